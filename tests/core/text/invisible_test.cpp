#include "core/text/invisible.h"

#include <gtest/gtest.h>

namespace flytt::text {
namespace {

TEST(IsBlank, SeesThroughEverySpaceAndEveryInvisibleCharacter) {
  for (const char* text : {"", " \t\n", "\u200B", "\u00A0\u2009\u202F\u3000", "\u00AD\u2060\uFEFF\u200E\u202E",
                           "\uFE0F\u200D", "\U000E0041", "\u115F\u3164", "\u2800"}) {
    EXPECT_TRUE(is_blank(text)) << text;
  }
  for (const char* text : {"a", " . ", "\u200B1", "\u2764\uFE0F", "\xFF", "\u25A1"})
    EXPECT_FALSE(is_blank(text)) << text;
}

TEST(IsInvisible, EndsWhereEachRangeEnds) {
  EXPECT_TRUE(is_invisible(0x200F));
  EXPECT_FALSE(is_invisible(0x2010));
  EXPECT_TRUE(is_invisible(0x206F));
  EXPECT_FALSE(is_invisible(0x2070));
  EXPECT_FALSE(is_invisible(0xAC));
  EXPECT_TRUE(is_invisible(0xE0FFF));
  EXPECT_FALSE(is_invisible(0xE1000));
}

TEST(IsSpace, KnowsThoseAtWhichNoLineEnds) {
  for (const char32_t character : {0xA0u, 0x2007u, 0x202Fu}) {
    EXPECT_TRUE(is_space(character));
    EXPECT_TRUE(is_no_break_space(character));
  }
  for (const char32_t character : {0x20u, 0x2009u, 0x3000u, 0x85u}) {
    EXPECT_TRUE(is_space(character));
    EXPECT_FALSE(is_no_break_space(character));
  }
  EXPECT_FALSE(is_space(0x200B));
}

}  // namespace
}  // namespace flytt::text
