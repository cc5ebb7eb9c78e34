// The colours, by name. Their values are CSS variables of the page and reach the drawing at run time.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace flytt::ui {

enum class Token {
  Ground,   // page
  Surface,  // cards, fields
  Raised,   // hover, code
  Text,
  Muted,         // second text, borders of controls
  Border,        // lines that only divide
  Accent,        // links, primary button, focus
  AccentStrong,  // the same under the pointer
  OnAccent,
  Good,
  GoodTint,
  Caution,
  CautionTint,
  Bad,
  BadTint
};
inline constexpr std::size_t kTokenCount = 15;

// "--accent-strong"
std::string_view css_variable(Token token);

struct Color {
  std::uint8_t red = 0;
  std::uint8_t green = 0;
  std::uint8_t blue = 0;
  std::uint8_t alpha = 255;

  friend bool operator==(const Color& a, const Color& b) {
    return a.red == b.red && a.green == b.green && a.blue == b.blue && a.alpha == b.alpha;
  }
};

// "#0A5FB4" or "0A5FB4"; anything else gives false and leaves `color` as it is.
bool parse_color(std::string_view text, Color& color);

struct Theme {
  std::array<Color, kTokenCount> colors;

  const Color& operator[](Token token) const { return colors[static_cast<std::size_t>(token)]; }
  Color& operator[](Token token) { return colors[static_cast<std::size_t>(token)]; }
};

// WCAG 2.2, "contrast ratio": 1..21.
double contrast_ratio(const Color& a, const Color& b);

}  // namespace flytt::ui
