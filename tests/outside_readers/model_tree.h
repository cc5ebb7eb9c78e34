// The structure that a PDF of a handout must have, told from the model alone: what outside readers are compared with.
#pragma once

#include <string>

#include "core/handout/handout.h"

namespace flytt::outside_readers {

// One line an element or text, two spaces of indent a level: "    P", "      \"text\"". Types as the role map resolves
// them. A page number in the contents is "#". A bullet or number of a list stands in its Lbl; a box has no text.
std::string model_tree(const handout::Handout& document);

}  // namespace flytt::outside_readers
