#include "ui/app/route.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

#include "tests/support/shipped_pack.h"
#include "ui/entries/list_pages.h"
#include "ui/features/list.h"

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
       {Case{"/en/", overview::kScreen, ""}, Case{"/sv", overview::kScreen, ""},
        Case{"/en/breaking-changes/", changes::kScreen, ""},
        Case{"/en/breaking-changes/api-address/", changes::kScreen, "api-address"},
        Case{"/sv/faq/", questions::kScreen, ""}, Case{"/sv/faq/x", questions::kScreen, "x"},
        Case{"/en/firewall/", firewall_check::kScreen, ""}, Case{"/en/mobile/", phones::kScreen, ""},
        Case{"/en/documents/", documents::kScreen, ""}, Case{"/sv/settings/", preferences::kScreen, ""},
        Case{"/en/index.html", overview::kScreen, ""}, Case{"/sv/faq/x/index.html", questions::kScreen, "x"},
        Case{"/sv/faq/index.html/index.html", questions::kScreen, ""}}) {
    const Route route = parse_route(known.path, kLanguages);
    EXPECT_EQ(route.screen, known.screen) << known.path;
    EXPECT_EQ(route.entry, known.entry) << known.path;
  }
}

TEST(ParseRoute, TakesEverythingElseAsNotFound) {
  for (const char* path : {"", "/", "/de/", "/en/unknown/", "/en/firewall/x/", "/en/faq/x/y/", "//x", "/en/../faq/",
                           "/EN/", "/index.html"}) {
    EXPECT_EQ(parse_route(path, kLanguages).screen, kNotFound) << path;
  }
}

TEST(ParseRoute, KnowsThePagesOfListsFromTheSecondOn) {
  struct Case {
    const char* path;
    ScreenId screen;
    std::size_t page;
    const char* entry;
  };
  for (const Case& known :
       {Case{"/sv/faq/page/2/", questions::kScreen, 2, ""}, Case{"/sv/faq/page/2", questions::kScreen, 2, ""},
        Case{"/en/breaking-changes/page/10/", changes::kScreen, 10, ""},
        Case{"/en/faq/page/999999/", questions::kScreen, 999999, ""}, Case{"/en/faq/", questions::kScreen, 1, ""},
        Case{"/en/faq/page/", questions::kScreen, 1, "page"}, Case{"/en/faq/2/", questions::kScreen, 1, "2"}}) {
    const Route route = parse_route(known.path, kLanguages);
    EXPECT_EQ(route.screen, known.screen) << known.path;
    EXPECT_EQ(route.list_page, known.page) << known.path;
    EXPECT_EQ(route.entry, known.entry) << known.path;
  }
}

TEST(ParseRoute, TakesAnyOtherNumberOfAPageAsNotFound) {
  for (const char* number : {"0", "1", "02", "-2", "+2", "2.0", "2x", "x", "%32", "\xD9\xA2", "1000000", "4294967298",
                             "18446744073709551618", "99999999999999999999999999", "2/3", " 2"}) {
    EXPECT_EQ(parse_route("/en/faq/page/" + std::string(number) + "/", kLanguages).screen, kNotFound) << number;
  }
  for (const char* path : {"/en/faq/x/2/", "/en/faq/Page/2/", "/en/firewall/page/2/", "/en/settings/page/2/",
                           "/en/page/2/", "/de/faq/page/2/"}) {
    EXPECT_EQ(parse_route(path, kLanguages).screen, kNotFound) << path;
  }
}

content::Edition edition_of(std::size_t questions, std::size_t changes) {
  content::Edition edition;
  edition.language = "en";
  edition.questions.resize(questions);
  edition.changes.resize(changes);
  for (std::size_t i = 0; i < questions; ++i) edition.questions[i].id = "q" + std::to_string(i);
  for (std::size_t i = 0; i < changes; ++i) edition.changes[i].id = "c" + std::to_string(i);
  return edition;
}

TEST(RoutePath, ReadsBackAsTheSameRoute) {
  std::vector<content::Edition> editions = test_support::shipped_pack().editions;
  editions.push_back(edition_of(1001, 251));
  for (const content::Edition& edition : editions) {
    for (const Route& route : all_routes(edition)) {
      const Route back = parse_route(route_path(route), kLanguages);
      EXPECT_EQ(back.screen, route.screen);
      EXPECT_EQ(back.language, route.language);
      EXPECT_EQ(back.entry, route.entry);
      EXPECT_EQ(back.list_page, route.list_page);
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

TEST(AllRoutes, NamesEachPageOfALongList) {
  struct Case {
    std::size_t entries;
    std::size_t pages;
  };
  for (const Case& known : {Case{0, 1}, Case{250, 1}, Case{251, 3}, Case{300, 3}, Case{301, 4}, Case{10000, 100}}) {
    EXPECT_EQ(list_page_count(known.entries), known.pages) << known.entries;
    const std::vector<Route> routes = all_routes(edition_of(known.entries, known.entries));
    std::set<std::string> paths;
    for (const Route& route : routes) EXPECT_TRUE(paths.insert(route_path(route)).second) << route_path(route);
    EXPECT_EQ(paths.size(), 5 + 2 * (known.pages + known.entries));
    for (const std::string list : {"/en/faq/", "/en/breaking-changes/"}) {
      EXPECT_EQ(paths.count(list), 1u);
      EXPECT_EQ(paths.count(list + "page/1/"), 0u);
      EXPECT_EQ(paths.count(list + "page/" + std::to_string(known.pages) + "/"), known.pages > 1 ? 1u : 0u);
      EXPECT_EQ(paths.count(list + "page/" + std::to_string(known.pages + 1) + "/"), 0u);
    }
  }
}

}  // namespace
}  // namespace flytt::ui
