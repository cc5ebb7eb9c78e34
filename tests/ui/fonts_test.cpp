#include "ui/fonts.h"

#include <gtest/gtest.h>
#include <imgui.h>

#include <string>

#include "core/text/utf8.h"
#include "fonts/embedded_fonts.h"
#include "tests/support/drawing.h"

namespace flytt::ui {
namespace {

float width(const FontSet& set, look::Face face, float em_px, std::string_view text) {
  float sum = 0;
  for (std::size_t position = 0; position < text.size();) {
    sum += set.advance(face, text::decode_next(text, position)).em * em_px;
  }
  return sum;
}

TEST(FontSet, MeasuresTextAsABrowserDoesWithoutKerning) {
  const test::Drawing drawing;
  // Chromium: 17 px, font-kerning: none, text-rendering: geometricPrecision.
  const char* text = "Every change with who it concerns, the old and the new address, what to do";
  EXPECT_NEAR(width(drawing.fonts(), look::Face::Regular, 17, text), 536.39, 0.05);
}

TEST(FontSet, GrowsInProportionAtAnySize) {
  const test::Drawing drawing;
  const float at_16 = width(drawing.fonts(), look::Face::Semibold, 16, "Brandväggskontroll");
  EXPECT_NEAR(width(drawing.fonts(), look::Face::Semibold, 21.25F, "Brandväggskontroll"), at_16 * 21.25F / 16, 0.01);
}

TEST(FontSet, GivesEveryCharacterOfTheMonospacedFaceOneWidth) {
  const test::Drawing drawing;
  EXPECT_FLOAT_EQ(width(drawing.fonts(), look::Face::Mono, 15, "iiii"),
                  width(drawing.fonts(), look::Face::Mono, 15, "WWWW"));
}

TEST(FontSet, KnowsTheAscentAndDescentOfTheFaces) {
  const test::Drawing drawing;
  EXPECT_NEAR(drawing.fonts().ascent_em(look::Face::Regular), 1.0, 0.001);
  EXPECT_NEAR(drawing.fonts().descent_em(look::Face::Regular), 0.326, 0.001);
  EXPECT_NEAR(drawing.fonts().ascent_em(look::Face::Mono), 0.984, 0.001);
}

TEST(FontSet, LetsRegularStandInForAFaceUntilItComes) {
  test::Drawing drawing;
  ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
  Result<FontSet> set =
      FontSet::create(atlas, FontFiles{{fonts::kSourceSansRegular, fonts::kSourceSansSemibold, {}, {}}});
  ASSERT_TRUE(set.has_value());
  EXPECT_TRUE(set->has(look::Face::Semibold));
  EXPECT_FALSE(set->has(look::Face::Mono));
  EXPECT_FLOAT_EQ(width(*set, look::Face::Mono, 15, "iiWW"), width(*set, look::Face::Regular, 15, "iiWW"));
  ASSERT_TRUE(set->add(atlas, look::Face::Mono, fonts::kSourceCodeRegular).has_value());
  EXPECT_TRUE(set->has(look::Face::Mono));
  EXPECT_FLOAT_EQ(width(*set, look::Face::Mono, 15, "iiii"), width(*set, look::Face::Mono, 15, "WWWW"));
  EXPECT_FALSE(set->add(atlas, look::Face::Italic, "not a font").has_value());
  EXPECT_FALSE(set->has(look::Face::Italic));
}

TEST(FontSet, AsksHowWideACharacterIsThatTheFaceLacks) {
  test::Drawing drawing;
  FontSet set = drawing.fonts();
  constexpr std::uint32_t kEmoji = 0x1F95A;
  EXPECT_FALSE(set.advance(look::Face::Regular, 'a').is_missing);
  for (const std::uint32_t missing : {0x0634U, 0x682AU, kEmoji, 0x10FFFFU}) {
    EXPECT_TRUE(set.advance(look::Face::Regular, missing).is_missing) << missing;
    EXPECT_GT(set.advance(look::Face::Regular, missing).em, 0) << missing;
  }
  FontSet asking = drawing.fonts();
  asking.measure_missing([](look::Face face, std::uint32_t code_point) {
    return face == look::Face::Mono ? 2.0F : code_point == 0x1F95F ? 1.25F : 1.0F;
  });
  EXPECT_EQ(asking.advance(look::Face::Regular, 0x1F95F).em, 1.25F);
  EXPECT_EQ(asking.advance(look::Face::Mono, 0x1F95F).em, 2.0F);
  EXPECT_EQ(asking.advance(look::Face::Regular, 'a').em, set.advance(look::Face::Regular, 'a').em);
}

TEST(FontSet, RefusesBytesThatAreNoFont) {
  ImFontAtlas atlas;
  const std::string half(fonts::kSourceSansRegular.substr(0, 20));
  for (const std::string_view bytes : {std::string_view(), std::string_view("not a font"), std::string_view(half)}) {
    const Result<FontSet> set = FontSet::create(atlas, FontFiles{{bytes, bytes, bytes, bytes}});
    ASSERT_FALSE(set.has_value());
    EXPECT_EQ(set.error().code, ErrorCode::InvalidSyntax);
  }
}

}  // namespace
}  // namespace flytt::ui
