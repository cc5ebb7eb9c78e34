// What moves and when, three ways in, and what it means for the reader.
#pragma once

#include "ui/app/feature.h"

namespace flytt::ui::overview {

inline constexpr ScreenId kScreen{"overview"};

struct Feature : FeatureParts {
  static constexpr Destination kDestination{kScreen, "", page::Icon::Home, Bars::RailAndBottom, true};
  static void show(const View& view);
};

}  // namespace flytt::ui::overview
