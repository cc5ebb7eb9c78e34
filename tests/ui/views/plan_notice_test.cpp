#include <gtest/gtest.h>

#include "core/content/interface_text.h"
#include "tests/support/shipped_pack.h"
#include "ui/app.h"

namespace flytt::ui {
namespace {

std::string notice_on(const content::Day& today, const std::string& path, const std::string& key) {
  App app;
  WorldKnown world;
  world.today = today;
  app.handle(world);
  app.handle(ContentLoaded{test_support::shipped_pack().editions.front(), {}});
  app.handle(RouteChanged{path});
  std::string text;
  for (const page::Node& node : app.screen().page.nodes) {
    if (node.key == key || node.key == key + "/text") text += plain_text(node.runs);
  }
  return text;
}

TEST(PlanNotice, SaysWhetherThePlanLiesAheadHasComeOrHasPassed) {
  struct Case {
    content::Day today;
    const char* text;
  };
  for (const Case& known : {Case{{2025, 9, 15}, "tense.upcoming"}, Case{{2026, 1, 1}, "tense.current"},
                            Case{{2026, 12, 31}, "tense.current"}, Case{{2027, 1, 1}, "tense.past"}}) {
    EXPECT_EQ(notice_on(known.today, "/en/faq/bankid-when/", "question/bankid-when/plan"),
              content::text_of(test_support::shipped_pack().editions.front(), known.text));
  }
}

TEST(PlanNotice, IsAbsentWhereThereIsNoDate) {
  EXPECT_EQ(notice_on({2026, 1, 1}, "/en/faq/cards-work/", "question/cards-work/plan"), "");
}

}  // namespace
}  // namespace flytt::ui
