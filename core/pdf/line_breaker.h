// Breaks a paragraph into lines: greedy, ragged right, no hyphenation.
#pragma once

#include <string>
#include <vector>

#include "core/pdf/colour.h"
#include "core/pdf/drawing.h"
#include "core/pdf/typefaces.h"

namespace flytt::pdf {

// A stretch of text that is drawn alike and belongs to one structure slot.
struct TextSpan {
  std::u32string text;
  std::string stands_for;  // as in FaceText
  Length shift = 0;        // to the right
  Face face = Face::Regular;
  Length size = 0;
  Colour colour;
  Owner owner = Artifact::Layout;
  int link = -1;
  int page_of = -1;  // as in TextDrawing; `text` is then one digit, which takes the width of `digits`
  int digits = 1;
};

enum class Whitespace { Flowing, Preserved };  // Preserved: program text, which breaks only where a line is full

// In reading order. Substitutes for letters of scripts written from right to left stand from right to left, or readers
// of the file would turn them round when they copy them.
struct TextLine {
  std::vector<TextDrawing> pieces;  // x from the left edge of the paragraph, baseline 0
  Length width = 0;                 // without the space at its end
};

// Each character of `spans` is in exactly one line, in order; a line's closing space is drawn, beyond `width` if need
// be, so that copied text keeps its words apart. A line breaks, in this order of preference:
//   1. after a space, or after a hyphen or slash between letters (UAX 14 classes HY and SY, narrowed);
//   2. in a word longer than a whole line: after / . _ - : @ ? & =, where addresses and identifiers may divide;
//   3. in a word longer than a whole line: anywhere, rather than run over the edge.
// `width` > 0. Every line but the first may be narrower than a character: it still takes one.
std::vector<TextLine> break_lines(const std::vector<TextSpan>& spans, Length width, const Typefaces& faces,
                                  Whitespace whitespace = Whitespace::Flowing);

// Width of `text` in 1/1000 pt.
Length width_of(const std::u32string& text, Face face, Length size, const Typefaces& faces);

}  // namespace flytt::pdf
