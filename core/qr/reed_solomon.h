// Error correction codewords (ISO/IEC 18004:2015, clause 7.5.2 and annex A): the remainder of the data polynomial
// modulo a generator, over GF(2^8) with the polynomial x^8 + x^4 + x^3 + x^2 + 1.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace flytt::qr {

inline constexpr int kMaxCorrectionCodewords = 30;

// The remainder is kept as four 64-bit words, and one step adds two prepared multiples of the generator, one a nibble.
// Against a table of logarithms that saves a look-up for each of up to 30 coefficients and each codeword.
class CorrectionEncoder {
public:
  explicit CorrectionEncoder(int codewords);  // 1..kMaxCorrectionCodewords

  // Writes the correction codewords of data[0..size) to out.
  void encode(const std::uint8_t* data, std::size_t size, std::uint8_t* out) const;

private:
  using Row = std::array<std::uint64_t, 4>;  // coefficients, the highest power in the highest byte of row[0]

  int codewords_;
  std::array<Row, 16> low_multiples_;   // generator * n
  std::array<Row, 16> high_multiples_;  // generator * 16 n
};

}  // namespace flytt::qr
