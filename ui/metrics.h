// Every measure of the design, once. CSS px at 100 % text size unless the name says otherwise.
//
// The style sheet uses the same numbers, so that a page in plain HTML and the drawn page coincide. Paddings include the
// 1 px border, as `box-sizing: border-box` with an inset shadow for the border does. Type sizes, line heights and icons
// grow with the text size, and so does what must hold them; spaces do not.
#pragma once

#include <array>
#include <cstddef>

namespace flytt::ui {

// A length of which a part grows with the text size.
struct Growing {
  float fixed;
  float grown;  // at 100 % text size
  constexpr float at(float text_scale) const { return fixed + grown * text_scale; }
};

enum class Face { Regular, Semibold, Italic, Mono };
inline constexpr std::size_t kFaceCount = 4;

enum class TextStyle {
  Body,
  BodyStrong,
  Small,
  SmallStrong,
  BarLabel,
  BarLabelStrong,
  Lead,
  Brand,
  Heading1,
  Heading1Narrow,
  Heading2,
  Heading3,
  Code
};
inline constexpr std::size_t kTextStyleCount = 13;

struct TypeMeasure {
  float size;
  float line_height;
  Face face;
};

inline constexpr std::array<TypeMeasure, kTextStyleCount> kTypeMeasures = {{
    {17, 27, Face::Regular},   // Body
    {17, 27, Face::Semibold},  // BodyStrong: buttons, summaries, headings of level 4 to 6
    {14, 20, Face::Regular},   // Small, keyboard keys
    {14, 20, Face::Semibold},  // SmallStrong: badges, field labels, column headers
    {14, 20, Face::Regular},   // BarLabel: grows as far as kBarLabelsFitAt says
    {14, 20, Face::Semibold},  // BarLabelStrong
    {20, 30, Face::Regular},   // Lead
    {20, 30, Face::Semibold},  // Brand: the product's name
    {34, 40, Face::Semibold},  // Heading1
    {28, 36, Face::Semibold},  // Heading1Narrow: below kNarrowBelow
    {25, 32, Face::Semibold},  // Heading2
    {20, 28, Face::Semibold},  // Heading3, title of a door
    {15, 24, Face::Mono},      // Code
}};

constexpr const TypeMeasure& type_measure(TextStyle style) { return kTypeMeasures[static_cast<std::size_t>(style)]; }

// Six labels stand side by side in the bar of a page of this width, at 100 % text size; wider ones have room for more.
inline constexpr float kBarLabelsFitAt = 360;

inline constexpr float kInlineCodeSize = 15;  // in a text of kBody size; keeps the line height of its surroundings
inline constexpr float kKeptWordsTextBelow = 1.75F;  // on narrow pages; in larger text they would leave the page
inline constexpr float kMeasureEm = 33.8F;           // widest paragraph, in its own font size: 68ch of Source Sans 3

// Page widths at which the frame changes.
inline constexpr float kWideFrom = 1024;
inline constexpr float kNarrowBelow = 640;
inline constexpr float kAsideFrom = 1200;       // the right column needs this much,
inline constexpr float kAsideTextBelow = 1.5F;  // and a text size below this

// Frame.
inline constexpr Growing kRailWidth = {108, 140};
inline constexpr float kRailPaddingX = 16;
inline constexpr float kRailPaddingY = 16;
inline constexpr float kRailPartSpace = 12;  // above languages and appearance
inline constexpr float kPanelPadding = 16;   // a menu that opens from a bar
inline constexpr float kPanelWidth = 260;    // at least, below the top bar; above the bottom bar it is full width
inline constexpr float kBannerHeight = 64;
inline constexpr float kBannerPaddingY = 8;
inline constexpr float kBottomBarHeight = 64;
inline constexpr float kContentMax = 760;
inline constexpr float kAsideWidth = 220;
inline constexpr float kAsideDistance = 48;
inline constexpr float kPagePaddingWide = 48;  // left and right of the content
inline constexpr float kPagePaddingMedium = 32;
inline constexpr float kPagePaddingNarrow = 16;
inline constexpr float kMainPaddingTop = 32;
inline constexpr float kMainPaddingTopNarrow = 24;
inline constexpr float kMainPaddingBottom = 64;
inline constexpr float kFooterPaddingTop = 24;
inline constexpr float kFooterPaddingBottom = 48;

// Surfaces.
inline constexpr float kRadius = 8;
inline constexpr float kRadiusSmall = 4;  // code in a line, keys, check boxes
inline constexpr float kBorder = 1;
inline constexpr float kCardPadding = 24;
inline constexpr float kCardPaddingNarrow = 16;
inline constexpr float kDialogMax = 480;
inline constexpr int kScrimAlpha = 204;  // of the ground colour over what waits for a dialog, of 255
inline constexpr float kCalloutPaddingY = 16;
inline constexpr float kCalloutPaddingRight = 16;
inline constexpr Growing kCalloutPaddingLeft = {32, 20};  // bar 4, space 16, icon 20, space 12
inline constexpr float kCalloutBar = 4;
inline constexpr float kCalloutIconX = 20;
inline constexpr float kCodePaddingX = 16;
inline constexpr float kCodePaddingY = 12;
inline constexpr float kFocusRing = 2;
inline constexpr float kFocusRingOffset = 2;

// Space above a heading that is not the first of its container, on top of the container's gap.
inline constexpr float kSpaceAboveHeading2 = 24;
inline constexpr float kSpaceAboveHeading3 = 12;

// Icons: those of the bottom bar keep their size.
inline constexpr float kIcon = 20;
inline constexpr float kIconLarge = 24;  // doors, bottom bar
inline constexpr float kIconSmall = 16;  // badges, chips
inline constexpr float kIconGap = 8;
inline constexpr float kIconGapSmall = 4;
inline constexpr float kIconStroke = 1.5F;

// Controls. The least height of a target on a coarse pointer is kTargetCoarse.
inline constexpr float kTargetCoarse = 44;
inline constexpr float kButtonHeight = 40;
inline constexpr float kButtonPaddingX = 16;
inline constexpr float kHeaderButtonHeight = 28;  // in a column header
inline constexpr float kHeaderButtonAbove = 4;    // above its text, and below
inline constexpr float kCellButtonPaddingX = 8;   // in a table, where a button is as high as its line
inline constexpr float kChipHeight = 32;
inline constexpr float kChipPaddingX = 12;
inline constexpr Growing kFieldHeight = {17, 27};
inline constexpr float kFieldPaddingX = 12;
inline constexpr int kLinesShown = 8;                   // of a field of many lines, which then scrolls
inline constexpr Growing kFieldIconPadding = {20, 20};  // a search field: icon at kFieldPaddingX
inline constexpr float kFieldMax = 480;
inline constexpr float kFilePaddingY = 16;          // of what takes files
inline constexpr float kFieldBasis = 280;           // in a row it begins with this and grows
inline constexpr Growing kSelectBasis = {60, 140};  // width of a Select in a row
inline constexpr float kFieldLabelGap = 4;
inline constexpr float kCheckboxSide = 20;
inline constexpr float kCheckboxGap = 12;
inline constexpr float kNavigationLinkHeight = 40;
inline constexpr float kNavigationLinkPaddingX = 12;
inline constexpr float kNavigationIconGap = 12;
inline constexpr float kAsideLinkPaddingX = 12;
inline constexpr float kAsideLinkPaddingY = 4;
inline constexpr float kBottomBarLinkPaddingX = 1;
inline constexpr float kBottomBarIconGap = 2;
inline constexpr float kDoorIconGap = 12;  // icon above title
inline constexpr float kDoorTitleGap = 4;  // title above sentence
inline constexpr float kBadgePaddingX = 8;
inline constexpr float kBadgePaddingY = 2;
inline constexpr float kProgressHeight = 8;

// Disclosures.
inline constexpr float kSummaryPaddingX = 16;
inline constexpr float kSummaryPaddingY = 12;
inline constexpr float kSummaryChevronGap = 12;  // chevron of kIcon before the text
inline constexpr float kDisclosurePaddingBottom = 20;
inline constexpr Growing kDisclosureIndent = {28, 20};  // of the content; kSummaryPaddingX on narrow pages

// Lists and tables. In a narrower content column than this, which grows, the rows of a table become cards.
inline constexpr float kTableFrom = 624;
inline constexpr float kListIndent = 28;  // grows, as do the two below
inline constexpr float kBulletRadius = 2.5F;
inline constexpr float kBulletX = 10;   // centre of the bullet from the list's left edge
inline constexpr float kNumberGap = 8;  // number's right edge to the text
inline constexpr float kCellPaddingX = 12;
inline constexpr float kCellPaddingY = 10;
inline constexpr float kStackedRowPadding = 16;  // a table row that became a card
inline constexpr float kStackedRowGap = 12;      // between such cards
inline constexpr float kStackedCellGap = 8;

}  // namespace flytt::ui
