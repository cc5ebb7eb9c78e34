// Which probes a check makes. Nothing is contacted that the plan does not name, so the visitor sees it beforehand.
#pragma once

#include <string>
#include <vector>

#include "core/content/content.h"
#include "core/reachability/probe.h"

namespace flytt::reachability {

enum class NotTestedReason { ExampleAddress, NotPublished, NotYetValid, NoLongerValid, PortNotAllowed };

struct Skipped {
  std::string endpoint_id;
  NotTestedReason reason = NotTestedReason::NotPublished;
};

struct Plan {
  std::vector<Probe> probes;     // controls first
  std::vector<Skipped> skipped;  // every endpoint without a probe, with the reason
};

inline constexpr int kProbeDeadlineMs = 5000;
inline constexpr int kMaxConcurrentProbes = 6;
inline constexpr int kMaxAttempts = 2;  // before NoAnswer is claimed

// `own_origin` ("https://portal.example") is the first control. `today` decides which endpoints are valid.
Plan plan_probes(const content::Edition& edition, const std::string& own_origin, const content::Day& today);

// Whether a probe with these observations needs another attempt.
bool needs_another_attempt(const Probe& probe, const std::vector<Observation>& observations);

}  // namespace flytt::reachability
