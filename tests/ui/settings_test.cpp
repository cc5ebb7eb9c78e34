#include "ui/settings.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/support/shipped_pack.h"
#include "ui/app.h"

namespace flytt::ui {
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
    if (const auto* show = std::get_if<ShowSetting>(&request)) words.push_back(show->key + "=" + show->value);
    if (const auto* store = std::get_if<StoreChoice>(&request)) words.push_back(store->key + ":" + store->value);
  }
  return words;
}

TEST(Settings, HaveAFirstValueAndDistinctKeys) {
  for (std::size_t i = 0; i < kSettingCount; ++i) {
    EXPECT_FALSE(kSettings[i].values[0].empty());
    for (std::size_t j = 0; j < i; ++j) EXPECT_NE(kSettings[i].key, kSettings[j].key);
  }
}

TEST(Settings, TakeFromStorageOnlyWhatTheyKnow) {
  Settings settings;
  settings.restore("text", "175");
  settings.restore("lines", "200");
  settings.restore("theme", "");
  settings.restore("font", "150");
  EXPECT_EQ(settings.kept_value(Setting::TextSize), "175");
  EXPECT_EQ(settings.kept_value(Setting::LineSpacing), "");
  settings.restore("text", "100");
  EXPECT_EQ(settings.kept_value(Setting::TextSize), "") << "the first value needs no keeping";
}

TEST(SettingsView, OffersEveryValueAndMarksTheChosenOne) {
  App app = on_settings_page("sv");
  app.handle(ChoiceRestored{"lines", "125"});
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

TEST(SettingsView, ShowsAndKeepsWhatIsChosen) {
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

TEST(SettingsView, ForgetsEverythingThatIsKept) {
  App app = on_settings_page("en");
  app.handle(Activated{"text/200"});
  app.handle(ChoiceRestored{"role", "it"});
  app.handle(ChoiceRestored{"company", "Northern Bakery"});
  const std::vector<std::string> everything{"theme=", "theme:", "text=",  "text:", "lines=",   "lines:",   "plain=",
                                            "plain:", "slash=", "slash:", "role:", "company:", "language:"};
  EXPECT_EQ(words_of(app.handle(Activated{"reset/all"})), everything);
  EXPECT_TRUE(node(app, "text/100")->state.pressed);
  EXPECT_EQ(app.state().audience, "");
  EXPECT_EQ(app.state().company, "");
  EXPECT_EQ(plain_text(node(app, "notice")->runs), "Everything has been reset.");
}

TEST(SettingsView, HasLightAndDarkBesideEveryPageWhichASecondPressTakesBack) {
  App app = on_settings_page("en");
  app.handle(RouteChanged{"/en/faq/"});
  const auto press = [&](const char* key) { return words_of(app.handle(Activated{key})); };
  EXPECT_EQ(press("rail/theme/dark"), (std::vector<std::string>{"theme=dark", "theme:dark"}));
  EXPECT_TRUE(node(app, "bottom/more/theme/dark")->state.pressed);
  EXPECT_FALSE(node(app, "rail/theme/light")->state.pressed);
  EXPECT_EQ(press("bottom/more/theme/dark"), (std::vector<std::string>{"theme=", "theme:"}));
  EXPECT_FALSE(node(app, "rail/theme/dark")->state.pressed);
}

TEST(SettingsView, IsReachedFromRailAndMenus) {
  const App app = on_settings_page("en");
  for (const char* key : {"rail/settings", "banner/menu/control/settings", "bottom/more/settings"}) {
    ASSERT_NE(node(app, key), nullptr) << key;
    EXPECT_EQ(node(app, key)->href, "/en/settings/");
    EXPECT_TRUE(node(app, key)->state.current);
  }
}

}  // namespace
}  // namespace flytt::ui
