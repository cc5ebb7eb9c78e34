// All questions, grouped, each opening in place; and the page of each.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ui/app/events.h"
#include "ui/app/feature.h"

namespace flytt::ui::questions {

inline constexpr ScreenId kScreen{"questions"};

struct State {
  bool group_by_theme = false;  // else by section
};

struct ChooseOrder {
  bool by_theme = false;
};

struct Feature : FeatureParts {
  using State = questions::State;
  using Actions = Types<ChooseOrder>;
  static std::vector<std::string> entries(const content::Edition& edition);
  static constexpr Destination kDestination{kScreen, "faq", page::Icon::Questions, Bars::RailAndBottom, true, &entries};

  static void show(const View& view);
  static void carry_out(Context& context, const ChooseOrder& action);
  static void take(Context& context, const RouteChanged& event);
  static void write_parameters(const AppState& state, ScreenId screen, Parameters& parameters);
  static void read_parameter(Context& context, std::string_view name, std::string_view value);
};

}  // namespace flytt::ui::questions
