#include "core/content/placeholders.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace flytt::content {
namespace {

std::vector<Setting> settings() {
  Setting host;
  host.id = "host";
  host.value = "a_b*c.example";
  Setting unset;
  unset.id = "unset";
  return {host, unset};
}

TEST(Placeholders, PutValuesAndWordsIntoTexts) {
  const std::vector<Setting> known = settings();
  const Placeholders placeholders(known, "not published");
  EXPECT_EQ(placeholders.replace("at {setting:host}, {setting:unset}."), "at a_b*c.example, not published.");
  EXPECT_EQ(placeholders.replace("{count} {company} {} { setting:host } {setting:host"),
            "{count} {company} {} { setting:host } {setting:host");
}

TEST(Placeholders, FindTheFirstUnknownSetting) {
  const std::vector<Setting> known = settings();
  const Placeholders placeholders(known, "");
  EXPECT_FALSE(placeholders.find_unknown("{setting:host} {other}").has_value());
  const std::optional<Error> unknown = placeholders.find_unknown("{setting:host}\nx {setting:nobody}");
  ASSERT_TRUE(unknown.has_value());
  EXPECT_EQ(unknown->code, ErrorCode::UnknownName);
  EXPECT_EQ(unknown->place.line, 2);
  EXPECT_EQ(unknown->place.column, 3);
}

TEST(Placeholders, AreNeverReadAsMarkdown) {
  const std::vector<Setting> known = settings();
  const Placeholders placeholders(known, "not published");
  const Result<Blocks> blocks =
      parse_markdown("**{setting:host}** `{setting:host}` [x](https://x.se/{setting:host})", placeholders.run_filter());
  ASSERT_TRUE(blocks.has_value());
  const Inline& runs = blocks->front().runs;
  ASSERT_EQ(runs.size(), 5u);
  EXPECT_EQ(runs[0].text, "a_b*c.example");
  EXPECT_TRUE(runs[2].code);
  EXPECT_EQ(runs[2].text, "a_b*c.example");
  EXPECT_EQ(runs[4].href, "https://x.se/a_b*c.example");
}

TEST(Placeholders, TurnALinkToNothingIntoWords) {
  const std::vector<Setting> known = settings();
  const Placeholders placeholders(known, "not published");
  const auto words = [&](const char* markdown) {
    const Result<Blocks> blocks = parse_markdown(markdown, placeholders.run_filter());
    for (const flytt::Run& run : blocks->front().runs) EXPECT_EQ(run.href, "");
    return flytt::plain_text(blocks->front().runs);
  };
  EXPECT_EQ(words("See [the guide]({setting:unset})."), "See the guide (not published).");
  EXPECT_EQ(words("See [{setting:unset}]({setting:unset})."), "See not published.");
}

// What is left of a text, one line for each paragraph and item, and the settings for which something was taken out.
std::string left_of(const char* markdown, std::vector<std::string>& unset) {
  const std::vector<Setting> known = settings();
  const Placeholders placeholders(known, "not published");
  Result<Blocks> blocks = parse_markdown(markdown, placeholders.run_filter_of_parts());
  if (!blocks) return blocks.error().message;
  placeholders.take_out_unset(*blocks, unset);
  return plain_text(*blocks);
}

TEST(Placeholders, TakeOutThePartsOfATextThatHaveNoValueYet) {
  struct Case {
    const char* markdown;
    const char* left;
  };
  for (const Case& known : {
           Case{"One.\n\nTwo: {setting:unset}.\n\nThree.", "One.\nThree."},
           Case{"Link: [the guide]({setting:unset}).", ""},
           Case{"- at {setting:host}\n- at {setting:unset}", "at a_b*c.example"},
           Case{"- at {setting:unset}", ""},
           Case{"1. first\n2. second\n   - {setting:unset}", "first\nsecond"},
           Case{"```\n{setting:unset}\n```", ""},
           Case{"**{setting:host}** and [x](https://x.se/{setting:host})", "a_b*c.example and x"},
       }) {
    std::vector<std::string> unset;
    EXPECT_EQ(left_of(known.markdown, unset), known.left) << known.markdown;
    const bool names_unset = std::string(known.markdown).find("{setting:unset}") != std::string::npos;
    EXPECT_EQ(unset, names_unset ? std::vector<std::string>{"unset"} : std::vector<std::string>{}) << known.markdown;
  }
}

TEST(Placeholders, NameASettingOnceForWhichMuchWasTakenOut) {
  std::vector<std::string> unset;
  left_of("{setting:unset}\n\n[x]({setting:unset})", unset);
  EXPECT_EQ(unset.size(), 1u);
}

TEST(PlaceholdersIn, ListsNamesInOrder) {
  const std::vector<std::string_view> expected = {"b", "setting:a", "b"};
  EXPECT_EQ(placeholders_in("{b} {setting:a} {not one} {b}"), expected);
}

}  // namespace
}  // namespace flytt::content
