#include "core/reachability/verdict.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "core/reachability/judgement.h"
#include "core/reachability/schedule.h"
#include "core/reachability/text_keys.h"
#include "core/stable_order.h"

namespace flytt::reachability {
namespace {

bool is_reached(Verdict verdict) { return standing_of(verdict) == Standing::Reached; }

// What is known of one endpoint, or of the portal's own server, before the control is considered.
struct Finding {
  Verdict verdict = Verdict::NotTested;
  bool is_complete = true;
  const Probe* place = nullptr;  // a probe of the place that decided
  std::vector<Observation> evidence;
};

class Assessor {
public:
  Assessor(const Plan& plan, const std::vector<Observation>& observations, const Environment& environment)
      : plan_(plan), environment_(environment), latest_(plan.probes.size()), observations_(observations) {
    sort_stably(observations_, [](const Observation& a, const Observation& b) {
      if (a.probe_id != b.probe_id) return a.probe_id < b.probe_id;
      return a.attempt != b.attempt ? a.attempt < b.attempt : a.started_ms < b.started_ms;
    });
    for (const Observation& observation : observations_) {
      const bool is_of_plan = observation.probe_id >= 0 && observation.probe_id < static_cast<int>(latest_.size());
      if (is_of_plan) latest_[static_cast<std::size_t>(observation.probe_id)] = observation;
    }
  }

  Finding find(const std::string& endpoint_id) const {
    Finding finding;
    std::vector<const Probe*> probes;
    for (const Probe& probe : plan_.probes) {
      if (probe.endpoint_id == endpoint_id) probes.push_back(&probe);
    }
    for (const Probe* probe : probes) {
      if (!has_ended(*probe)) finding.is_complete = false;
      const auto is_of_probe = [&](const Observation& observation) { return observation.probe_id == probe->id; };
      std::copy_if(observations_.begin(), observations_.end(), std::back_inserter(finding.evidence), is_of_probe);
      const bool is_first_of_place = std::find_if(probes.begin(), probes.end(), [&](const Probe* other) {
                                       return is_same_place(*other, *probe);
                                     }) == std::find(probes.begin(), probes.end(), probe);
      if (!is_first_of_place) continue;
      const Verdict here = judge(*probe, probes);
      if (finding.place != nullptr && more_urgent(finding.verdict, here) == finding.verdict) continue;
      finding.verdict = here;
      finding.place = probe;
    }
    return finding;
  }

  bool has_ended(const Probe& probe) const {
    const std::optional<Observation>& observation = latest_[static_cast<std::size_t>(probe.id)];
    return observation && is_last_attempt(*observation);
  }

private:
  static bool is_same_place(const Probe& a, const Probe& b) { return a.host == b.host && a.port == b.port; }

  // While a probe of the place is out, only what reached the place already is claimed.
  Verdict judge(const Probe& place, const std::vector<const Probe*>& probes) const {
    PlaceOutcomes outcomes = outcomes_at(place, probes);
    const bool is_out = std::any_of(probes.begin(), probes.end(), [&](const Probe* probe) {
      return is_same_place(*probe, place) && !has_ended(*probe);
    });
    if (is_out) outcomes.web_rtc.reset();
    const Verdict verdict = judge_place(outcomes, environment_.engine);
    return is_out && !is_reached(verdict) ? Verdict::Inconclusive : verdict;
  }

  PlaceOutcomes outcomes_at(const Probe& place, const std::vector<const Probe*>& probes) const {
    PlaceOutcomes outcomes;
    outcomes.place = place_kind(place.host);
    for (const Probe* probe : probes) {
      if (!is_same_place(*probe, place) || !has_ended(*probe)) continue;
      const Outcome outcome = latest_[static_cast<std::size_t>(probe->id)]->outcome;
      switch (probe->method) {
        case ProbeMethod::Fetch:
          outcomes.fetch = outcome;
          break;
        case ProbeMethod::EchoFetch:
          outcomes.echo = outcome;
          break;
        case ProbeMethod::WebRtcTcp:
          outcomes.web_rtc = outcome;
          break;
      }
    }
    return outcomes;
  }

  const Plan& plan_;
  const Environment& environment_;
  std::vector<std::optional<Observation>> latest_;  // by probe
  std::vector<Observation> observations_;           // by probe, then by attempt
};

ControlState state_of(const Finding& finding) {
  if (!finding.is_complete && !is_reached(finding.verdict)) return ControlState::Unknown;
  switch (finding.verdict) {
    case Verdict::Verified:
    case Verdict::Reachable:
    case Verdict::TlsNameMismatch:  // TCP went through
      return ControlState::Passed;
    case Verdict::BlockedByPage:
    case Verdict::NotAllowedByBrowser:
    case Verdict::NotTested:
      return ControlState::Unknown;
    case Verdict::Refused:
    case Verdict::FailedAtOnce:
    case Verdict::NoAnswer:
    case Verdict::NameNotFound:
    case Verdict::Offline:
      return ControlState::Failed;
    case Verdict::Inconclusive:
      break;
  }
  const auto is_failure = [](const Observation& observation) {
    return observation.outcome == Outcome::Failed || observation.outcome == Outcome::DeadlinePassed ||
           observation.outcome == Outcome::FailedAtOnce;
  };
  const bool was_nothing_heard = std::all_of(finding.evidence.begin(), finding.evidence.end(), is_failure);
  return was_nothing_heard ? ControlState::Failed : ControlState::Unknown;
}

// One failure outweighs, then one that is not known.
ControlState state_of_controls(const Plan& plan, const Assessor& assessor) {
  ControlState state = ControlState::NotMade;
  for (const Probe& probe : plan.probes) {
    if (!probe.is_control) continue;
    const ControlState here = state_of(assessor.find(probe.endpoint_id));
    if (state == ControlState::Failed || here == ControlState::Failed) {
      state = ControlState::Failed;
    } else if (state == ControlState::Unknown || here == ControlState::Unknown) {
      state = ControlState::Unknown;
    } else {
      state = here;
    }
  }
  return state;
}

bool are_controls_complete(const Plan& plan, const Assessor& assessor) {
  return std::all_of(plan.probes.begin(), plan.probes.end(),
                     [&](const Probe& probe) { return !probe.is_control || assessor.has_ended(probe); });
}

const Skipped* find_skipped(const Plan& plan, const std::string& endpoint_id) {
  const auto skipped = std::find_if(plan.skipped.begin(), plan.skipped.end(),
                                    [&](const Skipped& entry) { return entry.endpoint_id == endpoint_id; });
  return skipped == plan.skipped.end() ? nullptr : &*skipped;
}

}  // namespace

Report assess(const content::Edition& edition, const Plan& plan, const std::vector<Observation>& observations,
              const Environment& environment) {
  const Assessor assessor(plan, observations, environment);
  const ControlState control = state_of_controls(plan, assessor);
  const bool is_control_complete = are_controls_complete(plan, assessor);

  const auto assess_one = [&](const std::string& endpoint_id) {
    Finding finding = assessor.find(endpoint_id);
    Assessment assessment;
    assessment.endpoint_id = endpoint_id;
    assessment.evidence = std::move(finding.evidence);
    assessment.verdict = judge_beside_control(finding.verdict, control, environment.is_online);
    assessment.is_complete = finding.is_complete;
    if (finding.place != nullptr) {
      assessment.host = finding.place->host;
      assessment.port = finding.place->port;
    }
    if (finding.verdict == Verdict::NotTested) {
      if (const Skipped* skipped = find_skipped(plan, endpoint_id)) assessment.reason = skipped->reason;
      return assessment;
    }
    const bool waits_for_control = depends_on_control(finding.verdict) && environment.is_online;
    if (waits_for_control && !is_control_complete) assessment.is_complete = false;
    const bool is_provisional = !assessment.is_complete && !is_reached(assessment.verdict);
    if (is_provisional) assessment.verdict = Verdict::Inconclusive;
    return assessment;
  };

  Report report;
  report.own_origin = assess_one(kOwnOriginId);
  for (const content::Endpoint& endpoint : edition.endpoints) report.assessments.push_back(assess_one(endpoint.id));
  report.control_failed = control == ControlState::Failed;
  report.probes_total = static_cast<int>(plan.probes.size());
  for (const Probe& probe : plan.probes) report.probes_done += assessor.has_ended(probe) ? 1 : 0;
  return report;
}

std::string verdict_text_key(Verdict verdict, const char* part) {
  return std::string("verdict.") + name_of(verdict) + '.' + part;
}

}  // namespace flytt::reachability
