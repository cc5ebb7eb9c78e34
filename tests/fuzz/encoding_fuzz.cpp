// Any bytes in any encoding, named or found: the text is UTF-8 and does not depend on where the file is cut, and
// nothing is lost without an error.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/contract.h"
#include "core/text/text_decoder.h"
#include "core/text/utf8.h"

namespace {

using namespace flytt::text;

struct Decoded {
  std::string text;
  std::string error;
  std::optional<Encoding> encoding;
};

Decoded decode(std::string_view bytes, std::size_t piece_bytes, std::optional<Encoding> encoding) {
  Decoded decoded;
  TextDecoder decoder(encoding);
  flytt::Result<void> outcome;
  for (std::size_t at = 0; at < bytes.size() && outcome; at += piece_bytes) {
    outcome = decoder.feed(bytes.substr(at, piece_bytes), decoded.text);
  }
  if (outcome) outcome = decoder.finish(decoded.text);
  if (!outcome) decoded.error = outcome.error().message + outcome.error().place.pointer;
  decoded.encoding = decoder.encoding();
  FLYTT_EXPECTS(is_valid_utf8(decoded.text));
  FLYTT_EXPECTS(!outcome || decoded.encoding.has_value());
  return decoded;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 2) return 0;
  const std::size_t piece_bytes = 1u + data[0] % 16u;
  // The first letter names the encoding; what is beyond the list leaves it to be found.
  std::optional<Encoding> encoding;
  if (const std::size_t index = data[1] % (kEncodingNames.size() + 1); index < kEncodingNames.size()) {
    encoding = static_cast<Encoding>(index);
  }
  const std::string_view bytes(reinterpret_cast<const char*>(data + 2), size - 2);
  const Decoded whole = decode(bytes, size, encoding);
  const Decoded cut = decode(bytes, piece_bytes, encoding);
  FLYTT_EXPECTS(cut.text == whole.text && cut.error == whole.error && cut.encoding == whole.encoding);
  if (!whole.error.empty()) return 0;
  const std::size_t characters = count_characters(whole.text);
  switch (*whole.encoding) {
    case Encoding::Utf8:
      FLYTT_EXPECTS(bytes.size() - whole.text.size() == 0 || bytes.size() - whole.text.size() == 3);
      break;
    case Encoding::Utf16LittleEndian:
    case Encoding::Utf16BigEndian:
      FLYTT_EXPECTS(bytes.size() % 2 == 0 && characters * 2 <= bytes.size() && characters * 4 + 2 >= bytes.size());
      break;
    case Encoding::Windows1252:
    case Encoding::Iso8859_1:
    case Encoding::Cp850:
      FLYTT_EXPECTS(characters == bytes.size());
      break;
  }
  return 0;
}
