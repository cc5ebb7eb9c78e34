#include "core/content/period.h"

#include <gtest/gtest.h>

#include <cstdio>
#include <string>
#include <string_view>

namespace flytt::content {
namespace {

std::string written(const Day& day) {
  if (day.year == 0) return "open";
  char text[16];
  std::snprintf(text, sizeof text, "%04d-%02d-%02d", day.year, day.month, day.day);
  return text;
}

struct Reading {
  std::string_view notation;
  std::string_view first;
  std::string_view last;
};

TEST(ParsePeriod, ReadsTheSubsetOfEdtf) {
  const Reading cases[] = {
      {"2026", "2026-01-01", "2026-12-31"},
      {"2025-08", "2025-08-01", "2025-08-31"},
      {"2024-02", "2024-02-01", "2024-02-29"},
      {"2025-09-30", "2025-09-30", "2025-09-30"},
      {"2026-21", "2026-03-01", "2026-05-31"},
      {"2026-22", "2026-06-01", "2026-08-31"},
      {"2026-23", "2026-09-01", "2026-11-30"},
      {"2027-24", "2027-12-01", "2028-02-29"},
      {"2025-08/2025-09", "2025-08-01", "2025-09-30"},
      {"2025-09-30/2025-10", "2025-09-30", "2025-10-31"},
      {"2026-21/..", "2026-03-01", "open"},
      {"../2026-01-31", "open", "2026-01-31"},
      {"2026/2026", "2026-01-01", "2026-12-31"},
      {"9999", "9999-01-01", "9999-12-31"},
  };
  for (const Reading& reading : cases) {
    const Result<Period> period = parse_period(reading.notation);
    ASSERT_TRUE(period.has_value()) << reading.notation;
    EXPECT_EQ(written(period->first), reading.first) << reading.notation;
    EXPECT_EQ(written(period->last), reading.last) << reading.notation;
    EXPECT_EQ(period->notation, reading.notation);
  }
}

TEST(ParsePeriod, RefusesTheRest) {
  const std::pair<std::string_view, ErrorCode> cases[] = {
      {"", ErrorCode::InvalidSyntax},
      {"26", ErrorCode::InvalidSyntax},
      {"2026-1", ErrorCode::InvalidSyntax},
      {"2026/1", ErrorCode::InvalidSyntax},
      {"2026-01-1", ErrorCode::InvalidSyntax},
      {"2026-01-01T00", ErrorCode::InvalidSyntax},
      {"+026", ErrorCode::InvalidSyntax},
      {"spring", ErrorCode::InvalidSyntax},
      {"2026/", ErrorCode::InvalidSyntax},
      {"/2026", ErrorCode::InvalidSyntax},
      {"2026/2027/2028", ErrorCode::InvalidSyntax},
      {"0000", ErrorCode::InvalidValue},
      {"2026-00", ErrorCode::InvalidValue},
      {"2026-13", ErrorCode::InvalidValue},
      {"2026-20", ErrorCode::InvalidValue},
      {"2026-25", ErrorCode::InvalidValue},
      {"2026-21-01", ErrorCode::InvalidValue},
      {"2026-04-31", ErrorCode::InvalidValue},
      {"2100-02-29", ErrorCode::InvalidValue},
      {"../..", ErrorCode::InvalidValue},
      {"2027/2026", ErrorCode::InvalidValue},
  };
  for (const auto& [notation, code] : cases) {
    const Result<Period> period = parse_period(notation);
    ASSERT_FALSE(period.has_value()) << notation;
    EXPECT_EQ(period.error().code, code) << notation;
    EXPECT_NE(period.error().remedy, "") << notation;
  }
}

TEST(ParseDay, TakesACompleteDayAndNothingElse) {
  EXPECT_EQ(written(*parse_day("2026-11-24")), "2026-11-24");
  EXPECT_EQ(written(*parse_day("2000-02-29")), "2000-02-29");
  EXPECT_EQ(parse_day("2026-11").error().code, ErrorCode::InvalidSyntax);
  EXPECT_EQ(parse_day("2026-02-30").error().code, ErrorCode::InvalidValue);
  EXPECT_EQ(parse_day("2026-11-24 ").error().code, ErrorCode::InvalidSyntax);
}

TEST(TenseOf, ComparesThePeriodWithToday) {
  struct Case {
    std::string_view notation;
    std::string_view today;
    Tense tense;
  };
  const Case cases[] = {
      {"2026-21", "2026-02-28", Tense::Upcoming},    {"2026-21", "2026-03-01", Tense::Current},
      {"2026-21", "2026-05-31", Tense::Current},     {"2026-21", "2026-06-01", Tense::Past},
      {"2026-21/..", "2026-02-28", Tense::Upcoming}, {"2026-21/..", "2099-01-01", Tense::Begun},
      {"../2026", "2026-12-31", Tense::Current},     {"../2026", "2027-01-01", Tense::Past},
      {"2025-09-30", "2025-09-29", Tense::Upcoming}, {"2025-09-30", "2025-09-30", Tense::Current},
  };
  for (const Case& test : cases) {
    EXPECT_EQ(tense_of(*parse_period(test.notation), *parse_day(test.today)), test.tense)
        << test.notation << " on " << test.today;
  }
  EXPECT_EQ(tense_of(Period(), *parse_day("2026-01-01")), Tense::NotSet);
}

TEST(LastingTenseOf, SaysNothingThatALaterDayMakesWrong) {
  const Day written = *parse_day("2026-03-01");
  EXPECT_EQ(lasting_tense_of(*parse_period("2026-04"), written), Tense::Dated);
  EXPECT_EQ(lasting_tense_of(*parse_period("2026-03"), written), Tense::Dated);
  EXPECT_EQ(lasting_tense_of(*parse_period("2026-21/.."), written), Tense::Begun);
  EXPECT_EQ(lasting_tense_of(*parse_period("2026-02"), written), Tense::Past);
  EXPECT_EQ(lasting_tense_of(Period(), written), Tense::NotSet);
}

TEST(CompareDays, OrdersByYearMonthAndDay) {
  EXPECT_LT(compare({2025, 12, 31}, {2026, 1, 1}), 0);
  EXPECT_GT(compare({2026, 2, 1}, {2026, 1, 31}), 0);
  EXPECT_LT(compare({2026, 1, 1}, {2026, 1, 2}), 0);
  EXPECT_EQ(compare({2026, 1, 1}, {2026, 1, 1}), 0);
}

}  // namespace
}  // namespace flytt::content
