#include "core/reachability/report_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/reachability/browser_plan.h"
#include "tests/support/sample_endpoint.h"

namespace flytt::reachability {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

struct Sample {
  content::Edition edition;
  Plan plan;
  Report report;
  Environment environment;
};

Sample sample(const std::string& detail = "701 Failed to establish connection") {
  Sample made;
  made.edition.pack_id = "flex-azure";
  made.edition.version = "1.0.0";
  made.edition.language = "en";
  made.edition.names.vendor = "Flex HRM";
  content::Endpoint web = test_support::sample_endpoint("web", {"web.test"}, {"198.51.100.0/24"});
  web.service = "Web application";
  content::Endpoint example = test_support::sample_endpoint("example", {}, {"198.51.100.7"});
  example.service = "=SUM(A1)";
  example.is_example = true;
  example.required = false;
  made.edition.endpoints = {web, example};
  made.edition.interface_texts = {{"report.title", "Reachability of {vendor}"},
                                  {"report.started", "Check started"},
                                  {"report.browser", "Browser"},
                                  {"report.pack", "Content"},
                                  {"report.pack.value", "{id}, version {version}"},
                                  {"report.incomplete", "{done} of {total} probes were made."},
                                  {"report.evidence", "Evidence"},
                                  {"report.result", "Result"},
                                  {"verdict.failed_at_once.name", "Failed at once"},
                                  {"evidence.line", "{target}: {method}: {outcome}"},
                                  {"method.web_rtc_tcp", "TCP"},
                                  {"outcome.failed_at_once", "failed after {ms} ms"},
                                  {"not_tested.address_range", "A range."},
                                  {"firewall.limits.heading", "Limits"},
                                  {"firewall.limits.udp", "UDP is not tested."}};
  made.plan = plan_for_browser(made.edition, "https://portal.test", {2026, 3, 1});
  made.environment.engine = Engine::Chromium;
  made.environment.user_agent = "Mozilla/5.0 (X11), \"like\" others";
  made.environment.started_at = "2026-03-01T09:30:00+01:00";
  const auto see = [&](int probe_id, Outcome outcome, const std::string& said) {
    Observation observation;
    observation.probe_id = probe_id;
    observation.outcome = outcome;
    observation.started_ms = 5;
    observation.elapsed_ms = 61;
    observation.detail = said;
    return observation;
  };
  made.report = assess(
      made.edition, made.plan,
      {see(0, Outcome::Answered, ""), see(1, Outcome::Failed, "TypeError"), see(2, Outcome::FailedAtOnce, detail)},
      made.environment);
  return made;
}

std::string text_of(const Sample& from) {
  return write_report_text(from.edition, from.plan, from.report, from.environment);
}
std::string csv_of(const Sample& from) {
  return write_report_csv(from.edition, from.plan, from.report, from.environment);
}
std::string json_of(const Sample& from) {
  return write_report_json(from.edition, from.plan, from.report, from.environment);
}

TEST(WriteReportText, HoldsTimeBrowserPackResultEvidenceAndLimits) {
  const std::string text = text_of(sample());
  EXPECT_THAT(text, StartsWith("Reachability of Flex HRM\n========================\n\n"));
  EXPECT_THAT(text, HasSubstr("Check started: 2026-03-01T09:30:00+01:00\n"));
  EXPECT_THAT(text, HasSubstr("Content: flex-azure, version 1.0.0\n"));
  EXPECT_THAT(text, HasSubstr("\nWeb application (web)\n"));
  EXPECT_THAT(text, HasSubstr("  Result: Failed at once\n"));
  EXPECT_THAT(text, HasSubstr("  - web.test:443: TCP: failed after 61 ms (701 Failed to establish connection)\n"));
  EXPECT_THAT(text, HasSubstr("  - 198.51.100.0/24: A range.\n"));
  EXPECT_THAT(text, HasSubstr("\nLimits\n"));
  EXPECT_THAT(text, HasSubstr("- UDP is not tested.\n"));
  EXPECT_THAT(text, Not(HasSubstr("probes were made")));
}

TEST(WriteReportText, SaysThatACheckWasNotFinished) {
  Sample unfinished = sample();
  unfinished.report = assess(unfinished.edition, unfinished.plan, {}, unfinished.environment);
  EXPECT_THAT(text_of(unfinished), HasSubstr("0 of 3 probes were made.\n"));
}

TEST(WriteReportText, KeepsABrowsersLineBreaksOutOfItsLines) {
  EXPECT_THAT(text_of(sample("a\nResult: Verified")), HasSubstr("(a Result: Verified)\n"));
}

TEST(WriteReportCsv, WritesARowForEveryObservationAndForEveryEndpointWithout) {
  EXPECT_EQ(
      csv_of(sample()),
      "\xEF\xBB\xBF"
      "endpoint,service,role,required,verdict,reason,complete,target,method,attempt,outcome,started_ms,elapsed_ms,"
      "detail,check_started,browser,pack,pack_version\r\n"
      "own-origin,,control,no,reachable,,yes,portal.test:443,fetch,1,answered,5,61,,2026-03-01T09:30:00+01:00,"
      "\"Mozilla/5.0 (X11), \"\"like\"\" others\",flex-azure,1.0.0\r\n"
      "web,Web application,new,yes,failed_at_once,,yes,web.test:443,fetch,1,failed,5,61,TypeError,"
      "2026-03-01T09:30:00+01:00,\"Mozilla/5.0 (X11), \"\"like\"\" others\",flex-azure,1.0.0\r\n"
      "web,Web application,new,yes,failed_at_once,,yes,web.test:443,web_rtc_tcp,1,failed_at_once,5,61,"
      "701 Failed to establish connection,2026-03-01T09:30:00+01:00,"
      "\"Mozilla/5.0 (X11), \"\"like\"\" others\",flex-azure,1.0.0\r\n"
      "example,'=SUM(A1),new,no,not_tested,example_address,yes,,,,,,,,2026-03-01T09:30:00+01:00,"
      "\"Mozilla/5.0 (X11), \"\"like\"\" others\",flex-azure,1.0.0\r\n");
}

TEST(WriteReportCsv, DisarmsEveryCellThatASpreadsheetWouldRun) {
  for (const char* start : {"=", "+", "-", "@", "\t"}) {
    EXPECT_THAT(csv_of(sample(start + std::string("cmd"))), HasSubstr(std::string(",'") + start + "cmd,")) << start;
  }
  EXPECT_THAT(csv_of(sample("\rcmd")), HasSubstr(",\"'\rcmd\","));
  EXPECT_THAT(csv_of(sample("a=b")), HasSubstr(",a=b,"));
}

TEST(WriteReportCsv, QuotesLineBreaks) { EXPECT_THAT(csv_of(sample("a\nb")), HasSubstr(",\"a\nb\",")); }

constexpr const char* kWholeReport = R"report({
  "format": 1,
  "pack": {
    "id": "flex-azure",
    "version": "1.0.0",
    "language": "en"
  },
  "started_at": "2026-03-01T09:30:00+01:00",
  "browser": {
    "engine": "chromium",
    "user_agent": "Mozilla/5.0 (X11), \"like\" others",
    "online": true
  },
  "probes_done": 3,
  "probes_total": 3,
  "control_failed": false,
  "own_origin": {
    "id": "own-origin",
    "verdict": "reachable",
    "complete": true,
    "evidence": [
      {
        "target": "portal.test:443",
        "method": "fetch",
        "attempt": 1,
        "outcome": "answered",
        "started_ms": 5,
        "elapsed_ms": 61,
        "detail": ""
      }
    ],
    "skipped": []
  },
  "endpoints": [
    {
      "id": "web",
      "service": "Web application",
      "role": "new",
      "required": true,
      "example": false,
      "hosts": [
        "web.test"
      ],
      "addresses": [
        "198.51.100.0/24"
      ],
      "ports": [
        443
      ],
      "verdict": "failed_at_once",
      "complete": true,
      "evidence": [
        {
          "target": "web.test:443",
          "method": "fetch",
          "attempt": 1,
          "outcome": "failed",
          "started_ms": 5,
          "elapsed_ms": 61,
          "detail": "TypeError"
        },
        {
          "target": "web.test:443",
          "method": "web_rtc_tcp",
          "attempt": 1,
          "outcome": "failed_at_once",
          "started_ms": 5,
          "elapsed_ms": 61,
          "detail": "quote \" backslash \\ tab \u0009"
        }
      ],
      "skipped": [
        {
          "host": "198.51.100.0/24",
          "port": 0,
          "reason": "address_range"
        }
      ]
    },
    {
      "id": "example",
      "service": "=SUM(A1)",
      "role": "new",
      "required": false,
      "example": true,
      "hosts": [],
      "addresses": [
        "198.51.100.7"
      ],
      "ports": [
        443
      ],
      "verdict": "not_tested",
      "reason": "example_address",
      "complete": true,
      "evidence": [],
      "skipped": [
        {
          "host": "",
          "port": 0,
          "reason": "example_address"
        }
      ]
    }
  ],
  "limits": [
    "«firewall.limits.block_page»",
    "«firewall.limits.inspection»",
    "«firewall.limits.proxy»",
    "UDP is not tested.",
    "«firewall.limits.other_network»",
    "«firewall.limits.moment»"
  ]
}
)report";

TEST(WriteReportJson, HoldsTheWholeReport) {
  Sample shorter = sample("quote \" backslash \\ tab \t");
  EXPECT_EQ(json_of(shorter), kWholeReport);
}

}  // namespace
}  // namespace flytt::reachability
