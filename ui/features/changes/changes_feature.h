// All breaking changes with two filters, and the page of each.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ui/app/events.h"
#include "ui/app/feature.h"

namespace flytt::ui::changes {

inline constexpr ScreenId kScreen{"changes"};

struct State {
  std::string change_class;  // "breaking"; empty = all
};

struct ChooseClass {
  std::string change_class;  // chosen once more = all
};
struct ResetFilters {};  // everyone, all classes

struct Feature : FeatureParts {
  using State = changes::State;
  using Actions = Types<ChooseClass, ResetFilters>;
  static std::vector<std::string> entries(const content::Edition& edition);
  static constexpr Destination kDestination{kScreen, "breaking-changes", page::Icon::Changes, Bars::RailAndBottom, true,
                                            &entries};

  static void show(const View& view);
  static void carry_out(Context& context, const ChooseClass& action);
  static void carry_out(Context& context, const ResetFilters& action);
  static void take(Context& context, const RouteChanged& event);
  static void write_parameters(const AppState& state, ScreenId screen, Parameters& parameters);
  static void read_parameter(Context& context, std::string_view name, std::string_view value);
};

}  // namespace flytt::ui::changes
