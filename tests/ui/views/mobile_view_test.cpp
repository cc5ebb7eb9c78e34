#include <gtest/gtest.h>

#include "tests/support/shipped_pack.h"
#include "ui/app.h"

namespace flytt::ui {
namespace {

TEST(MobileView, OffersThePhoneItsAddressBeforeTheCodeAndOnlyThere) {
  App app;
  app.handle(ContentLoaded{test_support::shipped_pack().editions.front(), {}});
  app.handle(RouteChanged{"/en/mobile/", ""});
  const page::Page& page = app.screen().page;
  const int open = page::find_node(page, "open");
  const int code = page::find_node(page, "code/figure");
  ASSERT_GE(open, 0);
  EXPECT_LT(open, code);
  EXPECT_EQ(page.nodes[static_cast<std::size_t>(open)].widths, page::Widths::NarrowOnly);
}

TEST(MobileView, LeadsToTheSheetToPrint) {
  App app;
  app.handle(ContentLoaded{test_support::shipped_pack().editions.front(), {}});
  app.handle(RouteChanged{"/en/mobile/", ""});
  const page::Page& page = app.screen().page;
  const int link = page::find_node(page, "print");
  ASSERT_GE(link, 0);
  EXPECT_EQ(page.nodes[static_cast<std::size_t>(link)].href, "/en/documents/?set=onboarding");
}

}  // namespace
}  // namespace flytt::ui
