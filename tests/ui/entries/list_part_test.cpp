// Long lists in pages, on the screens that have them.
#include "ui/entries/list_part.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "tests/support/long_pack.h"
#include "ui/app/app.h"
#include "ui/entries/list_pages.h"
#include "ui/entries/words.h"

namespace flytt::ui {
namespace {

constexpr std::size_t kQuestions = 620;
constexpr std::size_t kChanges = 333;

const content::Edition& long_edition(const std::string& language) {
  static const content::Pack pack = content::read_pack(test_support::long_pack_files(kQuestions, kChanges));
  return *pack.find_edition(language);
}

App app_at(const std::string& path, const content::Edition& edition) {
  App app;
  app.handle(ContentLoaded{edition, {}});
  app.handle(RouteChanged{path});
  return app;
}

App app_at(const std::string& path) { return app_at(path, long_edition(path.substr(1, 2))); }

const page::Node* node(const App& app, std::string_view key) {
  const int index = page::find_node(app.screen().page, key);
  return index < 0 ? nullptr : &app.screen().page.nodes[static_cast<std::size_t>(index)];
}

std::string text(const App& app, std::string_view key) {
  const page::Node* found = node(app, key);
  return found == nullptr ? "" : plain_text(found->runs);
}

std::string href(const App& app, std::string_view key) {
  const page::Node* found = node(app, key);
  return found == nullptr ? "" : found->href;
}

// Ids of the entries of a list and anchors of its groups ("#sso"), in the order of the page.
std::vector<std::string> entries_and_groups(const App& app) {
  std::vector<std::string> found;
  for (const page::Node& each : app.screen().page.nodes) {
    if (each.role == page::Role::Summary && each.level > 0) found.push_back(each.key.substr(each.key.find('/') + 1));
    if (each.role == page::Role::Article) found.push_back(each.key.substr(each.key.find('/') + 1));
    if (each.key.rfind("group/", 0) == 0) found.push_back("#" + each.anchor);
  }
  return found;
}

// The pages of a list from the first to the last, as somebody sees them who goes from each to the next.
std::vector<std::vector<std::string>> pages_of(App& app) {
  std::vector<std::vector<std::string>> pages{entries_and_groups(app)};
  for (std::string next = href(app, "list.next"); !next.empty(); next = href(app, "list.next")) {
    app.handle(RouteChanged{next.substr(0, next.find('?'))});
    if (next.find("group=theme") != std::string::npos) app.handle(ParameterGiven{"group", "theme"});
    pages.push_back(entries_and_groups(app));
  }
  return pages;
}

// What one page would show: pages put together, without the headings that are there a second time.
std::vector<std::string> joined(const std::vector<std::vector<std::string>>& pages) {
  std::vector<std::string> all;
  std::string group;
  for (const std::vector<std::string>& page : pages) {
    for (const std::string& each : page) {
      if (each.front() == '#' && each == group) continue;
      if (each.front() == '#') group = each;
      all.push_back(each);
    }
  }
  return all;
}

// The questions for the role, group by group.
template <class Group, class Belongs>
std::vector<std::string> grouped(const std::vector<Group>& groups, const std::string& role, const Belongs& belongs) {
  std::vector<std::string> expected;
  for (const Group& group : groups) {
    bool has_heading = false;
    for (const content::Question& question : long_edition("sv").questions) {
      if (!is_for(question.audiences, role) || !belongs(question, group)) continue;
      if (!has_heading) expected.push_back("#" + group.id);
      has_heading = true;
      expected.push_back(question.id);
    }
  }
  return expected;
}

TEST(ListPart, ShowsEachQuestionOnOnePageInTheOrderOfTheGroups) {
  const content::Edition& edition = long_edition("sv");
  for (const char* role : {"", "it", "payroll"}) {
    for (const bool by_theme : {false, true}) {
      SCOPED_TRACE(std::string(role) + (by_theme ? " by theme" : " by section"));
      App app = app_at("/sv/faq/");
      app.handle(ParameterGiven{"role", role});
      app.handle(ParameterGiven{"group", by_theme ? "theme" : "section"});
      const std::vector<std::vector<std::string>> pages = pages_of(app);
      const std::vector<std::string> expected =
          by_theme
              ? grouped(edition.themes, role,
                        [](const content::Question& question, const content::Theme& theme) {
                          return question.theme_id == theme.id;
                        })
              : grouped(edition.sections, role, [](const content::Question& question, const content::Section& section) {
                  return question.section == section.number;
                });
      EXPECT_EQ(joined(pages), expected);
      const auto is_entry = [](const std::string& each) { return each.front() != '#'; };
      const auto entries = std::count_if(expected.begin(), expected.end(), is_entry);
      ASSERT_EQ(pages.size(), list_page_count(static_cast<std::size_t>(entries)));
      for (std::size_t i = 0; i + 1 < pages.size(); ++i) {
        EXPECT_EQ(std::count_if(pages[i].begin(), pages[i].end(), is_entry), 100);
      }
    }
  }
}

TEST(ListPart, ShowsTheHeadingOfAGroupThatGoesOnAgain) {
  App app = app_at("/en/faq/");
  std::size_t continued = 0;
  std::string group;
  for (const std::vector<std::string>& page : pages_of(app)) {
    ASSERT_EQ(page.front().front(), '#');
    continued += page.front() == group ? 1u : 0u;
    for (const std::string& each : page) group = each.front() == '#' ? each : group;
  }
  EXPECT_GT(continued, 0u);
}

TEST(ListPart, ShowsEachChangeOnOnePage) {
  App app = app_at("/en/breaking-changes/");
  const std::vector<std::vector<std::string>> pages = pages_of(app);
  ASSERT_EQ(pages.size(), 4u);
  EXPECT_EQ(pages.back().size(), kChanges - 3 * kEntriesPerPage);
  std::vector<std::string> expected;
  for (const content::Change& change : long_edition("en").changes) expected.push_back(change.id);
  EXPECT_EQ(joined(pages), expected);
  EXPECT_EQ(text(app, "count"), "333 changes");
}

TEST(ListPart, BeginsBeyond250Entries) {
  content::Edition edition = long_edition("en");
  edition.questions.resize(251);
  edition.changes.resize(251);
  for (const char* path : {"/en/faq/", "/en/breaking-changes/"}) {
    App app = app_at(path, edition);
    EXPECT_EQ(pages_of(app).size(), 3u);
  }
  edition.questions.resize(250);
  edition.changes.resize(250);
  for (const char* path : {"/en/faq/", "/en/breaking-changes/"}) {
    App app = app_at(path, edition);
    EXPECT_EQ(pages_of(app).size(), 1u);
    EXPECT_EQ(node(app, "pages"), nullptr);
  }
}

TEST(ListPart, LinksToThePagesBesideAndAtTheEnds) {
  struct Case {
    const char* path;
    const char* place;
    const char* first;
    const char* previous;
    const char* next;
    const char* last;
  };
  for (const Case& known :
       {Case{"/en/faq/", "Page 1 of 7", "", "", "/en/faq/page/2/", "/en/faq/page/7/"},
        Case{"/en/faq/page/2/", "Page 2 of 7", "", "/en/faq/", "/en/faq/page/3/", "/en/faq/page/7/"},
        Case{"/sv/faq/page/3/", "Sida 3 av 7", "/sv/faq/", "/sv/faq/page/2/", "/sv/faq/page/4/", "/sv/faq/page/7/"},
        Case{"/en/faq/page/6/", "Page 6 of 7", "/en/faq/", "/en/faq/page/5/", "/en/faq/page/7/", ""},
        Case{"/en/faq/page/7/", "Page 7 of 7", "/en/faq/", "/en/faq/page/6/", "", ""},
        Case{"/en/breaking-changes/page/2/", "Page 2 of 4", "", "/en/breaking-changes/", "/en/breaking-changes/page/3/",
             "/en/breaking-changes/page/4/"}}) {
    const App app = app_at(known.path);
    EXPECT_EQ(text(app, "list.place"), known.place);
    EXPECT_EQ(href(app, "list.first"), known.first) << known.path;
    EXPECT_EQ(href(app, "list.previous"), known.previous) << known.path;
    EXPECT_EQ(href(app, "list.next"), known.next) << known.path;
    EXPECT_EQ(href(app, "list.last"), known.last) << known.path;
    ASSERT_NE(node(app, "pages"), nullptr);
    EXPECT_EQ(node(app, "pages")->role, page::Role::Navigation);
    EXPECT_FALSE(node(app, "pages")->label.empty());
  }
}

TEST(ListPart, NamesThePageInTheTitleFromTheSecondOn) {
  EXPECT_EQ(app_at("/en/faq/").screen().page.title, "Questions and answers – Flytt");
  EXPECT_EQ(app_at("/en/faq/page/2/").screen().page.title, "Questions and answers – page 2 – Flytt");
  EXPECT_EQ(app_at("/sv/faq/page/2/").screen().page.title, "Frågor och svar – sida 2 – Flytt");
  EXPECT_EQ(text(app_at("/sv/breaking-changes/page/3/"), "title"), "Viktiga ändringar – sida 3");
}

TEST(ListPart, CountsAllInTheLeadOfEachPage) {
  for (const char* path : {"/en/faq/", "/en/faq/page/7/"}) {
    EXPECT_EQ(text(app_at(path), "lead").rfind("620 answers", 0), 0u) << path;
  }
}

TEST(ListPart, StaysOnThePageInAnotherLanguageAndMarksTheScreen) {
  const App app = app_at("/en/faq/page/5/");
  ASSERT_EQ(app.screen().page.alternates.size(), 2u);
  EXPECT_EQ(app.screen().page.alternates[1].path, "/sv/faq/page/5/");
  EXPECT_EQ(app.screen().page.path, "/en/faq/page/5/");
  EXPECT_TRUE(node(app, "rail/questions")->state.current);
}

TEST(ListPart, ShowsTheLastPageOfAListThatEndsEarlier) {
  App app = app_at("/en/faq/page/99/");
  EXPECT_EQ(text(app, "list.place"), "Page 7 of 7");
  EXPECT_EQ(app.screen().page.title, "Questions and answers – page 7 – Flytt");
  app = app_at("/en/breaking-changes/page/4/");
  app.handle(ParameterGiven{"class", "dangerous"});
  EXPECT_EQ(node(app, "pages"), nullptr) << "what is left of the filter fits one page";
  EXPECT_EQ(app.screen().page.title, "Breaking changes – Flytt");
  app = app_at("/en/faq/page/2/", *test_support::shipped_pack().find_edition("en"));
  EXPECT_EQ(text(app, "title"), "Questions and answers");
}

TEST(ListPart, BeginsAnewWithEachFilterAndOrder) {
  struct Case {
    const char* path;
    const char* chip;
    const char* address;
  };
  for (const Case& known :
       {Case{"/en/faq/page/3/", "order/theme", "/en/faq/?group=theme"},
        Case{"/en/faq/page/3/", "audience/it", "/en/faq/?role=it"},
        Case{"/en/breaking-changes/page/2/", "audience/it", "/en/breaking-changes/?role=it"},
        Case{"/en/breaking-changes/page/2/", "class/breaking", "/en/breaking-changes/?class=breaking"}}) {
    App app = app_at(known.path);
    const PlatformRequests requests = app.handle(Activated{known.chip});
    ASSERT_FALSE(requests.empty());
    EXPECT_EQ(std::get<ReplaceAddress>(requests.front()).address, known.address);
    EXPECT_EQ(app.state().route.list_page, 1u);
  }
}

TEST(ListPart, KeepsFiltersAndOrderInItsLinks) {
  App app = app_at("/en/faq/");
  app.handle(Activated{"audience/it"});
  app.handle(Activated{"order/theme"});
  EXPECT_EQ(href(app, "list.next"), "/en/faq/page/2/?role=it&group=theme");
  app.handle(RouteChanged{"/en/faq/page/2/"});
  app.handle(ParameterGiven{"group", "theme"});
  EXPECT_EQ(href(app, "list.previous"), "/en/faq/?role=it&group=theme");
}

TEST(ListPart, IsInTheOrderThatItsAddressNames) {
  App app = app_at("/en/faq/");
  app.handle(Activated{"order/theme"});
  app.handle(RouteChanged{"/en/faq/page/2/"});
  EXPECT_EQ(href(app, "list.previous"), "/en/faq/");
}

TEST(ListPart, IsWhereTheWayBackFromAnEntryLeads) {
  App app = app_at("/en/faq/page/3/");
  const std::vector<std::string> shown = entries_and_groups(app);
  ASSERT_FALSE(shown.empty());
  const std::string last = shown.back().substr(shown.back().find('/') + 1);
  app.handle(RouteChanged{"/en/faq/" + last + "/"});
  EXPECT_EQ(href(app, "back"), "/en/faq/page/3/");
}

TEST(ListPart, KeepsThePageWhileSomethingIsSearchedFor) {
  App app = app_at("/en/faq/page/3/");
  const PlatformRequests requests = app.handle(ValueChanged{"search/field", "certificate"});
  EXPECT_EQ(std::get<ReplaceAddress>(requests.back()).address, "/en/faq/page/3/#q=certificate");
  EXPECT_EQ(node(app, "pages"), nullptr);
  app.handle(Activated{"clear"});
  EXPECT_EQ(text(app, "list.place"), "Page 3 of 7");
}

TEST(ListPart, IsALastPageForSectionsBehindTheEnd) {
  content::Edition edition = long_edition("en");
  const int last = edition.sections.back().number;
  edition.questions.erase(std::remove_if(edition.questions.begin(), edition.questions.end(),
                                         [&](const content::Question& question) { return question.section == last; }),
                          edition.questions.end());
  edition.questions.resize(400);
  EXPECT_EQ(section_paths(edition, "").back(), "/en/faq/page/4/#" + edition.sections.back().id);
}

TEST(ListPart, IsFoundByTheLinksToItsSections) {
  for (const std::string role : {"", "it"}) {
    App app = app_at("/sv/");
    app.handle(ParameterGiven{"role", role});
    std::map<std::string, std::string> links;
    for (const content::Section& section : long_edition("sv").sections) {
      links[section.id] = href(app, "section/" + section.id + "/link");
    }
    std::set<std::string> pages;
    for (const content::Section& section : long_edition("sv").sections) {
      const std::vector<content::Question>& questions = long_edition("sv").questions;
      const bool has_questions =
          std::any_of(questions.begin(), questions.end(), [&](const content::Question& question) {
            return question.section == section.number && is_for(question.audiences, role);
          });
      const std::string& link = links[section.id];
      app.handle(RouteChanged{link.substr(0, link.find('#'))});
      EXPECT_EQ(node(app, "group/" + section.id) != nullptr, has_questions) << role << " " << link;
      pages.insert(app.screen().page.path);
    }
    EXPECT_GT(pages.size(), 1u);
  }
}

TEST(ListPart, IsFoundByTheSearchForASection) {
  const content::Edition& edition = long_edition("sv");
  const content::Section& last = edition.sections.back();
  App app = app_at("/sv/");
  const std::string link = href(app, "section/" + last.id + "/link");
  app.handle(ValueChanged{"search/field", last.title});
  while (app.state().of<search_field::State>().indexing.has_value()) app.handle(search_field::IndexAwaited{});
  EXPECT_EQ(href(app, "hit/section/" + last.id + "/link"), link);
}

TEST(Overview, ListsOfVeryManyChangesAsManyAsAPageHas) {
  content::Edition edition = long_edition("en");
  for (content::Change& change : edition.changes) change.change_class = content::ChangeClass::Breaking;
  App app = app_at("/en/", edition);
  EXPECT_NE(node(app, "change/" + edition.changes[99].id), nullptr);
  EXPECT_EQ(node(app, "change/" + edition.changes[100].id), nullptr);
  EXPECT_EQ(text(app, "changes/breaking/more/text"), "and 233 more");
  edition.changes.resize(250);
  app = app_at("/en/", edition);
  EXPECT_NE(node(app, "change/" + edition.changes[249].id), nullptr);
  EXPECT_EQ(node(app, "changes/breaking/more"), nullptr);
}

}  // namespace
}  // namespace flytt::ui
