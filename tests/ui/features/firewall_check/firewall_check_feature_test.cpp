#include "ui/features/firewall_check/firewall_check_feature.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "ui/app/app_state.h"

namespace flytt::ui::firewall_check {
namespace {

// `count` endpoints with a host each, all to be probed.
AppState state_with_endpoints(int count) {
  AppState state;
  state.own_origin = "https://portal.example";
  state.today = content::Day{2026, 11, 24};
  state.environment.engine = reachability::Engine::Chromium;
  for (int i = 0; i < count; ++i) {
    content::Endpoint endpoint;
    endpoint.id = "endpoint-" + std::to_string(i);
    endpoint.hosts = {{"host-" + std::to_string(i) + ".test"}};
    endpoint.ports = {network::single_port(443)};
    state.edition.endpoints.push_back(endpoint);
  }
  return state;
}

void start_check(AppState& state, PlatformRequests& requests) {
  Context context{state, requests, {}};
  Feature::carry_out(context, StartCheck{});
}

void cancel_check(AppState& state, PlatformRequests& requests) {
  Context context{state, requests, {}};
  Feature::carry_out(context, CancelCheck{});
}

void observe_probe(AppState& state, const reachability::Observation& observation, PlatformRequests& requests) {
  Context context{state, requests, {}};
  Feature::take(context, ProbeObserved{observation});
}

std::vector<StartProbe> started(const PlatformRequests& requests) {
  std::vector<StartProbe> probes;
  for (const PlatformRequest& request : requests) {
    if (const StartProbe* probe = std::get_if<StartProbe>(&request)) probes.push_back(*probe);
  }
  return probes;
}

reachability::Observation seen(const StartProbe& probe, reachability::Outcome outcome) {
  reachability::Observation observation;
  observation.probe_id = probe.probe.id;
  observation.attempt = probe.attempt;
  observation.outcome = outcome;
  return observation;
}

TEST(FirewallCheck, NeverHasMoreThanSixProbesInFlight) {
  AppState state = state_with_endpoints(10);
  PlatformRequests requests;
  start_check(state, requests);
  EXPECT_TRUE(std::holds_alternative<BeginProbes>(requests.front())) << "from then on times are counted";
  std::vector<StartProbe> open = started(requests);
  std::set<int> all_ids;
  EXPECT_EQ(open.size(), 6u);
  while (!open.empty()) {
    EXPECT_LE(state.of<State>().schedule.under_way.size(), 6u);
    const StartProbe next = open.front();
    open.erase(open.begin());
    all_ids.insert(next.probe.id);
    PlatformRequests more;
    observe_probe(state, seen(next, reachability::Outcome::Answered), more);
    for (const StartProbe& probe : started(more)) open.push_back(probe);
  }
  EXPECT_EQ(state.of<State>().phase, Phase::Done);
  EXPECT_EQ(all_ids.size(), state.of<State>().plan.probes.size());
}

TEST(FirewallCheck, TriesASilentAddressTwice) {
  AppState state = state_with_endpoints(1);
  PlatformRequests requests;
  start_check(state, requests);
  for (const StartProbe& probe : started(requests)) {
    PlatformRequests more;
    observe_probe(state, seen(probe, reachability::Outcome::DeadlinePassed), more);
    const std::vector<StartProbe> again = started(more);
    ASSERT_EQ(again.size(), 1u);
    EXPECT_EQ(again[0].probe.id, probe.probe.id);
    EXPECT_EQ(again[0].attempt, 2);
    PlatformRequests last;
    observe_probe(state, seen(again[0], reachability::Outcome::DeadlinePassed), last);
    EXPECT_TRUE(started(last).empty());
  }
  EXPECT_EQ(state.of<State>().phase, Phase::Done);
}

TEST(FirewallCheck, IgnoresWhatArrivesAfterACancel) {
  AppState state = state_with_endpoints(2);
  PlatformRequests requests;
  start_check(state, requests);
  const StartProbe first = started(requests).front();
  PlatformRequests cancel;
  cancel_check(state, cancel);
  EXPECT_TRUE(std::holds_alternative<CancelProbes>(cancel.back()));
  PlatformRequests late;
  observe_probe(state, seen(first, reachability::Outcome::Answered), late);
  EXPECT_TRUE(late.empty());
  EXPECT_TRUE(state.of<State>().observations.empty());
  EXPECT_EQ(state.of<State>().phase, Phase::Cancelled);
}

TEST(FirewallCheck, IgnoresAProbeThatWasNeverStarted) {
  AppState state = state_with_endpoints(1);
  PlatformRequests requests;
  start_check(state, requests);
  reachability::Observation foreign;
  foreign.probe_id = 999;
  PlatformRequests more;
  observe_probe(state, foreign, more);
  EXPECT_TRUE(state.of<State>().observations.empty());
}

TEST(FirewallCheck, ForgetsTheEarlierCheckWhenStartedAgain) {
  AppState state = state_with_endpoints(1);
  PlatformRequests requests;
  start_check(state, requests);
  cancel_check(state, requests);
  PlatformRequests again;
  start_check(state, again);
  EXPECT_EQ(state.of<State>().phase, Phase::Running);
  EXPECT_TRUE(state.of<State>().observations.empty());
  EXPECT_FALSE(started(again).empty());
}

}  // namespace
}  // namespace flytt::ui::firewall_check
