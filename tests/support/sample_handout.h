// A handout that holds every kind of element, for the writers' tests.
#pragma once

#include "core/handout/handout.h"

namespace flytt::tests {

handout::Handout sample_handout();

// The smallest handout that a writer accepts, around these elements; a heading of level 1 comes first.
handout::Handout handout_with(std::vector<handout::Element> elements);

handout::Element heading(int level, const std::string& text, const std::string& anchor = {});
handout::Element paragraph(const std::string& text);
handout::Element paragraph(Inline runs);
handout::Element list(handout::Numbering numbering, const std::vector<std::string>& items);
handout::Cell cell(const std::string& text);
handout::Element figure(const std::string& alternative_text);

}  // namespace flytt::tests
