#include "core/reachability/plan.h"

#include <algorithm>

namespace flytt::reachability {

const Probe* find_probe(const Plan& plan, int id) {
  const auto probe =
      std::find_if(plan.probes.begin(), plan.probes.end(), [&](const Probe& candidate) { return candidate.id == id; });
  return probe == plan.probes.end() ? nullptr : &*probe;
}

}  // namespace flytt::reachability
