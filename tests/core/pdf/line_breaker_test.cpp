#include "core/pdf/line_breaker.h"

#include <gtest/gtest.h>

#include <random>

#include "core/pdf/unicode.h"
#include "core/text/utf8.h"
#include "tests/core/pdf/test_fonts.h"

namespace flytt::pdf {
namespace {

std::vector<std::string> lines_of(const std::string& text, Length width, Whitespace whitespace = Whitespace::Flowing) {
  TextSpan span;
  span.text = characters_of(text);
  span.face = Face::Mono;  // each character is 6 pt wide at this size
  span.size = points(10);
  std::vector<std::string> lines;
  for (const TextLine& line : break_lines({span}, width, test_faces(), whitespace)) {
    std::string content;
    for (const TextDrawing& piece : line.pieces) {
      for (char32_t character : piece.text) text::append_utf8(content, character);
    }
    EXPECT_LE(line.width, width);
    lines.push_back(content);
  }
  return lines;
}

using Lines = std::vector<std::string>;

TEST(BreakLines, KeepsTheSpaceAtTheEndOfALine) {
  EXPECT_EQ(lines_of("aaa bbb ccc", points(7 * 6)), (Lines{"aaa bbb ", "ccc"}));
}

TEST(BreakLines, FillsALineToTheLastPoint) {
  EXPECT_EQ(lines_of("aaa bbb", points(42)), (Lines{"aaa bbb"}));
  EXPECT_EQ(lines_of("aaa bbb", points(42) - 1), (Lines{"aaa ", "bbb"}));
}

TEST(BreakLines, DividesAtAHyphenBetweenLetters) {
  EXPECT_EQ(lines_of("sign-in page", points(6 * 6)), (Lines{"sign-", "in ", "page"}));
  EXPECT_EQ(lines_of("an e-mail", points(6 * 6)), (Lines{"an ", "e-mail"}));
}

TEST(BreakLines, KeepsAnAddressWholeWhereALineHoldsIt) {
  EXPECT_EQ(lines_of("to 192.0.2.10 now", points(6 * 21)), (Lines{"to 192.0.2.10 now"}));
  EXPECT_EQ(lines_of("we go to 192.0.2.10 now", points(6 * 17)), (Lines{"we go to ", "192.0.2.10 now"}));
  EXPECT_EQ(lines_of("to or 2001:db8:85a3:8d3:1319:8a2e:370:7348 now", points(6 * 40)),
            (Lines{"to or ", "2001:db8:85a3:8d3:1319:8a2e:370:7348 now"}));
  EXPECT_EQ(lines_of("open login-and-time.region-north.example.com now", points(6 * 42)),
            (Lines{"open ", "login-and-time.region-north.example.com ", "now"}));
}

TEST(BreakLines, DividesALongAddressAtItsJoints) {
  EXPECT_EQ(lines_of("https://a.example.com/one/two", points(6 * 20)), (Lines{"https://a.example.", "com/one/two"}));
}

TEST(BreakLines, DividesAWordLongerThanALineAnywhere) {
  EXPECT_EQ(lines_of("abcdefghij", points(6 * 4)), (Lines{"abcd", "efgh", "ij"}));
}

TEST(BreakLines, TakesOneCharacterWhereNotEvenThatFits) {
  TextSpan span;
  span.text = U"ab";
  span.size = points(10);
  EXPECT_EQ(break_lines({span}, 1, test_faces()).size(), 2u);
}

TEST(BreakLines, PreservesTheIndentOfProgramText) {
  EXPECT_EQ(lines_of("    x = 1", points(6 * 20), Whitespace::Preserved), (Lines{"    x = 1"}));
}

// Copied text is turned round by whoever reads the file.
TEST(BreakLines, SetsSubstitutesOfArabicFromRightToLeft) {
  std::vector<TextSpan> spans;
  for (const char* stands_for : {"", "\u0645", "\u0631", "", "\u062D", "", "\u4F60", "\u597D"}) {
    TextSpan span;
    span.stands_for = stands_for;
    span.text = span.stands_for.empty() ? U" " : U"\u25A1";
    span.face = Face::Mono;
    span.size = points(10);
    spans.push_back(span);
  }
  std::vector<Length> places;
  const std::vector<TextLine> lines = break_lines(spans, points(100), test_faces());
  for (const TextDrawing& piece : lines[0].pieces) places.push_back(piece.x / 6000);
  EXPECT_EQ(places, (std::vector<Length>{0, 4, 3, 2, 1, 5, 6, 7}));
}

TEST(BreakLines, GivesNoLineForNoText) { EXPECT_TRUE(break_lines({}, points(100), test_faces()).empty()); }

TEST(BreakLines, ShowsEachCharacterOnceInOrderWithinTheWidth) {
  std::mt19937 random(3);
  const std::string alphabet = "abcdefgh  ./_-:@ ";
  for (int round = 0; round < 300; ++round) {
    std::string text;
    for (auto count = 1 + random() % 120; count > 0; --count) text += alphabet[random() % alphabet.size()];
    std::string joined;
    for (const std::string& line : lines_of(text, points(static_cast<Length>(6 + random() % 200)))) {
      EXPECT_FALSE(line.empty());
      joined += line;
    }
    EXPECT_EQ(joined, text);
  }
}

}  // namespace
}  // namespace flytt::pdf
