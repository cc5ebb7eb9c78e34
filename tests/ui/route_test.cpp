#include "ui/route.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

#include "tests/support/shipped_pack.h"

namespace flytt::ui {
namespace {

const std::vector<std::string> kLanguages{"en", "sv"};

TEST(ParseRoute, KnowsEveryScreen) {
  struct Case {
    const char* path;
    ScreenId screen;
    const char* entry;
  };
  for (const Case& known :
       {Case{"/en/", ScreenId::Overview, ""}, Case{"/sv", ScreenId::Overview, ""},
        Case{"/en/breaking-changes/", ScreenId::Changes, ""},
        Case{"/en/breaking-changes/api-address/", ScreenId::Changes, "api-address"},
        Case{"/sv/faq/", ScreenId::Questions, ""}, Case{"/sv/faq/x", ScreenId::Questions, "x"},
        Case{"/en/firewall/", ScreenId::Firewall, ""}, Case{"/en/mobile/", ScreenId::Mobile, ""},
        Case{"/en/documents/", ScreenId::Documents, ""}, Case{"/sv/settings/", ScreenId::Settings, ""}}) {
    const Route route = parse_route(known.path, kLanguages);
    EXPECT_EQ(route.screen, known.screen) << known.path;
    EXPECT_EQ(route.entry, known.entry) << known.path;
  }
}

TEST(ParseRoute, TakesEverythingElseAsNotFound) {
  for (const char* path :
       {"", "/", "/de/", "/en/unknown/", "/en/firewall/x/", "/en/faq/x/y/", "//x", "/en/../faq/", "/EN/"}) {
    EXPECT_EQ(parse_route(path, kLanguages).screen, ScreenId::NotFound) << path;
  }
}

TEST(RoutePath, ReadsBackAsTheSameRoute) {
  for (const content::Edition& edition : test_support::shipped_pack().editions) {
    for (const Route& route : all_routes(edition)) {
      const Route back = parse_route(route_path(route), kLanguages);
      EXPECT_EQ(back.screen, route.screen);
      EXPECT_EQ(back.language, route.language);
      EXPECT_EQ(back.entry, route.entry);
    }
  }
}

TEST(AllRoutes, NamesEachPathOnceAndEveryEntry) {
  for (const content::Edition& edition : test_support::shipped_pack().editions) {
    std::set<std::string> paths;
    for (const Route& route : all_routes(edition)) EXPECT_TRUE(paths.insert(route_path(route)).second);
    EXPECT_EQ(paths.size(), 7 + edition.questions.size() + edition.changes.size());
  }
}

}  // namespace
}  // namespace flytt::ui
