// Observations -> what may be claimed about an endpoint. A table, enumerated by its tests; never a guess.
#pragma once

#include <string>
#include <vector>

#include "core/reachability/plan.h"
#include "core/reachability/probe.h"

namespace flytt::reachability {

enum class Verdict {
  Verified,             // the endpoint's own answer came back
  Reachable,            // something answered at the address; a block page would look the same
  TlsNameMismatch,      // TCP connects, the HTTPS request fails: certificate for another name, or inspection
  Refused,              // the connection was rejected at once
  NoAnswer,             // silent until the deadline, twice
  NameNotFound,
  BlockedByPage,        // this portal's own content security policy
  NotAllowedByBrowser,
  Offline,
  Inconclusive,
  NotTested
};

inline constexpr int kVerdictCount = 11;

struct Assessment {
  std::string endpoint_id;
  Verdict verdict = Verdict::NotTested;
  NotTestedReason reason = NotTestedReason::NotPublished;  // with NotTested only
  bool is_complete = false;                 // false while probes are still out
  std::vector<Observation> evidence;        // what the verdict rests on
};

struct Report {
  std::vector<Assessment> assessments;  // one per endpoint of the edition, in its order, controls included
  bool control_failed = false;          // then nothing is blamed on the firewall
  int probes_done = 0;
  int probes_total = 0;
};

Report assess(const content::Edition& edition, const Plan& plan, const std::vector<Observation>& observations,
              const Environment& environment);

// Keys of the interface texts that explain a verdict: a sentence for people, one for IT, and what to do.
// "verdict.refused.people", "verdict.refused.it", "verdict.refused.action"; `name` alone is "verdict.refused.name".
std::string verdict_text_key(Verdict verdict, const char* part);

}  // namespace flytt::reachability
