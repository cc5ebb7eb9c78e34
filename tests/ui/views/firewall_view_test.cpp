#include <gtest/gtest.h>

#include "tests/support/shipped_pack.h"
#include "ui/app.h"

namespace flytt::ui {
namespace {

TEST(FirewallView, CopiesWhatHasToBeOpenedAndNoExample) {
  App app;
  app.handle(ContentLoaded{test_support::shipped_pack().editions.front(), {}});
  app.handle(RouteChanged{"/en/firewall/", ""});
  const int copy = page::find_node(app.screen().page, "contacted/copy");
  ASSERT_GE(copy, 0);
  EXPECT_EQ(app.screen().page.nodes[static_cast<std::size_t>(copy)].copies,
            "timeclock.flexhrm.com 443\nmobile.flexhrm.com 443\n");
}

}  // namespace
}  // namespace flytt::ui
