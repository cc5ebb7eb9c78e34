#include "ui/features/preferences/preferences.h"

namespace flytt::ui::preferences {

void Preferences::restore(std::string_view key, std::string_view value) {
  for (std::size_t preference = 0; preference < kPreferenceCount; ++preference) {
    if (kPreferences[preference].key != key) continue;
    const auto& values = kPreferences[preference].values;
    if (value.empty()) chosen_[preference] = 0;
    for (std::size_t i = 0; i < values.size() && !values[i].empty(); ++i) {
      if (values[i] == value) chosen_[preference] = static_cast<std::uint8_t>(i);
    }
  }
}

std::string Preferences::kept_value(Preference preference) const {
  const std::size_t value = chosen(preference);
  return value == 0 ? std::string() : std::string(preference_kind(preference).values[value]);
}

}  // namespace flytt::ui::preferences
