#include "ui/page/line_breaker.h"

#include <gtest/gtest.h>

#include <string>

#include "core/text/utf8.h"

namespace flytt::ui {
namespace {

// Every character is 10 wide.
std::vector<std::string> lines(const std::string& text, float width, Slash slash = Slash::HoldsTogether) {
  std::vector<std::uint32_t> code_points;
  std::vector<Glyph> glyphs;
  std::size_t position = 0;
  while (position < text.size()) {
    const std::size_t begin = position;
    code_points.push_back(text::decode_next(text, position));
    glyphs.push_back({0, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(position), 10, false, false});
  }
  find_breaks(code_points, slash, glyphs);
  std::vector<std::string> result;
  for (std::size_t begin = 0; begin < glyphs.size();) {
    const LineRange line = next_line(glyphs, begin, width);
    result.push_back(text.substr(glyphs[line.begin].begin, glyphs[line.end - 1].end - glyphs[line.begin].begin));
    begin = line.end;
  }
  return result;
}

using Lines = std::vector<std::string>;

TEST(LineBreaker, FillsEachLineAsFarAsItGoes) {
  EXPECT_EQ(lines("one two three", 70), (Lines{"one two ", "three"}));
  EXPECT_EQ(lines("one two three", 69), (Lines{"one ", "two ", "three"}));
}

TEST(LineBreaker, LetsSpacesHangOverTheEdge) { EXPECT_EQ(lines("one  two", 30), (Lines{"one  ", "two"})); }

TEST(LineBreaker, BreaksAWordAnywhereOnlyWhereItFillsALineOfItsOwn) {
  EXPECT_EQ(lines("an abcdefgh", 50), (Lines{"an ", "abcde", "fgh"}));
}

TEST(LineBreaker, TakesAtLeastOneCharacterALine) { EXPECT_EQ(lines("ab", 1), (Lines{"a", "b"})); }

TEST(LineBreaker, BreaksAfterHyphensBetweenLetters) {
  EXPECT_EQ(lines("an e-mail", 50), (Lines{"an e-", "mail"}));
  EXPECT_EQ(lines("at -5", 30), (Lines{"at ", "-5"}));
}

TEST(LineBreaker, BreaksAddressesWhereBrowsersDo) {
  EXPECT_EQ(lines("see timeclock.flexhrm.com", 180), (Lines{"see ", "timeclock.flexhrm.", "com"}));
  EXPECT_EQ(lines("https://host.example/?a=b", 220), (Lines{"https://host.example/?", "a=b"}));
  EXPECT_EQ(lines("on 2025-09", 80), (Lines{"on 2025-", "09"}));
}

TEST(LineBreaker, BreaksAfterASlashWhereTheBrowserDoes) {
  EXPECT_EQ(lines("host.com/default/xxxx", 180), (Lines{"host.com/default/x", "xxx"}));
  EXPECT_EQ(lines("host.com/default/xxxx", 180, Slash::Parts), (Lines{"host.com/default/", "xxxx"}));
  EXPECT_EQ(lines("https://host", 90, Slash::Parts), (Lines{"https://", "host"}));
  EXPECT_EQ(lines("at 10.0.0.0/8", 120, Slash::Parts), (Lines{"at ", "10.0.0.0/8"}));
}

TEST(LineBreaker, DoesNotBreakAtANoBreakSpace) {
  EXPECT_EQ(lines("a 10\xC2\xA0kB", 50), (Lines{"a ", "10\xC2\xA0kB"}));
}

TEST(LineBreaker, CountsCharactersNotBytes) { EXPECT_EQ(lines("åäö åäö", 70), (Lines{"åäö åäö"})); }

}  // namespace
}  // namespace flytt::ui
