// Modules -> text of half blocks (U+2580, U+2584, U+2588), two rows a line, for terminals.
#pragma once

#include <string>

#include "core/module_grid.h"

namespace flytt::qr {

// Which modules the text's own colour draws. Readers want dark on light, so a terminal that writes light on dark needs
// the light modules drawn.
enum class Ink { Dark, Light };

// UTF-8, every line ends with a newline. `quiet_zone_modules` >= 0 on every side; an odd number of rows is filled up
// with light modules below.
std::string write_text(const ModuleGrid& grid, Ink ink, int quiet_zone_modules);

}  // namespace flytt::qr
