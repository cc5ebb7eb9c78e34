// Modules -> SVG 1.1, for print and for the web: sharp at any size.
#pragma once

#include <string>
#include <string_view>

#include "core/module_grid.h"

namespace flytt::qr {

struct SvgLook {
  int quiet_zone_modules = 4;  // kQuietZoneModules or more is what the standard asks for
  int pixels_per_module = 8;   // nominal size; the drawing scales
};

// One black path on a white ground, dark modules joined into horizontal bars. `title` is what a screen reader says,
// UTF-8; characters that XML forbids are left out. Expects grid.side >= 1.
std::string write_svg(const ModuleGrid& grid, std::string_view title, const SvgLook& look);

}  // namespace flytt::qr
