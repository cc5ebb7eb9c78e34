#include <algorithm>
#include <numeric>

#include "ui/page/flow.h"

namespace flytt::ui {

using page::Role;

std::vector<Flow::Extent> Flow::column_extents(int table) {
  std::vector<Extent> columns;
  for (const int row : flow_children(table)) {
    std::size_t column = 0;
    for (const int cell : flow_children(row)) {
      if (column == columns.size()) columns.emplace_back();
      const Extent cell_extent = extent(cell);
      columns[column].least = std::max(columns[column].least, cell_extent.least);
      columns[column].natural = std::max(columns[column].natural, cell_extent.natural);
      columns[column].rigid = std::max(columns[column].rigid, cell_extent.rigid);
      ++column;
    }
  }
  return columns;
}

namespace {

float sum_of(const std::vector<float>& widths) { return std::accumulate(widths.begin(), widths.end(), 0.0F); }

// Shares what `width` has beyond the sum of `from` in proportion to what each column lacks of `to`.
std::vector<float> share_between(const std::vector<float>& from, const std::vector<float>& to, float width) {
  const float room = width - sum_of(from);
  const float lack = sum_of(to) - sum_of(from);
  std::vector<float> widths(from.size());
  for (std::size_t i = 0; i < widths.size(); ++i) {
    widths[i] = from[i] + (lack > 0 ? room * (to[i] - from[i]) / lack : 0);
  }
  return widths;
}

// CSS 2.2, 17.5.2.2, automatic table layout for `width: 100%`. Beyond it: where the longest words do not fit either,
// they are broken, and what cannot be broken keeps its width.
std::vector<float> share_width(const std::vector<float>& rigid, const std::vector<float>& least,
                               const std::vector<float>& natural, float width) {
  const std::vector<float> nothing(least.size(), 0.0F);
  if (sum_of(natural) < width) {
    if (sum_of(natural) > 0) return share_between(nothing, natural, width);
    return std::vector<float>(least.size(), width / static_cast<float>(least.size()));
  }
  if (sum_of(least) < width) return share_between(least, natural, width);
  if (sum_of(rigid) < width) return share_between(rigid, least, width);
  return share_between(nothing, rigid, width);
}

}  // namespace

float Flow::place_table(int index, float x, float y, float width) {
  const std::vector<Extent> columns = column_extents(index);
  std::vector<float> rigid;
  std::vector<float> least;
  std::vector<float> natural;
  for (const Extent& column : columns) {
    rigid.push_back(column.rigid);
    least.push_back(column.least);
    natural.push_back(column.natural);
  }
  const std::vector<float> widths = share_width(rigid, least, natural, width);
  float row_y = y;
  for (const int row : flow_children(index)) {
    const std::vector<int> cells = flow_children(row);
    box(row).first_fragment = static_cast<int>(layout_.fragments.size());
    float cell_x = x;
    float height = 0;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      height = std::max(height, place(cells[i], cell_x, row_y, widths[i]));
      cell_x += widths[i];
    }
    for (const int cell : cells) box(cell).rect.height = height;
    box(row).rect = Rect{x, row_y, width, height};
    row_y += height;
  }
  return row_y - y;
}

float Flow::place_stacked_row(int row, const std::vector<int>& headers, float x, float y, float width) {
  const BoxStyle own_style = style(row);
  const float inner_x = x + own_style.left;
  const float inner_width = width - own_style.left - own_style.right;
  box(row).first_fragment = static_cast<int>(layout_.fragments.size());
  float cursor = y + own_style.top;
  bool is_first = true;
  const std::vector<int> cells = flow_children(row);
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (!is_first) cursor += look::kStackedCellGap;
    is_first = false;
    const int cell = cells[i];
    const float top = cursor;
    const std::size_t first_fragment = layout_.fragments.size();
    const bool has_label = node(cell).role == Role::Cell && i < headers.size() && !node(headers[i]).runs.empty();
    if (has_label) {
      box(cell).header_node = headers[i];
      const Inline& label = node(headers[i]).runs;
      cursor += place_runs(cell, label, 0, label.size(), kColumnHeaderRun, look::TextStyle::SmallStrong,
                           Rect{inner_x, cursor, inner_width, 0}, false);
    }
    cursor += place(cell, inner_x, cursor, inner_width);
    Box& cell_box = box(cell);
    cell_box.rect = Rect{inner_x, top, inner_width, cursor - top};
    cell_box.fragment_count += cell_box.first_fragment - static_cast<int>(first_fragment);
    cell_box.first_fragment = static_cast<int>(first_fragment);
  }
  const float height = cursor + own_style.bottom - y;
  box(row).rect = Rect{x, y, width, height};
  return height;
}

// Those by which rows are brought in order stay, side by side.
float Flow::place_stacked_headers(int row, const std::vector<int>& headers, float x, float y, float width) {
  const BoxStyle own_style = style(row);
  box(row).first_fragment = static_cast<int>(layout_.fragments.size());
  const float height = own_style.top + own_style.bottom +
                       place_row(headers, look::kStackedCellGap, x + own_style.left, y + own_style.top,
                                 width - own_style.left - own_style.right);
  box(row).rect = Rect{x, y, width, height};
  return height;
}

float Flow::place_stacked_table(int index, float x, float y, float width) {
  std::vector<int> headers;
  float cursor = y;
  bool is_first = true;
  for (const int row : flow_children(index)) {
    const std::vector<int> cells = flow_children(row);
    const bool is_header_row = !cells.empty() && std::all_of(cells.begin(), cells.end(), [&](int cell) {
      return node(cell).role == Role::ColumnHeader;
    });
    const bool has_controls = is_header_row && box(row).end - row - 1 > static_cast<int>(cells.size());
    if (is_header_row) {
      headers = cells;
      for (int& header : headers) {
        if (box(header).end > header + 1) ++header;  // its button says it
      }
      if (!has_controls) hide(row);
    }
    if (!box(row).is_visible) continue;
    if (!is_first) cursor += look::kStackedRowGap;
    is_first = false;
    cursor += has_controls ? place_stacked_headers(row, cells, x, cursor, width)
                           : place_stacked_row(row, headers, x, cursor, width);
  }
  return cursor - y;
}

}  // namespace flytt::ui
