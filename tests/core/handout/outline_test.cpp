// What is announced of a document is what the document holds.
#include "core/handout/outline.h"

#include <gtest/gtest.h>

#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "core/handout/check_handout.h"
#include "core/handout/compose.h"
#include "tests/support/sample_edition.h"
#include "tests/support/shipped_pack.h"

namespace flytt::handout {
namespace {

std::vector<std::string> chapters_in_document(const content::Edition& edition, HandoutSet set) {
  std::vector<std::string> chapters;
  const auto entries = check_handout(compose(edition, set, content::Day{2026, 11, 24}));
  for (const OutlineEntry& entry : entries.value()) {
    if (entry.level == 1) chapters.push_back(entry.text);
  }
  return chapters;
}

void expect_equal_in_every_set(const content::Edition& edition, const std::string& what) {
  for (const std::string_view name : kHandoutSetNames) {
    const HandoutSet set = find_set(name).value();
    EXPECT_EQ(outline(edition, set), chapters_in_document(edition, set)) << what << " " << name;
  }
}

TEST(Outline, NamesTheChaptersThatTheShippedDocumentsHave) {
  for (const content::Edition& edition : test_support::shipped_pack().editions) {
    expect_equal_in_every_set(edition, edition.language);
    EXPECT_EQ(outline(edition, HandoutSet::All).size(), 9u) << edition.language;
  }
}

TEST(Outline, LeavesOutWhatAPackDoesNotHave) {
  const std::pair<const char*, std::function<void(content::Edition&)>> cases[] = {
      {"everything", [](content::Edition&) {}},
      {"no status", [](content::Edition& edition) { edition.status.clear(); }},
      {"no timeline", [](content::Edition& edition) { edition.timeline.clear(); }},
      {"no changes", [](content::Edition& edition) { edition.changes.clear(); }},
      {"no questions", [](content::Edition& edition) { edition.questions.clear(); }},
      {"no endpoints", [](content::Edition& edition) { edition.endpoints.clear(); }},
      {"no checklist", [](content::Edition& edition) { edition.checklist.clear(); }},
      {"one phase",
       [](content::Edition& edition) {
         for (auto& item : edition.checklist) item.phase = content::Phase::After;
       }},
      {"nobody's",
       [](content::Edition& edition) {
         for (auto& change : edition.changes) change.audiences.clear();
         for (auto& question : edition.questions) question.audiences.clear();
       }},
      {"no addresses",
       [](content::Edition& edition) {
         for (auto& change : edition.changes) change.addresses.clear();
       }},
      {"all published",
       [](content::Edition& edition) {
         for (auto& setting : edition.settings) setting.value = "x";
       }},
      {"no sources",
       [](content::Edition& edition) {
         for (auto& change : edition.changes) change.source = {};
         for (auto& question : edition.questions) question.source = {};
       }},
  };
  for (const auto& [what, change] : cases) {
    for (content::Edition edition : {tests::sample_edition(), test_support::shipped_pack().editions.front()}) {
      change(edition);
      expect_equal_in_every_set(edition, what);
    }
  }
}

}  // namespace
}  // namespace flytt::handout
