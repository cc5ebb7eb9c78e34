// The reachability check from this browser: what will be contacted, how it goes, and what was seen.
#pragma once

#include <vector>

#include "core/reachability/plan.h"
#include "core/reachability/probe.h"
#include "core/reachability/schedule.h"
#include "ui/app/events.h"
#include "ui/app/feature.h"

namespace flytt::ui::firewall_check {

inline constexpr ScreenId kScreen{"firewall"};

enum class Phase { NotStarted, Running, Done, Cancelled };

struct State {
  Phase phase = Phase::NotStarted;
  reachability::Environment environment;  // when the check began; offline if that happened meanwhile
  reachability::Plan plan;
  std::vector<reachability::Observation> observations;
  reachability::Schedule schedule;  // of what is still to be observed
};

struct StartCheck {};
struct CancelCheck {};
enum class ReportFormat { Text, Csv, Json };
struct SaveReport {
  ReportFormat format = ReportFormat::Text;
};

struct BeginProbes {};  // the times of all probes that follow count from now
struct StartProbe {     // answered by one ProbeObserved; the shell keeps the deadline
  reachability::Probe probe;
  int attempt = 1;
};
struct CancelProbes {};  // no further ProbeObserved may arrive for probes started before
struct ProbeObserved {
  reachability::Observation observation;
};

struct Feature : FeatureParts {
  using State = firewall_check::State;
  using Actions = Types<StartCheck, CancelCheck, SaveReport>;
  using Events = Types<ProbeObserved>;
  using Requests = Types<BeginProbes, StartProbe, CancelProbes>;
  static constexpr Destination kDestination{kScreen, "firewall", page::Icon::Shield, Bars::RailAndBottom};

  static void show(const View& view);
  // Forgets an earlier check, plans the probes and starts the first ones. Never done by itself.
  static void carry_out(Context& context, const StartCheck& action);
  // Stops a running check; what was observed so far stays.
  static void carry_out(Context& context, const CancelCheck& action);
  static void carry_out(Context& context, const SaveReport& action);
  // Starts the probe's second attempt or the next probe in its place. Observations of a probe that is not under way (of
  // a check that was cancelled meanwhile) are ignored.
  static void take(Context& context, const ProbeObserved& event);
  static void take(Context& context, const ConnectivityChanged& event);
};

}  // namespace flytt::ui::firewall_check
