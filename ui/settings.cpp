#include "ui/settings.h"

namespace flytt::ui {

void Settings::restore(std::string_view key, std::string_view value) {
  for (std::size_t setting = 0; setting < kSettingCount; ++setting) {
    if (value.empty() || kSettings[setting].key != key) continue;
    const auto& values = kSettings[setting].values;
    for (std::size_t i = 0; i < values.size(); ++i) {
      if (values[i] == value) chosen_[setting] = static_cast<std::uint8_t>(i);
    }
  }
}

std::string Settings::kept_value(Setting setting) const {
  const std::size_t value = chosen(setting);
  return value == 0 ? std::string() : std::string(setting_kind(setting).values[value]);
}

}  // namespace flytt::ui
