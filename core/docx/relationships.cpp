#include "core/docx/relationships.h"

#include "core/docx/xml_writer.h"

namespace flytt::docx {

std::string Relationships::add(std::string_view type, std::string_view target, TargetMode mode) {
  constexpr std::string_view kOfficeTypes = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  std::string address(type);
  if (type.find(':') == std::string_view::npos) address.insert(0, kOfficeTypes);
  for (std::size_t i = 0; i < relationships_.size(); ++i) {
    const Relationship& known = relationships_[i];
    if (known.type == address && known.target == target && known.mode == mode) return "rId" + std::to_string(i + 1);
  }
  relationships_.push_back({std::move(address), std::string(target), mode});
  return "rId" + std::to_string(relationships_.size());
}

Result<std::string> Relationships::write() const {
  XmlWriter xml = XmlWriter::document();
  xml.open("Relationships", {{"xmlns", "http://schemas.openxmlformats.org/package/2006/relationships"}});
  for (std::size_t i = 0; i < relationships_.size(); ++i) {
    const Relationship& relationship = relationships_[i];
    const std::string id = "rId" + std::to_string(i + 1);
    if (relationship.mode == TargetMode::External) {
      xml.empty("Relationship",
                {{"Id", id}, {"Type", relationship.type}, {"Target", relationship.target}, {"TargetMode", "External"}});
    } else {
      xml.empty("Relationship", {{"Id", id}, {"Type", relationship.type}, {"Target", relationship.target}});
    }
  }
  xml.close();
  return xml.finish();
}

}  // namespace flytt::docx
