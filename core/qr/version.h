// What each of the 40 versions holds (ISO/IEC 18004:2015, tables 1, 7 and 9, annex E). Versions are 1..40 everywhere.
#pragma once

#include <array>

#include "core/qr/qr_code.h"

namespace flytt::qr {

inline constexpr int kMaxVersion = 40;
inline constexpr int kMaxSide = 177;
inline constexpr int kMaxCodewords = 3706;  // of version 40

constexpr int side_of(int version) { return 4 * version + 17; }

// How a version's codewords are divided. The first `short_blocks` blocks hold one data codeword less than the others.
struct BlockLayout {
  int codewords = 0;  // data and error correction
  int data_codewords = 0;
  int correction_per_block = 0;
  int blocks = 0;
  int short_blocks = 0;
  int short_data = 0;  // data codewords of a short block
};

BlockLayout block_layout(int version, Level level);

struct AlignmentCentres {
  std::array<int, 7> at{};  // the same for rows and columns, ascending; the first is on the timing pattern
  int count = 0;            // 0 for version 1
};

AlignmentCentres alignment_centres(int version);

}  // namespace flytt::qr
