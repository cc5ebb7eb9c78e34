// The sheet that every document is laid out on: A4, upright. Word counts in twentieths of a point ("dxa").
#pragma once

namespace flytt::docx {

inline constexpr int kTwipsPerPoint = 20;
inline constexpr int kPageWidth = 11906;
inline constexpr int kPageHeight = 16838;
inline constexpr int kSideMargin = 1418;
inline constexpr int kTopMargin = 1418;
inline constexpr int kBottomMargin = 1304;
inline constexpr int kHeaderDistance = 680;
inline constexpr int kTextWidth = kPageWidth - 2 * kSideMargin;
inline constexpr int kTextHeight = kPageHeight - kTopMargin - kBottomMargin;

inline constexpr int kListIndent = 397;     // each level of a list
inline constexpr int kCalloutIndent = 227;  // of the text from the bar
inline constexpr int kEmuPerMillimetre = 36000;

}  // namespace flytt::docx
