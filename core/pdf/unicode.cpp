#include "core/pdf/unicode.h"

#include <cstddef>
#include <cstdint>

#include "core/contract.h"
#include "core/pdf/syntax.h"
#include "core/text/utf8.h"

namespace flytt::pdf {

std::u32string characters_of(std::string_view utf8) {
  FLYTT_EXPECTS(text::is_valid_utf8(utf8));
  std::u32string characters;
  characters.reserve(utf8.size());
  for (std::size_t position = 0; position < utf8.size();) characters += text::decode_next(utf8, position);
  return characters;
}

std::string utf16_hexadecimal(char32_t character) {
  const auto value = static_cast<std::uint32_t>(character);
  if (value < 0x10000) return hexadecimal16(value);
  const std::uint32_t offset = value - 0x10000;
  return hexadecimal16(0xD800u + (offset >> 10)) + hexadecimal16(0xDC00u + (offset & 0x3FFu));
}

std::string code_point_name(char32_t character) {
  const auto value = static_cast<std::uint32_t>(character);
  std::string digits = hexadecimal16(value & 0xFFFFu);
  if (value >= 0x10000) {
    std::string high = hexadecimal16(value >> 16);
    digits = high.substr(high.find_first_not_of('0')) + digits;
  }
  return "U+" + digits;
}

}  // namespace flytt::pdf
