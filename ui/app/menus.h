// The menus of the bars: disclosures that lie over the page and close when another page follows.
#pragma once

#include <string_view>

namespace flytt::ui {

// Keys of their nodes. One is shown at a time, by the width of the page.
inline constexpr std::string_view kBannerMenu = "banner/menu/control";
inline constexpr std::string_view kBottomMenu = "bottom/more";

}  // namespace flytt::ui
