#include "core/reachability/explanation.h"

#include <gtest/gtest.h>

#include "core/reachability/browser_plan.h"
#include "tests/support/sample_endpoint.h"

namespace flytt::reachability {
namespace {

content::Edition edition() {
  content::Edition made;
  content::Endpoint endpoint = test_support::sample_endpoint("web", {"web.test"}, {"2001:db8::7"}, {"8443"});
  endpoint.service = "Web application";
  made.endpoints = {endpoint};
  made.interface_texts = {{"verdict.no_answer.it", "{host} was silent at port {port} for {seconds} s ({service})."},
                          {"method.fetch", "HTTPS request"},
                          {"method.web_rtc_tcp", "TCP connection"},
                          {"outcome.answered", "answered after {ms} ms"},
                          {"outcome.deadline_passed", "no answer within {seconds} s"},
                          {"evidence.line", "{target}: {method}: {outcome}"},
                          {"evidence.line.attempt", "{target}: {method}, attempt {attempt}: {outcome}"},
                          {"odd", "{host {unknown} {host}} {"}};
  return made;
}

Plan plan() { return plan_for_browser(edition(), "", {2026, 3, 1}); }

Assessment assessment(Verdict verdict) {
  Assessment made;
  made.endpoint_id = "web";
  made.verdict = verdict;
  made.is_complete = true;
  return made;
}

TEST(Explain, NamesTheTextsOfTheVerdictWithTheirValues) {
  const Explanation explanation = explain(edition(), plan(), assessment(Verdict::NoAnswer));
  EXPECT_EQ(explanation.name.key, "verdict.no_answer.name");
  EXPECT_EQ(explanation.people.key, "verdict.no_answer.people");
  EXPECT_EQ(explanation.action.key, "verdict.no_answer.action");
  EXPECT_EQ(in_words(edition(), explanation.it), "web.test was silent at port 8443 for 5 s (Web application).");
}

TEST(Explain, SpeaksOfThePlaceThatDecided) {
  Assessment silent = assessment(Verdict::NoAnswer);
  silent.host = "2001:db8::7";
  silent.port = 9443;
  EXPECT_EQ(in_words(edition(), explain(edition(), plan(), silent).it),
            "2001:db8::7 was silent at port 9443 for 5 s (Web application).");
}

TEST(Explain, GivesTheReasonWhereNothingWasTested) {
  Assessment not_tested = assessment(Verdict::NotTested);
  not_tested.reason = NotTestedReason::ExampleAddress;
  const Explanation explanation = explain(edition(), Plan{}, not_tested);
  EXPECT_EQ(explanation.name.key, "verdict.not_tested.name");
  EXPECT_EQ(explanation.people.key, "not_tested.example_address");
  EXPECT_EQ(explanation.action.key, "not_tested.example_address.action");
}

TEST(Explain, CallsAnUnfinishedCheckUnfinished) {
  Assessment pending = assessment(Verdict::Inconclusive);
  pending.is_complete = false;
  EXPECT_EQ(explain(edition(), plan(), pending).name.key, "verdict.pending.name");
  pending.verdict = Verdict::Reachable;
  EXPECT_EQ(explain(edition(), plan(), pending).name.key, "verdict.reachable.name");
}

TEST(Explain, WritesALineOfEvidencePerObservation) {
  Assessment silent = assessment(Verdict::NoAnswer);
  Observation observation;
  observation.probe_id = 0;
  observation.outcome = Outcome::Answered;
  observation.elapsed_ms = 120;
  observation.detail = "opaque";
  silent.evidence.push_back(observation);
  observation.probe_id = 2;
  observation.attempt = 2;
  observation.outcome = Outcome::DeadlinePassed;
  silent.evidence.push_back(observation);
  const Explanation explanation = explain(edition(), plan(), silent);
  ASSERT_EQ(explanation.evidence.size(), 2U);
  EXPECT_EQ(in_words(edition(), explanation.evidence[0].line), "web.test:8443: HTTPS request: answered after 120 ms");
  EXPECT_EQ(explanation.evidence[0].detail, "opaque");
  EXPECT_EQ(in_words(edition(), explanation.evidence[1].line),
            "[2001:db8::7]:8443: TCP connection, attempt 2: no answer within 5 s");
}

TEST(InWords, LeavesUnknownPlaceholdersAndShowsUnknownKeys) {
  EXPECT_EQ(in_words(edition(), {"odd", {{"host", "H"}}}), "{host {unknown} H} {");
  EXPECT_EQ(in_words(edition(), {"no.such.key", {}}), "\u00ABno.such.key\u00BB");
}

TEST(InWords, DoesNotReadPlaceholdersWithinValues) {
  EXPECT_EQ(in_words(edition(), {"outcome.answered", {{"ms", "{ms}"}}}), "answered after {ms} ms");
}

}  // namespace
}  // namespace flytt::reachability
