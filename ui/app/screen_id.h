// Which screen is shown. Each feature that has one names it in its header.
#pragma once

#include <string_view>

namespace flytt::ui {

struct ScreenId {
  std::string_view name;  // "firewall", as in the text key "navigation.firewall"; empty = the address is unknown

  friend constexpr bool operator==(ScreenId one, ScreenId other) { return one.name == other.name; }
};

inline constexpr ScreenId kNotFound{};

}  // namespace flytt::ui
