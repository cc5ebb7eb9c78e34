// Observations -> what may be claimed about an endpoint. A table, enumerated by its tests; never a guess.
#pragma once

#include <string>
#include <vector>

#include "core/reachability/plan.h"
#include "core/reachability/probe.h"

namespace flytt::reachability {

enum class Verdict {
  Verified,         // the endpoint's own answer came back
  Reachable,        // something answered at the address; a block page would look the same
  TlsNameMismatch,  // TCP connects, the HTTPS request fails: certificate for another name, or inspection
  Refused,          // an address: the connection was rejected at once
  FailedAtOnce,     // a name: rejected, or not found; a page cannot tell which
  NoAnswer,         // silent until the deadline, twice
  NameNotFound,
  BlockedByPage,  // this portal's own content security policy
  NotAllowedByBrowser,
  Offline,  // the browser says so
  Inconclusive,
  NotTested
};

inline constexpr int kVerdictCount = 12;

struct Assessment {
  std::string endpoint_id;
  Verdict verdict = Verdict::NotTested;
  NotTestedReason reason = NotTestedReason::NotPublished;  // with NotTested only
  bool is_complete = false;  // false while a probe that matters is still out; the verdict is then Inconclusive
                             // unless the endpoint has been reached already
  std::string host;          // the place that decided, as it is contacted; empty with NotTested
  int port = 0;
  std::vector<Observation> evidence;  // what the verdict rests on: by probe, then by attempt
};

struct Report {
  std::vector<Assessment> assessments;  // one per endpoint of the edition, in its order, controls included
  Assessment own_origin;                // the first control; NotTested when the plan has none
  bool control_failed = false;          // then nothing is blamed on the firewall
  int probes_done = 0;                  // ended, with every attempt that was due
  int probes_total = 0;
};

// Observations may come in any order; of a probe's attempts the latest counts.
Report assess(const content::Edition& edition, const Plan& plan, const std::vector<Observation>& observations,
              const Environment& environment);

// Keys of the interface texts that explain a verdict: a sentence for people, one for IT, and what to do.
// "verdict.refused.people", "verdict.refused.it", "verdict.refused.action"; `name` alone is "verdict.refused.name".
std::string verdict_text_key(Verdict verdict, const char* part);

}  // namespace flytt::reachability
