// Where the drawn page has everything, for tests outside of C++ that compare it with the page in a browser.
#pragma once

#include <string>

#include "core/page/page.h"
#include "ui/page/layout.h"

namespace flytt::test {

// {"height": px, "boxes": [{"key", "role", "rect": [x, y, width, height], "fixed"; where there are any: "field",
// "icon", "lines": [[x, y, width, height, text]...]}...]}: the visible nodes in order. A line of a node is one entry,
// however many runs it has; the column header that a value repeats on narrow pages is left out. "role" is the number of
// page::Role.
std::string layout_json(const page::Page& page, const ui::PageLayout& layout);

}  // namespace flytt::test
