#include <gtest/gtest.h>

#include <algorithm>
#include <initializer_list>
#include <string>

#include "core/page/page.h"
#include "tests/support/shipped_pack.h"
#include "ui/app/app.h"
#include "ui/app/app_state.h"
#include "ui/app/route.h"

namespace flytt::ui {
namespace {

page::Page page_of(const std::string& path, const std::string& role) {
  AppState state;
  state.edition = test_support::shipped_pack().editions.front();
  state.today = content::Day{2026, 11, 28};
  state.route = parse_route(path, {"en", "sv"});
  state.of<role::State>().role = role;
  return build_screen(state).page;
}

bool has(const page::Page& page, const std::string& key) { return page::find_node(page, key) >= 0; }

TEST(EntryParts, ShowsUsersTheirOwnStepsAndThoseWhoRunTheSystemBoth) {
  const std::string path = "/en/breaking-changes/web-address/";
  for (const std::string role : {"employee", "payroll"}) {
    const page::Page page = page_of(path, role);
    EXPECT_TRUE(has(page, "change/web-address/step/0")) << role;
    EXPECT_FALSE(has(page, "change/web-address/step/1")) << role << ": telling others is an administrator's step";
    EXPECT_FALSE(has(page, "change/web-address/employee_step/0")) << role;
  }
  for (const std::string role : {"", "administrator", "it"}) {
    const page::Page page = page_of(path, role);
    EXPECT_TRUE(has(page, "change/web-address/step/1")) << role;
    EXPECT_TRUE(has(page, "change/web-address/employee_step/0")) << role;
  }
}

// The texts of the nodes with these keys, one a line.
std::string texts(const page::Page& page, std::initializer_list<const char*> keys) {
  std::string found;
  for (const char* key : keys) {
    const int place = page::find_node(page, key);
    found += (place < 0 ? "-" : plain_text(page.nodes[static_cast<std::size_t>(place)].runs)) + "\n";
  }
  return found;
}

TEST(EntryParts, AFilterByRoleSaysWhatItHidesAndOffersAll) {
  const std::size_t all = test_support::shipped_pack().editions.front().changes.size();
  std::size_t shown = 0;
  for (const content::Change& change : test_support::shipped_pack().editions.front().changes) {
    shown += std::count(change.audiences.begin(), change.audiences.end(), content::Audience::Integrator) > 0 ? 1u : 0u;
  }
  ASSERT_GT(shown, 0u);
  ASSERT_LT(shown, all);
  const auto sentence = [&](std::size_t count) {
    return "Shown for Integrations: " + std::to_string(count) + " of " + std::to_string(all) + "\nShow all\n";
  };
  EXPECT_EQ(texts(page_of("/en/breaking-changes/", "integrator"), {"filter/text", "filter/all"}), sentence(shown));
  EXPECT_EQ(texts(page_of("/en/breaking-changes/", ""), {"filter/text", "filter/all"}), "\n-\n");
  for (const char* path : {"/en/faq/", "/en/"}) {
    const bool is_overview = std::string(path) == "/en/";
    const page::Page page = page_of(path, "integrator");
    EXPECT_EQ(texts(page, {is_overview ? "checklist/filter/all" : "filter/all"}), "Show all\n") << path;
  }
}

TEST(EntryParts, TheChecklistOfTheOverviewStandsBeforeWhatIsOnlyToBeRead) {
  const page::Page page = page_of("/en/", "");
  const int checklist = page::find_node(page, "checklist/heading");
  const int timeline = page::find_node(page, "timeline/heading");
  ASSERT_GE(checklist, 0);
  ASSERT_GE(timeline, 0);
  EXPECT_LT(checklist, timeline);
}

TEST(EntryParts, ShowsPayrollTheStepsThatAreTheirsAlone) {
  EXPECT_TRUE(has(page_of("/en/breaking-changes/credit-card-links/", "payroll"), "change/credit-card-links/step/0"));
}

}  // namespace
}  // namespace flytt::ui
