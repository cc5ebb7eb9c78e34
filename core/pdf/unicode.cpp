#include "core/pdf/unicode.h"

#include <cstddef>
#include <cstdint>

#include "core/contract.h"
#include "core/pdf/syntax.h"

namespace flytt::pdf {

std::optional<std::u32string> decode_utf8(std::string_view utf8) {
  std::u32string characters;
  characters.reserve(utf8.size());
  std::size_t at = 0;
  while (at < utf8.size()) {
    const auto lead = static_cast<unsigned char>(utf8[at]);
    std::size_t length = 1;
    char32_t value = lead;
    char32_t smallest = 0;
    if (lead >= 0xF0 && lead <= 0xF4) {
      length = 4, value = lead & 0x07u, smallest = 0x10000;
    } else if (lead >= 0xE0 && lead < 0xF0) {
      length = 3, value = lead & 0x0Fu, smallest = 0x800;
    } else if (lead >= 0xC2 && lead < 0xE0) {
      length = 2, value = lead & 0x1Fu, smallest = 0x80;
    } else if (lead >= 0x80) {
      return std::nullopt;
    }
    if (utf8.size() - at < length) return std::nullopt;
    for (std::size_t i = 1; i < length; ++i) {
      const auto next = static_cast<unsigned char>(utf8[at + i]);
      if ((next & 0xC0u) != 0x80u) return std::nullopt;
      value = (value << 6) | (next & 0x3Fu);
    }
    if (value < smallest || value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF)) return std::nullopt;
    characters += value;
    at += length;
  }
  return characters;
}

std::u32string characters_of(std::string_view utf8) {
  std::optional<std::u32string> characters = decode_utf8(utf8);
  FLYTT_EXPECTS(characters.has_value());
  return *characters;
}

std::string encode_utf8(char32_t character) {
  const auto value = static_cast<std::uint32_t>(character);
  std::string bytes;
  const auto continuation = [&](int shift) { bytes += static_cast<char>(0x80u | ((value >> shift) & 0x3Fu)); };
  if (value < 0x80) {
    bytes += static_cast<char>(value);
  } else if (value < 0x800) {
    bytes += static_cast<char>(0xC0u | (value >> 6));
    continuation(0);
  } else if (value < 0x10000) {
    bytes += static_cast<char>(0xE0u | (value >> 12));
    continuation(6);
    continuation(0);
  } else {
    bytes += static_cast<char>(0xF0u | (value >> 18));
    continuation(12);
    continuation(6);
    continuation(0);
  }
  return bytes;
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
