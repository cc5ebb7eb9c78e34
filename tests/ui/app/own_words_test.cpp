// A pack chooses its ids as it likes, also such as the program uses itself: every page of it can be built.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/support/shipped_pack.h"
#include "ui/app/app.h"
#include "ui/app/route.h"

namespace flytt::ui {
namespace {

// The shipped edition with this id in the place of the first of each kind.
content::Edition edition_with_id(const std::string& id) {
  content::Edition edition = test_support::shipped_pack().editions.front();
  const auto rename = [&](std::string& reference, const std::string& before) {
    if (reference == before) reference = id;
  };
  const std::string question = edition.questions.front().id;
  const std::string change = edition.changes.front().id;
  const std::string theme = edition.themes.front().id;
  for (content::Question& each : edition.questions) {
    for (std::string& reference : each.change_ids) rename(reference, change);
    rename(each.theme_id, theme);
  }
  for (content::Change& each : edition.changes) {
    for (std::string& reference : each.question_ids) rename(reference, question);
  }
  edition.questions.front().id = edition.changes.front().id = edition.themes.front().id = id;
  edition.sections.front().id = edition.endpoints.front().id = edition.checklist.front().id = id;
  edition.timeline.front().id = edition.status.front().id = edition.settings.front().id = id;
  edition.settings.front().kind = content::SettingKind::Url;
  return edition;
}

TEST(OwnWords, AreNoTroubleAsIds) {
  for (const char* id :
       {"heading", "label", "text", "link",   "title",  "head",  "list",     "name", "own",  "all",
        "as_of",   "none",  "note", "filter", "search", "field", "contents", "0",    "step", "unpublished"}) {
    AppState state;
    state.edition = edition_with_id(id);
    for (const Route& route : all_routes(state.edition)) {
      state.route = route;
      for (const bool by_theme : {false, true}) {
        state.of<questions::State>().group_by_theme = by_theme;
        EXPECT_FALSE(build_screen(state).page.nodes.empty()) << id << " " << route_path(route);
      }
    }
  }
}

}  // namespace
}  // namespace flytt::ui
