// The document as one endless column of strips, which pagination then cuts into pages.
#pragma once

#include <vector>

#include "core/pdf/drawing.h"

namespace flytt::pdf {

// What is never divided: a line of text, a row of a table, a figure.
struct Strip {
  Length space_before = 0;  // left out at the top of a page
  Length height = 0;
  bool keeps_with_next = false;  // stands on the same page as the following strip
  std::vector<Drawing> drawings;
  std::vector<int> headings;  // indices of headings that begin here
  int table = -1;             // body row of this table: its header row is repeated above it at the top of a page
  int frame = -1;             // innermost frame around it
  bool is_heading = false;    // a line of one: stays with the next also where more than these cannot stay together
};

// A coloured ground (callout, code) behind the strips that name it, drawn on each page they reach.
struct Frame {
  Length x = 0;
  Length width = 0;
  Colour ground;
  Colour bar;
  Length bar_width = 0;  // 0 = no bar
  int outer = -1;        // frame around this one
};

struct RepeatedHeader {
  Length height = 0;
  std::vector<Drawing> drawings;  // artifacts
};

struct Flow {
  std::vector<Strip> strips;
  std::vector<Frame> frames;
  std::vector<RepeatedHeader> tables;
};

}  // namespace flytt::pdf
