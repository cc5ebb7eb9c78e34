#include "ui/features/firewall_check/firewall_check_feature.h"

#include <optional>
#include <string>

#include "core/reachability/browser_plan.h"
#include "core/reachability/report_text.h"
#include "core/reachability/verdict.h"
#include "ui/app/app_state.h"
#include "ui/app/file_name.h"

namespace flytt::ui::firewall_check {
namespace {

void start_probes(Context& context, State& check) {
  while (const std::optional<reachability::Attempt> attempt = reachability::next_attempt(check.schedule)) {
    context.request(StartProbe{*reachability::find_probe(check.plan, attempt->probe_id), attempt->number});
  }
  if (reachability::is_done(check.schedule)) check.phase = Phase::Done;
}

}  // namespace

void Feature::carry_out(Context& context, const StartCheck&) {
  State& check = context.state.of<State>();
  if (check.phase == Phase::Running) return;
  check = State{};
  check.phase = Phase::Running;
  check.environment = context.state.environment;
  check.plan = reachability::plan_for_browser(context.state.edition, context.state.own_origin, context.state.today);
  check.schedule = reachability::schedule_of(check.plan);
  context.request(BeginProbes{});
  start_probes(context, check);
}

void Feature::take(Context& context, const ProbeObserved& event) {
  State& check = context.state.of<State>();
  if (check.phase != Phase::Running || !reachability::take_observation(check.schedule, event.observation)) return;
  check.observations.push_back(event.observation);
  start_probes(context, check);
}

void Feature::take(Context& context, const ConnectivityChanged& event) {
  State& check = context.state.of<State>();
  if (check.phase == Phase::Running && !event.is_online) check.environment.is_online = false;
}

void Feature::carry_out(Context& context, const CancelCheck&) {
  State& check = context.state.of<State>();
  if (check.phase != Phase::Running) return;
  check.phase = Phase::Cancelled;
  check.schedule = {};
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
