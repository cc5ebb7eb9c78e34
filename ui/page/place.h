// The part of the frame that a node belongs to, by which it is dressed.
#pragma once

#include <cstdint>

namespace flytt::ui {

enum class Place : std::uint8_t {
  Content,
  Banner,
  Rail,  // also the panels that open from a bar
  BottomBar,
  Aside,
  Footer,
  InnerNavigation
};

}  // namespace flytt::ui
