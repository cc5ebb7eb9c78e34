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

}  // namespace flytt::html
