#include "core/stable_order.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace flytt {
namespace {

TEST(StableOrder, PutsIndicesInOrderAndKeepsEqualOnesAsTheyWere) {
  const std::vector<int> values{3, 1, 2, 1, 3, 1};
  const std::vector<std::uint32_t> expected{1, 3, 5, 2, 0, 4};
  EXPECT_EQ(stable_order(values.size(), [&](std::uint32_t a, std::uint32_t b) { return values[a] < values[b]; }),
            expected);
  EXPECT_TRUE(stable_order(0, [](std::uint32_t, std::uint32_t) { return true; }).empty());
}

TEST(SortStably, MovesTheThingsThemselves) {
  std::vector<std::string> words{"cc", "b", "aa", "a", "bb"};
  sort_stably(words, [](const std::string& a, const std::string& b) { return a.size() < b.size(); });
  const std::vector<std::string> expected{"b", "a", "cc", "aa", "bb"};
  EXPECT_EQ(words, expected);
}

}  // namespace
}  // namespace flytt
