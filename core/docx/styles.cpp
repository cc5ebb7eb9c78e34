#include "core/docx/styles.h"

#include "core/docx/looks.h"
#include "core/docx/xml_writer.h"

namespace flytt::docx {
namespace {

constexpr std::string_view kFace = "Calibri";

constexpr int kLatentStyles = 376;  // as many built-in styles as Word 2019 and later know

void append_fonts(XmlWriter& xml, std::string_view face) {
  xml.empty("w:rFonts", {{"w:ascii", face}, {"w:eastAsia", face}, {"w:hAnsi", face}, {"w:cs", face}});
}

void append_spacing(XmlWriter& xml, int before, int after, int line) {
  if (before < 0 && after < 0 && line == 0) return;
  // Three attributes of one element, each optional: the missing ones are inherited.
  if (before < 0 && line == 0) {
    xml.empty("w:spacing", {{"w:after", after}});
  } else if (before < 0) {
    xml.empty("w:spacing", {{"w:after", after}, {"w:line", line}, {"w:lineRule", "auto"}});
  } else if (line == 0) {
    xml.empty("w:spacing", {{"w:before", before}, {"w:after", after}});
  } else {
    xml.empty("w:spacing", {{"w:before", before}, {"w:after", after}, {"w:line", line}, {"w:lineRule", "auto"}});
  }
}

void append_single_border(XmlWriter& xml, std::string_view side, int eighths, int space, std::string_view colour) {
  xml.empty(side, {{"w:val", "single"}, {"w:sz", eighths}, {"w:space", space}, {"w:color", colour}});
}

void append_defaults(XmlWriter& xml, std::string_view language) {
  xml.open("w:docDefaults").open("w:rPrDefault").open("w:rPr");
  append_fonts(xml, kFace);
  xml.empty("w:color", {{"w:val", kTextColour}});
  xml.empty("w:sz", {{"w:val", kDefaultHalfPoints}}).empty("w:szCs", {{"w:val", kDefaultHalfPoints}});
  xml.empty("w:lang", {{"w:val", language}, {"w:eastAsia", language}, {"w:bidi", "ar-SA"}});
  xml.close().close();
  xml.open("w:pPrDefault").open("w:pPr");
  xml.empty("w:spacing", {{"w:after", 0}, {"w:line", kDefaultLine}, {"w:lineRule", "auto"}});
  xml.close().close().close();
  xml.empty("w:latentStyles", {{"w:defLockedState", 0},
                               {"w:defUIPriority", 99},
                               {"w:defSemiHidden", 0},
                               {"w:defUnhideWhenUsed", 0},
                               {"w:defQFormat", 0},
                               {"w:count", kLatentStyles}});
}

void append_base_styles(XmlWriter& xml) {
  xml.open("w:style", {{"w:type", "paragraph"}, {"w:default", 1}, {"w:styleId", "Normal"}});
  xml.empty("w:name", {{"w:val", "Normal"}}).empty("w:qFormat").close();

  xml.open("w:style", {{"w:type", "character"}, {"w:default", 1}, {"w:styleId", "DefaultParagraphFont"}});
  xml.empty("w:name", {{"w:val", "Default Paragraph Font"}}).empty("w:uiPriority", {{"w:val", 1}});
  xml.empty("w:semiHidden").empty("w:unhideWhenUsed").close();

  xml.open("w:style", {{"w:type", "table"}, {"w:default", 1}, {"w:styleId", "TableNormal"}});
  xml.empty("w:name", {{"w:val", "Normal Table"}}).empty("w:uiPriority", {{"w:val", 99}});
  xml.empty("w:semiHidden").empty("w:unhideWhenUsed").open("w:tblPr");
  xml.empty("w:tblInd", {{"w:w", 0}, {"w:type", "dxa"}}).open("w:tblCellMar");
  xml.empty("w:top", {{"w:w", 0}, {"w:type", "dxa"}}).empty("w:left", {{"w:w", kCellMargin}, {"w:type", "dxa"}});
  xml.empty("w:bottom", {{"w:w", 0}, {"w:type", "dxa"}}).empty("w:right", {{"w:w", kCellMargin}, {"w:type", "dxa"}});
  xml.close().close().close();

  xml.open("w:style", {{"w:type", "numbering"}, {"w:default", 1}, {"w:styleId", "NoList"}});
  xml.empty("w:name", {{"w:val", "No List"}}).empty("w:uiPriority", {{"w:val", 99}});
  xml.empty("w:semiHidden").empty("w:unhideWhenUsed").close();
}

void append_box(XmlWriter& xml, const Box& box) {
  xml.open("w:pBdr");
  append_single_border(xml, "w:top", kBoxBorderEighths, box.space_points, box.ground);
  append_single_border(xml, "w:left", box.bar_eighths, box.side_space_points, box.bar);
  append_single_border(xml, "w:bottom", kBoxBorderEighths, box.space_points, box.ground);
  append_single_border(xml, "w:right", kBoxBorderEighths, box.side_space_points, box.ground);
  xml.close();
  xml.empty("w:shd", {{"w:val", "clear"}, {"w:color", "auto"}, {"w:fill", box.ground}});
}

void append_look(XmlWriter& xml, const ParagraphLook& look) {
  if (look.is_custom) {
    xml.open("w:style", {{"w:type", "paragraph"}, {"w:customStyle", 1}, {"w:styleId", look.id}});
  } else {
    xml.open("w:style", {{"w:type", "paragraph"}, {"w:styleId", look.id}});
  }
  xml.empty("w:name", {{"w:val", look.name}}).empty("w:basedOn", {{"w:val", look.based_on}});
  if (!look.next.empty()) xml.empty("w:next", {{"w:val", look.next}});
  if (look.is_primary) xml.empty("w:qFormat");

  xml.open("w:pPr");
  if (look.keep_next) xml.empty("w:keepNext");
  if (look.keep_lines) xml.empty("w:keepLines");
  if (look.number_id != 0) xml.open("w:numPr").empty("w:numId", {{"w:val", look.number_id}}).close();
  if (!look.box.ground.empty()) append_box(xml, look.box);
  append_spacing(xml, look.space_before, look.space_after, look.line);
  if (look.indent >= 0) xml.empty("w:ind", {{"w:left", look.indent}});
  if (!look.box.ground.empty()) xml.empty("w:ind", {{"w:left", look.box.indent}, {"w:right", look.box.indent}});
  if (look.outline_level >= 0) xml.empty("w:outlineLvl", {{"w:val", look.outline_level}});
  xml.close();

  xml.open("w:rPr");
  if (look.id == kCodeStyle) append_fonts(xml, kCodeFace);
  if (look.is_bold) xml.empty("w:b").empty("w:bCs");
  if (look.id == kCodeStyle) xml.empty("w:noProof");
  if (!look.colour.empty()) xml.empty("w:color", {{"w:val", look.colour}});
  if (look.half_points != 0) {
    xml.empty("w:sz", {{"w:val", look.half_points}}).empty("w:szCs", {{"w:val", look.half_points}});
  }
  xml.close().close();
}

void append_character_styles(XmlWriter& xml) {
  xml.open("w:style", {{"w:type", "character"}, {"w:styleId", kHyperlinkStyle}});
  xml.empty("w:name", {{"w:val", "Hyperlink"}}).empty("w:basedOn", {{"w:val", "DefaultParagraphFont"}});
  xml.open("w:rPr").empty("w:color", {{"w:val", kAccentColour}}).empty("w:u", {{"w:val", "single"}}).close().close();

  xml.open("w:style", {{"w:type", "character"}, {"w:customStyle", 1}, {"w:styleId", kInlineCodeStyle}});
  xml.empty("w:name", {{"w:val", "Inline Code"}}).empty("w:basedOn", {{"w:val", "DefaultParagraphFont"}});
  xml.empty("w:qFormat").open("w:rPr");
  append_fonts(xml, kCodeFace);
  xml.empty("w:noProof");
  xml.empty("w:sz", {{"w:val", kInlineCodeHalfPoints}}).empty("w:szCs", {{"w:val", kInlineCodeHalfPoints}});
  xml.empty("w:shd", {{"w:val", "clear"}, {"w:color", "auto"}, {"w:fill", kRaisedColour}});
  xml.close().close();
}

void append_table_style(XmlWriter& xml) {
  xml.open("w:style", {{"w:type", "table"}, {"w:customStyle", 1}, {"w:styleId", kTableStyle}});
  xml.empty("w:name", {{"w:val", "Plain Rows"}}).empty("w:basedOn", {{"w:val", "TableNormal"}});
  xml.empty("w:qFormat").open("w:tblPr").open("w:tblBorders");
  append_single_border(xml, "w:top", kTableEdgeEighths, 0, kBorderColour);
  append_single_border(xml, "w:bottom", kTableEdgeEighths, 0, kBorderColour);
  append_single_border(xml, "w:insideH", kTableInnerEighths, 0, kBorderColour);
  xml.close().close();
  xml.open("w:tblStylePr", {{"w:type", "firstRow"}});
  xml.open("w:rPr").empty("w:b").empty("w:bCs").close();
  xml.open("w:tcPr").empty("w:shd", {{"w:val", "clear"}, {"w:color", "auto"}, {"w:fill", kRaisedColour}}).close();
  xml.close();
  xml.open("w:tblStylePr", {{"w:type", "firstCol"}});
  xml.open("w:rPr").empty("w:b").empty("w:bCs").close();
  xml.close().close();
}

}  // namespace

std::string heading_style(int level) { return "Heading" + std::to_string(level); }
std::string contents_style(int level) { return "TOC" + std::to_string(level); }

std::string callout_style(handout::CalloutKind kind) {
  switch (kind) {
    case handout::CalloutKind::Good:
      return "CalloutGood";
    case handout::CalloutKind::Caution:
      return "CalloutCaution";
    case handout::CalloutKind::Bad:
      return "CalloutBad";
    case handout::CalloutKind::Note:
      break;
  }
  return "CalloutNote";
}

std::string callout_title_style(handout::CalloutKind kind) { return callout_style(kind) + "Title"; }

Result<std::string> write_styles(std::string_view language) {
  XmlWriter xml = XmlWriter::document();
  xml.open("w:styles", {{"xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"}});
  append_defaults(xml, language);
  append_base_styles(xml);
  for (const ParagraphLook& look : paragraph_looks()) append_look(xml, look);
  append_character_styles(xml);
  append_table_style(xml);
  xml.close();
  return xml.finish();
}

}  // namespace flytt::docx
