// Page -> elements, one rule a role. Whoever writes, builds or moves elements knows no roles any more.
#pragma once

#include <vector>

#include "core/html/element.h"
#include "core/page/page.h"

namespace flytt::html {

// Top-level elements with what is below them, in reading order. An HTML parser that reads them written down builds the
// same tree: nothing is implied, nothing is nested that may not be. Links whose scheme is not safe (network/link.h)
// get no href.
std::vector<Element> page_elements(const page::Page& page);

// Those of these nodes among them. Not for cells of a table, which say what their row and column are.
std::vector<Element> page_elements(const page::Page& page, const std::vector<int>& nodes);

}  // namespace flytt::html
