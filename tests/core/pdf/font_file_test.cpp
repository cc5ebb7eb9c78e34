#include "core/pdf/font_file.h"

#include <gtest/gtest.h>

#include <random>

#include "tests/core/pdf/test_fonts.h"

namespace flytt::pdf {
namespace {

FontFile regular() { return *FontFile::read(font_bytes(Face::Regular)); }

TEST(FontFile, ReadsTheShippedFonts) {
  for (Face face : kFaces) {
    const Result<FontFile> font = FontFile::read(font_bytes(face));
    ASSERT_TRUE(font.has_value());
    EXPECT_GT(font->glyph_count(), 500);
    EXPECT_NE(font->glyph_of(U'A'), 0);
    EXPECT_NE(font->glyph_of(0x2022), 0);
  }
  EXPECT_EQ(regular().postscript_name(), "SourceSans3-Regular");
}

TEST(FontFile, KnowsItsMetrics) {
  EXPECT_EQ(regular().metrics().cap_height, 660);
  EXPECT_EQ(regular().metrics().ascent, 1000);
  EXPECT_EQ(regular().metrics().descent, -326);
  EXPECT_EQ(regular().metrics().italic_angle, 0);
  EXPECT_LT(FontFile::read(font_bytes(Face::Italic))->metrics().italic_angle, 0);
  EXPECT_TRUE(FontFile::read(font_bytes(Face::Mono))->metrics().is_fixed_pitch);
}

TEST(FontFile, GivesEveryMonospacedGlyphTheSameAdvance) {
  const FontFile mono = *FontFile::read(font_bytes(Face::Mono));
  EXPECT_EQ(mono.advance_of(mono.glyph_of(U'i')), 600);
  EXPECT_EQ(mono.advance_of(mono.glyph_of(U'W')), 600);
}

TEST(FontFile, HasNoGlyphForAnEmoji) { EXPECT_EQ(regular().glyph_of(0x1F600), 0); }

TEST(FontFile, HasNoOutlineForABlank) {
  EXPECT_TRUE(regular().outline_of(regular().glyph_of(U' ')).empty());
  EXPECT_FALSE(regular().outline_of(regular().glyph_of(U'a')).empty());
}

TEST(FontFile, NamesWhatIsWrongWithTheBytes) {
  EXPECT_EQ(FontFile::read("").error().code, ErrorCode::InvalidSyntax);
  EXPECT_EQ(FontFile::read("not a font at all").error().code, ErrorCode::InvalidSyntax);
  EXPECT_EQ(FontFile::read("OTTO followed by something").error().code, ErrorCode::UnsupportedFeature);
  EXPECT_EQ(FontFile::read(font_bytes(Face::Regular).substr(0, 300)).error().code, ErrorCode::InvalidSyntax);
}

TEST(FontFile, SurvivesDamagedBytes) {
  std::mt19937 random(1);
  for (int round = 0; round < 200; ++round) {
    std::string damaged = font_bytes(Face::Mono);
    for (int i = 0; i < 40; ++i) damaged[random() % (i < 20 ? 400 : damaged.size())] = static_cast<char>(random());
    const Result<FontFile> font = FontFile::read(damaged);
    if (!font) continue;
    for (char32_t character : {U'A', U'\u00E5', U'\U0001F600'}) {
      const GlyphId glyph = font->glyph_of(character);
      EXPECT_LT(glyph, font->glyph_count());
      font->outline_of(glyph);
      font->advance_of(glyph);
    }
  }
}

}  // namespace
}  // namespace flytt::pdf
