// The part of the frame that a node belongs to, which decides how it looks (ARIA, landmarks).
#pragma once

#include <cstdint>

namespace flytt::ui {

enum class Landmark : std::uint8_t {
  Content,
  Banner,
  Rail,  // also the panels that open from a bar
  BottomBar,
  Aside,
  Footer,
  InnerNavigation
};

}  // namespace flytt::ui
