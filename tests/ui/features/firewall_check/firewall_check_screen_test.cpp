#include <gtest/gtest.h>

#include <deque>
#include <string>
#include <variant>

#include "core/content/interface_text.h"
#include "tests/support/shipped_pack.h"
#include "ui/app/app.h"

namespace flytt::ui {
namespace {

using reachability::Outcome;

// The sentence over the results, where the portal's own server answers and every other probe ends as given.
std::string summary_after(Outcome of_fetch, Outcome of_web_rtc) {
  App app;
  WorldKnown world;
  world.today = {2026, 1, 1};
  world.own_origin = "https://portal.example";
  world.environment.engine = reachability::Engine::Gecko;
  app.handle(world);
  app.handle(ContentLoaded{test_support::shipped_pack().editions.front(), {}});
  app.handle(RouteChanged{"/en/firewall/"});
  PlatformRequests requests = app.handle(Activated{"check/start"});
  std::deque<PlatformRequest> waiting(requests.begin(), requests.end());
  for (; !waiting.empty(); waiting.pop_front()) {
    const auto* start = std::get_if<firewall_check::StartProbe>(&waiting.front());
    if (start == nullptr) continue;
    firewall_check::ProbeObserved observed;
    observed.observation.probe_id = start->probe.id;
    observed.observation.attempt = start->attempt;
    const bool is_fetch = start->probe.method == reachability::ProbeMethod::Fetch;
    observed.observation.outcome = is_fetch ? of_fetch : of_web_rtc;
    if (start->probe.is_control) observed.observation.outcome = Outcome::Answered;
    requests = app.handle(observed);
    waiting.insert(waiting.end(), requests.begin(), requests.end());
  }
  const int summary = page::find_node(app.screen().page, "work/text");
  return summary < 0 ? "" : plain_text(app.screen().page.nodes[static_cast<std::size_t>(summary)].runs);
}

TEST(FirewallView, CallsNotReachedOnlyWhatFailed) {
  const content::Edition& edition = test_support::shipped_pack().editions.front();
  EXPECT_EQ(summary_after(Outcome::Answered, Outcome::FailedUnspecific),
            content::text_of(edition, "firewall.summary.partly_good", {{"tested", "2"}, {"required", "6"}}));
  EXPECT_EQ(summary_after(Outcome::DeadlinePassed, Outcome::DeadlinePassed),
            content::plural_text_of(edition, "firewall.summary.some_bad", 2));
  EXPECT_EQ(summary_after(Outcome::Failed, Outcome::FailedUnspecific),
            content::plural_text_of(edition, "firewall.summary.some_unclear", 2));
}

TEST(FirewallView, CopiesWhatHasToBeOpenedAndNoExampleOfAnyKind) {
  App app;
  app.handle(ContentLoaded{test_support::shipped_pack().editions.front(), {}});
  app.handle(RouteChanged{"/en/firewall/"});
  const int copy = page::find_node(app.screen().page, "contacted/copy");
  ASSERT_GE(copy, 0);
  EXPECT_EQ(app.screen().page.nodes[static_cast<std::size_t>(copy)].copies, "mobile.flexhrm.com 443\n");
}

}  // namespace
}  // namespace flytt::ui
