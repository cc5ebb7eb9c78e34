// Well-formed XML 1.0, written front to back and never changed afterwards.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/error.h"

namespace flytt::docx {

struct Attribute {
  Attribute(std::string_view attribute_name, std::string_view attribute_value)
      : name(attribute_name), value(attribute_value) {}
  Attribute(std::string_view attribute_name, long long number) : name(attribute_name), value(std::to_string(number)) {}

  std::string_view name;
  std::string value;
};

class XmlWriter {
public:
  using Attributes = std::initializer_list<Attribute>;

  XmlWriter() = default;        // a fragment, to be appended to another writer
  static XmlWriter document();  // begins with the XML declaration

  // `name` outlives the writer: it is a literal.
  XmlWriter& open(std::string_view name, Attributes attributes = {});
  XmlWriter& close();  // the innermost open element; expects one
  XmlWriter& empty(std::string_view name, Attributes attributes = {});
  // Escapes. A character that XML forbids is remembered as the error that finish() returns.
  XmlWriter& text(std::string_view text);
  XmlWriter& text_element(std::string_view name, std::string_view text, Attributes attributes = {});
  XmlWriter& fragment(const XmlWriter& fragment);  // expects all its elements closed

  // The bytes. InvalidEncoding when a text or a value held ill-formed UTF-8 or a control character; place.pointer names
  // the elements around it, "/w:document/w:body/w:p". Expects all elements closed.
  Result<std::string> finish() const;

private:
  void append_start(std::string_view name, const Attributes& attributes);
  void append_escaped(std::string_view text, bool is_attribute);

  std::string out_;
  std::vector<std::string_view> open_elements_;
  std::string unwritable_at_;
};

}  // namespace flytt::docx
