// A row or a column of a symbol as bits, so that one instruction looks at 64 modules. Bit i is module i; bits past the
// symbol are 0, light, as the quiet zone is.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>

namespace flytt::qr {

template <std::size_t kWords>
class BitLine {
public:
  std::array<std::uint64_t, kWords> words{};

  void set(int index) { words[word_of(index)] |= std::uint64_t{1} << (index % 64); }
  bool at(int index) const { return ((words[word_of(index)] >> (index % 64)) & 1U) != 0; }

  bool is_any() const {
    std::uint64_t all = 0;
    for (const std::uint64_t word : words) all |= word;
    return all != 0;
  }

  int count() const {
    int bits = 0;
    for (const std::uint64_t word : words) bits += std::popcount(word);
    return bits;
  }

  // Module i of the result is module i + distance of this line. 1 <= distance <= 63.
  BitLine ahead(int distance) const {
    BitLine result;
    for (std::size_t i = 0; i + 1 < kWords; ++i) {
      result.words[i] = (words[i] >> distance) | (words[i + 1] << (64 - distance));
    }
    result.words[kWords - 1] = words[kWords - 1] >> distance;
    return result;
  }

  // Module i of the result is module i - distance of this line. 1 <= distance <= 63.
  BitLine behind(int distance) const {
    BitLine result;
    for (std::size_t i = kWords - 1; i > 0; --i) {
      result.words[i] = (words[i] << distance) | (words[i - 1] >> (64 - distance));
    }
    result.words[0] = words[0] << distance;
    return result;
  }

  friend BitLine operator&(BitLine a, const BitLine& b) {
    for (std::size_t i = 0; i < kWords; ++i) a.words[i] &= b.words[i];
    return a;
  }
  friend BitLine operator|(BitLine a, const BitLine& b) {
    for (std::size_t i = 0; i < kWords; ++i) a.words[i] |= b.words[i];
    return a;
  }
  friend BitLine operator^(BitLine a, const BitLine& b) {
    for (std::size_t i = 0; i < kWords; ++i) a.words[i] ^= b.words[i];
    return a;
  }
  friend BitLine operator~(BitLine a) {
    for (std::uint64_t& word : a.words) word = ~word;
    return a;
  }

private:
  static std::size_t word_of(int index) { return static_cast<std::size_t>(index) / 64; }
};

template <std::size_t kWords>
BitLine<kWords> first_bits(int count) {
  BitLine<kWords> line;
  for (int i = 0; i < count; ++i) line.set(i);
  return line;
}

// Lines in one direction: all rows, or all columns.
template <std::size_t kWords>
using BitLines = std::array<BitLine<kWords>, 64 * kWords>;

// Rows become columns. Blocks of 64 x 64 are transposed by exchanging ever smaller squares (Warren, Hacker's Delight,
// section 7-3).
template <std::size_t kWords>
void transpose(const BitLines<kWords>& from, BitLines<kWords>& to) {
  std::array<std::uint64_t, 64> block;
  for (std::size_t across = 0; across < kWords; ++across) {
    for (std::size_t down = 0; down < kWords; ++down) {
      for (std::size_t i = 0; i < 64; ++i) block[i] = from[down * 64 + i].words[across];
      std::uint64_t low_half = 0x00000000FFFFFFFFU;
      for (std::size_t width = 32; width != 0; width /= 2, low_half ^= low_half << width) {
        for (std::size_t i = 0; i < 64; i = ((i | width) + 1) & ~width) {
          const std::uint64_t exchanged = ((block[i] >> width) ^ block[i | width]) & low_half;
          block[i] ^= exchanged << width;
          block[i | width] ^= exchanged;
        }
      }
      for (std::size_t i = 0; i < 64; ++i) to[across * 64 + i].words[down] = block[i];
    }
  }
}

}  // namespace flytt::qr
