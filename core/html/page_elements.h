// Page -> elements, one rule a role. Whoever writes, builds or moves elements knows no roles any more.
#pragma once

#include <vector>

#include "core/html/element.h"
#include "core/page/page.h"

namespace flytt::html {

// Top-level elements with what is below them, in reading order. An HTML parser that reads them written down builds the
// same tree: nothing is implied, nothing is nested that may not be. Links whose scheme is not safe (text/link_safety.h)
// get no href.
std::vector<Element> page_elements(const page::Page& page);

// That of one node among them.
Element page_element(const page::Page& page, int node);

}  // namespace flytt::html
