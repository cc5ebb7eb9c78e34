// The table part of FlowComposer: widths, header row, body rows, rows taller than a page.
#include <algorithm>
#include <cstddef>
#include <numeric>
#include <utility>

#include "core/pdf/flow_composer.h"
#include "core/pdf/line_breaker.h"
#include "core/pdf/unicode.h"

namespace flytt::pdf {

namespace {

constexpr char kColumnScope[] = "/A<</O/Table/Scope/Column>>";
constexpr Length kSliceHeight = kBodyHeight / 4;            // of a row that is taller than a page
constexpr Length kNarrowestColumn = points(48);             // where the longest words do not all fit
constexpr Length kTallestRepeatedHeader = kBodyHeight / 3;  // a taller one would leave no room for rows
constexpr char kRowScope[] = "/A<</O/Table/Scope/Row>>";

Length height_of(const std::vector<Strip>& strips) {
  Length height = 0;
  for (std::size_t i = 0; i < strips.size(); ++i) height += strips[i].height + (i == 0 ? 0 : strips[i].space_before);
  return height;
}

bool has_header_row(const handout::Table& table) {
  return std::any_of(table.columns.begin(), table.columns.end(),
                     [](const handout::Column& column) { return !column.header.empty(); });
}

// Takes strips from the front of each cell as long as they fit into `height`; at least one from each.
std::vector<std::vector<Strip>> take_slice(std::vector<std::vector<Strip>>& cells, Length height) {
  std::vector<std::vector<Strip>> slice(cells.size());
  for (std::size_t i = 0; i < cells.size(); ++i) {
    std::vector<Strip>& cell = cells[i];
    std::size_t count = 0;
    Length used = 0;
    while (count < cell.size()) {
      used += cell[count].height + (count == 0 ? 0 : cell[count].space_before);
      if (used > height && count > 0) break;
      ++count;
    }
    const auto end = cell.begin() + static_cast<std::ptrdiff_t>(count);
    slice[i].assign(std::make_move_iterator(cell.begin()), std::make_move_iterator(end));
    cell.erase(cell.begin(), end);
  }
  return slice;
}

bool is_empty(const std::vector<std::vector<Strip>>& cells) {
  return std::all_of(cells.begin(), cells.end(), [](const std::vector<Strip>& cell) { return cell.empty(); });
}

RectangleDrawing rule(const Column& column, Length y) {
  RectangleDrawing line;
  line.x = column.x;
  line.y = y;
  line.width = column.width;
  line.height = kHairline;
  line.colour = kBorder;
  return line;
}

Strip row_strip(const std::vector<std::vector<Strip>>& cells, const Column& column) {
  Strip row;
  row.frame = column.frame;
  for (const std::vector<Strip>& cell : cells) row.height = std::max(row.height, height_of(cell));
  row.height += 2 * kCellVerticalPadding;
  row.drawings.emplace_back(rule(column, row.height - kHairline));
  for (const std::vector<Strip>& cell : cells) {
    Length y = kCellVerticalPadding;
    for (std::size_t i = 0; i < cell.size(); ++i) {
      if (i > 0) y += cell[i].space_before;
      for (const Drawing& drawing : cell[i].drawings) row.drawings.push_back(moved_down(drawing, y));
      y += cell[i].height;
    }
  }
  return row;
}

RepeatedHeader repeated(const Strip& header) {
  RepeatedHeader copy{header.height, header.drawings};
  for (Drawing& drawing : copy.drawings) {
    if (auto* text = std::get_if<TextDrawing>(&drawing)) text->owner = Artifact::RepeatedHeaderRow;
    if (auto* rectangle = std::get_if<RectangleDrawing>(&drawing)) rectangle->owner = Artifact::RepeatedHeaderRow;
  }
  return copy;
}

Length longest_word(std::string_view text, Face face, const Typefaces& faces) {
  Length longest = 0;
  std::u32string word;
  for (char32_t character : characters_of(text) + U' ') {
    if (character != U' ') {
      word += character;
      continue;
    }
    longest = std::max(longest, width_of(word, face, kCellStyle.size, faces));
    word.clear();
  }
  return longest;
}

Length longest_word(const std::vector<handout::Element>& elements, Face face, const Typefaces& faces) {
  Length longest = 0;
  for (const handout::Element& element : elements) {
    if (const auto* paragraph = std::get_if<handout::Paragraph>(&element.value)) {
      for (const Run& run : paragraph->runs) {
        const Face run_face = run.code ? Face::Mono : run.strong ? Face::Semibold : face;
        longest = std::max(longest, longest_word(run.text, run_face, faces));
      }
    } else if (const auto* list = std::get_if<handout::List>(&element.value)) {
      for (const auto& item : list->items) longest = std::max(longest, kListIndent + longest_word(item, face, faces));
    }
  }
  return longest;
}

// Columns below their least width grow to it, at the cost of those above. The sum of `least` is at most `width`.
std::vector<Length> widened(std::vector<Length> widths, const std::vector<Length>& least, Length width) {
  Length missing = 0;
  Length spare = 0;
  for (std::size_t i = 0; i < widths.size(); ++i) {
    missing += std::max<Length>(least[i] - widths[i], 0);
    spare += std::max<Length>(widths[i] - least[i], 0);
  }
  if (missing == 0) return widths;
  Length left_over = width;
  std::size_t widest = 0;
  for (std::size_t i = 0; i < widths.size(); ++i) {
    const Length room = widths[i] - least[i];
    widths[i] = room <= 0 ? least[i] : widths[i] - room * missing / spare;
    left_over -= widths[i];
    if (widths[i] > widths[widest]) widest = i;
  }
  widths[widest] += left_over;  // what rounding left over
  return widths;
}

}  // namespace

// Shares by weight; a column too narrow for its longest word takes from those that have room to spare.
std::vector<Length> FlowComposer::column_widths(const handout::Table& table, Length width) const {
  Length weights = 0;
  for (const handout::Column& column : table.columns) weights += column.weight;
  std::vector<Length> widths;
  std::vector<Length> least;
  Length weight_so_far = 0;
  Length used = 0;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    weight_so_far += table.columns[i].weight;
    widths.push_back(width * weight_so_far / weights - used);
    used += widths.back();
    Length longest = longest_word(table.columns[i].header, Face::Semibold, faces_);
    for (const std::vector<handout::Cell>& row : table.rows) {
      const bool is_header = i == 0 && table.first_column_is_header;
      longest = std::max(longest, longest_word(row[i].body, is_header ? Face::Semibold : Face::Regular, faces_));
    }
    least.push_back(std::min(longest + 2 * kCellPadding + points(1), width / 2));
  }
  if (std::accumulate(least.begin(), least.end(), Length{0}) > width) {
    const Length share = width / static_cast<Length>(least.size());
    for (Length& length : least) length = std::min({length, share, kNarrowestColumn});
  }
  return widened(std::move(widths), least, width);
}

Length FlowComposer::kept_height() const {
  Length height = 0;
  for (auto strip = result_.flow.strips.rbegin(); strip != result_.flow.strips.rend() && strip->keeps_with_next;
       ++strip) {
    height += strip->height + strip->space_before;
  }
  return height;
}

// A row stays whole unless it is taller than a page, less what must stand above it.
void FlowComposer::push_row(std::vector<std::vector<Strip>> cells, const Column& column, int table_index) {
  const Length header = table_index >= 0 ? result_.flow.tables[static_cast<std::size_t>(table_index)].height : 0;
  const Length room = kBodyHeight - std::max(header, kept_height());
  const auto push_strip = [&](Strip strip) {
    strip.table = table_index;
    push(std::move(strip), 0);
  };
  Strip whole = row_strip(cells, column);
  if (whole.height <= room) {
    push_strip(std::move(whole));
    return;
  }
  while (!is_empty(cells)) push_strip(row_strip(take_slice(cells, kSliceHeight), column));
}

// The strips of each cell, apart from the flow; `compose_cell` fills the cell of a column. A list's label that is still
// to come stays with the row.
template <class ComposeCell>
std::vector<std::vector<Strip>> FlowComposer::compose_cells(const Column& column, const std::vector<Length>& widths,
                                                            const ComposeCell& compose_cell) {
  std::vector<std::vector<Strip>> cells;
  std::vector<Strip> outside = std::exchange(result_.flow.strips, {});
  const std::optional<Length> space_set = std::exchange(space_set_, std::nullopt);
  const Length space_due = std::exchange(space_due_, 0);
  std::vector<Drawing> label_due = std::exchange(label_due_, {});
  Column inner = column;
  inner.x += kCellPadding;
  inner.paragraph_space = kParagraphSpaceWithin;
  for (std::size_t i = 0; i < widths.size(); ++i) {
    inner.width = widths[i] - 2 * kCellPadding;
    space_set_.reset();
    space_due_ = 0;
    compose_cell(i, inner);
    cells.push_back(std::exchange(result_.flow.strips, {}));
    inner.x += widths[i];
  }
  result_.flow.strips = std::move(outside);
  space_set_ = space_set;
  space_due_ = space_due;
  label_due_ = std::move(label_due);
  return cells;
}

// The last row is not left alone under a header row of its own, unless it or the one before is tall.
void FlowComposer::keep_last_rows_together() {
  std::vector<Strip>& strips = result_.flow.strips;
  Strip& before = strips[strips.size() - 2];
  if (before.height + strips.back().height <= kTallestRepeatedHeader) before.keeps_with_next = true;
}

void FlowComposer::compose_header_row(const handout::Table& table, const Column& column,
                                      const std::vector<Length>& widths, ElementId row, int table_index) {
  std::vector<std::vector<Strip>> cells = compose_cells(column, widths, [&](std::size_t i, const Column& inner) {
    const ElementId cell = result_.tree.add_element(row, "TH");
    result_.tree.add_entries(cell, kColumnScope);
    if (table.columns[i].header.empty()) return;
    const SlotId slot = result_.tree.add_slot(cell);
    push_text(plain_spans(table.columns[i].header, kHeaderCellStyle, slot), kHeaderCellStyle, inner, 0);
  });

  const bool is_tall = row_strip(cells, column).height > kTallestRepeatedHeader;
  const Length slice_height = is_tall ? kSliceHeight : kBodyHeight;
  for (bool is_first = true; is_first || !is_empty(cells); is_first = false) {
    Strip header = row_strip(take_slice(cells, slice_height), column);
    RectangleDrawing ground;
    ground.x = column.x;
    ground.width = column.width;
    ground.height = header.height;
    ground.colour = kRaised;
    header.drawings.insert(header.drawings.begin(), ground);
    header.keeps_with_next = !table.rows.empty();
    if (!is_tall) result_.flow.tables[static_cast<std::size_t>(table_index)] = repeated(header);
    push(std::move(header), is_first ? kBlockSpace : 0);
  }
}

void FlowComposer::compose_body_row(const handout::Table& table, std::size_t row_number, const Column& column,
                                    const std::vector<Length>& widths, ElementId row, int table_index) {
  push_row(compose_cells(column, widths,
                         [&](std::size_t i, Column inner) {
                           const bool is_header = i == 0 && table.first_column_is_header;
                           const ElementId cell = result_.tree.add_element(row, is_header ? "TH" : "TD");
                           if (is_header) result_.tree.add_entries(cell, kRowScope);
                           inner.style = is_header ? kHeaderCellStyle : kCellStyle;
                           compose_elements(table.rows[row_number][i].body, inner, cell);
                         }),
           column, table_index);
}

void FlowComposer::compose_block(const handout::Table& table, const Column& column, ElementId parent) {
  const ElementId element = result_.tree.add_element(parent, "Table");
  if (!table.caption.empty()) {
    const SlotId slot = result_.tree.add_slot(result_.tree.add_element(element, "Caption"));
    const std::size_t first = result_.flow.strips.size();
    push_text(plain_spans(table.caption, kCaptionStyle, slot), kCaptionStyle, column, kBlockSpace);
    for (std::size_t i = first; i < result_.flow.strips.size(); ++i) result_.flow.strips[i].keeps_with_next = true;
    space_set_ = 4000;
  }
  const std::vector<Length> widths = column_widths(table, column.width);
  int table_index = -1;
  if (has_header_row(table)) {
    const ElementId group = table.rows.empty() ? element : result_.tree.add_element(element, "THead");
    table_index = static_cast<int>(result_.flow.tables.size());
    result_.flow.tables.emplace_back();
    compose_header_row(table, column, widths, result_.tree.add_element(group, "TR"), table_index);
    space_set_ = 0;
  } else {
    space_due_ = std::max(space_due_, kBlockSpace);
  }
  const ElementId group = table.rows.empty() ? element : result_.tree.add_element(element, "TBody");
  for (std::size_t i = 0; i < table.rows.size(); ++i) {
    const ElementId row = result_.tree.add_element(group, "TR");
    compose_body_row(table, i, column, widths, row, table_index);
    space_set_ = 0;
  }
  if (table.rows.size() > 1) keep_last_rows_together();
  space_set_.reset();
  space_due_ = kBlockSpace;
}

}  // namespace flytt::pdf
