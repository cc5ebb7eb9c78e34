// The pack in public/content as handouts: complete in every language.
#include <gtest/gtest.h>

#include <cstdio>

#include "core/content/read_content.h"
#include "core/handout/check_handout.h"
#include "core/handout/compose.h"
#include "core/markdown/write_markdown.h"

namespace flytt::handout {
namespace {

std::string read_file(const std::string& path) {
  std::string bytes;
  std::FILE* file = std::fopen(path.c_str(), "rb");
  if (file == nullptr) return bytes;
  char buffer[4096];
  for (std::size_t count = 0; (count = std::fread(buffer, 1, sizeof buffer, file)) > 0;) bytes.append(buffer, count);
  std::fclose(file);
  return bytes;
}

content::Pack shipped_pack() {
  std::vector<content::PackFile> files;
  for (const std::string folder : {"", "en/", "sv/"}) {
    for (const std::string name : {"pack.json", "questions.json", "changes.json", "checklist.json", "interface.json"}) {
      if (folder.empty() && name == "interface.json") continue;
      files.push_back({folder + name, read_file("public/content/" + folder + name)});
    }
  }
  return content::read_pack(files);
}

TEST(ShippedHandouts, HaveEveryTextAndPassTheRulesOfWriters) {
  const content::Pack pack = shipped_pack();
  ASSERT_EQ(pack.editions.size(), 2U);
  for (const content::Edition& edition : pack.editions) {
    for (const char* name : {"all", "faq", "breaking-changes", "firewall", "onboarding", "plan"}) {
      const Handout handout = compose(edition, find_set(name).value(), {2026, 11, 24});
      const auto outline = check_handout(handout);
      ASSERT_TRUE(outline) << name << " " << outline.error().place.pointer << " " << outline.error().message;
      const std::string text = handout.title + handout.subtitle + handout.description + handout.page_label +
                               handout.contents_title + markdown::write_markdown(handout).value();
      const std::size_t missing = text.find("\u00AB");
      EXPECT_EQ(missing, std::string::npos) << text.substr(missing == std::string::npos ? 0 : missing, 60);
    }
  }
}

TEST(ShippedHandouts, HoldEveryQuestionChangeAndTask) {
  const content::Pack pack = shipped_pack();
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
