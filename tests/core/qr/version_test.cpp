#include "core/qr/version.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace flytt::qr {
namespace {

TEST(SideOf, GoesFrom21To177InStepsOf4) {
  EXPECT_EQ(side_of(1), 21);
  EXPECT_EQ(side_of(2), 25);
  EXPECT_EQ(side_of(40), kMaxSide);
}

TEST(BlockLayout, HasTheCodewordsOfTable1) {
  struct Case {
    int version;
    int codewords;
  };
  for (const Case& each :
       {Case{1, 26}, Case{2, 44}, Case{6, 172}, Case{7, 196}, Case{14, 581}, Case{32, 2465}, Case{40, kMaxCodewords}}) {
    EXPECT_EQ(block_layout(each.version, Level::L).codewords, each.codewords) << each.version;
  }
}

TEST(BlockLayout, AddsUpToTheCodewordsInEveryVersionAndLevel) {
  for (int version = 1; version <= kMaxVersion; ++version) {
    for (const Level level : {Level::L, Level::M, Level::Q, Level::H}) {
      const BlockLayout layout = block_layout(version, level);
      const int long_blocks = layout.blocks - layout.short_blocks;
      EXPECT_GE(long_blocks, 0);
      EXPECT_GE(layout.short_blocks, 1);
      EXPECT_EQ(layout.blocks * layout.short_data + long_blocks, layout.data_codewords);
      EXPECT_EQ(layout.data_codewords + layout.blocks * layout.correction_per_block, layout.codewords);
    }
  }
}

TEST(BlockLayout, DividesVersion5QAsTable9) {
  const BlockLayout layout = block_layout(5, Level::Q);
  EXPECT_EQ(layout.blocks, 4);
  EXPECT_EQ(layout.short_blocks, 2);
  EXPECT_EQ(layout.short_data, 15);
  EXPECT_EQ(layout.correction_per_block, 18);
}

TEST(AlignmentCentres, AreThoseOfAnnexE) {
  const auto list = [](int version) {
    const AlignmentCentres centres = alignment_centres(version);
    return std::vector<int>(centres.at.begin(), centres.at.begin() + centres.count);
  };
  EXPECT_THAT(list(1), testing::IsEmpty());
  EXPECT_THAT(list(2), testing::ElementsAre(6, 18));
  EXPECT_THAT(list(7), testing::ElementsAre(6, 22, 38));
  EXPECT_THAT(list(16), testing::ElementsAre(6, 26, 50, 74));
  EXPECT_THAT(list(32), testing::ElementsAre(6, 34, 60, 86, 112, 138));
  EXPECT_THAT(list(36), testing::ElementsAre(6, 24, 50, 76, 102, 128, 154));
  EXPECT_THAT(list(40), testing::ElementsAre(6, 30, 58, 86, 114, 142, 170));
}

}  // namespace
}  // namespace flytt::qr
