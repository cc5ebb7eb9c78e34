#include "core/reachability/schedule.h"

#include <algorithm>

namespace flytt::reachability {

Schedule schedule_of(const Plan& plan) {
  Schedule schedule;
  for (const Probe& probe : plan.probes) schedule.waiting.push_back({probe.id, 1});
  return schedule;
}

std::optional<Attempt> next_attempt(Schedule& schedule) {
  if (schedule.under_way.size() >= kMaxConcurrentProbes || schedule.waiting.empty()) return std::nullopt;
  const Attempt attempt = schedule.waiting.front();
  schedule.waiting.erase(schedule.waiting.begin());
  schedule.under_way.push_back(attempt.probe_id);
  return attempt;
}

bool take_observation(Schedule& schedule, const Observation& observation) {
  const auto found = std::find(schedule.under_way.begin(), schedule.under_way.end(), observation.probe_id);
  if (found == schedule.under_way.end()) return false;
  schedule.under_way.erase(found);
  if (!is_last_attempt(observation)) {
    schedule.waiting.insert(schedule.waiting.begin(), {observation.probe_id, observation.attempt + 1});
  }
  return true;
}

bool is_done(const Schedule& schedule) { return schedule.waiting.empty() && schedule.under_way.empty(); }

bool is_last_attempt(const Observation& observation) {
  return observation.outcome != Outcome::DeadlinePassed || observation.attempt >= kMaxAttempts;
}

}  // namespace flytt::reachability
