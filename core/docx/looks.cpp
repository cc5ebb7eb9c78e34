// Data table, with what reads it.
#include "core/docx/looks.h"

#include <algorithm>
#include <array>

#include "core/contract.h"
#include "core/docx/numbering.h"
#include "core/docx/page_geometry.h"
#include "core/docx/styles.h"

namespace flytt::docx {
namespace {

constexpr ParagraphLook heading_look(std::string_view id, std::string_view name, int level, int half_points,
                                     std::string_view colour, int space_before, int space_after) {
  return {.id = id,
          .name = name,
          .next = kBodyStyle,
          .half_points = half_points,
          .colour = colour,
          .is_bold = true,
          .space_before = space_before,
          .space_after = space_after,
          .line = 252,
          .keep_next = true,
          .keep_lines = true,
          .outline_level = level - 1};
}

constexpr ParagraphLook callout_look(std::string_view id, std::string_view name, std::string_view bar,
                                     std::string_view ground) {
  return {.id = id,
          .name = name,
          .space_before = 0,
          .space_after = 60,
          .keep_lines = true,
          .box = {.ground = ground,
                  .bar = bar,
                  .bar_eighths = 24,
                  .space_points = 6,
                  .side_space_points = 9,
                  .indent = kCalloutIndent},
          .is_custom = true};
}

constexpr ParagraphLook callout_title_look(std::string_view id, std::string_view name, std::string_view text,
                                           std::string_view colour) {
  return {.id = id,
          .name = name,
          .based_on = text,
          .next = text,
          .colour = colour,
          .is_bold = true,
          .keep_next = true,
          .is_custom = true};
}

constexpr std::array kParagraphLooks = {
    ParagraphLook{.id = kBodyStyle, .name = "Body Text", .space_after = 140},
    ParagraphLook{.id = kLeadStyle,
                  .name = "Lead",
                  .next = kBodyStyle,
                  .half_points = 26,
                  .colour = kMutedColour,
                  .space_after = 160,
                  .line = 288},
    ParagraphLook{.id = kSmallStyle, .name = "Small", .half_points = 19, .colour = kMutedColour, .space_after = 120},
    ParagraphLook{.id = kTitleStyle,
                  .name = "Title",
                  .next = kSubtitleStyle,
                  .half_points = 56,
                  .colour = kTextColour,
                  .is_bold = true,
                  .space_before = 0,
                  .space_after = 80,
                  .line = 240,
                  .keep_next = true,
                  .keep_lines = true},
    ParagraphLook{.id = kSubtitleStyle,
                  .name = "Subtitle",
                  .next = kBodyStyle,
                  .half_points = 28,
                  .colour = kMutedColour,
                  .space_after = 260,
                  .line = 264,
                  .keep_lines = true},
    heading_look("Heading1", "heading 1", 1, 38, kTextColour, 560, 140),
    heading_look("Heading2", "heading 2", 2, 29, kStrongAccentColour, 400, 100),
    heading_look("Heading3", "heading 3", 3, 24, kTextColour, 280, 60),
    heading_look("Heading4", "heading 4", 4, 22, kMutedColour, 200, 40),
    heading_look("Heading5", "heading 5", 5, 21, kTextColour, 160, 40),
    heading_look("Heading6", "heading 6", 6, 20, kMutedColour, 160, 40),
    ParagraphLook{.id = kListBulletStyle, .name = "List Bullet", .space_after = 80, .number_id = kBulletNumberId},
    ParagraphLook{.id = kListNumberStyle, .name = "List Number", .space_after = 80, .number_id = kDecimalNumberId},
    ParagraphLook{.id = kChecklistStyle, .name = "Checklist", .space_after = 100, .number_id = kCheckboxNumberId},
    ParagraphLook{.id = kPlainListStyle, .name = "List", .space_after = 80, .number_id = kUnlabelledNumberId},
    ParagraphLook{.id = kListContinueStyle, .name = "List Continue", .space_after = 80, .indent = kListIndent},
    ParagraphLook{.id = kCaptionStyle,
                  .name = "caption",
                  .next = kBodyStyle,
                  .half_points = 20,
                  .colour = kMutedColour,
                  .is_bold = true,
                  .space_before = 200,
                  .space_after = 100,
                  .line = 240,
                  .keep_lines = true},
    ParagraphLook{.id = kFigureStyle,
                  .name = "Figure",
                  .next = kCaptionStyle,
                  .space_before = 120,
                  .space_after = 60,
                  .line = 240,
                  .keep_next = true},
    ParagraphLook{.id = kCodeStyle,
                  .name = "Code Block",
                  .half_points = 19,
                  .space_before = 60,
                  .space_after = 180,
                  .line = 264,
                  .keep_lines = true,
                  .box = {.ground = kRaisedColour,
                          .bar = kRaisedColour,
                          .bar_eighths = 4,
                          .space_points = 5,
                          .side_space_points = 7,
                          .indent = 142}},
    ParagraphLook{.id = kTableTextStyle,
                  .name = "Table Text",
                  .half_points = 20,
                  .space_before = 40,
                  .space_after = 40,
                  .line = 252},
    ParagraphLook{.id = kTableHeadingStyle,
                  .name = "Table Heading",
                  .based_on = kTableTextStyle,
                  .colour = kTextColour,
                  .is_bold = true,
                  .keep_next = true},
    ParagraphLook{.id = kContentsTitleStyle,
                  .name = "TOC Heading",
                  .next = kBodyStyle,
                  .half_points = 24,
                  .colour = kTextColour,
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
                  .colour = kMutedColour,
                  .space_after = 10,
                  .line = 240,
                  .indent = 567,
                  .is_primary = false},
    ParagraphLook{.id = kHeaderStyle,
                  .name = "header",
                  .half_points = 18,
                  .colour = kMutedColour,
                  .space_after = 0,
                  .line = 240,
                  .is_primary = false},
    ParagraphLook{.id = kFooterStyle,
                  .name = "footer",
                  .half_points = 18,
                  .colour = kMutedColour,
                  .space_after = 0,
                  .line = 240,
                  .is_primary = false},
    callout_look("CalloutNote", "Callout Note", kAccentColour, look::kAccentTintColour.hex),
    callout_title_look("CalloutNoteTitle", "Callout Note Title", "CalloutNote", kAccentColour),
    callout_look("CalloutGood", "Callout Good", look::kGoodColour.hex, look::kGoodTintColour.hex),
    callout_title_look("CalloutGoodTitle", "Callout Good Title", "CalloutGood", look::kGoodColour.hex),
    callout_look("CalloutCaution", "Callout Caution", look::kCautionColour.hex, look::kCautionTintColour.hex),
    callout_title_look("CalloutCautionTitle", "Callout Caution Title", "CalloutCaution", look::kCautionColour.hex),
    callout_look("CalloutBad", "Callout Bad", look::kBadColour.hex, look::kBadTintColour.hex),
    callout_title_look("CalloutBadTitle", "Callout Bad Title", "CalloutBad", look::kBadColour.hex),
};

}  // namespace

std::span<const ParagraphLook> paragraph_looks() { return kParagraphLooks; }

ParagraphLook effective_look(std::string_view style) {
  if (style == "Normal") {
    ParagraphLook normal{.id = "Normal", .name = "Normal", .half_points = kDefaultHalfPoints};
    normal.space_before = normal.space_after = normal.indent = 0;
    normal.line = kDefaultLine;
    return normal;
  }
  const auto* found = std::find_if(kParagraphLooks.begin(), kParagraphLooks.end(),
                                   [style](const ParagraphLook& look) { return look.id == style; });
  FLYTT_EXPECTS(found != kParagraphLooks.end());
  ParagraphLook look = *found;
  const ParagraphLook base = effective_look(look.based_on);
  if (look.half_points == 0) look.half_points = base.half_points;
  if (look.space_before < 0) look.space_before = base.space_before;
  if (look.space_after < 0) look.space_after = base.space_after;
  if (look.line == 0) look.line = base.line;
  if (look.indent < 0) look.indent = base.indent;
  if (look.box.ground.empty()) look.box = base.box;
  look.is_bold = look.is_bold || base.is_bold;
  look.keep_next = look.keep_next || base.keep_next;
  look.keep_lines = look.keep_lines || base.keep_lines;
  return look;
}

}  // namespace flytt::docx
