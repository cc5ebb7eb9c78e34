#include "core/pdf/syntax.h"

#include <gtest/gtest.h>

namespace flytt::pdf {
namespace {

TEST(Decimal, HasNoTrailingZeros) {
  const std::pair<Length, const char*> cases[] = {{0, "0"},        {10500, "10.5"},     {10000, "10"},
                                                  {-250, "-0.25"}, {595276, "595.276"}, {1, "0.001"},
                                                  {50, "0.05"},    {-1000, "-1"}};
  for (const auto& [length, text] : cases) EXPECT_EQ(decimal(length), text);
}

TEST(NameObject, EscapesWhatIsNotRegular) {
  EXPECT_EQ(name_object("H1"), "/H1");
  EXPECT_EQ(name_object("A B#C"), "/A#20B#23C");
  EXPECT_EQ(name_object("a/b(c)"), "/a#2Fb#28c#29");
}

TEST(ByteString, EscapesParenthesesAndBackslashes) { EXPECT_EQ(byte_string("a(b)\\c"), "(a\\(b\\)\\\\c)"); }

// A carriage return that stands in a string is read as a line feed (ISO 32000-1, 7.3.4.2).
TEST(ByteString, KeepsEveryByteAsItIs) {
  EXPECT_EQ(byte_string("a\rb\n"), "(a\\rb\n)");
  EXPECT_EQ(byte_string(std::string_view("\0\xFF", 2)), std::string("(\0\xFF)", 4));
}

TEST(TextString, IsLiteralForPrintableAsciiOnly) {
  EXPECT_EQ(text_string("Plain ~"), "(Plain ~)");
  EXPECT_EQ(text_string("\xC3\xA5"), "<FEFF00E5>");
  EXPECT_EQ(text_string("a\n"), "<FEFF0061000A>");
  EXPECT_EQ(text_string("\xF0\x9F\x98\x80"), "<FEFFD83DDE00>");
}

}  // namespace
}  // namespace flytt::pdf
