// Text -> QR Code symbol (ISO/IEC 18004:2015, model 2, versions 1 to 40).
//
// Written here rather than taken from a package: the symbol is drawn once as machine words, so that masks,
// transposition and penalties work on 64 modules at a time. The tests compare every module with an encoder that is not
// ours.
#pragma once

#include <string_view>

#include "core/error.h"
#include "core/module_grid.h"

namespace flytt::qr {

enum class Level { L, M, Q, H };  // recovers about 7, 15, 25, 30 % of damaged codewords

inline constexpr int kQuietZoneModules = 4;  // on every side, clause 6.3.8

// The smallest version that holds `text` (UTF-8, byte mode where it must) at no less than `level`: where a higher level
// needs no larger symbol, it is used. The mask with the lowest penalty. UTF-8 past ASCII is announced by an ECI
// designator (12 bits); an address that is to be read by the oldest readers is percent-encoded instead. Errors:
// InvalidValue for empty text, TooLarge past the capacity of version 40 (2953 bytes at L): shorten the text or lower
// the level.
Result<ModuleGrid> encode(std::string_view text, Level level);

struct Symbol {
  ModuleGrid modules;
  int version = 0;  // 1..40; modules.side = 4 * version + 17
  Level level = Level::L;
  int mask = 0;  // 0..7, clause 7.8.2
};

enum class LevelChoice { AtLeast, Exactly };

struct Choice {
  int min_version = 1;  // 1..max_version
  int max_version = 40;
  int mask = -1;  // 0..7; -1 = the one with the lowest penalty, the first of equals
  LevelChoice level = LevelChoice::AtLeast;
};

// As encode(), for who must choose or wants to know more. TooLarge also when the text does not fit into max_version.
// Expects the choice to be within its ranges.
Result<Symbol> encode_symbol(std::string_view text, Level level, const Choice& choice);

}  // namespace flytt::qr
