// When in the reader's own move a task is done, and how the phases are called.
#pragma once

#include "core/content/choice.h"

namespace flytt::content {

enum class Phase { Before, During, After };

// In their order.
inline constexpr Choice<Phase> kPhases[] = {
    {"before", Phase::Before}, {"during", Phase::During}, {"after", Phase::After}};
static_assert(is_in_order(kPhases));

}  // namespace flytt::content
