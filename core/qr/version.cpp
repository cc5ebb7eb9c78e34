#include "core/qr/version.h"

#include <cstddef>
#include <cstdint>

namespace flytt::qr {
namespace {

using PerVersion = std::array<std::uint8_t, kMaxVersion>;

// Table 9, "number of error correction codewords" divided by the number of blocks; levels L, M, Q, H.
constexpr std::array<PerVersion, 4> kCorrectionPerBlock = {{
    {7,  10, 15, 20, 26, 18, 20, 24, 30, 18, 20, 24, 26, 30, 22, 24, 28, 30, 28, 28,
     28, 28, 30, 30, 26, 28, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30},
    {10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26,
     26, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28},
    {13, 22, 18, 26, 18, 24, 18, 22, 20, 24, 28, 26, 24, 20, 30, 24, 28, 28, 26, 30,
     28, 30, 30, 30, 30, 28, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30},
    {17, 28, 22, 16, 22, 28, 26, 26, 24, 28, 24, 28, 22, 24, 24, 30, 28, 28, 26, 28,
     30, 24, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30},
}};

// Table 9, "number of error correction blocks".
constexpr std::array<PerVersion, 4> kBlocks = {{
    {1, 1, 1, 1,  1,  2,  2,  2,  2,  4,  4,  4,  4,  4,  6,  6,  6,  6,  7,  8,
     8, 9, 9, 10, 12, 12, 12, 13, 14, 15, 16, 17, 18, 19, 19, 20, 21, 22, 24, 25},
    {1,  1,  1,  2,  2,  4,  4,  4,  5,  5,  5,  8,  9,  9,  10, 10, 11, 13, 14, 16,
     17, 17, 18, 20, 21, 23, 25, 26, 28, 29, 31, 33, 35, 37, 38, 40, 43, 45, 47, 49},
    {1,  1,  2,  2,  4,  4,  6,  6,  8,  8,  8,  10, 12, 16, 12, 17, 16, 18, 21, 20,
     23, 23, 25, 27, 29, 34, 34, 35, 38, 40, 43, 45, 48, 51, 53, 56, 59, 62, 65, 68},
    {1,  1,  2,  4,  4,  4,  5,  6,  8,  8,  11, 11, 16, 16, 18, 16, 19, 21, 25, 25,
     25, 34, 30, 32, 35, 37, 40, 42, 45, 48, 51, 54, 57, 60, 63, 66, 70, 74, 77, 81},
}};

int alignment_count(int version) { return version == 1 ? 0 : version / 7 + 2; }

// Modules left for codewords once finders, timing, alignment, format and version information are drawn (table 1).
int data_modules(int version) {
  const int side = side_of(version);
  const int finders_and_format = 3 * 64 + 31;
  const int timing = 2 * (side - 16);
  int taken = finders_and_format + timing;
  const int centres = alignment_count(version);
  if (centres > 0) {
    const int patterns = centres * centres - 3;
    const int shared_with_timing = 2 * (centres - 2);
    taken += patterns * 25 - shared_with_timing * 5;
  }
  if (version >= 7) taken += 2 * 18;
  return side * side - taken;
}

}  // namespace

BlockLayout block_layout(int version, Level level) {
  const auto row = static_cast<std::size_t>(level);
  const auto column = static_cast<std::size_t>(version - 1);
  BlockLayout layout;
  layout.codewords = data_modules(version) / 8;
  layout.correction_per_block = kCorrectionPerBlock[row][column];
  layout.blocks = kBlocks[row][column];
  layout.data_codewords = layout.codewords - layout.correction_per_block * layout.blocks;
  layout.short_blocks = layout.blocks - layout.codewords % layout.blocks;
  layout.short_data = layout.codewords / layout.blocks - layout.correction_per_block;
  return layout;
}

// Annex E: the last centre is 6 modules from the far edge, the others precede it at even, equal steps; the first is at
// 6. Version 32 departs from the rule.
AlignmentCentres alignment_centres(int version) {
  AlignmentCentres centres;
  centres.count = alignment_count(version);
  if (centres.count == 0) return centres;
  const int gaps = centres.count - 1;
  const int span = side_of(version) - 13;
  const int step = version == 32 ? 26 : (span + 2 * gaps - 1) / (2 * gaps) * 2;
  int position = side_of(version) - 7;
  for (int index = gaps; index > 0; --index, position -= step) centres.at[static_cast<std::size_t>(index)] = position;
  centres.at[0] = 6;
  return centres;
}

}  // namespace flytt::qr
