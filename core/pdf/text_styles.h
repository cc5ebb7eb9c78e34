// Sizes, spaces and colours of a document, chosen for A4 at reading distance.
#pragma once

#include <array>
#include <cstddef>

#include "core/pdf/colour.h"
#include "core/pdf/length.h"
#include "core/pdf/typefaces.h"

namespace flytt::pdf {

struct TextStyle {
  Face face = Face::Regular;
  Length size = 0;
  Length line_height = 0;
  Colour colour = kText;
};

inline constexpr TextStyle kBodyStyle{Face::Regular, 10500, 15500, kText};
inline constexpr TextStyle kLeadStyle{Face::Regular, 12500, 18500, kText};
inline constexpr TextStyle kSmallStyle{Face::Regular, 9000, 13000, kMuted};
inline constexpr TextStyle kCellStyle{Face::Regular, 9500, 13500, kText};
inline constexpr TextStyle kHeaderCellStyle{Face::Semibold, 9500, 13500, kText};
inline constexpr TextStyle kCaptionStyle{Face::Semibold, 9500, 13500, kMuted};
inline constexpr TextStyle kCodeStyle{Face::Mono, 9000, 13500, kText};
inline constexpr TextStyle kTitleStyle{Face::Semibold, 26000, 31000, kText};
inline constexpr TextStyle kSubtitleStyle{Face::Regular, 13500, 19000, kMuted};
inline constexpr TextStyle kContentsTitleStyle{Face::Semibold, 13500, 18000, kText};
inline constexpr TextStyle kContentsStyle{Face::Regular, 10500, 16500, kText};
inline constexpr TextStyle kContentsMainStyle{Face::Semibold, 10500, 16500, kText};
inline constexpr TextStyle kPageEdgeStyle{Face::Regular, 8500, 11000, kMuted};

inline constexpr std::array<TextStyle, 6> kHeadingStyles = {{{Face::Semibold, 19000, 24000, kText},
                                                             {Face::Semibold, 14500, 19000, kText},
                                                             {Face::Semibold, 12000, 16500, kText},
                                                             {Face::Semibold, 10500, 15500, kText},
                                                             {Face::Semibold, 10500, 15500, kMuted},
                                                             {Face::Semibold, 9500, 14000, kMuted}}};
inline constexpr std::array<Length, 6> kSpaceBeforeHeading = {30000, 22000, 16000, 12000, 12000, 12000};

inline constexpr Length kLeftMargin = 68000;
inline constexpr Length kTopMargin = 78000;
inline constexpr Length kBottomMargin = 72000;
inline constexpr Length kColumnWidth = kPageWidth - 2 * kLeftMargin;
inline constexpr Length kBodyHeight = kPageHeight - kTopMargin - kBottomMargin;

inline constexpr Length kParagraphSpace = 7000;
inline constexpr Length kParagraphSpaceWithin = 2500;  // within an item of a list or a cell
inline constexpr Length kItemSpace = 3500;
inline constexpr Length kLooseItemSpace = 9000;  // where items have several parts, so that these stand closer together
inline constexpr Length kBlockSpace = 12000;     // around tables, callouts, figures, code
inline constexpr Length kListIndent = 17000;
inline constexpr Length kFramePadding = 9000;
inline constexpr Length kFrameInset = 14000;
inline constexpr Length kFrameBar = 3000;
inline constexpr Length kCellPadding = 6000;
inline constexpr Length kCellVerticalPadding = 5000;
inline constexpr Length kHairline = 600;

// Lines of running text have about 75 characters at most: a letter with its share of spaces is 0.45 em wide on average.
constexpr Length widest_line(const TextStyle& style) { return style.size * 31; }

// Code within text is set smaller, so that its x-height meets that of the text around it.
constexpr Length inline_code_size(Length size) { return size * 93 / 100; }

// From the top of a line to the baseline that centres its letters.
constexpr Length baseline_in_line(const TextStyle& style) { return style.line_height / 2 + style.size * 34 / 100; }

}  // namespace flytt::pdf
