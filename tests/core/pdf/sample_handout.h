// Handouts for tests: one that uses every element, and small ones.
#pragma once

#include <string>

#include "core/handout/handout.h"

namespace flytt::pdf {

handout::Element heading(int level, const std::string& text, const std::string& anchor = "");
handout::Element paragraph(const std::string& text);
handout::Cell cell(const std::string& text);
ModuleGrid checkered_grid(int side);

// Title, language and one heading: the least that is permitted.
handout::Handout small_handout();

// Every element, nesting, style and kind of link there is, over several pages.
handout::Handout full_handout();

}  // namespace flytt::pdf
