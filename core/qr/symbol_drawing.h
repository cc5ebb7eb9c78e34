// Codewords -> modules (ISO/IEC 18004:2015, clauses 7.7 to 7.10).
#pragma once

#include "core/module_grid.h"
#include "core/qr/codewords.h"
#include "core/qr/qr_code.h"

namespace flytt::qr {

struct Drawing {
  ModuleGrid modules;
  int mask = 0;
};

// `mask` is 0..7, or -1 for the one with the lowest penalty.
Drawing draw_symbol(const Codewords& codewords, int version, Level level, int mask);

}  // namespace flytt::qr
