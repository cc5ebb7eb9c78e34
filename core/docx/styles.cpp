#include "core/docx/styles.h"

#include <array>

#include "core/contract.h"
#include "core/docx/numbering.h"
#include "core/docx/page_geometry.h"
#include "core/docx/xml_writer.h"

namespace flytt::docx {
namespace {

constexpr std::string_view kText = "16202B";
constexpr std::string_view kMuted = "51606F";
constexpr std::string_view kBorder = "D3DBE3";
constexpr std::string_view kRaised = "EEF2F6";
constexpr std::string_view kAccent = "0A5FB4";
constexpr std::string_view kAccentStrong = "084A8C";

constexpr std::string_view kFace = "Calibri";

constexpr int kLatentStyles = 376;  // as many built-in styles as Word 2019 and later know

// Zero and empty = as the style it is based on.
struct ParagraphLook {
  std::string_view id;
  std::string_view name;
  std::string_view based_on = "Normal";
  std::string_view next = {};
  int half_points = 0;
  std::string_view colour = {};
  bool is_bold = false;
  int space_before = -1;  // twips; -1 = inherited
  int space_after = -1;
  int line = 0;  // 240 = single
  int indent = -1;
  bool keep_next = false;
  bool keep_lines = false;
  int outline_level = -1;  // 0 = heading 1; 9 = none, though based on a heading
  int number_id = 0;
  std::string_view shading = {};
  bool is_primary = true;  // in the gallery of styles
};

constexpr std::array kParagraphLooks = {
    ParagraphLook{.id = "BodyText", .name = "Body Text", .space_after = 140},
    ParagraphLook{.id = "Lead",
                  .name = "Lead",
                  .next = "BodyText",
                  .half_points = 26,
                  .colour = kMuted,
                  .space_after = 160,
                  .line = 288},
    ParagraphLook{.id = "Small", .name = "Small", .half_points = 19, .colour = kMuted, .space_after = 120},
    ParagraphLook{.id = "Title",
                  .name = "Title",
                  .next = "Subtitle",
                  .half_points = 56,
                  .colour = kText,
                  .is_bold = true,
                  .space_before = 0,
                  .space_after = 80,
                  .line = 240,
                  .keep_next = true,
                  .keep_lines = true},
    ParagraphLook{.id = "Subtitle",
                  .name = "Subtitle",
                  .next = "BodyText",
                  .half_points = 28,
                  .colour = kMuted,
                  .space_after = 260,
                  .line = 264,
                  .keep_lines = true},
    ParagraphLook{.id = "Heading1",
                  .name = "heading 1",
                  .next = "BodyText",
                  .half_points = 38,
                  .colour = kText,
                  .is_bold = true,
                  .space_before = 560,
                  .space_after = 140,
                  .line = 252,
                  .keep_next = true,
                  .keep_lines = true,
                  .outline_level = 0},
    ParagraphLook{.id = "Heading2",
                  .name = "heading 2",
                  .next = "BodyText",
                  .half_points = 29,
                  .colour = kAccentStrong,
                  .is_bold = true,
                  .space_before = 400,
                  .space_after = 100,
                  .line = 252,
                  .keep_next = true,
                  .keep_lines = true,
                  .outline_level = 1},
    ParagraphLook{.id = "Heading3",
                  .name = "heading 3",
                  .next = "BodyText",
                  .half_points = 24,
                  .colour = kText,
                  .is_bold = true,
                  .space_before = 280,
                  .space_after = 60,
                  .line = 252,
                  .keep_next = true,
                  .keep_lines = true,
                  .outline_level = 2},
    ParagraphLook{.id = "Heading4",
                  .name = "heading 4",
                  .next = "BodyText",
                  .half_points = 22,
                  .colour = kMuted,
                  .is_bold = true,
                  .space_before = 200,
                  .space_after = 40,
                  .line = 252,
                  .keep_next = true,
                  .keep_lines = true,
                  .outline_level = 3},
    ParagraphLook{.id = "Heading5",
                  .name = "heading 5",
                  .next = "BodyText",
                  .half_points = 21,
                  .colour = kText,
                  .is_bold = true,
                  .space_before = 160,
                  .space_after = 40,
                  .line = 252,
                  .keep_next = true,
                  .keep_lines = true,
                  .outline_level = 4},
    ParagraphLook{.id = "Heading6",
                  .name = "heading 6",
                  .next = "BodyText",
                  .half_points = 20,
                  .colour = kMuted,
                  .is_bold = true,
                  .space_before = 160,
                  .space_after = 40,
                  .line = 252,
                  .keep_next = true,
                  .keep_lines = true,
                  .outline_level = 5},
    ParagraphLook{.id = "ListBullet", .name = "List Bullet", .space_after = 80, .number_id = kBulletNumberId},
    ParagraphLook{.id = "ListNumber", .name = "List Number", .space_after = 80, .number_id = kDecimalNumberId},
    ParagraphLook{.id = "Checklist", .name = "Checklist", .space_after = 100, .number_id = kCheckboxNumberId},
    ParagraphLook{.id = "List", .name = "List", .space_after = 80, .number_id = kUnlabelledNumberId},
    ParagraphLook{.id = "ListContinue", .name = "List Continue", .space_after = 80, .indent = kListIndent},
    ParagraphLook{.id = "Caption",
                  .name = "caption",
                  .next = "BodyText",
                  .half_points = 20,
                  .colour = kMuted,
                  .is_bold = true,
                  .space_before = 200,
                  .space_after = 100,
                  .line = 240,
                  .keep_lines = true},
    ParagraphLook{.id = "Figure",
                  .name = "Figure",
                  .next = "Caption",
                  .space_before = 120,
                  .space_after = 60,
                  .line = 240,
                  .keep_next = true},
    ParagraphLook{.id = "CodeBlock",
                  .name = "Code Block",
                  .half_points = 19,
                  .space_before = 60,
                  .space_after = 180,
                  .line = 264,
                  .keep_lines = true,
                  .shading = kRaised},
    ParagraphLook{
        .id = "TableText", .name = "Table Text", .half_points = 20, .space_before = 40, .space_after = 40, .line = 252},
    ParagraphLook{.id = "TableHeading",
                  .name = "Table Heading",
                  .based_on = "TableText",
                  .colour = kText,
                  .is_bold = true,
                  .keep_next = true},
    ParagraphLook{.id = "TOCHeading",
                  .name = "TOC Heading",
                  .next = "BodyText",
                  .half_points = 24,
                  .colour = kText,
                  .is_bold = true,
                  .space_before = 160,
                  .space_after = 80,
                  .line = 252,
                  .keep_next = true},
    ParagraphLook{.id = "TOC1",
                  .name = "toc 1",
                  .next = "Normal",
                  .half_points = 21,
                  .is_bold = true,
                  .space_before = 50,
                  .space_after = 15,
                  .line = 240,
                  .is_primary = false},
    ParagraphLook{.id = "TOC2",
                  .name = "toc 2",
                  .next = "Normal",
                  .half_points = 20,
                  .space_after = 10,
                  .line = 240,
                  .indent = 284,
                  .is_primary = false},
    ParagraphLook{.id = "TOC3",
                  .name = "toc 3",
                  .next = "Normal",
                  .half_points = 20,
                  .colour = kMuted,
                  .space_after = 10,
                  .line = 240,
                  .indent = 567,
                  .is_primary = false},
    ParagraphLook{.id = "Header",
                  .name = "header",
                  .half_points = 18,
                  .colour = kMuted,
                  .space_after = 0,
                  .line = 240,
                  .is_primary = false},
    ParagraphLook{.id = "Footer",
                  .name = "footer",
                  .half_points = 18,
                  .colour = kMuted,
                  .space_after = 0,
                  .line = 240,
                  .is_primary = false},
};

struct CalloutLook {
  handout::CalloutKind kind;
  std::string_view id;
  std::string_view name;
  std::string_view colour = {};
  std::string_view tint;
};

constexpr std::array kCalloutLooks = {
    CalloutLook{handout::CalloutKind::Note, "CalloutNote", "Callout Note", kAccent, "E8F1FA"},
    CalloutLook{handout::CalloutKind::Good, "CalloutGood", "Callout Good", "17754A", "E5F4EC"},
    CalloutLook{handout::CalloutKind::Caution, "CalloutCaution", "Callout Caution", "8A5A00", "FBF1DC"},
    CalloutLook{handout::CalloutKind::Bad, "CalloutBad", "Callout Bad", "B3261E", "FBE9E7"},
};

const CalloutLook& callout_look(handout::CalloutKind kind) {
  for (const CalloutLook& look : kCalloutLooks) {
    if (look.kind == kind) return look;
  }
  FLYTT_EXPECTS(false);
}

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
  xml.empty("w:color", {{"w:val", kText}});
  xml.empty("w:sz", {{"w:val", 22}}).empty("w:szCs", {{"w:val", 22}});
  xml.empty("w:lang", {{"w:val", language}, {"w:eastAsia", language}, {"w:bidi", "ar-SA"}});
  xml.close().close();
  xml.open("w:pPrDefault").open("w:pPr");
  xml.empty("w:spacing", {{"w:after", 0}, {"w:line", 276}, {"w:lineRule", "auto"}});
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
  xml.empty("w:top", {{"w:w", 0}, {"w:type", "dxa"}}).empty("w:left", {{"w:w", 108}, {"w:type", "dxa"}});
  xml.empty("w:bottom", {{"w:w", 0}, {"w:type", "dxa"}}).empty("w:right", {{"w:w", 108}, {"w:type", "dxa"}});
  xml.close().close().close();

  xml.open("w:style", {{"w:type", "numbering"}, {"w:default", 1}, {"w:styleId", "NoList"}});
  xml.empty("w:name", {{"w:val", "No List"}}).empty("w:uiPriority", {{"w:val", 99}});
  xml.empty("w:semiHidden").empty("w:unhideWhenUsed").close();
}

void append_look(XmlWriter& xml, const ParagraphLook& look) {
  xml.open("w:style", {{"w:type", "paragraph"}, {"w:styleId", look.id}});
  xml.empty("w:name", {{"w:val", look.name}}).empty("w:basedOn", {{"w:val", look.based_on}});
  if (!look.next.empty()) xml.empty("w:next", {{"w:val", look.next}});
  if (look.is_primary) xml.empty("w:qFormat");

  xml.open("w:pPr");
  if (look.keep_next) xml.empty("w:keepNext");
  if (look.keep_lines) xml.empty("w:keepLines");
  if (look.number_id != 0) xml.open("w:numPr").empty("w:numId", {{"w:val", look.number_id}}).close();
  if (!look.shading.empty()) {
    xml.open("w:pBdr");
    append_single_border(xml, "w:top", 4, 5, look.shading);
    append_single_border(xml, "w:left", 4, 7, look.shading);
    append_single_border(xml, "w:bottom", 4, 5, look.shading);
    append_single_border(xml, "w:right", 4, 7, look.shading);
    xml.close();
    xml.empty("w:shd", {{"w:val", "clear"}, {"w:color", "auto"}, {"w:fill", look.shading}});
  }
  append_spacing(xml, look.space_before, look.space_after, look.line);
  if (look.indent >= 0) xml.empty("w:ind", {{"w:left", look.indent}});
  if (!look.shading.empty()) xml.empty("w:ind", {{"w:left", 142}, {"w:right", 142}});
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

void append_callout(XmlWriter& xml, const CalloutLook& look) {
  xml.open("w:style", {{"w:type", "paragraph"}, {"w:customStyle", 1}, {"w:styleId", look.id}});
  xml.empty("w:name", {{"w:val", look.name}}).empty("w:basedOn", {{"w:val", "Normal"}}).empty("w:qFormat");
  // Borders and ground belong to the paragraphs: a box made of a table is read out as a table. Word joins neighbours
  // with equal borders and indents to one box.
  xml.open("w:pPr").empty("w:keepLines").open("w:pBdr");
  append_single_border(xml, "w:top", 4, 6, look.tint);
  append_single_border(xml, "w:left", 24, 9, look.colour);
  append_single_border(xml, "w:bottom", 4, 6, look.tint);
  append_single_border(xml, "w:right", 4, 9, look.tint);
  xml.close();
  xml.empty("w:shd", {{"w:val", "clear"}, {"w:color", "auto"}, {"w:fill", look.tint}});
  append_spacing(xml, 0, 60, 0);
  xml.empty("w:ind", {{"w:left", kCalloutIndent}, {"w:right", kCalloutIndent}});
  xml.close().close();

  const std::string title_id = std::string(look.id) + "Title";
  const std::string title_name = std::string(look.name) + " Title";
  xml.open("w:style", {{"w:type", "paragraph"}, {"w:customStyle", 1}, {"w:styleId", title_id}});
  xml.empty("w:name", {{"w:val", title_name}}).empty("w:basedOn", {{"w:val", look.id}});
  xml.empty("w:next", {{"w:val", look.id}}).empty("w:qFormat");
  xml.open("w:pPr").empty("w:keepNext").close();
  xml.open("w:rPr").empty("w:b").empty("w:bCs").empty("w:color", {{"w:val", look.colour}}).close();
  xml.close();
}

void append_character_styles(XmlWriter& xml) {
  xml.open("w:style", {{"w:type", "character"}, {"w:styleId", kHyperlinkStyle}});
  xml.empty("w:name", {{"w:val", "Hyperlink"}}).empty("w:basedOn", {{"w:val", "DefaultParagraphFont"}});
  xml.open("w:rPr").empty("w:color", {{"w:val", kAccent}}).empty("w:u", {{"w:val", "single"}}).close().close();

  xml.open("w:style", {{"w:type", "character"}, {"w:customStyle", 1}, {"w:styleId", kInlineCodeStyle}});
  xml.empty("w:name", {{"w:val", "Inline Code"}}).empty("w:basedOn", {{"w:val", "DefaultParagraphFont"}});
  xml.empty("w:qFormat").open("w:rPr");
  append_fonts(xml, kCodeFace);
  xml.empty("w:noProof").empty("w:sz", {{"w:val", 20}}).empty("w:szCs", {{"w:val", 20}});
  xml.empty("w:shd", {{"w:val", "clear"}, {"w:color", "auto"}, {"w:fill", kRaised}});
  xml.close().close();
}

void append_table_style(XmlWriter& xml) {
  xml.open("w:style", {{"w:type", "table"}, {"w:customStyle", 1}, {"w:styleId", kTableStyle}});
  xml.empty("w:name", {{"w:val", "Plain Rows"}}).empty("w:basedOn", {{"w:val", "TableNormal"}});
  xml.empty("w:qFormat").open("w:tblPr").open("w:tblBorders");
  append_single_border(xml, "w:top", 8, 0, kBorder);
  append_single_border(xml, "w:bottom", 8, 0, kBorder);
  append_single_border(xml, "w:insideH", 4, 0, kBorder);
  xml.close().close();
  xml.open("w:tblStylePr", {{"w:type", "firstRow"}});
  xml.open("w:rPr").empty("w:b").empty("w:bCs").close();
  xml.open("w:tcPr").empty("w:shd", {{"w:val", "clear"}, {"w:color", "auto"}, {"w:fill", kRaised}}).close();
  xml.close();
  xml.open("w:tblStylePr", {{"w:type", "firstCol"}});
  xml.open("w:rPr").empty("w:b").empty("w:bCs").close();
  xml.close().close();
}

}  // namespace

std::string heading_style(int level) { return "Heading" + std::to_string(level); }
std::string contents_style(int level) { return "TOC" + std::to_string(level); }
std::string callout_style(handout::CalloutKind kind) { return std::string(callout_look(kind).id); }
std::string callout_title_style(handout::CalloutKind kind) { return callout_style(kind) + "Title"; }

Result<std::string> write_styles(std::string_view language) {
  XmlWriter xml = XmlWriter::document();
  xml.open("w:styles", {{"xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"}});
  append_defaults(xml, language);
  append_base_styles(xml);
  for (const ParagraphLook& look : kParagraphLooks) append_look(xml, look);
  for (const CalloutLook& look : kCalloutLooks) append_callout(xml, look);
  append_character_styles(xml);
  append_table_style(xml);
  xml.close();
  return xml.finish();
}

}  // namespace flytt::docx
