#include "core/content/interface_text.h"

#include <gtest/gtest.h>

namespace flytt::content {
namespace {

Edition edition() {
  Edition edition;
  edition.interface_texts = {{"plain", "Open"},
                             {"number.thousands", ","},
                             {"two", "{a} of {b}, {a}"},
                             {"found.one", "One result for {query}"},
                             {"found.other", "{count} results for {query}"}};
  return edition;
}

TEST(TextOf, FillsInPlaceholders) {
  EXPECT_EQ(text_of(edition(), "plain"), "Open");
  EXPECT_EQ(text_of(edition(), "two", {{"a", "1"}, {"b", "2"}}), "1 of 2, 1");
}

TEST(TextOf, LeavesValuesAndUnknownPlaceholdersAsTheyAre) {
  EXPECT_EQ(text_of(edition(), "two", {{"a", "{b}"}}), "{b} of {b}, {b}");
}

TEST(TextOf, ShowsAMissingKey) { EXPECT_EQ(text_of(edition(), "nowhere"), "«nowhere»"); }

TEST(PluralTextOf, ChoosesByTheNumber) {
  EXPECT_EQ(plural_text_of(edition(), "found", 1, {{"query", "x"}}), "One result for x");
  EXPECT_EQ(plural_text_of(edition(), "found", 0, {{"query", "x"}}), "0 results for x");
  EXPECT_EQ(plural_text_of(edition(), "found", 12, {{"query", "x"}}), "12 results for x");
}

TEST(GroupedNumber, PutsTheLanguagesSeparatorBetweenThousands) {
  struct Case {
    long long number;
    const char* text;
  };
  for (const Case& known : {Case{0, "0"}, Case{999, "999"}, Case{1000, "1,000"}, Case{17000, "17,000"},
                            Case{1234567, "1,234,567"}, Case{-999, "-999"}, Case{-1000, "-1,000"}}) {
    EXPECT_EQ(grouped_number(edition(), known.number), known.text);
  }
}

TEST(DayTextOf, WritesTheDayAsTheLanguageDoes) {
  Edition swedish = edition();
  EXPECT_EQ(day_text_of(swedish, {2026, 11, 4}), "2026-11-04");
  swedish.interface_texts["date.day"] = "{day} {month} {year}";
  swedish.interface_texts["month.11"] = "november";
  EXPECT_EQ(day_text_of(swedish, {2026, 11, 4}), "4 november 2026");
}

}  // namespace
}  // namespace flytt::content
