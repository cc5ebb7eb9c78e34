#include "ui/features/preferences/preferences.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/support/shipped_pack.h"
#include "ui/app/app.h"

namespace flytt::ui::preferences {
namespace {

App on_settings_page(const std::string& language) {
  App app;
  app.handle(ContentLoaded{*test_support::shipped_pack().find_edition(language), {}});
  app.handle(RouteChanged{"/" + language + "/settings/"});
  return app;
}

const page::Node* node(const App& app, std::string_view key) {
  const int index = page::find_node(app.screen().page, key);
  return index < 0 ? nullptr : &app.screen().page.nodes[static_cast<std::size_t>(index)];
}

// "text=150" for what is shown, "text:150" for what is kept.
std::vector<std::string> words_of(const PlatformRequests& requests) {
  std::vector<std::string> words;
  for (const PlatformRequest& request : requests) {
    if (const auto* show = std::get_if<ShowPreference>(&request)) words.push_back(show->key + "=" + show->value);
    if (const auto* store = std::get_if<Keep>(&request)) words.push_back(store->name + ":" + store->value);
    if (std::holds_alternative<ForgetKept>(request)) words.push_back("forget");
  }
  return words;
}

TEST(Preferences, HaveAFirstValueAndDistinctKeys) {
  for (std::size_t i = 0; i < kPreferenceCount; ++i) {
    EXPECT_FALSE(kPreferences[i].values[0].empty());
    for (std::size_t j = 0; j < i; ++j) EXPECT_NE(kPreferences[i].key, kPreferences[j].key);
  }
}

TEST(Preferences, TakeFromStorageOnlyWhatTheyKnow) {
  Preferences preferences;
  preferences.restore("text", "175");
  preferences.restore("lines", "200");
  preferences.restore("theme", "");
  preferences.restore("font", "150");
  EXPECT_EQ(preferences.kept_value(Preference::TextSize), "175");
  EXPECT_EQ(preferences.kept_value(Preference::LineSpacing), "");
  preferences.restore("text", "100");
  EXPECT_EQ(preferences.kept_value(Preference::TextSize), "") << "the first value needs no keeping";
  preferences.restore("text", "150");
  preferences.restore("text", "");
  EXPECT_EQ(preferences.chosen(Preference::TextSize), 0u) << "it was forgotten elsewhere";
}

TEST(PreferencesScreen, OffersEveryValueAndMarksTheChosenOne) {
  App app = on_settings_page("sv");
  app.handle(KeptRestored{"preferences", 1, "lines", "125"});
  for (const char* key : {"text/100", "text/200", "lines/100", "lines/150", "theme/system", "theme/dark"}) {
    ASSERT_NE(node(app, key), nullptr) << key;
  }
  EXPECT_EQ(plain_text(node(app, "text/125")->runs), "125\u00A0%");
  EXPECT_TRUE(node(app, "text/100")->state.pressed);
  EXPECT_TRUE(node(app, "lines/125")->state.pressed);
  EXPECT_FALSE(node(app, "lines/100")->state.pressed);
  EXPECT_FALSE(node(app, "plain/switch")->state.checked);
  EXPECT_TRUE(node(app, "slash/switch")->state.checked);
}

TEST(PreferencesScreen, ShowsAndKeepsWhatIsChosen) {
  struct Case {
    const char* control;
    std::vector<std::string> requests;
  };
  const Case cases[] = {
      {"text/150", {"text=150", "text:150"}},       {"lines/125", {"lines=125", "lines:125"}},
      {"theme/dark", {"theme=dark", "theme:dark"}}, {"theme/system", {"theme=", "theme:"}},
      {"plain/switch", {"plain=on", "plain:on"}},   {"slash/switch", {"slash=off", "slash:off"}},
  };
  App app = on_settings_page("en");
  for (const Case& chosen : cases) EXPECT_EQ(words_of(app.handle(Activated{chosen.control})), chosen.requests);
  EXPECT_TRUE(node(app, "plain/switch")->state.checked);
  const std::vector<std::string> back{"plain=", "plain:"};
  EXPECT_EQ(words_of(app.handle(Activated{"plain/switch"})), back);
  EXPECT_FALSE(node(app, "plain/switch")->state.checked);
}

TEST(PreferencesScreen, ForgetsEverythingThatIsKept) {
  App app = on_settings_page("en");
  app.handle(Activated{"text/200"});
  app.handle(KeptRestored{"role", 1, "role", "it"});
  app.handle(KeptRestored{"mobile", 1, "company", "Northern Bakery"});
  const std::vector<std::string> everything{"theme=", "text=", "lines=", "plain=", "slash=", "forget"};
  EXPECT_EQ(words_of(app.handle(Activated{"reset/all"})), everything);
  EXPECT_TRUE(node(app, "text/100")->state.pressed);
  EXPECT_EQ(app.state().of<role::State>().role, "");
  EXPECT_EQ(app.state().of<phones::State>().company, "");
  EXPECT_EQ(plain_text(node(app, "notice")->runs), "Everything has been reset.");
}

TEST(PreferencesScreen, HasLightAndDarkBesideEveryPageWhichASecondPressTakesBack) {
  App app = on_settings_page("en");
  app.handle(RouteChanged{"/en/faq/"});
  const auto press = [&](const char* key) { return words_of(app.handle(Activated{key})); };
  EXPECT_EQ(press("rail/theme/dark"), (std::vector<std::string>{"theme=dark", "theme:dark"}));
  EXPECT_TRUE(node(app, "bottom/more/theme/dark")->state.pressed);
  EXPECT_FALSE(node(app, "rail/theme/light")->state.pressed);
  EXPECT_EQ(press("bottom/more/theme/dark"), (std::vector<std::string>{"theme=", "theme:"}));
  EXPECT_FALSE(node(app, "rail/theme/dark")->state.pressed);
}

TEST(PreferencesScreen, IsReachedFromRailAndMenus) {
  const App app = on_settings_page("en");
  for (const char* key : {"rail/settings", "banner/menu/control/settings", "bottom/more/settings"}) {
    ASSERT_NE(node(app, key), nullptr) << key;
    EXPECT_EQ(node(app, key)->href, "/en/settings/");
    EXPECT_TRUE(node(app, key)->state.current);
  }
}

}  // namespace
}  // namespace flytt::ui::preferences
