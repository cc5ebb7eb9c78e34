// A square of dark and light modules: a QR symbol as everyone who draws one needs it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace flytt {

struct ModuleGrid {
  int side = 0;                    // modules a side, without quiet zone; 0 = none
  std::vector<std::uint8_t> dark;  // side * side values, row by row from the top left, 1 = dark

  bool is_dark(int column, int row) const {
    return dark[static_cast<std::size_t>(row) * static_cast<std::size_t>(side) + static_cast<std::size_t>(column)] != 0;
  }
};

}  // namespace flytt
