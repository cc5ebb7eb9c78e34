// What a visitor sets for all pages: the screen, and the switch between light and dark in every frame.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "ui/app/feature.h"
#include "ui/features/preferences/preferences.h"

namespace flytt::ui::preferences {

inline constexpr ScreenId kScreen{"settings"};

struct Choose {
  Preference preference = Preference::Theme;
  std::size_t value = 0;  // index of its kind's values
};
struct ForgetEverything {};  // all that any feature keeps for the visitor

struct ShowPreference {  // the page follows it at once
  std::string key;
  std::string value;  // empty = as without a choice
};

struct Feature : FeatureParts {
  using State = Preferences;
  using Actions = Types<Choose, ForgetEverything>;
  using Requests = Types<ShowPreference>;
  static constexpr Destination kDestination{kScreen, "settings", page::Icon::Settings, Bars::Settings};
  static constexpr Store kStore{"preferences"};

  static void show(const View& view);
  static void carry_out(Context& context, const Choose& action);
  static void carry_out(Context& context, const ForgetEverything& action);
  static void restore(Context& context, int version, std::string_view name, std::string_view value);
  static void forget(Context& context);
};

// Two chips in a row: light or dark against what the device has; pressed again, as on the device. `prefix` + "/theme".
void theme_chips(const View& view, const std::string& prefix);

}  // namespace flytt::ui::preferences
