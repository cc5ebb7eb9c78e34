#include "ui/features/firewall_check/firewall_check_feature.h"

#include <algorithm>
#include <string>
#include <vector>

#include "core/reachability/report_text.h"
#include "core/reachability/verdict.h"
#include "ui/app/app_state.h"
#include "ui/app/file_name.h"

namespace flytt::ui::firewall_check {
namespace {

const reachability::Probe* find_probe(const State& check, int id) {
  for (const reachability::Probe& probe : check.plan.probes) {
    if (probe.id == id) return &probe;
  }
  return nullptr;
}

void start_waiting_probes(Context& context, State& check) {
  while (check.in_flight.size() < reachability::kMaxConcurrentProbes && !check.waiting.empty()) {
    const int id = check.waiting.front();
    check.waiting.erase(check.waiting.begin());
    check.in_flight.push_back(id);
    context.request(StartProbe{*find_probe(check, id), 1});
  }
  if (check.in_flight.empty()) check.phase = Phase::Done;
}

std::vector<reachability::Observation> observations_of(const State& check, int probe_id) {
  std::vector<reachability::Observation> own;
  for (const reachability::Observation& observation : check.observations) {
    if (observation.probe_id == probe_id) own.push_back(observation);
  }
  return own;
}

}  // namespace

void Feature::carry_out(Context& context, const StartCheck&) {
  State& check = context.state.of<State>();
  if (check.phase == Phase::Running) return;
  check = State{};
  check.phase = Phase::Running;
  check.environment = context.state.environment;
  check.plan = reachability::plan_probes(context.state.edition, context.state.own_origin, context.state.today);
  for (const reachability::Probe& probe : check.plan.probes) check.waiting.push_back(probe.id);
  context.request(BeginProbes{});
  start_waiting_probes(context, check);
}

void Feature::take(Context& context, const ProbeObserved& event) {
  State& check = context.state.of<State>();
  const reachability::Observation& observation = event.observation;
  const auto flying = std::find(check.in_flight.begin(), check.in_flight.end(), observation.probe_id);
  if (check.phase != Phase::Running || flying == check.in_flight.end()) return;
  check.observations.push_back(observation);
  const reachability::Probe& probe = *find_probe(check, observation.probe_id);
  if (reachability::needs_another_attempt(probe, observations_of(check, probe.id))) {
    context.request(StartProbe{probe, observation.attempt + 1});
    return;
  }
  check.in_flight.erase(flying);
  start_waiting_probes(context, check);
}

void Feature::take(Context& context, const ConnectivityChanged& event) {
  State& check = context.state.of<State>();
  if (check.phase == Phase::Running && !event.is_online) check.environment.is_online = false;
}

void Feature::carry_out(Context& context, const CancelCheck&) {
  State& check = context.state.of<State>();
  if (check.phase != Phase::Running) return;
  check.phase = Phase::Cancelled;
  check.waiting.clear();
  check.in_flight.clear();
  context.request(CancelProbes{});
}

void Feature::carry_out(Context& context, const SaveReport& action) {
  const content::Edition& edition = context.state.edition;
  const State& check = context.state.of<State>();
  const reachability::Report report = reachability::assess(edition, check.plan, check.observations, check.environment);
  const auto written_by = [&](auto write) { return write(edition, check.plan, report, check.environment); };
  const std::string name = dated_file_name("firewall-check", context.state.today);
  switch (action.format) {
    case ReportFormat::Text:
      context.request(SaveFile{name + ".txt", "text/plain;charset=utf-8", written_by(reachability::write_report_text)});
      break;
    case ReportFormat::Csv:
      context.request(SaveFile{name + ".csv", "text/csv;charset=utf-8", written_by(reachability::write_report_csv)});
      break;
    case ReportFormat::Json:
      context.request(SaveFile{name + ".json", "application/json", written_by(reachability::write_report_json)});
      break;
  }
}

}  // namespace flytt::ui::firewall_check
