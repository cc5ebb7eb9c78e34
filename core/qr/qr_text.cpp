#include "core/qr/qr_text.h"

#include <array>

#include "core/contract.h"

namespace flytt::qr {

std::string write_text(const ModuleGrid& grid, Ink ink, int quiet_zone_modules) {
  FLYTT_EXPECTS(quiet_zone_modules >= 0);
  constexpr std::array<const char*, 4> kBlocks = {" ", "\u2580", "\u2584", "\u2588"};  // none, upper, lower, both
  const int first = -quiet_zone_modules;
  const int end = grid.side + quiet_zone_modules;
  const auto is_drawn = [&](int column, int row) {
    const bool is_inside = column >= 0 && row >= 0 && column < grid.side && row < grid.side;
    const bool is_dark = is_inside && grid.is_dark(column, row);
    return is_dark == (ink == Ink::Dark);
  };

  std::string out;
  for (int row = first; row < end; row += 2) {
    for (int column = first; column < end; ++column) {
      const unsigned upper = is_drawn(column, row) ? 1U : 0U;
      const unsigned lower = is_drawn(column, row + 1) ? 2U : 0U;
      out += kBlocks[upper | lower];
    }
    out += '\n';
  }
  return out;
}

}  // namespace flytt::qr
