// What a visitor sets once for all pages: which settings there are, what values they have, under which names they are
// kept and shown to the style sheet.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace flytt::ui {

enum class Setting : std::uint8_t { Theme, TextSize, LineSpacing, PlainPage, SlashKey };
inline constexpr std::size_t kSettingCount = 5;

struct SettingKind {
  std::string_view key;                    // in the visitor's storage; "data-" + key at the root of the document
  std::array<std::string_view, 5> values;  // the first is what holds without a choice; "" = no further value
};

// In the order of Setting. Sizes are in per cent.
inline constexpr std::array<SettingKind, kSettingCount> kSettings{{
    {"theme", {"system", "light", "dark"}},
    {"text", {"100", "125", "150", "175", "200"}},
    {"lines", {"100", "125", "150"}},
    {"plain", {"off", "on"}},
    {"slash", {"on", "off"}},
}};

constexpr const SettingKind& setting_kind(Setting setting) { return kSettings[static_cast<std::size_t>(setting)]; }

// The choices as indices of values.
class Settings {
public:
  std::size_t chosen(Setting setting) const { return chosen_[static_cast<std::size_t>(setting)]; }
  void choose(Setting setting, std::size_t value) {
    chosen_[static_cast<std::size_t>(setting)] = static_cast<std::uint8_t>(value);
  }
  // From the visitor's storage: unknown keys and values change nothing.
  void restore(std::string_view key, std::string_view value);
  // As it is kept; empty = the first value, which needs no keeping.
  std::string kept_value(Setting setting) const;

private:
  std::array<std::uint8_t, kSettingCount> chosen_{};
};

}  // namespace flytt::ui
