// What a change asks of those whom it concerns, and what the classes are called.
#pragma once

#include <cstddef>

#include "core/content/choice.h"

namespace flytt::content {

enum class ChangeClass { Breaking, Dangerous, NoAction };

// What needs action first.
inline constexpr Choice<ChangeClass> kChangeClasses[] = {
    {"breaking", ChangeClass::Breaking}, {"dangerous", ChangeClass::Dangerous}, {"no_action", ChangeClass::NoAction}};
static_assert(is_in_order(kChangeClasses));

constexpr std::string_view name_of(ChangeClass change_class) {
  return kChangeClasses[static_cast<std::size_t>(change_class)].name;
}

}  // namespace flytt::content
