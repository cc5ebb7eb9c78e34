#include "core/pdf/unicode.h"

#include <gtest/gtest.h>

namespace flytt::pdf {
namespace {

TEST(CharactersOf, ReadsEachLength) {
  const std::u32string expected = {U'a', 0xE5, 0x20AC, 0x1F600};
  EXPECT_EQ(characters_of("a\xC3\xA5\xE2\x82\xAC\xF0\x9F\x98\x80"), expected);
}

#ifdef GTEST_HAS_DEATH_TEST
TEST(CharactersOfDeathTest, StopsAtWhatIsIllFormed) { EXPECT_DEATH(characters_of("a\xED\xA0\x80"), "contract broken"); }
#endif

TEST(Utf16Hexadecimal, HasFourDigitsOrASurrogatePair) {
  EXPECT_EQ(utf16_hexadecimal(0xE5), "00E5");
  EXPECT_EQ(utf16_hexadecimal(0x1F600), "D83DDE00");
}

TEST(CodePointName, HasFourDigitsOrMore) {
  EXPECT_EQ(code_point_name(0xE5), "U+00E5");
  EXPECT_EQ(code_point_name(0x1F600), "U+1F600");
}

}  // namespace
}  // namespace flytt::pdf
