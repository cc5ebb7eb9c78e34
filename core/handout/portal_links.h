// Links of the content into the portal ("/en/faq/x/") -> links that work in a file.
#pragma once

#include <string_view>
#include <vector>

#include "core/handout/handout.h"

namespace flytt::handout {

// A link to a question or change that `body` holds leads there, "#question-x". Any other leads to the portal at
// `portal_url` ("https://portal.example.com"), or is plain text when that is empty: a path leads nowhere in a file.
void settle_portal_links(std::vector<Element>& body, std::string_view portal_url);

}  // namespace flytt::handout
