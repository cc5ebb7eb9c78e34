#include "core/reachability/summary.h"

#include <gtest/gtest.h>

#include <vector>

namespace flytt::reachability {
namespace {

struct Tested {
  Verdict verdict;
  bool required = true;
};

Summary summary_of(const std::vector<Tested>& endpoints, bool control_failed = false) {
  content::Edition edition;
  Report report;
  report.control_failed = control_failed;
  for (const Tested& each : endpoints) {
    content::Endpoint& endpoint = edition.endpoints.emplace_back();
    endpoint.id = "endpoint-" + std::to_string(edition.endpoints.size());
    endpoint.required = each.required;
    Assessment& assessment = report.assessments.emplace_back();
    assessment.endpoint_id = endpoint.id;
    assessment.verdict = each.verdict;
  }
  return summarize(edition, report);
}

TEST(Summarize, IsGoodOnlyWhereEverythingThatIsRequiredWasReached) {
  struct Case {
    std::vector<Tested> endpoints;
    Conclusion conclusion;
  };
  const std::vector<Case> cases = {
      {{}, Conclusion::NothingTested},
      {{{Verdict::NotTested}}, Conclusion::NothingTested},
      {{{Verdict::Reachable}, {Verdict::Verified}}, Conclusion::AllReached},
      {{{Verdict::Reachable}, {Verdict::NotTested}}, Conclusion::PartlyReached},
      {{{Verdict::Reachable}, {Verdict::NotTested, false}}, Conclusion::AllReached},
      {{{Verdict::Reachable}, {Verdict::Refused}}, Conclusion::NotAllReached},
      {{{Verdict::Reachable}, {Verdict::Inconclusive}}, Conclusion::NotAllReached},
      {{{Verdict::NotTested}, {Verdict::NoAnswer, false}}, Conclusion::NotAllReached},
  };
  for (std::size_t i = 0; i < cases.size(); ++i) {
    EXPECT_EQ(summary_of(cases[i].endpoints).conclusion, cases[i].conclusion) << i;
    EXPECT_EQ(summary_of(cases[i].endpoints, true).conclusion, Conclusion::ControlFailed) << i;
  }
}

TEST(Summarize, CountsWhatFailedApartFromWhatCouldNotBeTold) {
  const Summary summary = summary_of({{Verdict::Refused},
                                      {Verdict::FailedAtOnce, false},
                                      {Verdict::NoAnswer},
                                      {Verdict::NameNotFound},
                                      {Verdict::TlsNameMismatch},
                                      {Verdict::BlockedByPage},
                                      {Verdict::NotAllowedByBrowser},
                                      {Verdict::Offline},
                                      {Verdict::Inconclusive, false},
                                      {Verdict::Reachable},
                                      {Verdict::NotTested}});
  EXPECT_EQ(summary.failed, 4U);
  EXPECT_EQ(summary.unclear, 5U);
  EXPECT_EQ(summary.required, 9U);
  EXPECT_EQ(summary.tested_of_required, 8U);
}

}  // namespace
}  // namespace flytt::reachability
