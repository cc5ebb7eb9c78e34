#include <gtest/gtest.h>

#include "core/content/interface_text.h"
#include "tests/support/shipped_pack.h"
#include "ui/app/app.h"

namespace flytt::ui {
namespace {

const content::Edition& english() { return test_support::shipped_pack().editions.front(); }

std::string text(std::string_view key) {
  return content::text_of(english(), key, {{"vendor", "Flex Applications"}, {"as_of", english().as_of_text}});
}

std::string text_at(const page::Page& page, const std::string& key) {
  std::string text;
  for (const page::Node& node : page.nodes) {
    if (node.key == key || node.key == key + "/text") text += plain_text(node.runs);
  }
  return text;
}

std::string notice_on(const content::Day& today, const std::string& path, const std::string& key,
                      const content::Edition& edition = english()) {
  App app;
  WorldKnown world;
  world.today = today;
  app.handle(world);
  app.handle(ContentLoaded{edition, {}});
  app.handle(RouteChanged{path});
  return text_at(app.screen().page, key);
}

constexpr const char* kBankId = "/en/faq/bankid-when/";
constexpr const char* kBankIdNotice = "question/bankid-when/plan";

TEST(PlanNotice, SaysWhetherThePlanLiesAheadHasComeOrHasPassed) {
  struct Case {
    content::Day today;
    const char* text;
  };
  for (const Case& known : {Case{{2025, 9, 15}, "tense.upcoming"}, Case{{2026, 1, 1}, "tense.current"},
                            Case{{2026, 12, 31}, "tense.current"}, Case{{2027, 1, 1}, "tense.past"}}) {
    EXPECT_EQ(notice_on(known.today, kBankId, kBankIdNotice), text(known.text));
  }
}

TEST(PlanNotice, SaysOfAnEarliestDateThatItHasPassedAndNoMore) {
  const char* path = "/en/faq/two-factor-when/";
  EXPECT_EQ(notice_on({2026, 2, 28}, path, "question/two-factor-when/plan"), text("tense.upcoming"));
  EXPECT_EQ(notice_on({2030, 1, 1}, path, "question/two-factor-when/plan"), text("tense.begun"));
}

TEST(PlanNotice, IsAbsentWhereThereIsNoDate) {
  EXPECT_EQ(notice_on({2026, 1, 1}, "/en/faq/cards-work/", "question/cards-work/plan"), "");
}

TEST(PlanNotice, GivesWayToThePlanThatTheOperatorHasPublished) {
  content::Edition edition = english();
  for (content::Question& question : edition.questions) question.current_plan = "June 2027";
  for (content::Milestone& milestone : edition.timeline) milestone.current_plan = "June 2027";
  const std::string plan = content::text_of(edition, "tense.current_plan", {{"plan", "June 2027"}});
  EXPECT_EQ(notice_on({2027, 1, 1}, kBankId, kBankIdNotice, edition), plan);
  EXPECT_EQ(notice_on({2027, 1, 1}, "/en/", "timeline:bankid/plan", edition), plan);
  EXPECT_EQ(notice_on({2027, 1, 1}, "/en/", "timeline:bankid/state", edition), text("state.planned"));
}

TEST(PlanNotice, StandsWhereverTheDateDoes) {
  const content::Day today{2027, 1, 1};
  EXPECT_EQ(notice_on(today, "/en/", "timeline:domain-verification/state"), text("state.past"));
  EXPECT_EQ(notice_on(today, "/en/", "timeline:two-factor/state"), text("state.begun"));
  EXPECT_EQ(notice_on(today, "/en/", "timeline:bankid/plan"), text("tense.past"));
  EXPECT_EQ(notice_on(today, "/en/", "checklist/item/follow-bankid/plan"), text("tense.past"));
  EXPECT_EQ(notice_on(today, "/en/faq/", kBankIdNotice), text("tense.past"));
  EXPECT_EQ(notice_on(today, "/en/breaking-changes/", "change/bankid-login/plan"), text("tense.past"));
}

TEST(PlanNotice, StandsBelowAnExcerptInSearch) {
  App app;
  WorldKnown world;
  world.today = {2027, 1, 1};
  app.handle(world);
  app.handle(ContentLoaded{english(), {}});
  app.handle(RouteChanged{"/en/"});
  app.handle(ValueChanged{"search/field", "bankid"});
  for (const char* hit :
       {"question/bankid-when", "change/bankid-login", "milestone/bankid", "checklist/follow-bankid"}) {
    EXPECT_EQ(text_at(app.screen().page, "hit/" + std::string(hit) + "/plan"), text("tense.past")) << hit;
  }
}

// The date of a page that was written stays where it is; what it says must be right on every later day.
TEST(PlanNotice, JudgesNothingOnAWrittenPageThatALaterDayMakesWrong) {
  const auto written = [](const content::Day& day, const char* path, const char* key) {
    AppState state;
    state.edition = english();
    state.today = day;
    state.is_written = true;
    state.route = parse_route(path, {"en", "sv"});
    return text_at(build_screen(state).page, key);
  };
  for (const content::Day day : {content::Day{2025, 9, 15}, content::Day{2026, 6, 1}}) {
    EXPECT_EQ(written(day, kBankId, kBankIdNotice), text("tense.dated"));
    EXPECT_EQ(written(day, "/en/", "timeline:bankid/state"), text("state.was_planned"));
  }
  EXPECT_EQ(written({2027, 1, 1}, kBankId, kBankIdNotice), text("tense.past"));
  EXPECT_EQ(written({2026, 6, 1}, "/en/faq/two-factor-when/", "question/two-factor-when/plan"), text("tense.begun"));
}

}  // namespace
}  // namespace flytt::ui
