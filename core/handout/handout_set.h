// Which parts of the content a handout holds, and what each selection is called on the command line and in addresses.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace flytt::handout {

// In the order in which they are offered.
enum class HandoutSet : std::uint8_t { All, FaqQuestions, BreakingChanges, Plan, Firewall, Onboarding };

// In the order of HandoutSet.
inline constexpr std::array<std::string_view, 6> kHandoutSetNames{"all",  "faq",      "breaking-changes",
                                                                  "plan", "firewall", "onboarding"};

constexpr std::string_view name_of(HandoutSet set) { return kHandoutSetNames[static_cast<std::size_t>(set)]; }

inline std::optional<HandoutSet> find_set(std::string_view name) {
  const auto* const found = std::find(kHandoutSetNames.begin(), kHandoutSetNames.end(), name);
  if (found == kHandoutSetNames.end()) return std::nullopt;
  return static_cast<HandoutSet>(found - kHandoutSetNames.begin());
}

}  // namespace flytt::handout
