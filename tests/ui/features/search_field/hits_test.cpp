#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "tests/support/shipped_pack.h"
#include "ui/app/app.h"

namespace flytt::ui {
namespace {

App searching(const std::string& language, const std::string& query) {
  App app;
  app.handle(ContentLoaded{*test_support::shipped_pack().find_edition(language), {}});
  app.handle(RouteChanged{"/" + language + "/"});
  app.handle(ValueChanged{"search/field", query});
  return app;
}

const page::Node* node(const App& app, std::string_view key) {
  const int index = page::find_node(app.screen().page, key);
  return index < 0 ? nullptr : &app.screen().page.nodes[static_cast<std::size_t>(index)];
}

// The strong stretches of every text below results whose key ends so.
std::string highlights(const App& app, const std::string& ending) {
  std::string text;
  for (const page::Node& each : app.screen().page.nodes) {
    const bool is_asked = each.key.rfind("hit/", 0) == 0 && each.key.size() > ending.size() &&
                          each.key.compare(each.key.size() - ending.size(), ending.size(), ending) == 0;
    if (!is_asked) continue;
    for (const Run& run : each.runs) text += run.strong ? run.text + "|" : "";
  }
  return text;
}

TEST(SearchView, HighlightsWhatMatchesInTitlesAndExcerpts) {
  const App app = searching("sv", "certifikat");
  for (const char* ending : {"/link", "/snippet"}) {
    std::string found = highlights(app, ending);
    std::transform(found.begin(), found.end(), found.begin(), [](char letter) {
      return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + 32) : letter;
    });
    EXPECT_NE(found.find("certifikat"), std::string::npos) << ending << ": " << found;
  }
}

TEST(SearchView, StandsForNoDestination) {
  App app = searching("en", "certificate");
  EXPECT_FALSE(node(app, "rail/overview")->state.current);
  app.handle(ValueChanged{"search/field", ""});
  EXPECT_TRUE(node(app, "rail/overview")->state.current);
}

TEST(SearchView, ReadsTheNumberOfResultsOutOnceAndFromAPlaceThatIsAlwaysThere) {
  App app = searching("en", "");
  const page::Node* status = node(app, "search/status");
  ASSERT_NE(status, nullptr);
  EXPECT_EQ(status->role, page::Role::Status);
  EXPECT_TRUE(status->runs.empty());
  app.handle(ValueChanged{"search/field", "certificate"});
  EXPECT_EQ(plain_text(node(app, "search/status")->runs), plain_text(node(app, "count")->runs));
  EXPECT_EQ(node(app, "count")->role, page::Role::Paragraph);
  app.handle(ValueChanged{"search/field", "zzzzzz"});
  EXPECT_EQ(plain_text(node(app, "search/status")->runs).rfind("Nothing matches", 0), 0u);
  app.handle(RouteChanged{"/en/faq/"});
  EXPECT_TRUE(node(app, "search/status")->runs.empty());
}

TEST(SearchView, SaysWhereThereAreMoreResultsThanItShows) {
  for (const std::size_t matching : {30U, 31U}) {
    App app = searching("en", "");
    content::Edition edition = app.state().edition;
    edition.questions.resize(1);
    edition.questions.front().question = "Zebra";
    while (edition.questions.size() < matching) {
      edition.questions.push_back(edition.questions.front());
      edition.questions.back().id += std::to_string(edition.questions.size());
    }
    app.handle(ContentLoaded{std::move(edition), {}});
    app.handle(ValueChanged{"search/field", "zebra"});
    EXPECT_EQ(plain_text(node(app, "count")->runs), matching == 30 ? "30 results" : "The 30 best results");
    EXPECT_EQ(app.state().of<search_field::State>().hits.size(), 30U);
  }
}

}  // namespace
}  // namespace flytt::ui
