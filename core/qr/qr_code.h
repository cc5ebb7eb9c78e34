// Text -> QR Code symbol (ISO/IEC 18004:2015, model 2, versions 1 to 40).
#pragma once

#include <string_view>

#include "core/error.h"
#include "core/module_grid.h"

namespace flytt::qr {

enum class Level { L, M, Q, H };  // recovers about 7, 15, 25, 30 % of damaged codewords

inline constexpr int kQuietZoneModules = 4;  // on every side, clause 6.3.8

// The smallest version that holds `text` (UTF-8, byte mode where it must) at no less than `level`; the mask with the
// lowest penalty. Errors: InvalidValue for empty text, TooLarge past the capacity of version 40 (2953 bytes at L):
// shorten the text or lower the level.
Result<ModuleGrid> encode(std::string_view text, Level level);

}  // namespace flytt::qr
