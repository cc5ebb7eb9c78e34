#include "ui/app/app.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <vector>

#include "tests/support/shipped_pack.h"

namespace flytt::ui {
namespace {

constexpr content::Day kToday{2026, 11, 24};

// An application as the shell starts it: the world, the content, a route.
App started(const std::string& language, const std::string& path) {
  App app;
  WorldKnown world;
  world.today = kToday;
  world.own_origin = "https://portal.example";
  world.environment.engine = reachability::Engine::Chromium;
  app.handle(world);
  app.handle(ContentLoaded{*test_support::shipped_pack().find_edition(language), {}});
  app.handle(RouteChanged{path});
  return app;
}

template <class Request>
std::vector<Request> requests_of(const PlatformRequests& requests) {
  std::vector<Request> found;
  for (const PlatformRequest& request : requests) {
    if (const Request* one = std::get_if<Request>(&request)) found.push_back(*one);
  }
  return found;
}

const page::Node* node(const App& app, std::string_view key) {
  const int index = page::find_node(app.screen().page, key);
  return index < 0 ? nullptr : &app.screen().page.nodes[static_cast<std::size_t>(index)];
}

std::string whole_text(const App& app) {
  std::string text;
  for (const page::Node& each : app.screen().page.nodes) {
    text += plain_text(each.runs) + "\n" + each.label + "\n" + each.placeholder + "\n";
  }
  return text;
}

TEST(App, ShowsEveryRouteWithOneTitleAndNoMissingText) {
  for (const content::Edition& edition : test_support::shipped_pack().editions) {
    for (const Route& route : all_routes(edition)) {
      const App app = started(edition.language, route_path(route));
      const page::Page& page = app.screen().page;
      EXPECT_EQ(
          std::count_if(page.nodes.begin(), page.nodes.end(),
                        [](const page::Node& each) { return each.role == page::Role::Heading && each.level == 1; }),
          1)
          << page.path;
      EXPECT_EQ(page.path, route_path(route));
      EXPECT_EQ(page.language, edition.language);
      EXPECT_FALSE(page.title.empty());
      EXPECT_FALSE(page.description.empty()) << page.path;
      EXPECT_EQ(page.alternates.size(), 2u);
      EXPECT_EQ(whole_text(app).find("«"), std::string::npos) << page.path << whole_text(app);
      EXPECT_EQ(whole_text(app).find('{'), std::string::npos) << page.path;
    }
  }
}

TEST(App, HasNoScreenBeforeTheContentIsThere) {
  App app;
  app.handle(RouteChanged{"/en/"});
  EXPECT_TRUE(app.screen().page.nodes.empty());
}

TEST(App, NeverSkipsAHeadingLevel) {
  for (const Route& route : all_routes(test_support::shipped_pack().editions.front())) {
    const App app = started("en", route_path(route));
    int level = 0;
    for (const page::Node& each : app.screen().page.nodes) {
      if (each.role != page::Role::Heading) continue;
      EXPECT_LE(each.level, level + 1) << route_path(route) << " " << each.key;
      level = each.level;
    }
  }
}

TEST(App, GivesEveryControlAnAction) {
  for (const Route& route : all_routes(test_support::shipped_pack().editions.front())) {
    const App app = started("en", route_path(route));
    for (const page::Node& each : app.screen().page.nodes) {
      switch (each.role) {
        case page::Role::Button:
        case page::Role::TextField:
        case page::Role::Select:
        case page::Role::Checkbox:
        case page::Role::Radio:
        case page::Role::Summary:
          EXPECT_EQ(app.screen().actions.count(each.key), 1u) << each.key;
          break;
        case page::Role::Link:
          EXPECT_FALSE(each.href.empty()) << each.key;
          break;
        default:
          break;
      }
    }
  }
}

TEST(App, ListsNoHeadingTwiceAsATarget) {
  for (const Route& route : all_routes(test_support::shipped_pack().editions.front())) {
    const App app = started("en", route_path(route));
    std::set<std::string> anchors;
    for (const page::Node& each : app.screen().page.nodes) {
      if (!each.anchor.empty()) {
        EXPECT_TRUE(anchors.insert(each.anchor).second) << each.anchor;
      }
    }
  }
}

TEST(App, SaysThatAnUnknownEntryDoesNotExist) {
  const App app = started("sv", "/sv/faq/no-such-question/");
  EXPECT_NE(node(app, "home"), nullptr);
  EXPECT_EQ(plain_text(node(app, "title")->runs), "Sidan hittades inte");
}

TEST(App, OpensAQuestionOnActivationAndClosesItOnTheNext) {
  App app = started("en", "/en/faq/");
  const std::string key = "question/" + app.state().edition.questions.front().id;
  EXPECT_FALSE(node(app, key + "/disclosure")->state.expanded);
  app.handle(Activated{key});
  EXPECT_TRUE(node(app, key + "/disclosure")->state.expanded);
  app.handle(Activated{key});
  EXPECT_FALSE(node(app, key + "/disclosure")->state.expanded);
}

TEST(App, IgnoresKeysThatTheScreenDoesNotHave) {
  App app = started("en", "/en/");
  EXPECT_TRUE(app.handle(Activated{"check/start"}).empty());
  EXPECT_TRUE(app.handle(ValueChanged{"no/such/field", "x"}).empty());
}

TEST(App, NamesOnlyTheFiltersOfTheScreenInItsAddress) {
  App app = started("en", "/en/breaking-changes/");
  app.handle(Activated{"audience/integrator"});
  app.handle(Activated{"class/breaking"});
  struct Case {
    const char* path;  // empty = where it begins
    const char* address;
  };
  // Back on the list of changes, the class is what the address says.
  for (const Case& screen : {Case{"", "/en/breaking-changes/?role=integrator&class=breaking#q=api"},
                             Case{"/en/faq/", "/en/faq/?role=integrator#q=api"},
                             Case{"/en/", "/en/?role=integrator#q=api"}, Case{"/en/mobile/", "/en/mobile/#q=api"},
                             Case{"/en/breaking-changes/", "/en/breaking-changes/?role=integrator#q=api"}}) {
    if (*screen.path != '\0') app.handle(RouteChanged{screen.path});
    const PlatformRequests requests = app.handle(ValueChanged{"search/field", "api"});
    ASSERT_EQ(requests_of<ReplaceAddress>(requests).size(), 1u) << screen.path;
    EXPECT_EQ(requests_of<ReplaceAddress>(requests)[0].address, screen.address);
  }
}

TEST(App, SaysThatSomethingWasCopiedEachTimeInOtherCharacters) {
  App app = started("en", "/en/breaking-changes/");
  std::string last;
  for (int i = 0; i < 3; ++i) {
    app.handle(Activated{"change/mobile-address/copy_link"});
    const std::string notice = plain_text(node(app, "notice")->runs);
    EXPECT_EQ(notice.rfind("Copied", 0), 0u);
    EXPECT_NE(notice, last);
    last = notice;
  }
}

TEST(App, SaysOnTheButtonItselfThatItCopied) {
  for (const char* key : {"change/mobile-address/copy/0", "change/mobile-address/copy_link"}) {
    App app = started("en", "/en/breaking-changes/");
    const std::string label = node(app, key)->label;
    for (int i = 0; i < 2; ++i) {
      app.handle(Activated{key});
      EXPECT_EQ(plain_text(node(app, key)->runs), "Copied") << key;
      EXPECT_EQ(node(app, key)->label, "") << "it would be read instead";
      EXPECT_EQ(node(app, key)->icon, page::Icon::Check);
    }
    app.handle(Activated{"audience/integrator"});
    app.handle(Activated{"audience/everyone"});
    EXPECT_NE(plain_text(node(app, key)->runs), "Copied") << "until something else is done";
    EXPECT_EQ(node(app, key)->label, label);
  }
}

TEST(App, FiltersChangesByRoleAndNamesTheFilterInTheAddress) {
  App app = started("en", "/en/breaking-changes/");
  const PlatformRequests requests = app.handle(Activated{"audience/integrator"});
  ASSERT_EQ(requests_of<ReplaceAddress>(requests).size(), 1u);
  EXPECT_EQ(requests_of<ReplaceAddress>(requests)[0].address, "/en/breaking-changes/?role=integrator");
  for (const content::Change& change : app.state().edition.changes) {
    const bool concerns =
        std::count(change.audiences.begin(), change.audiences.end(), content::Audience::Integrator) > 0;
    EXPECT_EQ(node(app, "change/" + change.id) != nullptr, concerns) << change.id;
  }
  app.handle(Activated{"class/no_action"});
  ASSERT_NE(node(app, "reset"), nullptr) << "nothing matches both filters: there is a way back";
  app.handle(Activated{"reset"});
  EXPECT_EQ(node(app, "reset"), nullptr);
}

TEST(App, SearchesFromEveryScreenAndClosesTheResultsAgain) {
  for (const char* path :
       {"/en/", "/en/faq/", "/en/breaking-changes/", "/en/firewall/", "/en/mobile/", "/en/documents/"}) {
    App app = started("en", path);
    app.handle(ValueChanged{"search/field", "certificate"});
    EXPECT_NE(node(app, "hits"), nullptr) << path;
    app.handle(Activated{"clear"});
    EXPECT_EQ(node(app, "hits"), nullptr) << path;
  }
}

TEST(App, LetsThePageWaitForTheIndexOfManyEntries) {
  App app = started("en", "/en/mobile/");
  content::Edition many = app.state().edition;
  while (many.questions.size() < 2'000) {
    many.questions.push_back(many.questions[many.questions.size() % 50]);
    many.questions.back().id = "copy-" + std::to_string(many.questions.size());
  }
  app.handle(ContentLoaded{std::move(many), {}});
  PlatformRequests requests = app.handle(ValueChanged{"search/field", "certificate"});
  EXPECT_EQ(requests_of<search_field::WaitForIndex>(requests).size(), 1u);
  EXPECT_EQ(node(app, "hits"), nullptr);
  ASSERT_NE(node(app, "count"), nullptr);
  EXPECT_EQ(plain_text(node(app, "count")->runs), "Preparing the search…");

  app.handle(ValueChanged{"search/field", "certificates"});  // the visitor types on
  int waits = 0;
  for (requests = app.handle(search_field::IndexAwaited{}); !requests_of<search_field::WaitForIndex>(requests).empty();
       ++waits) {
    EXPECT_EQ(app.marked_nodes(), std::vector<int>{}) << "nothing is new on the page";
    requests = app.handle(search_field::IndexAwaited{});
    ASSERT_LT(waits, 100);
  }
  EXPECT_GT(waits, 2);
  EXPECT_NE(node(app, "hits"), nullptr);
  EXPECT_EQ(app.state().of<search_field::State>().query, "certificates");
  EXPECT_TRUE(requests_of<search_field::WaitForIndex>(app.handle(ValueChanged{"search/field", "login"})).empty());
}

TEST(App, HasResultsWithTheFirstLetterUpToFourHundredEntries) {
  for (const std::size_t entries : {400U, 401U}) {
    App app = started("en", "/en/mobile/");
    content::Edition edition = app.state().edition;
    while (search::entry_count(edition) < entries) edition.questions.push_back(edition.questions.front());
    app.handle(ContentLoaded{std::move(edition), {}});
    const bool is_awaited =
        !requests_of<search_field::WaitForIndex>(app.handle(ValueChanged{"search/field", "certificate"})).empty();
    EXPECT_EQ(is_awaited, entries > 400);
    EXPECT_EQ(node(app, "hits") == nullptr, is_awaited);
  }
}

TEST(App, BeginsTheIndexAnewWithOtherContent) {
  App app = started("en", "/en/mobile/");
  content::Edition many = app.state().edition;
  while (many.questions.size() < 5'000) many.questions.push_back(many.questions.front());
  app.handle(ContentLoaded{std::move(many), {}});
  EXPECT_FALSE(
      requests_of<search_field::WaitForIndex>(app.handle(ValueChanged{"search/field", "certificate"})).empty());
  app.handle(ContentLoaded{*test_support::shipped_pack().find_edition("sv"), {}});
  EXPECT_TRUE(requests_of<search_field::WaitForIndex>(app.handle(search_field::IndexAwaited{})).empty());
  app.handle(ValueChanged{"search/field", "certifikat"});
  EXPECT_NE(node(app, "hits"), nullptr);
}

TEST(App, CutsALongQueryBetweenCharacters) {
  App app = started("en", "/en/");
  std::string query = "x";
  for (int i = 0; i < 150; ++i) query += "å";
  app.handle(ValueChanged{"search/field", query});
  EXPECT_LE(app.state().of<search_field::State>().query.size(), 200u);
  EXPECT_EQ((app.state().of<search_field::State>().query.size() - 1) % 2, 0u);
}

TEST(App, RestoresOnlyChoicesItKnows) {
  App app = started("en", "/en/breaking-changes/");
  app.handle(ParameterGiven{"role", "<script>"});
  app.handle(KeptRestored{"role", 1, "role", "<script>"});
  EXPECT_EQ(app.state().of<role::State>().role, "");
  app.handle(ParameterGiven{"role", "it"});
  EXPECT_EQ(app.state().of<role::State>().role, "it");
  app.handle(KeptRestored{"role", 1, "role", "payroll"});
  EXPECT_EQ(app.state().of<role::State>().role, "payroll");
  app.handle(KeptRestored{"role", 2, "role", "it"});
  EXPECT_EQ(app.state().of<role::State>().role, "payroll") << "a newer portal may mean something else by it";
  app.handle(KeptRestored{"elsewhere", 1, "role", "it"});
  EXPECT_EQ(app.state().of<role::State>().role, "payroll") << "another feature's";
  app.handle(KeptRestored{"role", 1, "role", ""});
  EXPECT_EQ(app.state().of<role::State>().role, "") << "another page of the portal has forgotten it";
  app.handle(ParameterGiven{"class", "dangerous"});
  EXPECT_EQ(app.state().of<changes::State>().change_class, "dangerous");
  app.handle(ParameterGiven{"set", "everything"});
  EXPECT_EQ(app.state().of<documents::State>().set, "all");
  app.handle(ParameterGiven{"unknown", "x"});
}

TEST(App, NamesTheChosenHandoutInTheAddress) {
  App app = started("en", "/en/documents/");
  app.handle(ParameterGiven{"set", "onboarding"});
  EXPECT_EQ(app.state().of<documents::State>().set, "onboarding");
  const PlatformRequests requests = app.handle(ValueChanged{"set", "faq"});
  ASSERT_EQ(requests_of<ReplaceAddress>(requests).size(), 1u);
  EXPECT_EQ(requests_of<ReplaceAddress>(requests)[0].address, "/en/documents/?set=faq");
}

TEST(App, CopiesTheAddressOfEachEntryAndMarksTheButton) {
  App app = started("sv", "/sv/faq/");
  const std::string id = app.state().edition.questions.front().id;
  const std::string button = "question/" + id + "/copy_link";
  ASSERT_NE(node(app, button), nullptr);
  EXPECT_EQ(node(app, button)->copies, "https://portal.example/sv/faq/" + id + "/");
  EXPECT_NE(node(app, button)->label.find(app.state().edition.questions.front().question), std::string::npos);
  app.handle(Activated{button});
  EXPECT_EQ(node(app, button)->icon, page::Icon::Check);
  EXPECT_EQ(plain_text(node(app, "notice")->runs), "Kopierat");
  app.handle(Activated{"order/theme"});
  EXPECT_EQ(node(app, button)->icon, page::Icon::Link);
  app.handle(RouteChanged{"/sv/breaking-changes/"});
  EXPECT_EQ(node(app, "change/mobile-address/copy_link")->copies,
            "https://portal.example/sv/breaking-changes/mobile-address/");
}

TEST(App, MarksTheSectionThatIsRead) {
  App app = started("en", "/en/faq/");
  const std::string second = app.state().edition.sections[1].id;
  EXPECT_FALSE(app.marked_nodes().has_value()) << "the page is new";
  app.handle(SectionShown{second});
  EXPECT_EQ(app.marked_nodes(), std::vector<int>{page::find_node(app.screen().page, "contents:" + second)});
  for (const content::Section& section : app.state().edition.sections) {
    EXPECT_EQ(node(app, "contents:" + section.id)->state.current, section.id == second) << section.id;
  }
  app.handle(SectionShown{""});
  EXPECT_FALSE(node(app, "contents:" + second)->state.current);
  app.handle(SectionShown{second});
  app.handle(ConnectivityChanged{false});
  EXPECT_FALSE(app.marked_nodes().has_value());
  EXPECT_TRUE(node(app, "contents:" + second)->state.current) << "a page that is built anew says the same";
  app.handle(RouteChanged{"/en/faq/"});
  EXPECT_FALSE(node(app, "contents:" + second)->state.current) << "a page begins at its top";
}

// A member of the parameters of a job.
std::string parameter(const BeginJob& job, const char* name) {
  return nlohmann::json::parse(job.parameters).at(name).get<std::string>();
}

TEST(App, AsksForTheHandoutOfTheCompanyThatWasTyped) {
  for (const std::string& name : {std::string("Acme AB"), std::string(201, 'a')}) {
    App app = started("sv", "/sv/mobile/");
    app.handle(ValueChanged{"company", name});
    app.handle(RouteChanged{"/sv/documents/"});
    const auto wanted = requests_of<BeginJob>(app.handle(Activated{"download/pdf"}));
    ASSERT_EQ(wanted.size(), 1u);
    EXPECT_EQ(parameter(wanted[0], "company"), name.size() > 200 ? "" : name);
  }
}

TEST(App, AsksForAHandoutOnceAndReportsHowItEnds) {
  App app = started("sv", "/sv/documents/");
  app.handle(ValueChanged{"set", "faq"});
  const auto wanted = requests_of<BeginJob>(app.handle(Activated{"download/pdf"}));
  ASSERT_EQ(wanted.size(), 1u);
  EXPECT_EQ(wanted[0].kind, "handout");
  EXPECT_EQ(parameter(wanted[0], "format"), "pdf");
  EXPECT_EQ(parameter(wanted[0], "set"), "faq");
  EXPECT_EQ(parameter(wanted[0], "file_name"), "flytt-faq-sv.pdf");
  EXPECT_EQ(parameter(wanted[0], "language"), "sv");
  EXPECT_EQ(parameter(wanted[0], "company"), "");
  EXPECT_EQ(parameter(wanted[0], "today"), "2026-11-24");
  EXPECT_EQ(parameter(wanted[0], "portal"), "https://portal.example");
  EXPECT_TRUE(node(app, "download/docx")->state.disabled);
  EXPECT_TRUE(requests_of<BeginJob>(app.handle(Activated{"download/docx"})).empty());
  const int job = wanted[0].job;
  app.handle(JobProgressed{job, 0.5});
  EXPECT_DOUBLE_EQ(node(app, "work/progress")->fraction, 0.5);
  app.handle(JobProgressed{job + 1, 0.75});
  app.handle(JobFinished{job + 1, ""});
  EXPECT_DOUBLE_EQ(node(app, "work/progress")->fraction, 0.5) << "the job of somebody else";
  app.handle(JobFinished{job, ""});
  EXPECT_EQ(node(app, "work/progress"), nullptr);
  EXPECT_NE(node(app, "work/text"), nullptr);
  const auto next = requests_of<BeginJob>(app.handle(Activated{"download/pdf"}));
  ASSERT_EQ(next.size(), 1u);
  EXPECT_NE(next[0].job, job);
  app.handle(JobFailed{next[0].job});
  EXPECT_NE(whole_text(app).find("gick inte att skapa"), std::string::npos);
}

TEST(App, GoesOnWritingWhileAnotherSetIsChosen) {
  App app = started("en", "/en/documents/");
  const auto wanted = requests_of<BeginJob>(app.handle(Activated{"download/pdf"}));
  ASSERT_EQ(wanted.size(), 1u);
  app.handle(ValueChanged{"set", "faq"});
  EXPECT_NE(node(app, "work/progress"), nullptr);
  app.handle(JobFinished{wanted[0].job, ""});
  EXPECT_NE(plain_text(node(app, "work/text")->runs).find("flytt-all-en.pdf"), std::string::npos);
  app.handle(ValueChanged{"set", "plan"});
  EXPECT_EQ(node(app, "work"), nullptr);
}

TEST(App, CancelsAHandout) {
  App app = started("en", "/en/documents/");
  const int job = requests_of<BeginJob>(app.handle(Activated{"download/pdf"})).at(0).job;
  const auto cancelled = requests_of<CancelJob>(app.handle(Activated{"work/cancel"}));
  ASSERT_EQ(cancelled.size(), 1u);
  EXPECT_EQ(cancelled[0].job, job);
  EXPECT_EQ(node(app, "work"), nullptr);
  app.handle(JobFinished{job, ""});
  EXPECT_EQ(node(app, "work"), nullptr) << "what was given up is not told";
}

TEST(App, SaysWhereWhatIsChosenCannotBeKept) {
  App app = started("en", "/en/settings/");
  std::set<std::string> sentences;
  for (const KeepingFailure reason : {KeepingFailure::Full, KeepingFailure::Refused, KeepingFailure::Newer,
                                      KeepingFailure::Unreadable, KeepingFailure::Stuck}) {
    app.handle(KeepingFailed{reason});
    ASSERT_NE(node(app, "keeping/text"), nullptr);
    sentences.insert(plain_text(node(app, "keeping/text")->runs));
  }
  EXPECT_EQ(sentences.size(), 5u);
  for (const std::string& sentence : sentences) EXPECT_EQ(sentence.find("error.keep"), std::string::npos) << sentence;
  app.handle(RouteChanged{"/en/faq/"});
  EXPECT_NE(node(app, "keeping/text"), nullptr) << "it still holds";
  app.handle(RouteChanged{"/en/settings/"});
  app.handle(Activated{"reset/all"});
  EXPECT_EQ(node(app, "keeping"), nullptr);
}

TEST(App, SavesTheQrCodeUnderTheCompanysName) {
  App app = started("en", "/en/mobile/");
  app.handle(ValueChanged{"company", "Åkes Bygg"});
  const auto svg = requests_of<SaveFile>(app.handle(Activated{"code/svg"}));
  ASSERT_EQ(svg.size(), 1u);
  EXPECT_EQ(svg[0].name, "flytt-mobile-akes-bygg.svg");
  EXPECT_NE(svg[0].bytes.find("<svg"), std::string::npos);
  const auto png = requests_of<BeginJob>(app.handle(Activated{"code/png"}));
  ASSERT_EQ(png.size(), 1u);
  EXPECT_NE(png[0].parameters.find(R"("file_name":"flytt-mobile-akes-bygg.png")"), std::string::npos);
}

TEST(App, TellsWhenEntriesOfThePackAreHidden) {
  App app = started("en", "/en/");
  content::Problem problem;
  problem.error.code = ErrorCode::MissingValue;
  app.handle(ContentLoaded{app.state().edition, {problem}});
  EXPECT_NE(node(app, "problems"), nullptr);
}

}  // namespace
}  // namespace flytt::ui
