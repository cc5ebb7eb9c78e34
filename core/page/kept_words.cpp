#include "core/page/kept_words.h"

namespace flytt::page {
namespace {

unsigned char byte_at(std::string_view text, std::size_t position) {
  return position < text.size() ? static_cast<unsigned char>(text[position]) : 0;
}

// Bytes of the letter that begins at `position`, 0 where none does: ASCII, or U+00C0 to U+024F, whose first byte is C3
// to C9.
std::size_t letter_at(std::string_view text, std::size_t position) {
  const unsigned char first = byte_at(text, position);
  if ((first >= 'a' && first <= 'z') || (first >= 'A' && first <= 'Z')) return 1;
  const bool is_continued = byte_at(text, position + 1) >= 0x80 && byte_at(text, position + 1) <= 0xBF;
  return first >= 0xC3 && first <= 0xC9 && is_continued ? 2 : 0;
}

// Bytes of the letter that ends before `position`.
std::size_t letter_before(std::string_view text, std::size_t position) {
  for (const std::size_t length : {1U, 2U}) {
    if (position >= length && letter_at(text, position - length) == length) return length;
  }
  return 0;
}

bool is_digit(unsigned char byte) { return byte >= '0' && byte <= '9'; }

}  // namespace

std::vector<ByteRange> kept_words(std::string_view text) {
  std::vector<ByteRange> words;
  for (std::size_t hyphen = text.find('-'); hyphen != std::string_view::npos; hyphen = text.find('-', hyphen + 1)) {
    const std::size_t length = letter_before(text, hyphen);
    if (length == 0 || letter_at(text, hyphen + 1) == 0) continue;
    const std::size_t begin = hyphen - length;
    if (letter_before(text, begin) != 0 || (begin > 0 && is_digit(byte_at(text, begin - 1)))) continue;
    std::size_t end = hyphen + 1;
    while (const std::size_t letter = letter_at(text, end)) end += letter;
    if (!words.empty() && begin < words.back().end) {
      words.back().end = end;
    } else {
      words.push_back({begin, end});
    }
  }
  return words;
}

}  // namespace flytt::page
