// What a finished check says in one sentence.
#pragma once

#include <cstddef>

#include "core/content/content.h"
#include "core/reachability/verdict.h"

namespace flytt::reachability {

enum class Conclusion {
  ControlFailed,  // nothing is blamed on the firewall
  NothingTested,
  PartlyReached,  // all that was tested, but not everything that is required was
  AllReached,
  NotAllReached  // something failed, or could not be told
};

struct Summary {
  Conclusion conclusion = Conclusion::NothingTested;
  std::size_t required = 0;  // endpoints
  std::size_t tested_of_required = 0;
  std::size_t failed = 0;
  std::size_t unclear = 0;
};

// Only what failed counts as not reached; where the check could not tell, that is said. Nothing is good before
// everything that is required was tested.
Summary summarize(const content::Edition& edition, const Report& report);

}  // namespace flytt::reachability
