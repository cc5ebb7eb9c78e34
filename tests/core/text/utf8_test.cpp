#include "core/text/utf8.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>

namespace flytt::text {
namespace {

TEST(FindInvalidUtf8, FindsTheFirstIllFormedByte) {
  const std::string_view npos_cases[] = {"",
                                         "plain",
                                         "\x7F",
                                         "\xC2\x80",
                                         "\xDF\xBF",
                                         "\xE0\xA0\x80",
                                         "\xED\x9F\xBF",
                                         "\xEE\x80\x80",
                                         "\xEF\xBF\xBF",
                                         "\xF0\x90\x80\x80",
                                         "\xF4\x8F\xBF\xBF"};
  for (const std::string_view text : npos_cases) EXPECT_TRUE(is_valid_utf8(text));
  const std::pair<std::string_view, std::size_t> cases[] = {
      {"\x80", 0},              // a continuation alone
      {"a\xC1\xBF", 1},         // overlong, two bytes
      {"\xC2", 0},              // cut short
      {"ab\xE0\x9F\xBF", 2},    // overlong, three bytes
      {"\xED\xA0\x80", 0},      // a surrogate
      {"\xEF\xBF", 0},          // cut short
      {"\xF0\x8F\xBF\xBF", 0},  // overlong, four bytes
      {"\xF4\x90\x80\x80", 0},  // above U+10FFFF
      {"\xF5\x80\x80\x80", 0},  //
      {"\xF1\x80\x80", 0},      // cut short
      {"\xC3\xA5\xFF", 2},
  };
  for (const auto& [text, offset] : cases) EXPECT_EQ(find_invalid_utf8(text), offset);
}

TEST(CutSequenceLength, CountsTheBeginningOfACharacterAtTheEnd) {
  const std::pair<std::string_view, std::size_t> cases[] = {
      {"", 0},         {"a", 0},        {"\xC3\xA5", 0},    {"a\xC3", 1},        {"a\xE0", 1},
      {"\xE0\xA0", 2}, {"\xED\x9F", 2}, {"\xF0\x90", 2},    {"\xF4\x8F\xBF", 3}, {"\xF1\x80\x80\x80", 0},
      {"\xE0\x9F", 0}, {"\xED\xA0", 0}, {"\xF4\x90", 0},    {"\xF5", 0},         {"\xC1", 0},
      {"\x80\x80", 0}, {"\xC3\xC3", 1}, {"\xE2\x82\xF0", 1}};
  for (const auto& [bytes, length] : cases) EXPECT_EQ(cut_sequence_length(bytes), length);
}

TEST(FindForbiddenCharacter, PermitsWhatXmlPermits) {
  EXPECT_EQ(find_forbidden_character("tab\tand\nline \xC3\xA5 \xF0\x9F\x94\x92"), std::string_view::npos);
  const std::pair<std::string_view, std::size_t> cases[] = {{std::string_view("a\0b", 3), 1},
                                                            {"ab\r\n", 2},
                                                            {"\x1F", 0},
                                                            {"x\x7F", 1},
                                                            {"\xEF\xBF\xBE", 0},
                                                            {"\xC3\xA5\xEF\xBF\xBF", 2},
                                                            {"it\xC2\x92s", 2},
                                                            {"\xC2\x80", 0},
                                                            {"\xC2\x9F", 0},
                                                            {"\xC2\xA0", std::string_view::npos}};
  for (const auto& [text, offset] : cases) EXPECT_EQ(find_forbidden_character(text), offset);
}

TEST(DecodeNext, UndoesAppendUtf8ForEveryBoundary) {
  for (const char32_t character :
       {0x1u, 0x7Fu, 0x80u, 0x7FFu, 0x800u, 0xD7FFu, 0xE000u, 0xFFFDu, 0x10000u, 0x10FFFFu}) {
    std::string text;
    append_utf8(text, character);
    std::size_t position = 0;
    EXPECT_EQ(decode_next(text, position), character);
    EXPECT_EQ(position, text.size());
  }
}

TEST(AppendUtf8, WritesTheReplacementForWhatIsNoCharacter) {
  for (const char32_t character : {0xD800u, 0xDFFFu, 0x110000u}) {
    std::string text;
    append_utf8(text, character);
    EXPECT_EQ(text, "\xEF\xBF\xBD");
  }
}

TEST(DecodeNext, MovesOneByteOverWhatIsIllFormed) {
  const std::string_view text = "\xE0\x80z";
  std::size_t position = 0;
  EXPECT_EQ(decode_next(text, position), kReplacementCharacter);
  EXPECT_EQ(position, 1u);
  EXPECT_EQ(decode_next(text, position), kReplacementCharacter);
  EXPECT_EQ(decode_next(text, position), U'z');
}

TEST(CountCharacters, CountsCodePointsAndIllFormedBytes) {
  EXPECT_EQ(count_characters(""), 0u);
  EXPECT_EQ(count_characters("a\xC3\xA5\xF0\x9F\x94\x92"), 3u);
  EXPECT_EQ(count_characters("\xFF\xFE"), 2u);
}

TEST(CharacterStart, StepsBackToTheBeginning) {
  const std::string_view text = "a\xF0\x9F\x94\x92z";
  EXPECT_EQ(character_start(text, 0), 0u);
  for (std::size_t position = 1; position <= 4; ++position) EXPECT_EQ(character_start(text, position), 1u);
  EXPECT_EQ(character_start(text, 5), 5u);
  EXPECT_EQ(character_start(text, 99), text.size());
}

}  // namespace
}  // namespace flytt::text
