// Any bytes as text: decoding ends, well-formed text survives, folding and splitting stay within it.
#include <cstdint>
#include <string>
#include <string_view>

#include "core/contract.h"
#include "core/text/fold.h"
#include "core/text/stem.h"
#include "core/text/utf8.h"
#include "core/text/words.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace flytt::text;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  std::string written;
  std::size_t count = 0;
  for (std::size_t position = 0; position < bytes.size(); ++count) append_utf8(written, decode_next(bytes, position));
  FLYTT_EXPECTS(count == count_characters(bytes));
  FLYTT_EXPECTS(is_valid_utf8(written));
  FLYTT_EXPECTS(is_valid_utf8(bytes) == (written == bytes));
  FLYTT_EXPECTS(is_valid_utf8(fold(bytes)) && is_valid_utf8(fold_case(bytes)));
  std::size_t last = 0;
  for (const Word& word : split_words(bytes)) {
    FLYTT_EXPECTS(word.begin >= last && word.begin < word.end && word.end <= bytes.size());
    last = word.begin;
    const std::string folded = fold(bytes.substr(word.begin, word.end - word.begin));
    FLYTT_EXPECTS(stem(folded, StemLanguage::English).size() <= folded.size());
    FLYTT_EXPECTS(stem(folded, StemLanguage::Swedish).size() <= folded.size());
  }
  return 0;
}
