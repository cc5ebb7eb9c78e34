#include "core/reachability/verdict.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <optional>

#include "core/reachability/browser_plan.h"
#include "tests/support/sample_endpoint.h"

namespace flytt::reachability {
namespace {

using test_support::sample_endpoint;

constexpr content::Day kToday = {2026, 3, 1};
constexpr const char* kOrigin = "https://portal.test";

Environment chromium() {
  Environment environment;
  environment.engine = Engine::Chromium;
  return environment;
}

// An edition with its plan, and observations by endpoint, host and method.
struct Check {
  content::Edition edition;
  Plan plan;
  std::vector<Observation> observations;

  explicit Check(std::vector<content::Endpoint> endpoints) {
    edition.endpoints = std::move(endpoints);
    plan = plan_for_browser(edition, kOrigin, kToday);
  }

  void see(const std::string& host, ProbeMethod method, Outcome outcome, int attempt = 1) {
    for (const Probe& probe : plan.probes) {
      if (probe.host != host || probe.method != method) continue;
      Observation observation;
      observation.probe_id = probe.id;
      observation.attempt = attempt;
      observation.outcome = outcome;
      observations.push_back(observation);
    }
  }

  void see_both(const std::string& host, Outcome fetch, Outcome web_rtc) {
    see(host, ProbeMethod::Fetch, fetch);
    see(host, ProbeMethod::WebRtcTcp, web_rtc);
  }

  void see_silence(const std::string& host) {
    for (const int attempt : {1, 2}) {
      see(host, ProbeMethod::Fetch, Outcome::DeadlinePassed, attempt);
      see(host, ProbeMethod::WebRtcTcp, Outcome::DeadlinePassed, attempt);
    }
  }

  void pass_own_origin() { see("portal.test", ProbeMethod::Fetch, Outcome::Answered); }

  Report report(const Environment& environment = chromium()) const {
    return assess(edition, plan, observations, environment);
  }
};

TEST(Assess, GivesOneAssessmentPerEndpointInTheEditionsOrder) {
  content::Endpoint control = sample_endpoint("old", {"old.test"});
  control.role = content::EndpointRole::Control;
  const Report report = Check({sample_endpoint("a", {"a.test"}), control, sample_endpoint("b", {})}).report();
  ASSERT_EQ(report.assessments.size(), 3U);
  EXPECT_EQ(report.assessments[0].endpoint_id, "a");
  EXPECT_EQ(report.assessments[1].endpoint_id, "old");
  EXPECT_EQ(report.assessments[2].endpoint_id, "b");
  EXPECT_EQ(report.own_origin.endpoint_id, kOwnOriginId);
  EXPECT_EQ(report.probes_done, 0);
  EXPECT_EQ(report.probes_total, 5);
}

TEST(Assess, ClaimsNothingBeforeTheFirstObservation) {
  const Report report = Check({sample_endpoint("a", {"a.test"})}).report();
  EXPECT_EQ(report.assessments[0].verdict, Verdict::Inconclusive);
  EXPECT_FALSE(report.assessments[0].is_complete);
  EXPECT_FALSE(report.control_failed);
}

TEST(Assess, SaysWhyAnEndpointWasNotTested) {
  content::Endpoint example = sample_endpoint("a", {"a.test"});
  example.is_example = true;
  const Report report = Check({example, sample_endpoint("b", {})}).report();
  EXPECT_EQ(report.assessments[0].verdict, Verdict::NotTested);
  EXPECT_EQ(report.assessments[0].reason, NotTestedReason::ExampleAddress);
  EXPECT_TRUE(report.assessments[0].is_complete);
  EXPECT_EQ(report.assessments[1].reason, NotTestedReason::NotPublished);
}

TEST(Assess, CallsItNoAnswerOnlyAfterTheSecondSilence) {
  Check check({sample_endpoint("a", {"a.test"})});
  check.pass_own_origin();
  check.see_both("a.test", Outcome::DeadlinePassed, Outcome::DeadlinePassed);
  EXPECT_EQ(check.report().assessments[0].verdict, Verdict::Inconclusive);
  EXPECT_FALSE(check.report().assessments[0].is_complete);
  EXPECT_EQ(check.report().probes_done, 1);

  check.see("a.test", ProbeMethod::Fetch, Outcome::DeadlinePassed, 2);
  EXPECT_EQ(check.report().assessments[0].verdict, Verdict::Inconclusive);
  check.see("a.test", ProbeMethod::WebRtcTcp, Outcome::DeadlinePassed, 2);
  EXPECT_EQ(check.report().assessments[0].verdict, Verdict::NoAnswer);
  EXPECT_TRUE(check.report().assessments[0].is_complete);
  EXPECT_EQ(check.report().probes_done, 3);
}

TEST(Assess, LetsTheLatestAttemptCountInWhateverOrderTheyCome) {
  Check check({sample_endpoint("a", {"a.test"})});
  check.pass_own_origin();
  check.see("a.test", ProbeMethod::Fetch, Outcome::Answered, 2);
  check.see("a.test", ProbeMethod::Fetch, Outcome::DeadlinePassed, 1);
  check.see("a.test", ProbeMethod::WebRtcTcp, Outcome::ConnectedThenFailed);
  const Report report = check.report();
  EXPECT_EQ(report.assessments[0].verdict, Verdict::Reachable);
  ASSERT_EQ(report.assessments[0].evidence.size(), 3U);
  EXPECT_EQ(report.assessments[0].evidence[0].attempt, 1);
  EXPECT_EQ(report.assessments[0].evidence[1].attempt, 2);
}

TEST(Assess, ClaimsBeforeTheEndOnlyWhatWasReached) {
  Check check({sample_endpoint("a", {"a.test"}), sample_endpoint("b", {"b.test"}), sample_endpoint("c", {"c.test"})});
  check.pass_own_origin();
  check.see("a.test", ProbeMethod::Fetch, Outcome::Answered);
  check.see("b.test", ProbeMethod::WebRtcTcp, Outcome::FailedAtOnce);
  check.see("c.test", ProbeMethod::WebRtcTcp, Outcome::ConnectedThenFailed);
  const Report report = check.report();
  EXPECT_EQ(report.assessments[0].verdict, Verdict::Reachable);
  EXPECT_EQ(report.assessments[1].verdict, Verdict::Inconclusive);
  EXPECT_EQ(report.assessments[2].verdict, Verdict::Inconclusive);  // HTTPS may still fail
  for (const Assessment& assessment : report.assessments) EXPECT_FALSE(assessment.is_complete);
}

TEST(Assess, WaitsWithAFailureForTheControl) {
  Check check({sample_endpoint("a", {"a.test"}), sample_endpoint("b", {"b.test"})});
  check.see_both("a.test", Outcome::Failed, Outcome::FailedAtOnce);
  check.see_both("b.test", Outcome::Answered, Outcome::ConnectedThenFailed);
  EXPECT_FALSE(check.report().assessments[0].is_complete);
  EXPECT_EQ(check.report().assessments[0].verdict, Verdict::Inconclusive);
  EXPECT_TRUE(check.report().assessments[1].is_complete);

  check.pass_own_origin();
  EXPECT_TRUE(check.report().assessments[0].is_complete);
  EXPECT_EQ(check.report().assessments[0].verdict, Verdict::FailedAtOnce);
}

TEST(Assess, BlamesNothingWhenItsOwnOriginFails) {
  Check check({sample_endpoint("a", {"a.test"}), sample_endpoint("b", {"b.test"}), sample_endpoint("c", {"c.test"})});
  check.see("portal.test", ProbeMethod::Fetch, Outcome::Failed);
  check.see_both("a.test", Outcome::Failed, Outcome::FailedAtOnce);
  check.see_silence("b.test");
  check.see_both("c.test", Outcome::Answered, Outcome::ConnectedThenFailed);
  const Report report = check.report();
  EXPECT_TRUE(report.control_failed);
  EXPECT_EQ(report.own_origin.verdict, Verdict::Inconclusive);
  EXPECT_EQ(report.assessments[0].verdict, Verdict::Inconclusive);
  EXPECT_EQ(report.assessments[1].verdict, Verdict::Inconclusive);
  EXPECT_EQ(report.assessments[2].verdict, Verdict::Reachable);
  EXPECT_TRUE(report.assessments[0].is_complete);
}

TEST(Assess, BlamesNothingWhenAControlEndpointFails) {
  content::Endpoint control = sample_endpoint("old", {"old.test"});
  control.role = content::EndpointRole::Control;
  Check check({control, sample_endpoint("a", {"a.test"})});
  check.pass_own_origin();
  check.see_silence("old.test");
  check.see_both("a.test", Outcome::Failed, Outcome::FailedAtOnce);
  const Report report = check.report();
  EXPECT_TRUE(report.control_failed);
  EXPECT_EQ(report.assessments[0].verdict, Verdict::Inconclusive);
  EXPECT_EQ(report.assessments[1].verdict, Verdict::Inconclusive);
}

TEST(Assess, TakesAControlBehindAnotherCertificateForPassed) {
  content::Endpoint control = sample_endpoint("old", {"old.test"});
  control.role = content::EndpointRole::Control;
  Check check({control, sample_endpoint("a", {"a.test"})});
  check.pass_own_origin();
  check.see_both("old.test", Outcome::Failed, Outcome::ConnectedThenFailed);
  check.see_both("a.test", Outcome::Failed, Outcome::FailedAtOnce);
  EXPECT_FALSE(check.report().control_failed);
  EXPECT_EQ(check.report().assessments[0].verdict, Verdict::TlsNameMismatch);
  EXPECT_EQ(check.report().assessments[1].verdict, Verdict::FailedAtOnce);
}

TEST(Assess, DoesNotCallAControlFailedOfWhichTooLittleIsKnown) {
  for (const Outcome outcome : {Outcome::Cancelled, Outcome::BlockedByPage, Outcome::NotAllowedByBrowser}) {
    Check check({sample_endpoint("a", {"a.test"})});
    check.see("portal.test", ProbeMethod::Fetch, outcome);
    check.see_both("a.test", Outcome::Failed, Outcome::FailedAtOnce);
    EXPECT_FALSE(check.report().control_failed);
    EXPECT_EQ(check.report().assessments[0].verdict, Verdict::Inconclusive);
    EXPECT_TRUE(check.report().assessments[0].is_complete);
  }
}

TEST(Assess, SaysOfflineWhereTheBrowserSaysSo) {
  Environment offline = chromium();
  offline.is_online = false;
  Check check({sample_endpoint("a", {"a.test"}), sample_endpoint("b", {})});
  check.see("portal.test", ProbeMethod::Fetch, Outcome::Failed);
  check.see_both("a.test", Outcome::Failed, Outcome::FailedAtOnce);
  const Report report = check.report(offline);
  EXPECT_EQ(report.assessments[0].verdict, Verdict::Offline);
  EXPECT_EQ(report.assessments[1].verdict, Verdict::NotTested);
  EXPECT_EQ(report.own_origin.verdict, Verdict::Offline);
}

TEST(Assess, IsFinishedButInconclusiveAfterACancellation) {
  Check check({sample_endpoint("a", {"a.test"})});
  check.pass_own_origin();
  check.see_both("a.test", Outcome::Cancelled, Outcome::FailedAtOnce);
  EXPECT_EQ(check.report().assessments[0].verdict, Verdict::Inconclusive);
  EXPECT_TRUE(check.report().assessments[0].is_complete);
  EXPECT_EQ(check.report().probes_done, check.report().probes_total);
}

TEST(Assess, LetsTheClosedOneOfSeveralHostsDecide) {
  Check check({sample_endpoint("a", {"open.test", "closed.test"})});
  check.pass_own_origin();
  check.see_both("open.test", Outcome::Answered, Outcome::ConnectedThenFailed);
  check.see_both("closed.test", Outcome::Failed, Outcome::FailedAtOnce);
  EXPECT_EQ(check.report().assessments[0].verdict, Verdict::FailedAtOnce);
  EXPECT_EQ(check.report().assessments[0].evidence.size(), 4U);
}

TEST(Assess, NamesThePlaceThatDecided) {
  Check check({sample_endpoint("a", {"open.test", "closed.test"}), sample_endpoint("b", {})});
  check.pass_own_origin();
  check.see_both("open.test", Outcome::Answered, Outcome::ConnectedThenFailed);
  check.see_both("closed.test", Outcome::Failed, Outcome::FailedAtOnce);
  EXPECT_EQ(check.report().assessments[0].host, "closed.test");
  EXPECT_EQ(check.report().assessments[0].port, 443);
  EXPECT_EQ(check.report().assessments[1].host, "");
  EXPECT_EQ(check.report().own_origin.host, "portal.test");
}

// A name that does not resolve looks like one whose connection is rejected; an address cannot be unknown.
TEST(Assess, CallsARejectionRefusedOnlyAtAnAddress) {
  struct Case {
    Outcome name;
    Outcome address;
    Verdict verdict;
    const char* host;
  };
  for (const Case& each :
       {Case{Outcome::FailedAtOnce, Outcome::FailedAtOnce, Verdict::Refused, "198.51.100.7"},
        Case{Outcome::FailedAtOnce, Outcome::ConnectedThenFailed, Verdict::FailedAtOnce, "a.test"},
        Case{Outcome::ConnectedThenFailed, Outcome::FailedAtOnce, Verdict::Refused, "198.51.100.7"}}) {
    const content::Endpoint both = sample_endpoint("a", {"a.test"}, {"198.51.100.7"});
    Check check({both});
    check.pass_own_origin();
    check.see_both("a.test", Outcome::Failed, each.name);
    check.see_both("198.51.100.7", Outcome::Failed, each.address);
    EXPECT_EQ(check.report().assessments[0].verdict, each.verdict);
    EXPECT_EQ(check.report().assessments[0].host, each.host);
  }
}

TEST(Assess, VerifiesByTheEchoOfTheSameHost) {
  content::Endpoint with_echo = sample_endpoint("a", {"a.test"});
  with_echo.echo_url = network::parse_url("https://a.test/echo").value();
  Check check({with_echo});
  check.pass_own_origin();
  check.see("a.test", ProbeMethod::EchoFetch, Outcome::EchoMatched);
  check.see_both("a.test", Outcome::Answered, Outcome::ConnectedThenFailed);
  EXPECT_EQ(check.report().assessments[0].verdict, Verdict::Verified);
}

TEST(Assess, TellsLessInFirefox) {
  Environment firefox;
  firefox.engine = Engine::Gecko;
  Check check({sample_endpoint("a", {"a.test"}), sample_endpoint("b", {"b.test"}), sample_endpoint("c", {"c.test"})});
  check.pass_own_origin();
  check.see_both("a.test", Outcome::Failed, Outcome::FailedUnspecific);
  check.see_silence("b.test");
  check.see_both("c.test", Outcome::Answered, Outcome::FailedUnspecific);
  const Report report = check.report(firefox);
  EXPECT_EQ(report.assessments[0].verdict, Verdict::Inconclusive);
  EXPECT_EQ(report.assessments[1].verdict, Verdict::NoAnswer);
  EXPECT_EQ(report.assessments[2].verdict, Verdict::Reachable);
  EXPECT_FALSE(report.control_failed);
}

TEST(Assess, IgnoresObservationsThatAreNotOfThePlan) {
  Check check({sample_endpoint("a", {"a.test"})});
  Observation stray;
  stray.probe_id = 99;
  check.observations.push_back(stray);
  stray.probe_id = -1;
  check.observations.push_back(stray);
  EXPECT_EQ(check.report().probes_done, 0);
}

TEST(Assess, NeedsNoControlWhereThePlanHasNone) {
  content::Edition edition;
  edition.endpoints = {sample_endpoint("a", {"a.test"})};
  const Plan plan = plan_for_browser(edition, "", kToday);
  std::vector<Observation> observations(2);
  observations[0].probe_id = 0;
  observations[0].outcome = Outcome::Failed;
  observations[1].probe_id = 1;
  observations[1].outcome = Outcome::FailedAtOnce;
  const Report report = assess(edition, plan, observations, chromium());
  EXPECT_EQ(report.assessments[0].verdict, Verdict::FailedAtOnce);
  EXPECT_EQ(report.own_origin.verdict, Verdict::NotTested);
}

}  // namespace
}  // namespace flytt::reachability
