// Greedy line breaking as a browser does it for `overflow-wrap: anywhere`, without kerning.
//
// A line may end at a space (which hangs), after a hyphen between letters or digits, after a dash and after a question
// mark inside a word. Where none of these helps, a word breaks anywhere. Nicer places in addresses (after a full stop)
// are left out on purpose: browsers do not take them, and the drawing has to agree with the page. Browsers differ about
// the slash: Gecko breaks before the letter that follows, as UAX 14 (class SY) says, Blink and WebKit do not. Words
// that are kept whole (core/page/kept_words.h) are not known here: Flow takes their breaks away.
#pragma once

#include <cstdint>
#include <vector>

#include "core/rich_text.h"
#include "look/measures.h"

namespace flytt::ui {

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

enum class Slash { HoldsTogether, Parts };

// Sets is_space and may_break_after of glyphs, given their code points.
void find_breaks(const std::vector<std::uint32_t>& code_points, Slash slash, std::vector<Glyph>& glyphs);

// The line that begins with glyph `begin` (< glyphs.size()). It takes at least one glyph, so callers always advance.
LineRange next_line(const std::vector<Glyph>& glyphs, std::size_t begin, float max_width);

// Width of the widest piece between break opportunities.
float widest_piece(const std::vector<Glyph>& glyphs);

}  // namespace flytt::ui
