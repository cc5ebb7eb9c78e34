#include "core/docx/numbering.h"

#include <array>
#include <string_view>

#include "core/docx/page_geometry.h"
#include "core/docx/styles.h"
#include "core/docx/xml_writer.h"
#include "core/handout/check_handout.h"

namespace flytt::docx {
namespace {

constexpr int kFirstRestartId = 10;

struct Scheme {
  handout::Numbering numbering;
  int id;                        // of the definition; the shared list has id + 1
  std::string_view fingerprint;  // any eight hexadecimal digits, fixed
  std::string_view style;
  std::string_view format;
};

constexpr std::array kSchemes = {
    Scheme{handout::Numbering::Bullet, 0, "5F1A0001", kListBulletStyle, "bullet"},
    Scheme{handout::Numbering::Decimal, 1, "5F1A0002", kListNumberStyle, "decimal"},
    Scheme{handout::Numbering::Checkbox, 2, "5F1A0003", kChecklistStyle, "bullet"},
    Scheme{handout::Numbering::None, 3, "5F1A0004", kPlainListStyle, "none"},
};

std::string label(handout::Numbering numbering, int level) {
  switch (numbering) {
    case handout::Numbering::Bullet:
      return level % 2 == 0 ? "\u2022" : "\u2013";
    case handout::Numbering::Decimal:
      return "%" + std::to_string(level + 1) + ".";
    case handout::Numbering::Checkbox:
      return "\u2610";
    case handout::Numbering::None:
      break;
  }
  return "";
}

void append_level(XmlWriter& xml, const Scheme& scheme, int level) {
  xml.open("w:lvl", {{"w:ilvl", level}});
  xml.empty("w:start", {{"w:val", 1}}).empty("w:numFmt", {{"w:val", scheme.format}});
  if (level == 0) xml.empty("w:pStyle", {{"w:val", scheme.style}});
  xml.empty("w:lvlText", {{"w:val", label(scheme.numbering, level)}}).empty("w:lvlJc", {{"w:val", "left"}});
  xml.open("w:pPr");
  xml.empty("w:ind", {{"w:left", kListIndent * (level + 1)}, {"w:hanging", kListIndent}});
  xml.close();
  if (scheme.numbering == handout::Numbering::Checkbox) {
    constexpr std::string_view kFace = "Segoe UI Symbol";  // has the box on Windows; others substitute by character
    xml.open("w:rPr");
    xml.empty("w:rFonts", {{"w:ascii", kFace}, {"w:hAnsi", kFace}, {"w:eastAsia", kFace}, {"w:cs", kFace}});
    xml.close();
  }
  xml.close();
}

}  // namespace

int Numbering::add_list(const handout::List& list, int depth) {
  switch (list.numbering) {
    case handout::Numbering::Bullet:
      return kBulletNumberId;
    case handout::Numbering::Checkbox:
      return kCheckboxNumberId;
    case handout::Numbering::None:
      return kUnlabelledNumberId;
    case handout::Numbering::Decimal:
      break;
  }
  restarts_.push_back({depth, list.first_number});
  return kFirstRestartId + static_cast<int>(restarts_.size()) - 1;
}

Result<std::string> Numbering::write() const {
  XmlWriter xml = XmlWriter::document();
  xml.open("w:numbering", {{"xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"}});
  for (const Scheme& scheme : kSchemes) {
    xml.open("w:abstractNum", {{"w:abstractNumId", scheme.id}});
    xml.empty("w:nsid", {{"w:val", scheme.fingerprint}}).empty("w:multiLevelType", {{"w:val", "multilevel"}});
    for (int level = 0; level < handout::kMaxListDepth; ++level) append_level(xml, scheme, level);
    xml.close();
  }
  for (const Scheme& scheme : kSchemes) {
    xml.open("w:num", {{"w:numId", scheme.id + 1}}).empty("w:abstractNumId", {{"w:val", scheme.id}}).close();
  }
  for (std::size_t i = 0; i < restarts_.size(); ++i) {
    xml.open("w:num", {{"w:numId", kFirstRestartId + static_cast<int>(i)}});
    xml.empty("w:abstractNumId", {{"w:val", kDecimalNumberId - 1}});
    xml.open("w:lvlOverride", {{"w:ilvl", restarts_[i].depth}});
    xml.empty("w:startOverride", {{"w:val", restarts_[i].first_number}});
    xml.close().close();
  }
  xml.close();
  return xml.finish();
}

}  // namespace flytt::docx
