#include "ui/theme.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/support/drawing.h"

namespace flytt::ui {
namespace {

struct Pair {
  Token front;
  Token back;
  double least;
};

// WCAG 2.2: 1.4.3 text 4.5:1, 1.4.11 parts of controls 3:1.
constexpr Pair kPairs[] = {{Token::Text, Token::Ground, 4.5},
                           {Token::Text, Token::Surface, 4.5},
                           {Token::Text, Token::Raised, 4.5},
                           {Token::Muted, Token::Ground, 4.5},
                           {Token::Muted, Token::Surface, 4.5},
                           {Token::Muted, Token::Raised, 4.5},
                           {Token::Accent, Token::Ground, 4.5},
                           {Token::Accent, Token::Surface, 4.5},
                           {Token::Accent, Token::Raised, 4.5},
                           {Token::AccentStrong, Token::Surface, 4.5},
                           {Token::AccentStrong, Token::Raised, 4.5},
                           {Token::OnAccent, Token::Accent, 4.5},
                           {Token::OnAccent, Token::AccentStrong, 4.5},
                           {Token::Good, Token::GoodTint, 4.5},
                           {Token::Good, Token::Ground, 4.5},
                           {Token::Good, Token::Surface, 4.5},
                           {Token::Caution, Token::CautionTint, 4.5},
                           {Token::Caution, Token::Ground, 4.5},
                           {Token::Caution, Token::Surface, 4.5},
                           {Token::Bad, Token::BadTint, 4.5},
                           {Token::Bad, Token::Ground, 4.5},
                           {Token::Bad, Token::Surface, 4.5},
                           {Token::Text, Token::GoodTint, 4.5},
                           {Token::Text, Token::CautionTint, 4.5},
                           {Token::Text, Token::BadTint, 4.5},
                           {Token::Accent, Token::GoodTint, 4.5},
                           {Token::Accent, Token::CautionTint, 4.5},
                           {Token::Accent, Token::BadTint, 4.5},
                           {Token::Muted, Token::Surface, 3},
                           {Token::Accent, Token::Border, 3}};

TEST(Theme, HasEnoughContrastLightAndDark) {
  const Theme themes[] = {test::light_theme(), test::dark_theme()};
  for (const Theme& theme : themes) {
    for (const Pair& pair : kPairs) {
      EXPECT_GE(contrast_ratio(theme[pair.front], theme[pair.back]), pair.least)
          << css_variable(pair.front) << " on " << css_variable(pair.back)
          << (&theme == &themes[0] ? ", light" : ", dark");
    }
  }
}

TEST(ContrastRatio, IsTheOneOfTheGuidelines) {
  EXPECT_NEAR(contrast_ratio({0, 0, 0, 255}, {255, 255, 255, 255}), 21, 0.001);
  EXPECT_NEAR(contrast_ratio({255, 255, 255, 255}, {255, 255, 255, 255}), 1, 0.001);
  EXPECT_NEAR(contrast_ratio({118, 118, 118, 255}, {255, 255, 255, 255}), 4.54, 0.01);
}

TEST(ParseColor, ReadsSixHexadecimalDigitsAndNothingElse) {
  Color color;
  ASSERT_TRUE(parse_color("#0A5fB4", color));
  EXPECT_EQ(color, (Color{0x0A, 0x5F, 0xB4, 255}));
  for (const char* wrong : {"", "#", "#0A5FB", "#0A5FB44", "#0A5FBG", "rgb(1,2,3)"}) {
    EXPECT_FALSE(parse_color(wrong, color)) << wrong;
    EXPECT_EQ(color, (Color{0x0A, 0x5F, 0xB4, 255})) << wrong;
  }
}

}  // namespace
}  // namespace flytt::ui
