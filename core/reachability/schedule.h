// The order of a check: which probe is made next, how many at once, and when one is made again.
#pragma once

#include <optional>
#include <vector>

#include "core/reachability/plan.h"

namespace flytt::reachability {

inline constexpr int kMaxConcurrentProbes = 6;
inline constexpr int kMaxAttempts = 2;  // before NoAnswer is claimed

struct Attempt {
  int probe_id = 0;
  int number = 1;  // counts from 1
};

// Probes by their ids, which count from 0.
struct Schedule {
  std::vector<int> attempts;   // of each probe, how many were started
  int next = 0;                // the first probe that was never started
  std::vector<int> again;      // probes that were silent and have attempts left
  std::vector<int> under_way;  // probes that were started and of which nothing has been observed since
};

// Every probe of the plan once, in its order.
Schedule schedule_of(const Plan& plan);

// What is to be started now; it counts as under way from then on. Nothing where kMaxConcurrentProbes are, or where none
// waits.
std::optional<Attempt> next_attempt(Schedule& schedule);

// Makes room for the next attempt; a probe that was silent waits again, before all others, while attempts are left.
// False and without effect for a probe that is not under way: what is observed of it is not of this check.
bool take_observation(Schedule& schedule, const Observation& observation);

bool is_done(const Schedule& schedule);

// Whether the probe of which this is the latest observation is not made again: it was not silent, or has no attempt
// left.
bool is_last_attempt(const Observation& observation);

}  // namespace flytt::reachability
