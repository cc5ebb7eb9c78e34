#include "core/qr/mask.h"

#include <gtest/gtest.h>

#include <limits>
#include <string>
#include <vector>

namespace flytt::qr {
namespace {

constexpr int kNeverGiveUp = std::numeric_limits<int>::max();

template <std::size_t kWords>
int penalty_of(const std::vector<std::string>& picture) {
  BitLines<kWords> rows{};
  BitLines<kWords> columns{};
  const int side = static_cast<int>(picture.size());
  for (int y = 0; y < side; ++y) {
    for (int x = 0; x < side; ++x) {
      if (picture[static_cast<std::size_t>(y)][static_cast<std::size_t>(x)] != '#') continue;
      rows[static_cast<std::size_t>(y)].set(x);
      columns[static_cast<std::size_t>(x)].set(y);
    }
  }
  return penalty<kWords>(rows, columns, side, kNeverGiveUp);
}

// A chequerboard costs nothing but what is laid over it.
std::vector<std::string> chequerboard(std::size_t side) {
  std::vector<std::string> picture(side, std::string(side, '.'));
  for (std::size_t y = 0; y < side; ++y) {
    for (std::size_t x = 0; x < side; ++x) picture[y][x] = (x + y) % 2 == 0 ? '#' : '.';
  }
  return picture;
}

TEST(Penalty, IsNothingForAChequerboard) {
  EXPECT_EQ(penalty_of<1>(chequerboard(21)), 0);
  EXPECT_EQ(penalty_of<3>(chequerboard(21)), 0);
}

// All light: two directions of `side` runs, (side - 1)^2 blocks, and the balance 50 % off: nine steps of ten.
TEST(Penalty, CountsRunsBlocksAndBalanceOfAnEmptySymbol) {
  const std::vector<std::string> empty(21, std::string(21, '.'));
  const int expected = 2 * 21 * (21 - 2) + 20 * 20 * 3 + 9 * 10;
  EXPECT_EQ(penalty_of<1>(empty), expected);
  EXPECT_EQ(penalty_of<3>(empty), expected);
}

// A row of the chequerboard, changed in one place so that a run of the length given arises and no block does.
int run_in_chequerboard(std::size_t length) {
  std::vector<std::string> picture = chequerboard(21);
  for (std::size_t x = 4; x < 4 + length; ++x) picture[0][x] = '#';
  return penalty_of<1>(picture);
}

TEST(Penalty, CountsRunsOfFiveButNotOfFour) {
  EXPECT_EQ(run_in_chequerboard(3), 0);  // the run of three that replaces one light module by a dark one
  EXPECT_EQ(run_in_chequerboard(5), 3);
  EXPECT_EQ(run_in_chequerboard(7), 5);
}

std::string row_with_finder(const std::string& before, const std::string& after) {
  std::string row = before + "#.###.#" + after;
  while (row.size() < 30) row += row.back() == '#' ? '.' : '#';
  return row;
}

int row_penalty(const std::string& row) {
  std::vector<std::string> picture(row.size(), std::string(row.size(), '.'));
  const int without = penalty_of<1>(picture);
  picture[0] = row;
  return penalty_of<1>(picture) - without;
}

TEST(Penalty, CountsAFinderPatternForEachSideWithFourLightModules) {
  const int none = row_penalty(row_with_finder("#.#...", "...#.#.#"));
  const int one = row_penalty(row_with_finder("##....", "...#.#.#"));
  const int two = row_penalty(row_with_finder("##....", "....##.#"));
  // Other rules move by a few points; one pattern costs 40.
  EXPECT_NEAR(one - none, 40, 12);
  EXPECT_NEAR(two - one, 40, 12);
}

TEST(Penalty, TakesTheQuietZoneForLight) {
  const int at_edge = row_penalty(row_with_finder("", "...#.#.#"));
  const int behind_dark = row_penalty(row_with_finder("#.", "...#.#.#"));
  EXPECT_NEAR(at_edge - behind_dark, 40, 12);
}

TEST(Penalty, CountsFinderPatternsOfTwiceTheSize) {
  const int pattern = row_penalty("#........##..######..##..#.#.#");
  const int broken = row_penalty("#........##..#####...##..#.#.#");
  EXPECT_NEAR(pattern - broken, 40, 12);
}

TEST(Penalty, GivesUpOnceTheLimitIsPassed) {
  BitLines<1> lines{};
  const int whole = penalty<1>(lines, lines, 21, kNeverGiveUp);
  const int given_up = penalty<1>(lines, lines, 21, 100);
  EXPECT_GE(given_up, 100);
  EXPECT_LE(given_up, whole);
}

TEST(MaskLine, FollowsTheFormulasOfTable10InBothDirections) {
  const auto formula = [](int mask, int i, int j) {
    switch (mask) {
      case 0:
        return (i + j) % 2 == 0;
      case 1:
        return i % 2 == 0;
      case 2:
        return j % 3 == 0;
      case 3:
        return (i + j) % 3 == 0;
      case 4:
        return (i / 2 + j / 3) % 2 == 0;
      case 5:
        return (i * j) % 2 + (i * j) % 3 == 0;
      case 6:
        return ((i * j) % 2 + (i * j) % 3) % 2 == 0;
      default:
        return ((i + j) % 2 + (i * j) % 3) % 2 == 0;
    }
  };
  for (int mask = 0; mask < kMasks; ++mask) {
    for (int i = 0; i < 177; ++i) {
      const BitLine<3> row = mask_line<3>(mask, Direction::Row, i);
      const BitLine<3> column = mask_line<3>(mask, Direction::Column, i);
      for (int j = 0; j < 177; ++j) {
        ASSERT_EQ(row.at(j), formula(mask, i, j)) << mask << " row " << i << " column " << j;
        ASSERT_EQ(column.at(j), formula(mask, j, i)) << mask << " column " << i << " row " << j;
      }
    }
  }
}

}  // namespace
}  // namespace flytt::qr
