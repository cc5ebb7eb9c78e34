// What the screen says a document holds is what the document holds.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "core/handout/check_handout.h"
#include "core/handout/compose.h"
#include "tests/support/shipped_pack.h"
#include "ui/app/app.h"

namespace flytt::ui {
namespace {

std::vector<std::string> chapters_on_screen(const App& app) {
  std::vector<std::string> chapters;
  for (const page::Node& node : app.screen().page.nodes) {
    const bool is_chapter = node.key.rfind("outline/", 0) == 0 && node.role == page::Role::Paragraph;
    if (is_chapter) chapters.push_back(plain_text(node.runs));
  }
  return chapters;
}

std::vector<std::string> chapters_in_document(const content::Edition& edition, std::string_view set) {
  std::vector<std::string> chapters;
  const auto outline =
      handout::check_handout(handout::compose(edition, handout::find_set(set).value(), content::Day{2026, 11, 24}));
  for (const handout::OutlineEntry& entry : outline.value()) {
    if (entry.level == 1) chapters.push_back(entry.text);
  }
  return chapters;
}

TEST(DocumentsView, ListsTheChaptersThatTheChosenDocumentHas) {
  for (const content::Edition& edition : test_support::shipped_pack().editions) {
    App app;
    app.handle(ContentLoaded{edition, {}});
    app.handle(RouteChanged{"/" + edition.language + "/documents/"});
    for (const char* set : {"all", "faq", "breaking-changes", "plan", "firewall", "onboarding"}) {
      app.handle(ValueChanged{"set", set});
      EXPECT_EQ(chapters_on_screen(app), chapters_in_document(edition, set)) << edition.language << " " << set;
    }
  }
}

}  // namespace
}  // namespace flytt::ui
