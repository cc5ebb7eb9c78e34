// A screen of the tests alone: every control that no shipped screen has, and what it does.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "ui/app/events.h"
#include "ui/app/feature.h"

namespace flytt::ui::gallery {

inline constexpr ScreenId kScreen{"gallery"};

enum class Scope { Everything, Own, Picked };
inline constexpr std::array<std::string_view, 3> kScopeNames{"everything", "own", "picked"};

struct State {
  Scope scope = Scope::Everything;
  std::string addresses;
};

struct ChooseScope {
  Scope scope = Scope::Everything;
};
struct EditAddresses {};
struct ClearAddresses {};

struct Feature : FeatureParts {
  using State = gallery::State;
  using Actions = Types<ChooseScope, EditAddresses, ClearAddresses>;
  static constexpr Destination kDestination{kScreen, "gallery", page::Icon::More, Bars::Rail};

  static void show(const View& view);
  static void carry_out(Context& context, const ChooseScope& action);
  static void enter(Context& context, const EditAddresses& action, const std::string& value);
  static void carry_out(Context& context, const ClearAddresses& action);
};

}  // namespace flytt::ui::gallery
