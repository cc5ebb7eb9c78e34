#include "core/text/json_writer.h"

namespace flytt::text {

void JsonWriter::open(char bracket) {
  begin_value();
  out_ += bracket;
  ++depth_;
  is_first_ = true;
}

void JsonWriter::close(char bracket) {
  --depth_;
  if (!is_first_) new_line();
  out_ += bracket;
  is_first_ = false;
}

void JsonWriter::key(std::string_view name) {
  begin_value();
  append_string(name);
  out_ += layout_ == Layout::Lines ? ": " : ":";
  is_after_key_ = true;
}

void JsonWriter::value(std::string_view text) {
  begin_value();
  append_string(text);
}

void JsonWriter::value(int number) {
  begin_value();
  out_ += std::to_string(number);
}

void JsonWriter::value(bool is_true) {
  begin_value();
  out_ += is_true ? "true" : "false";
}

void JsonWriter::begin_value() {
  if (is_after_key_) {
    is_after_key_ = false;
    return;
  }
  if (!is_first_) out_ += ',';
  if (depth_ > 0) new_line();
  is_first_ = false;
}

void JsonWriter::new_line() {
  if (layout_ == Layout::Compact) return;
  out_ += '\n';
  out_.append(2 * depth_, ' ');
}

void JsonWriter::append_string(std::string_view text) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  out_ += '"';
  for (const char character : text) {
    const auto code = static_cast<unsigned char>(character);
    if (character == '"' || character == '\\') {
      out_ += '\\';
      out_ += character;
    } else if (code < 0x20) {
      out_ += "\\u00";
      out_ += kDigits[code >> 4U];
      out_ += kDigits[code & 15U];
    } else {
      out_ += character;
    }
  }
  out_ += '"';
}

}  // namespace flytt::text
