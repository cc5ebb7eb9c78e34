// Greedy line breaking as a browser does it for `overflow-wrap: anywhere`, without kerning.
//
// A line may end at a space (which hangs), after a hyphen or dash inside a word, and in words of more than
// kLongWord characters also after / . _ - : @ ? & = and comma. Where none of these helps, a word breaks anywhere.
#pragma once

#include <cstdint>
#include <vector>

#include "core/rich_text.h"
#include "ui/metrics.h"

namespace flytt::ui {

inline constexpr int kLongWord = 16;

struct Glyph {
  int run;
  std::uint32_t begin;  // bytes within the run
  std::uint32_t end;
  float width;
  bool is_space;
  bool may_break_after;
};

struct LineRange {
  std::size_t begin;  // glyphs
  std::size_t end;    // includes the spaces that hang
  float width;        // without them
};

// Sets is_space and may_break_after of glyphs [first, last), given their code points.
void find_breaks(const std::vector<std::uint32_t>& code_points, std::vector<Glyph>& glyphs);

// The line that begins with glyph `begin` (< glyphs.size()). It takes at least one glyph, so callers always advance.
LineRange next_line(const std::vector<Glyph>& glyphs, std::size_t begin, float max_width);

// Width of the widest piece between break opportunities.
float widest_piece(const std::vector<Glyph>& glyphs);

}  // namespace flytt::ui
