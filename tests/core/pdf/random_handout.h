// Documents of random shape for property tests: every element, deep nesting, long words, tall rows.
#pragma once

#include "core/handout/handout.h"

namespace flytt::pdf {

// The same seed gives the same document.
handout::Handout random_handout(unsigned seed);

}  // namespace flytt::pdf
