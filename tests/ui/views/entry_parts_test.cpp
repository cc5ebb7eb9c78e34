#include <gtest/gtest.h>

#include <string>

#include "core/page/page.h"
#include "tests/support/shipped_pack.h"
#include "ui/app.h"
#include "ui/app_state.h"
#include "ui/route.h"

namespace flytt::ui {
namespace {

page::Page page_of(const std::string& path, const std::string& role) {
  AppState state;
  state.edition = test_support::shipped_pack().editions.front();
  state.today = content::Day{2026, 11, 28};
  state.route = parse_route(path, {"en", "sv"});
  state.audience = role;
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

TEST(EntryParts, ShowsPayrollTheStepsThatAreTheirsAlone) {
  EXPECT_TRUE(has(page_of("/en/breaking-changes/credit-card-links/", "payroll"), "change/credit-card-links/step/0"));
}

}  // namespace
}  // namespace flytt::ui
