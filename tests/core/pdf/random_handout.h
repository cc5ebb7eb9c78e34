// Documents of random shape for property tests: every element, deep nesting, long words, tall rows.
#pragma once

#include "core/handout/handout.h"

namespace flytt::pdf {

// The same arguments give the same document; its body has 3 to `most_elements` + 2 elements, not counting nested ones.
handout::Handout random_handout(unsigned seed, unsigned most_elements);

}  // namespace flytt::pdf
