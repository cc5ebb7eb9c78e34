// How each style of paragraph looks: the one table from which styles.xml is written and pages are estimated.
#pragma once

#include <span>
#include <string_view>

#include "look/colours.h"

namespace flytt::docx {

inline constexpr std::string_view kTextColour = look::kTextColour.hex;
inline constexpr std::string_view kMutedColour = look::kMutedColour.hex;
inline constexpr std::string_view kBorderColour = look::kBorderColour.hex;
inline constexpr std::string_view kRaisedColour = look::kRaisedColour.hex;
inline constexpr std::string_view kAccentColour = look::kAccentColour.hex;
inline constexpr std::string_view kStrongAccentColour = look::kAccentStrongColour.hex;

// What Word takes where neither a style nor a paragraph says otherwise; docDefaults of styles.xml says it too.
inline constexpr int kDefaultHalfPoints = 22;
inline constexpr int kDefaultLine = 276;  // 240 = single
inline constexpr int kInlineCodeHalfPoints = 20;

inline constexpr int kCellMargin = 108;       // twips, left and right of a cell's text
inline constexpr int kTableEdgeEighths = 8;   // of a point: the line above and below a table
inline constexpr int kTableInnerEighths = 4;  // between its rows

// Ground and borders around a paragraph. Word makes one box of neighbours with equal boxes and indents. Boxes belong to
// the paragraphs: a box made of a table is read out as a table.
struct Box {
  std::string_view ground = {};  // colour; empty = no box
  std::string_view bar = {};     // colour of the left border; the others have that of the ground
  int bar_eighths = 0;           // of a point
  int space_points = 0;          // between the text and the borders above and below
  int side_space_points = 0;
  int indent = 0;  // twips, on both sides
};
inline constexpr int kBoxBorderEighths = 4;

// Zero, -1 and empty = as the style it is based on.
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
  Box box = {};
  bool is_primary = true;  // in the gallery of styles
  bool is_custom = false;  // Word does not know it
};

// Every style of paragraph but "Normal", in the order of styles.xml.
std::span<const ParagraphLook> paragraph_looks();

// The look of a style with everything that it inherits; of "Normal", what docDefaults says. Expects a style of the
// table.
ParagraphLook effective_look(std::string_view style);

}  // namespace flytt::docx
