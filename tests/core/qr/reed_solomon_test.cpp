#include "core/qr/reed_solomon.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <vector>

namespace flytt::qr {
namespace {

std::vector<int> correction_of(const std::vector<std::uint8_t>& data, int codewords) {
  std::vector<std::uint8_t> out(static_cast<std::size_t>(codewords));
  CorrectionEncoder(codewords).encode(data.data(), data.size(), out.data());
  return {out.begin(), out.end()};
}

// ISO/IEC 18004:2015, annex I.2: the digits 01234567 in version 1-M.
TEST(CorrectionEncoder, GivesTheCodewordsOfTheStandardsExample) {
  EXPECT_THAT(correction_of(
                  {0x10, 0x20, 0x0C, 0x56, 0x61, 0x80, 0xEC, 0x11, 0xEC, 0x11, 0xEC, 0x11, 0xEC, 0x11, 0xEC, 0x11}, 10),
              testing::ElementsAre(0xA5, 0x24, 0xD4, 0xC1, 0xED, 0x36, 0xC7, 0x87, 0x2C, 0x55));
}

TEST(CorrectionEncoder, GivesTheGeneratorItselfForTheDataOne) {
  EXPECT_THAT(correction_of({1}, 1), testing::ElementsAre(1));
  EXPECT_THAT(correction_of({1}, 2), testing::ElementsAre(3, 2));
  EXPECT_THAT(correction_of({1}, 7), testing::ElementsAre(127, 122, 154, 164, 11, 68, 117));  // annex A
}

unsigned times_two(unsigned value) { return (value << 1) ^ ((value >> 7) * 0x11D); }

// A codeword polynomial is a multiple of the generator, so it is zero at every root 2^0, 2^1, ...
TEST(CorrectionEncoder, MakesTheWholeZeroAtEveryRootForEveryLength) {
  std::vector<std::uint8_t> data;
  for (unsigned i = 0; i < 122; ++i) data.push_back(static_cast<std::uint8_t>(i * 89 + 7));
  for (int codewords = 1; codewords <= kMaxCorrectionCodewords; ++codewords) {
    std::vector<int> whole(data.begin(), data.end());
    for (const int codeword : correction_of(data, codewords)) whole.push_back(codeword);
    for (int root = 0; root < codewords; ++root) {
      unsigned sum = 0;
      for (const int codeword : whole) {
        for (int i = 0; i < root; ++i) sum = times_two(sum);
        sum ^= static_cast<unsigned>(codeword);
      }
      EXPECT_EQ(sum, 0U) << codewords << " codewords, root " << root;
    }
  }
}

}  // namespace
}  // namespace flytt::qr
