// On which page each heading stands, for the numbers in the table of contents.
//
// The field's result has to be there when the file opens: a field marked as outdated makes Word ask its reader, and may
// set every number to 1. Word lays out for itself afterwards, so this does as Word and LibreOffice do, with the
// measures of the same styles and the widths of the same face: lines are broken greedily, the larger of two
// neighbouring spaces counts, no paragraph leaves one line alone, and what is kept with the next moves with it.
#pragma once

#include <string_view>
#include <vector>

#include "core/docx/looks.h"
#include "core/rich_text.h"

namespace flytt::docx {

// A paragraph as it is laid out. Twips.
struct TextMeasure {
  int half_points = kDefaultHalfPoints;
  int line = kDefaultLine;  // 240 = single
  int width = 0;            // of the lines
  int space_before = 0;
  int space_after = 0;
  int indent = 0;  // tells boxes apart
  bool is_bold = false;
  bool is_code = false;
  bool keep_next = false;
  bool keep_lines = false;
  std::string_view box_ground = {};  // empty = no box
  int box_space = 0;                 // above and below the text, with the border
};

// What a style says; `width` is that of the text around it, which the indents of its box are taken from.
TextMeasure measure_of(const ParagraphLook& look, int width);

// How many lines a text takes.
int count_lines(const Inline& runs, const TextMeasure& measure);

// The paragraphs of a cell, one below the other.
class CellEstimate {
public:
  void add_paragraph(const Inline& runs, const TextMeasure& measure);
  int height() const { return used_ + after_; }

private:
  int used_ = 0;
  int after_ = 0;
};

enum class RowKind { Header, Body };

class PageEstimate {
public:
  void add_paragraph(const Inline& runs, const TextMeasure& measure);
  void add_heading(const Inline& runs, const TextMeasure& measure);  // remembers its page
  // What stands in a line of its own, such as a picture.
  void add_figure(int height, const TextMeasure& measure);
  // A row moves as a whole. A header row stays with the next one and stands again wherever its table goes on.
  void add_row(int height, RowKind kind);
  void start_page();  // what comes next begins one

  // 1-based, of each heading so far. Ends what was kept together.
  const std::vector<int>& heading_pages();

private:
  struct Block {
    int before = 0;
    int above = 0;  // of the box
    int lines = 1;
    int line_height = 0;
    int below = 0;
    int after = 0;
    int repeated = 0;  // header row that stands above, where the block begins a page
    int indent = 0;
    std::string_view box_ground = {};
    bool keep_next = false;
    bool keep_lines = false;
    bool is_heading = false;
    bool starts_page = false;
  };

  static Block block_of(const Inline& runs, const TextMeasure& measure);
  void add(Block block);
  void place_kept();
  bool has_room_for_kept() const;
  void place(const Block& block);
  void turn_page();

  std::vector<Block> kept_;  // each but the last is kept with the next
  std::vector<int> heading_pages_;
  int page_ = 1;
  int used_ = 0;   // twips of the page, without the space below the last paragraph
  int after_ = 0;  // that space
  int header_row_ = 0;
  bool starts_page_ = false;
};

}  // namespace flytt::docx
