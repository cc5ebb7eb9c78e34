// A table of many rows is shown in parts, in an order that its headers change (table_order.h).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "ui/app/view.h"

namespace flytt::ui {

inline constexpr std::size_t kRowsShown = 50;

// Rows [begin, end) of all; `part` counts from 0.
struct TablePart {
  std::size_t part = 0;
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t rows = 0;

  bool is_first() const { return begin == 0; }
  bool is_last() const { return end == rows; }
};

// The last one where there are fewer.
TablePart table_part(std::size_t rows, std::size_t part);

// Texts: "rows" with {from}, {to} and {rows}; the two buttons stay where they are, since one of them may have the
// focus.
struct TablePartTexts {
  std::string_view rows;
  std::string_view previous;
  std::string_view next;
};
void table_navigation(const View& view, const std::string& key, const TablePart& part, const TablePartTexts& text_keys,
                      Action previous, Action next);

}  // namespace flytt::ui
