// What must not go to readers: examples, and facts that the vendor still owes.
#pragma once

#include <vector>

#include "core/content/read_content.h"

namespace flytt::content {

// Errors for every endpoint that is still an example, and for every unset setting on which a required endpoint, an
// address pattern or a change's new address depends. Other unset settings are read_pack's notices: the portal says in
// words that they are not published yet.
std::vector<Problem> check_publish(const std::vector<PackFile>& files);

}  // namespace flytt::content
