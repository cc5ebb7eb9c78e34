// The reader's role: lists show what concerns it. It has no screen; other screens show its filter (role_filter.h).
#pragma once

#include <string>
#include <string_view>

#include "ui/app/feature.h"

namespace flytt::ui::role {

struct State {
  std::string role;  // "it"; empty = everyone
};

struct ChooseRole {
  std::string role;  // chosen once more = everyone
};

struct Feature : FeatureParts {
  using State = role::State;
  using Actions = Types<ChooseRole>;
  static constexpr Store kStore{"role"};

  static void carry_out(Context& context, const ChooseRole& action);
  static void write_parameters(const AppState& state, ScreenId screen, Parameters& parameters);
  static void read_parameter(Context& context, std::string_view name, std::string_view value);
  static void restore(Context& context, int version, std::string_view name, std::string_view value);
  static void forget(Context& context);
};

// As if no role had been chosen: shown, named in the address and kept.
void choose_everyone(Context& context);

}  // namespace flytt::ui::role
