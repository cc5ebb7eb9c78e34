#include "core/text/encoding.h"

#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <utility>

namespace flytt::text {
namespace {

using std::string_literals::operator""s;

TEST(FindByteOrderMark, KnowsThree) {
  EXPECT_EQ(find_byte_order_mark("\xEF\xBB\xBFx").length, 3u);
  EXPECT_EQ(find_byte_order_mark("\xFF\xFEx").encoding, Encoding::Utf16LittleEndian);
  EXPECT_EQ(find_byte_order_mark("\xFE\xFFx").encoding, Encoding::Utf16BigEndian);
  for (const std::string_view none : {"", "x", "\xEF\xBB", "\xFF", "x\xEF\xBB\xBF"}) {
    EXPECT_EQ(find_byte_order_mark(none).length, 0u);
  }
}

TEST(FindUtf16, GoesByTheZeroBytes) {
  EXPECT_EQ(find_utf16("N\0a\0m\0e\0\t\0"s), Encoding::Utf16LittleEndian);
  EXPECT_EQ(find_utf16("\0N\0a\0m\0e\0\t"s), Encoding::Utf16BigEndian);
  EXPECT_EQ(find_utf16("N\0\xE5\0m\0\x19\x20"s), Encoding::Utf16LittleEndian)
      << "a character of another row of Unicode";
  for (const std::string& none : {""s, "x"s, "Name"s, "\0\0\0\0"s, "PK\3\4\0\0\0\0xxxxxx"s})
    EXPECT_EQ(find_utf16(none), std::nullopt);
}

TEST(FindAsciiBased, TellsTheEncodingsApart) {
  const std::pair<std::string, std::optional<Encoding>> cases[] = {
      {"", std::nullopt},
      {"plain", std::nullopt},
      {"r\xC3\xA4ksm\xC3\xB6rg\xC3\xA5s", Encoding::Utf8},
      {"cut \xC3", Encoding::Utf8},
      {"cut \xE2\x82", Encoding::Utf8},
      {"cut \xF0\x9F\x94", Encoding::Utf8},
      {"not cut \xC3 ", Encoding::Windows1252},
      {"r\xE4ksm\xF6rg\xE5s", Encoding::Windows1252},
      {"F\xF6rnamn \x93quoted\x94 \x96 \x80 5", Encoding::Windows1252},
      {"r\x84ksm\x94rg\x86s", Encoding::Cp850},
      {"K\x81hne", Encoding::Cp850},
      {"\xFF", Encoding::Windows1252},
  };
  for (const auto& [sample, encoding] : cases) EXPECT_EQ(find_ascii_based(sample), encoding) << sample;
}

TEST(CharacterOf, FollowsTheMappingTables) {
  EXPECT_EQ(character_of(Encoding::Windows1252, 0x80), U'\u20AC');
  EXPECT_EQ(character_of(Encoding::Windows1252, 0x9F), U'\u0178');
  EXPECT_EQ(character_of(Encoding::Windows1252, 0xE5), U'\u00E5');
  EXPECT_EQ(character_of(Encoding::Iso8859_1, 0x80), char32_t{0x80});
  EXPECT_EQ(character_of(Encoding::Iso8859_1, 0xFF), U'\u00FF');
  EXPECT_EQ(character_of(Encoding::Cp850, 0x80), U'\u00C7');
  EXPECT_EQ(character_of(Encoding::Cp850, 0x86), U'\u00E5');
  EXPECT_EQ(character_of(Encoding::Cp850, 0xFF), U'\u00A0');
  int missing = 0;
  for (int byte = 0x80; byte <= 0xFF; ++byte) {
    missing += character_of(Encoding::Windows1252, static_cast<unsigned char>(byte)) == 0 ? 1 : 0;
    EXPECT_NE(character_of(Encoding::Cp850, static_cast<unsigned char>(byte)), char32_t{0});
  }
  EXPECT_EQ(missing, 5);
}

TEST(NameOf, IsThatOfIana) {
  EXPECT_EQ(name_of(Encoding::Utf8), "UTF-8");
  EXPECT_EQ(name_of(Encoding::Cp850), "IBM850");
}

}  // namespace
}  // namespace flytt::text
