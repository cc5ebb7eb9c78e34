#include "core/docx/xml_writer.h"

#include "core/contract.h"
#include "core/handout/check_handout.h"

namespace flytt::docx {

XmlWriter XmlWriter::document() {
  XmlWriter writer;
  writer.out_ = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  return writer;
}

XmlWriter& XmlWriter::open(std::string_view name, Attributes attributes) {
  open_elements_.push_back(name);
  append_start(name, attributes);
  out_ += '>';
  return *this;
}

XmlWriter& XmlWriter::close() {
  FLYTT_EXPECTS(!open_elements_.empty());
  out_ += "</";
  out_ += open_elements_.back();
  out_ += '>';
  open_elements_.pop_back();
  return *this;
}

XmlWriter& XmlWriter::empty(std::string_view name, Attributes attributes) {
  open_elements_.push_back(name);
  append_start(name, attributes);
  open_elements_.pop_back();
  out_ += "/>";
  return *this;
}

XmlWriter& XmlWriter::text(std::string_view text) {
  append_escaped(text, false);
  return *this;
}

XmlWriter& XmlWriter::text_element(std::string_view name, std::string_view content, Attributes attributes) {
  return open(name, attributes).text(content).close();
}

XmlWriter& XmlWriter::fragment(const XmlWriter& fragment) {
  FLYTT_EXPECTS(fragment.open_elements_.empty());
  out_ += fragment.out_;
  if (unwritable_at_.empty()) unwritable_at_ = fragment.unwritable_at_;
  return *this;
}

Result<std::string> XmlWriter::finish() const {
  FLYTT_EXPECTS(open_elements_.empty());
  if (!unwritable_at_.empty()) {
    Place place;
    place.pointer = unwritable_at_;
    return fail(ErrorCode::InvalidEncoding, "A text is not UTF-8 or holds a control character.",
                "Give the text as UTF-8 without control characters.", place);
  }
  return out_;
}

void XmlWriter::append_start(std::string_view name, const Attributes& attributes) {
  out_ += '<';
  out_ += name;
  for (const Attribute& attribute : attributes) {
    out_ += ' ';
    out_ += attribute.name;
    out_ += "=\"";
    append_escaped(attribute.value, true);
    out_ += '"';
  }
}

void XmlWriter::append_escaped(std::string_view text, bool is_attribute) {
  if (unwritable_at_.empty() && handout::find_unwritable_character(text) != std::string_view::npos) {
    for (const std::string_view element : open_elements_) unwritable_at_ += "/" + std::string(element);
    if (unwritable_at_.empty()) unwritable_at_ = "/";
  }
  for (const char character : text) {
    switch (character) {
      case '&':
        out_ += "&amp;";
        break;
      case '<':
        out_ += "&lt;";
        break;
      case '>':
        out_ += "&gt;";
        break;
      case '"':
        out_ += is_attribute ? "&quot;" : "\"";
        break;
      case '\t':
        out_ += is_attribute ? "&#9;" : "\t";  // a reader turns a bare one into a space (XML 1.0, 3.3.3)
        break;
      case '\n':
        out_ += is_attribute ? "&#10;" : "\n";
        break;
      default:
        out_ += character;
    }
  }
}

}  // namespace flytt::docx
