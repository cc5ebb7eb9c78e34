// What a visitor sets once for all pages: which preferences there are, what values they have, under which names they
// are kept and shown to the style sheet.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace flytt::ui::preferences {

enum class Preference : std::uint8_t { Theme, TextSize, LineSpacing, PlainPage, SlashKey };
inline constexpr std::size_t kPreferenceCount = 5;

struct PreferenceKind {
  std::string_view key;                    // in the visitor's storage; "data-" + key at the root of the document
  std::array<std::string_view, 5> values;  // the first is what holds without a choice; "" = no further value
};

// In the order of Preference. Sizes are in per cent.
inline constexpr std::array<PreferenceKind, kPreferenceCount> kPreferences{{
    {"theme", {"system", "light", "dark"}},
    {"text", {"100", "125", "150", "175", "200"}},
    {"lines", {"100", "125", "150"}},
    {"plain", {"off", "on"}},
    {"slash", {"on", "off"}},
}};

constexpr const PreferenceKind& preference_kind(Preference preference) {
  return kPreferences[static_cast<std::size_t>(preference)];
}

// The choices as indices of values.
class Preferences {
public:
  std::size_t chosen(Preference preference) const { return chosen_[static_cast<std::size_t>(preference)]; }
  void choose(Preference preference, std::size_t value) {
    chosen_[static_cast<std::size_t>(preference)] = static_cast<std::uint8_t>(value);
  }
  // From the visitor's storage: unknown keys and values change nothing; empty = without a choice.
  void restore(std::string_view key, std::string_view value);
  // As it is kept; empty = the first value, which needs no keeping.
  std::string kept_value(Preference preference) const;

private:
  std::array<std::uint8_t, kPreferenceCount> chosen_{};
};

}  // namespace flytt::ui::preferences
