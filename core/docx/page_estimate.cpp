#include "core/docx/page_estimate.h"

#include <algorithm>
#include <string>
#include <utility>

#include "core/docx/page_geometry.h"
#include "core/docx/styles.h"
#include "core/docx/text_widths.h"
#include "core/text/utf8.h"

namespace flytt::docx {
namespace {

// Of the type size, in 1/2048: ascent, descent and gap of Calibri.
constexpr int kLineHeight = 2500;
constexpr int kDescent = 550;
// Pairs of letters that stand closer (kerning) make a line of text this much shorter, in thousandths.
constexpr int kKerned = 998;
constexpr int kTwipsPerHalfPoint = kTwipsPerPoint / 2;
constexpr int kSingleLine = 240;
constexpr int kFewestLines = 2;  // of a paragraph, at the end and at the beginning of a page

int line_height(const TextMeasure& measure) {
  const int single = (measure.half_points * kTwipsPerHalfPoint * kLineHeight + kUnitsPerEm / 2) / kUnitsPerEm;
  return single * measure.line / kSingleLine;
}

// Breaks text into lines as it comes, in 1/2048 of half a point.
class LineCounter {
public:
  explicit LineCounter(long long width) : width_(width) {}

  void add(char32_t character, long long width) {
    if (character == U'\n') {
      end_word();
      start_line();
      return;
    }
    const bool is_space = character == U' ' || character == U'\t';
    const bool is_digit = character >= U'0' && character <= U'9';
    // After a hyphen a line may end, unless a number follows; a space hangs over the end of its line.
    if (is_space || (may_break_ && !is_digit)) end_word();
    may_break_ = (character == U'-' && word_ > 0) || character == U'\u2013' || character == U'\u2014';
    if (is_space) {
      space_ += width;
      return;
    }
    word_ += width;
    if (word_ > width_) {  // wider than its line: it goes on in the next one
      if (used_ > 0) start_line();
      ++lines_;
      word_ = width;
    }
  }

  int finish() {
    end_word();
    return lines_;
  }

private:
  void end_word() {
    if (word_ == 0) return;
    if (used_ > 0 && used_ + space_ + word_ > width_) start_line();
    used_ += space_ + word_;
    space_ = word_ = 0;
  }

  void start_line() {
    ++lines_;
    used_ = space_ = 0;
  }

  long long width_;
  long long used_ = 0;
  long long space_ = 0;  // after what is used
  long long word_ = 0;   // that has begun
  int lines_ = 1;
  bool may_break_ = false;
};

}  // namespace

TextMeasure measure_of(const ParagraphLook& look, int width) {
  TextMeasure measure;
  measure.half_points = look.half_points;
  measure.line = look.line;
  measure.width = width - 2 * look.box.indent;
  measure.space_before = look.space_before;
  measure.space_after = look.space_after;
  measure.indent = look.indent;
  measure.is_bold = look.is_bold;
  measure.is_code = look.id == kCodeStyle;
  measure.keep_next = look.keep_next;
  measure.keep_lines = look.keep_lines;
  measure.box_ground = look.box.ground;
  if (!look.box.ground.empty()) {
    measure.box_space = look.box.space_points * kTwipsPerPoint + kBoxBorderEighths * kTwipsPerPoint / 8;
  }
  return measure;
}

int count_lines(const Inline& runs, const TextMeasure& measure) {
  LineCounter lines(static_cast<long long>(std::max(measure.width, 1)) * kUnitsPerEm);
  for (const Run& run : runs) {
    const bool is_code = run.code || measure.is_code;
    const int half_points = run.code ? kInlineCodeHalfPoints : measure.half_points;
    const Face face = is_code ? Face::Code : run.strong || measure.is_bold ? Face::Bold : Face::Regular;
    const int kerned = is_code ? 1000 : kKerned;
    for (std::size_t position = 0; position < run.text.size();) {
      const char32_t character = text::decode_next(run.text, position);
      const long long width = text_width(character, face);
      lines.add(character, width * half_points * kTwipsPerHalfPoint * kerned / 1000);
    }
  }
  return lines.finish();
}

void CellEstimate::add_paragraph(const Inline& runs, const TextMeasure& measure) {
  used_ += std::max(after_, measure.space_before) + count_lines(runs, measure) * line_height(measure);
  after_ = measure.space_after;
}

PageEstimate::Block PageEstimate::block_of(const Inline& runs, const TextMeasure& measure) {
  Block block;
  block.before = measure.space_before;
  block.above = block.below = measure.box_space;
  block.lines = count_lines(runs, measure);
  block.line_height = line_height(measure);
  block.after = measure.space_after;
  block.indent = measure.indent;
  block.box_ground = measure.box_ground;
  block.keep_next = measure.keep_next;
  block.keep_lines = measure.keep_lines;
  return block;
}

void PageEstimate::add_paragraph(const Inline& runs, const TextMeasure& measure) { add(block_of(runs, measure)); }

void PageEstimate::add_heading(const Inline& runs, const TextMeasure& measure) {
  Block block = block_of(runs, measure);
  block.is_heading = true;
  add(block);
}

void PageEstimate::add_figure(int height, const TextMeasure& measure) {
  Block block = block_of({}, measure);
  block.line_height = height + measure.half_points * kTwipsPerHalfPoint * kDescent / kUnitsPerEm;
  add(block);
}

void PageEstimate::add_row(int height, RowKind kind) {
  Block block;
  block.line_height = height + kTableInnerEighths * kTwipsPerPoint / 8;
  block.keep_next = kind == RowKind::Header;
  if (kind == RowKind::Header) {
    header_row_ = block.line_height;
  } else {
    block.repeated = header_row_;
  }
  add(block);
}

void PageEstimate::start_page() { starts_page_ = true; }

const std::vector<int>& PageEstimate::heading_pages() {
  place_kept();
  return heading_pages_;
}

void PageEstimate::add(Block block) {
  block.starts_page = std::exchange(starts_page_, false);
  if (!kept_.empty()) {
    Block& last = kept_.back();
    const bool is_same_box =
        !block.box_ground.empty() && block.box_ground == last.box_ground && block.indent == last.indent;
    if (is_same_box) last.below = block.above = 0;
    if (!last.keep_next || block.starts_page) place_kept();
  }
  kept_.push_back(block);
}

void PageEstimate::turn_page() {
  ++page_;
  used_ = after_ = 0;
}

bool PageEstimate::has_room_for_kept() const {
  int used = used_;
  int after = after_;
  for (std::size_t i = 0; i < kept_.size(); ++i) {
    const Block& block = kept_[i];
    const bool is_last = i + 1 == kept_.size();
    const bool is_whole = !is_last || block.keep_lines || block.lines < 2 * kFewestLines;
    used += std::max(after, block.before) + block.above;
    used += (is_whole ? block.lines : kFewestLines) * block.line_height + (is_whole ? block.below : 0);
    after = block.after;
  }
  return used <= kTextHeight;
}

void PageEstimate::place_kept() {
  const bool is_chain = kept_.size() > 1;
  if (is_chain && used_ > 0 && !kept_.front().starts_page && !has_room_for_kept()) turn_page();
  for (const Block& block : kept_) place(block);
  kept_.clear();
}

void PageEstimate::place(const Block& block) {
  if (block.starts_page && used_ > 0) turn_page();
  // Word drops the space above what comes to stand at a page's top, but not where a page was asked for.
  const int gap = used_ > 0 ? std::max(after_, block.before) : block.starts_page ? block.before : 0;
  int height = gap + block.above + block.lines * block.line_height + block.below;
  if (used_ > 0 && used_ + height > kTextHeight) {
    const int room = (kTextHeight - used_ - gap - block.above) / block.line_height;
    const int staying = std::min(room, block.lines - kFewestLines);
    height -= gap;
    turn_page();
    if (!block.keep_lines && staying >= kFewestLines) {
      height -= block.above + staying * block.line_height;
    } else {
      used_ = block.repeated;
    }
  }
  if (block.is_heading) heading_pages_.push_back(page_);
  used_ += height;
  while (used_ > kTextHeight) {  // taller than a page
    used_ -= kTextHeight;
    ++page_;
  }
  after_ = block.after;
}

}  // namespace flytt::docx
