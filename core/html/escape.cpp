#include "core/html/escape.h"

namespace flytt::html {

std::string escape_text(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (const char character : text) {
    switch (character) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      default:
        out += character;
    }
  }
  return out;
}

std::string escape_attribute(std::string_view value) {
  std::string out;
  for (const char character : escape_text(value)) {
    if (character == '"') {
      out += "&quot;";
    } else {
      out += character;
    }
  }
  return out;
}

std::string percent_encode_fragment(std::string_view id) {
  constexpr char kDigits[] = "0123456789ABCDEF";
  std::string out;
  for (const char character : id) {
    const auto byte = static_cast<unsigned char>(character);
    const bool is_unreserved = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
                               (byte >= '0' && byte <= '9') || byte == '-' || byte == '.' || byte == '_' || byte == '~';
    if (is_unreserved) {
      out += character;
    } else {
      out += '%';
      out += kDigits[byte >> 4];
      out += kDigits[byte & 0xF];
    }
  }
  return out;
}

}  // namespace flytt::html
