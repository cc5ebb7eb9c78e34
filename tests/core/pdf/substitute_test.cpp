#include "core/pdf/substitute.h"

#include <gtest/gtest.h>

#include "core/pdf/unicode.h"
#include "tests/core/pdf/test_fonts.h"

namespace flytt::pdf {
namespace {

std::vector<FaceText> in_faces(std::string_view utf8, Face wanted = Face::Regular) {
  return text_in_faces(characters_of(utf8), wanted, test_faces());
}

TEST(TextInFaces, ShowsWhatTheTypefacesHave) {
  // Swedish, Vietnamese, Greek, Cyrillic, arrows, subscripts, fractions.
  for (const char* text :
       {"r\u00E4ksm\u00F6rg\u00E5s", "Ti\u1EBFng Vi\u1EC7t", "\u0394\u03BF\u03BA\u03B9\u03BC\u03AE",
        "\u041F\u0440\u043E\u0431\u0430", "\u2194", "H\u2082O", "\u00BD \u215C", "a\u00A0b\u202Fc"}) {
    for (const FaceText& part : in_faces(text)) EXPECT_TRUE(part.stands_for.empty()) << text << ": " << part.stands_for;
  }
}

TEST(TextInFaces, PutsOneSquareInThePlaceOfEachCharacterThatNoneHas) {
  const std::vector<FaceText> parts = in_faces("a \U0001F469\u200D\U0001F4BB\u4F60 b");
  ASSERT_EQ(parts.size(), 4u);
  EXPECT_EQ(parts[0].text, U"a ");
  EXPECT_EQ(parts[1].text, U"\u25A1");
  EXPECT_EQ(parts[1].stands_for, "\U0001F469\u200D\U0001F4BB");
  EXPECT_EQ(parts[2].stands_for, "\u4F60");
  EXPECT_EQ(parts[3].text, U" b");
}

TEST(TextInFaces, SetsAMarkThatComposesWithNothingOverItsLetter) {
  const std::vector<FaceText> parts = in_faces("ax\u0302\u0323b");
  ASSERT_EQ(parts.size(), 3u);
  EXPECT_EQ(parts[0].text, U"ax");
  EXPECT_EQ(parts[1].text, U"\u0302\u0323");
  EXPECT_EQ(parts[1].shift, -test_faces().advance_of(Face::Regular, U'x') / 2);
  EXPECT_EQ(parts[2].text, U"b");
  EXPECT_EQ(parts[2].shift, 0);
}

TEST(TextInFaces, ShowsNoPrivateUseCharacter) {
  const std::vector<FaceText> parts = in_faces("\uE000");
  ASSERT_EQ(parts.size(), 1u);
  EXPECT_EQ(parts[0].stands_for, "\uE000");
}

TEST(TextInFaces, DrawsNothingForWhatIsInvisible) {
  const std::vector<FaceText> parts = in_faces("1\uFE0F\u200B2\t3");
  ASSERT_EQ(parts.size(), 1u);
  EXPECT_EQ(parts[0].text, U"12 3");
}

TEST(TextInFaces, TakesAFaceThatHasTheCharacterWhereTheWantedOneHasNot) {
  char32_t only_elsewhere = 0;
  for (char32_t character = 0x2190; character < 0x2700 && only_elsewhere == 0; ++character) {
    const std::optional<Face> face = test_faces().face_for(std::u32string(1, character), Face::Italic);
    if (face && *face != Face::Italic) only_elsewhere = character;
  }
  ASSERT_NE(only_elsewhere, 0u);
  const std::vector<FaceText> parts =
      text_in_faces(std::u32string(U"a") + only_elsewhere + U"a", Face::Italic, test_faces());
  ASSERT_EQ(parts.size(), 3u);
  EXPECT_EQ(parts[0].face, Face::Italic);
  EXPECT_NE(parts[1].face, Face::Italic);
}

TEST(FindSubstituted, NamesEachCharacterOnceAndItsFirstPlace) {
  const std::vector<Substituted> found =
      find_substituted("e\u0301\u200B \u2705 and \U0001F469\u200D\U0001F4BB, \uE000, \u2705", test_faces());
  ASSERT_EQ(found.size(), 3u);
  EXPECT_EQ(found[0].offset, 7u);
  EXPECT_EQ(found[0].description, "U+2705 (\u2705)");
  EXPECT_EQ(found[1].offset, 15u);
  EXPECT_EQ(found[1].description, "U+1F469 U+200D U+1F4BB (\U0001F469\u200D\U0001F4BB)");
  EXPECT_EQ(found[2].description, "U+E000");
}

}  // namespace
}  // namespace flytt::pdf
