#include "core/text/percent_encoding.h"

#include <gtest/gtest.h>

namespace flytt::text {
namespace {

TEST(PercentEncoded, LeavesUnreservedCharactersAlone) { EXPECT_EQ(percent_encoded("aZ09-._~"), "aZ09-._~"); }

TEST(PercentEncoded, WritesEveryOtherByteInHexadecimal) {
  EXPECT_EQ(percent_encoded("\xC3\xA5 b&c=/#%"), "%C3%A5%20b%26c%3D%2F%23%25");
  EXPECT_EQ(percent_encoded(std::string_view("\0\xFF", 2)), "%00%FF");
}

}  // namespace
}  // namespace flytt::text
