#include "ui/check_flow.h"

#include <algorithm>
#include <vector>

namespace flytt::ui {
namespace {

const reachability::Probe* find_probe(const CheckState& check, int id) {
  for (const reachability::Probe& probe : check.plan.probes) {
    if (probe.id == id) return &probe;
  }
  return nullptr;
}

void start_waiting_probes(CheckState& check, PlatformRequests& requests) {
  while (check.in_flight.size() < reachability::kMaxConcurrentProbes && !check.waiting.empty()) {
    const int id = check.waiting.front();
    check.waiting.erase(check.waiting.begin());
    check.in_flight.push_back(id);
    requests.push_back(StartProbe{*find_probe(check, id), 1});
  }
  if (check.in_flight.empty()) check.phase = CheckPhase::Done;
}

std::vector<reachability::Observation> observations_of(const CheckState& check, int probe_id) {
  std::vector<reachability::Observation> own;
  for (const reachability::Observation& observation : check.observations) {
    if (observation.probe_id == probe_id) own.push_back(observation);
  }
  return own;
}

}  // namespace

void start_check(AppState& state, PlatformRequests& requests) {
  if (state.check.phase == CheckPhase::Running) return;
  state.check = CheckState{};
  state.check.phase = CheckPhase::Running;
  state.check.environment = state.environment;
  state.check.plan = reachability::plan_probes(state.edition, state.own_origin, state.today);
  for (const reachability::Probe& probe : state.check.plan.probes) state.check.waiting.push_back(probe.id);
  start_waiting_probes(state.check, requests);
}

void observe_probe(AppState& state, const reachability::Observation& observation, PlatformRequests& requests) {
  CheckState& check = state.check;
  const auto flying = std::find(check.in_flight.begin(), check.in_flight.end(), observation.probe_id);
  if (check.phase != CheckPhase::Running || flying == check.in_flight.end()) return;
  check.observations.push_back(observation);
  const reachability::Probe& probe = *find_probe(check, observation.probe_id);
  if (reachability::needs_another_attempt(probe, observations_of(check, probe.id))) {
    requests.push_back(StartProbe{probe, observation.attempt + 1});
    return;
  }
  check.in_flight.erase(flying);
  start_waiting_probes(check, requests);
}

void cancel_check(AppState& state, PlatformRequests& requests) {
  if (state.check.phase != CheckPhase::Running) return;
  state.check.phase = CheckPhase::Cancelled;
  state.check.waiting.clear();
  state.check.in_flight.clear();
  requests.push_back(CancelProbes{});
}

}  // namespace flytt::ui
