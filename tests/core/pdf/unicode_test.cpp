#include "core/pdf/unicode.h"

#include <gtest/gtest.h>

namespace flytt::pdf {
namespace {

TEST(DecodeUtf8, ReadsEachLength) {
  const std::u32string expected = {U'a', 0xE5, 0x20AC, 0x1F600};
  EXPECT_EQ(decode_utf8("a\xC3\xA5\xE2\x82\xAC\xF0\x9F\x98\x80"), expected);
}

TEST(DecodeUtf8, RefusesWhatIsIllFormed) {
  for (const char* bytes : {"\x80", "\xC3", "\xC0\xAF", "\xE0\x80\xAF", "\xED\xA0\x80", "\xF4\x90\x80\x80",
                            "\xF5\x80\x80\x80", "\xE2\x28\xA1"}) {
    EXPECT_FALSE(decode_utf8(bytes).has_value()) << bytes;
  }
}

TEST(EncodeUtf8, UndoesDecoding) {
  for (char32_t character : {0x41u, 0x7Fu, 0x80u, 0x7FFu, 0x800u, 0xFFFDu, 0x10000u, 0x10FFFFu}) {
    EXPECT_EQ(decode_utf8(encode_utf8(character)), std::u32string(1, character));
  }
}

TEST(CodePointName, HasFourDigitsOrMore) {
  EXPECT_EQ(code_point_name(0xE5), "U+00E5");
  EXPECT_EQ(code_point_name(0x1F600), "U+1F600");
}

}  // namespace
}  // namespace flytt::pdf
