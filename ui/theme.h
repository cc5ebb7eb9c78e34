// The colours of core/look as the drawing has them: CSS variables of the page, which reach it at run time, because a
// visitor's system may ask for more contrast.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "look/colours.h"

namespace flytt::ui {

using look::kTokenCount;
using look::Token;

struct Color {
  std::uint8_t red = 0;
  std::uint8_t green = 0;
  std::uint8_t blue = 0;
  std::uint8_t alpha = 255;

  friend bool operator==(const Color& a, const Color& b) {
    return a.red == b.red && a.green == b.green && a.blue == b.blue && a.alpha == b.alpha;
  }
};

struct Theme {
  std::array<Color, kTokenCount> colors;

  const Color& operator[](Token token) const { return colors[static_cast<std::size_t>(token)]; }
  Color& operator[](Token token) { return colors[static_cast<std::size_t>(token)]; }
};

}  // namespace flytt::ui
