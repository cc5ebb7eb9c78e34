// Writes JSON (RFC 8259) from front to back. The JSON library, which can also read, stays in core/content.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace flytt::text {

// Whoever writes keeps to the grammar: key() before each value of an object, close() for each open().
class JsonWriter {
public:
  enum class Layout {
    Compact,  // no white space
    Lines     // one member or element a line, two spaces a level
  };
  explicit JsonWriter(Layout layout) : layout_(layout) {}

  void open(char bracket);  // '{' or '['
  void close(char bracket);
  void key(std::string_view name);

  // Bytes that are not UTF-8 stay as they are.
  void value(std::string_view text);
  void value(const char* text) { value(std::string_view(text)); }
  void value(int number);
  void value(bool is_true);

  template <class T>
  void member(std::string_view name, const T& content) {
    key(name);
    value(content);
  }

  template <class T>
  void list(std::string_view name, const std::vector<T>& values) {
    key(name);
    open('[');
    for (const T& entry : values) value(entry);
    close(']');
  }

  // Without a line feed at the end.
  std::string finish() { return std::move(out_); }

private:
  void begin_value();
  void new_line();
  void append_string(std::string_view text);

  Layout layout_;
  std::string out_;
  std::size_t depth_ = 0;
  bool is_first_ = true;
  bool is_after_key_ = false;
};

}  // namespace flytt::text
