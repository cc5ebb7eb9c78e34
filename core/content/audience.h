// The roles by which a reader asks "does it affect me?", and their names.
#pragma once

#include <cstddef>

#include "core/content/choice.h"

namespace flytt::content {

enum class Audience { Administrator, It, Integrator, Payroll, Employee };

// In the order in which they are offered.
inline constexpr Choice<Audience> kAudiences[] = {{"administrator", Audience::Administrator},
                                                  {"it", Audience::It},
                                                  {"integrator", Audience::Integrator},
                                                  {"payroll", Audience::Payroll},
                                                  {"employee", Audience::Employee}};
static_assert(is_in_order(kAudiences));

constexpr std::string_view name_of(Audience audience) { return kAudiences[static_cast<std::size_t>(audience)].name; }

}  // namespace flytt::content
