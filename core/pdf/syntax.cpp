#include "core/pdf/syntax.h"

#include "core/pdf/unicode.h"

namespace flytt::pdf {

namespace {

constexpr char kDigits[] = "0123456789ABCDEF";

bool is_regular(char character) {
  const auto byte = static_cast<unsigned char>(character);
  if (byte <= 0x20 || byte >= 0x7F || byte == '#') return false;
  return std::string_view("()<>[]{}/%").find(character) == std::string_view::npos;
}

}  // namespace

std::string decimal(Length length) {
  std::string text;
  if (length < 0) {
    text += '-';
    length = -length;
  }
  text += std::to_string(length / 1000);
  Length fraction = length % 1000;
  if (fraction == 0) return text;
  text += '.';
  for (Length place = 100; fraction > 0; place /= 10) {
    text += static_cast<char>('0' + fraction / place);
    fraction %= place;
  }
  return text;
}

std::string reference(int object_number) { return std::to_string(object_number) + " 0 R"; }

std::string name_object(std::string_view name) {
  std::string text = "/";
  for (char character : name) {
    if (is_regular(character)) {
      text += character;
    } else {
      text += '#' + hexadecimal(std::string_view(&character, 1));
    }
  }
  return text;
}

std::string byte_string(std::string_view bytes) {
  std::string text = "(";
  text.reserve(bytes.size() + 2);
  for (char character : bytes) {
    if (character == '(' || character == ')' || character == '\\') text += '\\';
    if (character == '\r') {
      text += "\\r";  // as it stands it would be read as a line feed
    } else {
      text += character;
    }
  }
  return text + ')';
}

std::string text_string(std::string_view utf8) {
  bool is_printable_ascii = true;
  for (char character : utf8) {
    const auto byte = static_cast<unsigned char>(character);
    if (byte < 0x20 || byte > 0x7E) is_printable_ascii = false;
  }
  if (is_printable_ascii) return byte_string(utf8);
  std::string text = "<FEFF";
  for (char32_t character : characters_of(utf8)) text += utf16_hexadecimal(character);
  return text + '>';
}

std::string hexadecimal(std::string_view bytes) {
  std::string text;
  text.reserve(bytes.size() * 2);
  for (char character : bytes) {
    const auto byte = static_cast<unsigned char>(character);
    text += kDigits[byte >> 4];
    text += kDigits[byte & 15];
  }
  return text;
}

std::string hexadecimal16(std::uint32_t value) {
  std::string text;
  for (int shift = 12; shift >= 0; shift -= 4) text += kDigits[(value >> shift) & 15];
  return text;
}

}  // namespace flytt::pdf
