// The pack in public/content as handouts: complete in every language.
#include <gtest/gtest.h>

#include <set>
#include <string>

#include "core/handout/check_handout.h"
#include "core/handout/compose.h"
#include "core/markdown/write_markdown.h"
#include "tests/support/shipped_pack.h"

namespace flytt::handout {
namespace {

TEST(ShippedHandouts, HaveEveryTextAndPassTheRulesOfWriters) {
  const content::Pack& pack = test_support::shipped_pack();
  ASSERT_EQ(pack.editions.size(), 2U);
  for (const content::Edition& edition : pack.editions) {
    for (const char* name : {"all", "faq", "breaking-changes", "firewall", "onboarding", "plan"}) {
      const Handout handout = compose(edition, find_set(name).value(), {2026, 11, 24});
      const auto outline = check_handout(handout);
      ASSERT_TRUE(outline) << name << " " << outline.error().place.pointer << " " << outline.error().message;
      const std::string text = handout.title + handout.subtitle + handout.description + handout.header +
                               handout.contents_title + markdown::write_markdown(handout).value();
      for (const char* left_over : {"\u00AB", "\u00BB", "{", "}"}) {
        const std::size_t place = text.find(left_over);
        EXPECT_EQ(place, std::string::npos)
            << edition.language << " " << name << ": " << text.substr(place == std::string::npos ? 0 : place, 60);
      }
    }
  }
}

TEST(ShippedHandouts, NumberTheirPages) {
  for (const content::Edition& edition : test_support::shipped_pack().editions) {
    const std::string label = compose(edition, HandoutSet::All, {2026, 11, 24}).page_label;
    EXPECT_NE(label.find("{page}"), std::string::npos) << label;
    EXPECT_NE(label.find("{pages}"), std::string::npos) << label;
  }
}

TEST(ShippedHandouts, RepeatNoLineInTheirContents) {
  for (const content::Edition& edition : test_support::shipped_pack().editions) {
    for (const char* name : {"all", "faq", "breaking-changes", "firewall", "onboarding", "plan"}) {
      const Handout handout = compose(edition, find_set(name).value(), {2026, 11, 24});
      std::multiset<std::string> lines;
      const Outline outline = check_handout(handout).value();
      for (const OutlineEntry& entry : outline) {
        if (entry.level <= kDeepestContents) lines.insert(entry.text);
      }
      for (const std::string& line : lines) EXPECT_LE(lines.count(line), 1U) << edition.language << " " << name << line;
    }
  }
}

TEST(ShippedHandouts, HoldEveryQuestionChangeAndTask) {
  const content::Pack& pack = test_support::shipped_pack();
  for (const content::Edition& edition : pack.editions) {
    const std::string text = markdown::write_markdown(compose(edition, HandoutSet::All, {2026, 11, 24})).value();
    for (const auto& question : edition.questions) {
      EXPECT_NE(text.find(markdown::escape_markdown(question.question)), std::string::npos) << question.id;
    }
    for (const auto& change : edition.changes) {
      EXPECT_NE(text.find(markdown::escape_markdown(change.title)), std::string::npos) << change.id;
    }
    for (const auto& item : edition.checklist) {
      EXPECT_NE(text.find(markdown::escape_markdown(item.text.front().text)), std::string::npos) << item.id;
    }
  }
}

}  // namespace
}  // namespace flytt::handout
