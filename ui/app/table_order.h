// By which column the rows of a table are in order, and how: a value of a feature's state.
#pragma once

#include <cstddef>

#include "core/page/page.h"

namespace flytt::ui {

struct TableOrder {
  std::size_t column = 0;
  page::Sort sort = page::Sort::Ascending;

  page::Sort of(std::size_t other) const { return other == column ? sort : page::Sort::None; }

  // The header of a column was pressed: the rows get its order, and turn round where they have it.
  void follow(std::size_t chosen) {
    const bool turns = chosen == column && sort == page::Sort::Ascending;
    sort = turns ? page::Sort::Descending : page::Sort::Ascending;
    column = chosen;
  }
};

}  // namespace flytt::ui
