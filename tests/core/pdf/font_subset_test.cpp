#include "core/pdf/font_subset.h"

#include <gtest/gtest.h>

#include <random>

#include "core/pdf/big_endian.h"
#include "tests/core/pdf/test_fonts.h"

namespace flytt::pdf {
namespace {

// What FontFile::read would give, for a font without a character map.
std::string_view table_of(std::string_view font, std::string_view tag) {
  for (std::size_t i = 0; i < read_u16(font, 4); ++i) {
    const std::size_t record = 12 + 16 * i;
    if (font.substr(record, 4) == tag) return font.substr(read_u32(font, record + 8), read_u32(font, record + 12));
  }
  return {};
}

std::string_view outline_in(std::string_view font, std::size_t glyph) {
  const std::string_view locations = table_of(font, "loca");
  const std::size_t begin = read_u32(locations, 4 * glyph);
  return table_of(font, "glyf").substr(begin, read_u32(locations, 4 * glyph + 4) - begin);
}

TEST(SubsetFont, HoldsNotdefThenTheGlyphsAskedFor) {
  const FontFile font = *FontFile::read(font_bytes(Face::Regular));
  const std::string subset = subset_font(font, {font.glyph_of(U'a'), font.glyph_of(U' '), font.glyph_of(U'b')});
  EXPECT_EQ(read_u16(table_of(subset, "maxp"), 4), 4);
  EXPECT_TRUE(outline_in(subset, 2).empty());
  EXPECT_FALSE(outline_in(subset, 1).empty());
  EXPECT_EQ(read_u16(table_of(subset, "hmtx"), 4), font.raw_advance_of(font.glyph_of(U'a')));
  EXPECT_LT(subset.size(), 2000u);
}

TEST(SubsetFont, AddsTheComponentsOfACompositeGlyph) {
  const FontFile font = *FontFile::read(font_bytes(Face::Regular));
  char32_t composite = 0;
  for (char32_t character = 0xC0; character < 0x180 && composite == 0; ++character) {
    const std::string_view outline = font.outline_of(font.glyph_of(character));
    if (!outline.empty() && read_i16(outline, 0) < 0) composite = character;
  }
  ASSERT_NE(composite, 0u) << "the font has no composite glyph to test with";
  const std::string subset = subset_font(font, {font.glyph_of(composite)});
  const int count = read_u16(table_of(subset, "maxp"), 4);
  EXPECT_GT(count, 2);
  const std::string_view outline = outline_in(subset, 1);
  EXPECT_LT(read_i16(outline, 0), 0);
  EXPECT_LT(read_u16(outline, 12), count);
  EXPECT_GE(read_u16(outline, 12), 2);
}

TEST(SubsetFont, SumsToTheChecksumOfAWholeFont) {
  const FontFile font = *FontFile::read(font_bytes(Face::Italic));
  const std::string subset = subset_font(font, {font.glyph_of(U'x')});
  std::uint32_t sum = 0;
  for (std::size_t at = 0; at < subset.size(); at += 4) sum += read_u32(subset, at);
  EXPECT_EQ(sum, 0xB1B0AFBAu);
}

TEST(SubsetFont, SurvivesDamagedOutlines) {
  std::mt19937 random(2);
  for (int round = 0; round < 100; ++round) {
    std::string damaged = font_bytes(Face::Regular);
    for (std::size_t i = damaged.size() / 2; i < damaged.size(); i += 1 + random() % 60) {
      damaged[i] = static_cast<char>(random());
    }
    const Result<FontFile> font = FontFile::read(damaged);
    if (!font) continue;
    std::vector<GlyphId> glyphs;
    for (int i = 0; i < 200; ++i) glyphs.push_back(static_cast<GlyphId>(random() % 2500));
    EXPECT_FALSE(subset_font(*font, glyphs).empty());
  }
}

}  // namespace
}  // namespace flytt::pdf
