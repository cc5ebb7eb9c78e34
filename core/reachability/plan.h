// Which probes a check makes. Nothing is contacted that the plan does not name, so the visitor sees it beforehand.
#pragma once

#include <string>
#include <vector>

#include "core/content/content.h"
#include "core/reachability/places.h"
#include "core/reachability/probe.h"

namespace flytt::reachability {

// What is not probed: a whole endpoint, or one address or port of it.
struct Skipped {
  std::string endpoint_id;
  NotTestedReason reason = NotTestedReason::NotPublished;
  std::string host;  // name, address or network; empty = the whole endpoint
  int port = 0;      // 0 = every port
};

struct Plan {
  std::vector<Probe> probes;     // controls first
  std::vector<Skipped> skipped;  // in the edition's order; an endpoint none of whose parts is probed has its entry here
};

inline constexpr int kProbeDeadlineMs = 5000;

const Probe* find_probe(const Plan& plan, int id);  // nullptr = none of the plan

}  // namespace flytt::reachability
