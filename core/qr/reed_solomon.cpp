#include "core/qr/reed_solomon.h"

#include "core/contract.h"

namespace flytt::qr {
namespace {

constexpr unsigned kFieldPolynomial = 0x11D;

constexpr std::uint8_t multiply(unsigned a, unsigned b) {
  unsigned product = 0;
  for (int bit = 7; bit >= 0; --bit) {
    product = (product << 1) ^ ((product >> 7) * kFieldPolynomial);
    if (((b >> bit) & 1U) != 0) product ^= a;
  }
  return static_cast<std::uint8_t>(product);
}

using Generator = std::array<std::uint8_t, kMaxCorrectionCodewords>;

// generators[d - 1] = (x - 1)(x - 2)(x - 4)...(x - 2^(d-1)) without its leading 1, the highest power first.
constexpr std::array<Generator, kMaxCorrectionCodewords> make_generators() {
  std::array<Generator, kMaxCorrectionCodewords> generators{};
  Generator previous{};
  std::uint8_t root = 1;
  for (std::size_t degree = 1; degree <= generators.size(); ++degree) {
    Generator& next = generators[degree - 1];
    for (std::size_t i = 0; i < degree; ++i) {
      const std::uint8_t shifted = i + 1 < degree ? previous[i] : std::uint8_t{0};
      const std::uint8_t above = i == 0 ? std::uint8_t{1} : previous[i - 1];
      next[i] = static_cast<std::uint8_t>(shifted ^ multiply(above, root));
    }
    previous = next;
    root = multiply(root, 2);
  }
  return generators;
}

constexpr std::array<Generator, kMaxCorrectionCodewords> kGenerators = make_generators();

// Eight field elements at once, each times 2.
std::uint64_t doubled(std::uint64_t elements) {
  const std::uint64_t carries = (elements >> 7) & 0x0101010101010101U;
  return ((elements & 0x7F7F7F7F7F7F7F7FU) << 1) ^ (carries * (kFieldPolynomial & 0xFFU));
}

}  // namespace

CorrectionEncoder::CorrectionEncoder(int codewords) : codewords_(codewords), low_multiples_{}, high_multiples_{} {
  FLYTT_EXPECTS(codewords >= 1 && codewords <= kMaxCorrectionCodewords);
  Row multiple{};
  const Generator& generator = kGenerators[static_cast<std::size_t>(codewords - 1)];
  for (std::size_t i = 0; i < static_cast<std::size_t>(codewords); ++i) {
    multiple[i / 8] |= static_cast<std::uint64_t>(generator[i]) << (56 - 8 * (i % 8));
  }
  for (std::array<Row, 16>* multiples : {&low_multiples_, &high_multiples_}) {
    for (std::size_t bit = 1; bit < 16; bit *= 2) {
      for (std::size_t n = 0; n < bit; ++n) {
        for (std::size_t word = 0; word < 4; ++word)
          (*multiples)[bit + n][word] = (*multiples)[n][word] ^ multiple[word];
      }
      for (std::uint64_t& word : multiple) word = doubled(word);
    }
  }
}

void CorrectionEncoder::encode(const std::uint8_t* data, std::size_t size, std::uint8_t* out) const {
  std::uint64_t a = 0;
  std::uint64_t b = 0;
  std::uint64_t c = 0;
  std::uint64_t d = 0;
  for (std::size_t i = 0; i < size; ++i) {
    const auto factor = static_cast<unsigned>(data[i] ^ (a >> 56));
    const Row& low = low_multiples_[factor & 15U];
    const Row& high = high_multiples_[factor >> 4];
    a = ((a << 8) | (b >> 56)) ^ low[0] ^ high[0];
    b = ((b << 8) | (c >> 56)) ^ low[1] ^ high[1];
    c = ((c << 8) | (d >> 56)) ^ low[2] ^ high[2];
    d = (d << 8) ^ low[3] ^ high[3];
  }
  const Row remainder = {a, b, c, d};
  for (std::size_t i = 0; i < static_cast<std::size_t>(codewords_); ++i) {
    out[i] = static_cast<std::uint8_t>(remainder[i / 8] >> (56 - 8 * (i % 8)));
  }
}

}  // namespace flytt::qr
