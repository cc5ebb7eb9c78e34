#include "core/page/icon_path.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <string>

namespace flytt::page {
namespace {

TEST(IconPath, UsesOnlyThePromisedCommandsInsideTheGrid) {
  for (int i = static_cast<int>(Icon::Home); i <= static_cast<int>(Icon::Network); ++i) {
    const std::string path(icon_path(static_cast<Icon>(i)));
    ASSERT_FALSE(path.empty()) << i;
    EXPECT_EQ(path.front(), 'M') << i;
    EXPECT_EQ(path.find_first_not_of("MLHVCAZ0123456789. "), std::string::npos) << path;
    for (std::size_t at = path.find_first_of("0123456789"); at != std::string::npos;
         at = path.find_first_of("0123456789", path.find(' ', at))) {
      const double number = std::strtod(path.c_str() + at, nullptr);
      EXPECT_LE(number, 24) << path;
      if (path.find(' ', at) == std::string::npos) break;
    }
  }
  EXPECT_TRUE(icon_path(Icon::None).empty());
}

}  // namespace
}  // namespace flytt::page
