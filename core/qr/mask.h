// The eight data masks and the penalty by which one is chosen (ISO/IEC 18004:2015, clause 7.8).
#pragma once

#include <cstdint>

#include "core/qr/bit_line.h"

namespace flytt::qr {

inline constexpr int kMasks = 8;

enum class Direction { Row, Column };

// The mask's bits for row (or column) `index`: 1 where a data module is inverted. Not cut to the symbol's side.
template <std::size_t kWords>
BitLine<kWords> mask_line(int mask, Direction direction, int index);

// Clause 7.8.3.1. Rule 3 as the reference encoders read it: a 1:1:3:1:1 pattern of any scale counts once for each side
// on which the light area is four units wide, and the quiet zone is light. Once the sum passes `give_up_at` some number
// not below it is returned.
template <std::size_t kWords>
int penalty(const BitLines<kWords>& rows, const BitLines<kWords>& columns, int side, int give_up_at);

extern template BitLine<1> mask_line<1>(int, Direction, int);
extern template BitLine<3> mask_line<3>(int, Direction, int);
extern template int penalty<1>(const BitLines<1>&, const BitLines<1>&, int, int);
extern template int penalty<3>(const BitLines<3>&, const BitLines<3>&, int, int);

}  // namespace flytt::qr
