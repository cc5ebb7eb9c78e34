// Segments -> the codewords of a symbol, in the order in which they are placed (ISO/IEC 18004:2015, clauses 7.4
// to 7.6).
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "core/qr/segment.h"
#include "core/qr/version.h"

namespace flytt::qr {

struct Codewords {
  std::array<std::uint8_t, kMaxCodewords> at;  // the first `count` are set
  int count = 0;
};

// Data, padding and error correction, interleaved. Expects the segments to fit into the version at this level.
void make_codewords(const std::vector<Segment>& segments, int version, Level level, Codewords& out);

}  // namespace flytt::qr
