#include "core/qr/codewords.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace flytt::qr {
namespace {

std::vector<int> first_codewords(std::string_view text, int version, Level level, int count) {
  Codewords codewords;
  make_codewords(segment_text(text, version_class(version)), version, level, codewords);
  return {codewords.at.begin(), codewords.at.begin() + count};
}

// ISO/IEC 18004:2015, annex I.2.
TEST(MakeCodewords, GivesTheDataOfTheStandardsExample) {
  EXPECT_THAT(first_codewords("01234567", 1, Level::M, 16),
              testing::ElementsAre(0x10, 0x20, 0x0C, 0x56, 0x61, 0x80, 0xEC, 0x11, 0xEC, 0x11, 0xEC, 0x11, 0xEC, 0x11,
                                   0xEC, 0x11));
}

TEST(MakeCodewords, LeavesOutTheTerminatorWhereTheDataFillTheSymbol) {
  // 17 bytes and their header take all 152 bits of version 1-L but four.
  EXPECT_THAT(first_codewords("aaaaaaaaaaaaaaaaa", 1, Level::L, 19).back(), 0x10);
  // 41 digits take 151 of 152 bits: the terminator is one bit long.
  EXPECT_THAT(first_codewords(std::string(41, '9'), 1, Level::L, 19).back() & 1, 0);
}

TEST(MakeCodewords, TakesTurnsBetweenBlocksAndEndsWithTheLongOnes) {
  // Version 5-Q: two blocks of 15 and two of 16 data codewords.
  std::string text;
  for (int i = 0; i < 60; ++i) text += static_cast<char>('a' + i % 26);
  Codewords codewords;
  make_codewords(segment_text(text, 0), 5, Level::Q, codewords);
  EXPECT_EQ(codewords.count, 134);
  // Data codeword i (from 2 on) is the low half of byte i - 2 and the high half of byte i - 1 of the text.
  const auto data = [&](std::size_t i) {
    return (text[i - 2] & 15) << 4 | (i - 1 < text.size() ? text[i - 1] >> 4 : 0);
  };
  EXPECT_EQ(codewords.at[1], data(15));  // first of the second block
  EXPECT_EQ(codewords.at[2], data(30));
  EXPECT_EQ(codewords.at[3], data(46));
  EXPECT_EQ(codewords.at[60], data(45));  // the sixteenth of the third block
  EXPECT_EQ(codewords.at[61], data(61));
}

}  // namespace
}  // namespace flytt::qr
