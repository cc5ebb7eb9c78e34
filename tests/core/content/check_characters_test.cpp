#include "core/content/check_characters.h"

#include <gtest/gtest.h>

#include "tests/core/content/sample_pack.h"

namespace flytt::content {
namespace {

// Stands for fonts that lack "#".
std::vector<UnshownCharacter> find_hash(std::string_view text) {
  const std::size_t at = text.find('#');
  if (at == std::string_view::npos) return {};
  return {{at, "U+0023 (#)"}};
}

TEST(CheckCharacters, NamesFileLineAndColumnOfTheCharacter) {
  EXPECT_EQ(sample::describe(check_characters(
                sample::with("en/questions.json", "How many have moved?", "How \\\"many\\\" #?"), find_hash)),
            "warning en/questions.json /how-many/question 3:31 The fonts of PDF files lack U+0023 (#): a square stands "
            "for it there. | Write it in other characters if people are to read it on paper.\n");
}

TEST(CheckCharacters, ReadsTheTextsOfEveryFile) {
  std::vector<PackFile> files = sample::files();
  std::size_t count = 0;
  for (PackFile& file : files) {
    const std::size_t name = file.bytes.find('"');
    if (name == std::string::npos) continue;
    file.bytes.insert(name, "\"added\": [\"#\"], ");
    ++count;
  }
  EXPECT_GE(count, 10u);
  EXPECT_EQ(check_characters(files, find_hash).size(), count);
}

TEST(CheckCharacters, WarnsOfWhatTurnsTheDirectionOfText) {
  EXPECT_EQ(
      sample::describe(check_characters(
          sample::with("en/questions.json", "How many have moved?", "How \u202Emany have \u2066moved?"), find_hash)),
      "warning en/questions.json /how-many/question 3:22 An invisible character turns the order of what follows. | "
      "Delete it: browsers know the direction of each script by themselves.\n");
  EXPECT_TRUE(check_characters(sample::with("en/questions.json", "How many have moved?", "How \u200Emany?"), find_hash)
                  .empty());
}

TEST(CheckCharacters, IsSilentOnWhatCanBeShownOrNotBeRead) {
  EXPECT_TRUE(check_characters(sample::files(), find_hash).empty());
  std::vector<PackFile> files = sample::files();
  sample::file(files, "en/questions.json").bytes = "{";
  EXPECT_TRUE(check_characters(files, find_hash).empty());
}

}  // namespace
}  // namespace flytt::content
