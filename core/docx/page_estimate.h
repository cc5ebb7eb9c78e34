// On which page each heading will probably stand, for the numbers in the table of contents.
//
// The field's result has to be there when the file opens: a field marked as outdated makes Word ask its reader, and may
// set every number to 1. Word lays out for itself afterwards, with its own fonts, so this is an estimate; it breaks
// lines greedily with rounded widths of a humanist sans and fills pages as Word does, keeping headings with what
// follows.
#pragma once

#include <string_view>

namespace flytt::docx {

struct TextMeasure {
  int half_points = 22;
  int width = 0;         // twips; of the lines
  int space_before = 0;  // twips
  int space_after = 0;
  int line_percent = 115;
};

class PageEstimate {
public:
  int page() const { return page_; }  // 1-based, where the next line would stand

  void add_paragraph(std::string_view text, const TextMeasure& measure);
  // As above, but moves to the next page where fewer than three lines of what follows would fit below it. Returns its
  // page.
  int add_heading(std::string_view text, const TextMeasure& measure);
  void add_block(int height);  // twips; moves as a whole
  void start_page();

  static int height(std::string_view text, const TextMeasure& measure);

private:
  void place(int height);

  int page_ = 1;
  int used_ = 0;  // twips of the page
};

}  // namespace flytt::docx
