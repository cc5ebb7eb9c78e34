#include "core/reachability/schedule.h"

#include <algorithm>

namespace flytt::reachability {

Schedule schedule_of(const Plan& plan) {
  Schedule schedule;
  schedule.attempts.resize(plan.probes.size());
  return schedule;
}

std::optional<Attempt> next_attempt(Schedule& schedule) {
  if (schedule.under_way.size() >= kMaxConcurrentProbes) return std::nullopt;
  int id = schedule.next;
  if (!schedule.again.empty()) {
    id = schedule.again.back();
    schedule.again.pop_back();
  } else if (id < static_cast<int>(schedule.attempts.size())) {
    ++schedule.next;
  } else {
    return std::nullopt;
  }
  schedule.under_way.push_back(id);
  return Attempt{id, ++schedule.attempts[static_cast<std::size_t>(id)]};
}

bool take_observation(Schedule& schedule, const Observation& observation) {
  const auto found = std::find(schedule.under_way.begin(), schedule.under_way.end(), observation.probe_id);
  if (found == schedule.under_way.end()) return false;
  schedule.under_way.erase(found);
  if (!is_last_attempt(observation)) schedule.again.push_back(observation.probe_id);
  return true;
}

bool is_done(const Schedule& schedule) {
  return schedule.under_way.empty() && schedule.again.empty() &&
         schedule.next == static_cast<int>(schedule.attempts.size());
}

bool is_last_attempt(const Observation& observation) {
  return observation.outcome != Outcome::DeadlinePassed || observation.attempt >= kMaxAttempts;
}

}  // namespace flytt::reachability
