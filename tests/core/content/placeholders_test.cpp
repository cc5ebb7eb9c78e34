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
  const Result<Blocks> blocks = text::parse_markdown(
      "**{setting:host}** `{setting:host}` [x](https://{setting:host}/y)", placeholders.run_filter());
  ASSERT_TRUE(blocks.has_value());
  const Inline& runs = blocks->front().runs;
  ASSERT_EQ(runs.size(), 5u);
  EXPECT_EQ(runs[0].text, "a_b*c.example");
  EXPECT_TRUE(runs[2].code);
  EXPECT_EQ(runs[2].text, "a_b*c.example");
  EXPECT_EQ(runs[4].href, "https://a_b*c.example/y");
}

TEST(Placeholders, TurnALinkToNothingIntoWords) {
  const std::vector<Setting> known = settings();
  const Placeholders placeholders(known, "not published");
  const auto words = [&](const char* markdown) {
    const Result<Blocks> blocks = text::parse_markdown(markdown, placeholders.run_filter());
    for (const flytt::Run& run : blocks->front().runs) EXPECT_EQ(run.href, "");
    return flytt::plain_text(blocks->front().runs);
  };
  EXPECT_EQ(words("See [the guide]({setting:unset})."), "See the guide (not published).");
  EXPECT_EQ(words("See [{setting:unset}]({setting:unset})."), "See not published.");
}

TEST(PlaceholdersIn, ListsNamesInOrder) {
  const std::vector<std::string_view> expected = {"b", "setting:a", "b"};
  EXPECT_EQ(placeholders_in("{b} {setting:a} {not one} {b}"), expected);
}

}  // namespace
}  // namespace flytt::content
