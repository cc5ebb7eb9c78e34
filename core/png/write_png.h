// Modules -> PNG (ISO/IEC 15948), one bit a pixel, black on white.
#pragma once

#include <string>

#include "core/module_grid.h"

namespace flytt::png {

inline constexpr int kMaxPixelsPerModule = 64;
inline constexpr int kMaxQuietZoneModules = 20;
inline constexpr int kPosterPixelsPerModule = 16;  // about 600 px for a short address: sharp on an A4 poster

// The file's bytes; the same bytes for the same grid everywhere. `pixels_per_module` is 1..kMaxPixelsPerModule,
// `quiet_zone_modules` 0..kMaxQuietZoneModules white modules on every side; the image has
// (grid.side + 2 * quiet_zone_modules) * pixels_per_module pixels a side and no resolution of its own.
// Expects grid.side >= 1. At 8 pixels a module a symbol prints sharply up to about 5 cm.
std::string write_png(const ModuleGrid& grid, int pixels_per_module, int quiet_zone_modules);

}  // namespace flytt::png
