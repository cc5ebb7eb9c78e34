#include "core/content/bundle.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "core/content/json_document.h"
#include "tests/core/content/sample_pack.h"

namespace flytt::content {
namespace {

TEST(ReadBundle, GivesTheSameEditionAsThePackAndOnlyThatLanguage) {
  const Result<std::string> bundle = write_bundle(sample::files(), "sv");
  ASSERT_TRUE(bundle.has_value());
  const Pack pack = read_bundle(*bundle);
  ASSERT_EQ(pack.editions.size(), 1u);
  EXPECT_EQ(pack.editions[0].language, "sv");
  EXPECT_EQ(pack.editions[0].questions.size(), 2u);
  EXPECT_EQ(pack.editions[0].interface_texts.at("result.one"), "{count} träff");
  EXPECT_EQ(pack.problems.size(), 2u);
}

TEST(WriteBundle, RefusesAMissingFileAndBrokenJson) {
  const Result<std::string> missing = write_bundle(sample::without("en/changes.json"), "en");
  ASSERT_FALSE(missing.has_value());
  EXPECT_EQ(missing.error().place.file, "en/changes.json");
  const Result<std::string> broken = write_bundle(sample::with("en/changes.json", "\"title\"", "title"), "en");
  ASSERT_FALSE(broken.has_value());
  EXPECT_EQ(broken.error().code, ErrorCode::InvalidSyntax);
  EXPECT_EQ(broken.error().place.line, 3);
}

// The sample pack with more questions: "more-1", "more-2", …
std::vector<PackFile> files_with_more_questions(int count) {
  std::vector<PackFile> files = sample::files();
  for (PackFile& file : files) {
    const bool is_facts = file.path == "questions.json";
    if (!is_facts && file.path != "en/questions.json") continue;
    std::string more;
    for (int i = 1; i <= count; ++i) {
      const std::string id = "\"more-" + std::to_string(i) + "\"";
      more += is_facts ? ",{\"id\":" + id +
                             ",\"section\":1,\"theme\":\"general\",\"audiences\":[\"it\"],\"as_of\":\"2025-08\","
                             "\"source\":\"1\"}"
                       : "," + id + ":{\"question\":\"Is this [\\\"" + std::to_string(i) +
                             "\\\"]?\",\"answer\":\"Yes, it is.\"}";
    }
    file.bytes.insert(file.bytes.rfind(is_facts ? ']' : '}'), more);
  }
  return files;
}

std::size_t line_count(const std::string& text) {
  return 1 + static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

TEST(WriteBundle, DividesFilesWithManyEntries) {
  const std::string few = write_bundle(sample::files(), "en").value();
  const std::string many = write_bundle(files_with_more_questions(200), "en").value();
  EXPECT_NE(many.find("\"questions.json#7\":{\"questions\":[{\"id\":"), std::string::npos);
  EXPECT_NE(many.find("\"en/questions.json#7\":{\"more-"), std::string::npos);
  EXPECT_EQ(line_count(many), line_count(few) + 12);
  EXPECT_TRUE(parse_json(many, JsonLimits{1 << 20, 20}).has_value());
}

TEST(ReadBundle, JoinsTheParts) {
  for (const int count : {30, 31, 63, 200}) {
    const std::vector<PackFile> files = files_with_more_questions(count);
    const Pack whole = read_pack(files);
    const Pack parts = read_bundle(write_bundle(files, "en").value());
    ASSERT_EQ(parts.editions.size(), 1u);
    const std::vector<Question>& expected = whole.find_edition("en")->questions;
    ASSERT_EQ(expected.size(), 2u + static_cast<std::size_t>(count));
    ASSERT_EQ(parts.editions[0].questions.size(), expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i) {
      EXPECT_EQ(parts.editions[0].questions[i].id, expected[i].id);
      EXPECT_EQ(parts.editions[0].questions[i].question, expected[i].question);
    }
    EXPECT_EQ(parts.problems.size(), read_bundle(write_bundle(sample::files(), "en").value()).problems.size());
  }
}

TEST(ReadBundle, JoinsListsThatStandBeforeOthers) {
  for (const int count : {30, 31, 32, 33, 100}) {
    std::vector<PackFile> files = sample::files();
    std::string themes;
    for (int i = 0; i < count; ++i) themes += "{\"id\":\"theme-" + std::to_string(i) + "\"},";
    std::string& pack = files.front().bytes;
    ASSERT_EQ(files.front().path, "pack.json");
    pack.insert(pack.find('[', pack.find("\"themes\"")) + 1, themes);
    const std::string bundle = write_bundle(files, "en").value();
    EXPECT_TRUE(parse_json(bundle, JsonLimits{1 << 20, 20}).has_value()) << count;
    const Pack parts = read_bundle(bundle);
    ASSERT_EQ(parts.editions.size(), 1u) << count;
    EXPECT_EQ(parts.editions[0].questions.size(), 2u);
    EXPECT_EQ(parts.editions[0].status.size(), 1u);
  }
}

TEST(ReadBundle, SaysThatItIsCutOff) {
  const std::string bundle = write_bundle(sample::files(), "en").value();
  const std::string without_end = bundle.substr(0, bundle.rfind('\n') + 1);
  const Pack pack = read_bundle(without_end);
  EXPECT_TRUE(pack.editions.empty());
  ASSERT_EQ(pack.problems.size(), 1u);
  EXPECT_EQ(pack.problems[0].error.code, ErrorCode::InvalidSyntax);
}

TEST(WriteBundle, BeginsWithTheVersionOfTheBuildWhereItIsKnown) {
  const std::string without = write_bundle(sample::files(), "en").value();
  const std::string with = write_bundle(sample::files(), "en", "0123abcd").value();
  EXPECT_EQ(with, "{\"version\":\"0123abcd\"\n," + without.substr(1));
  const Pack pack = read_bundle(with);
  EXPECT_EQ(pack.editions.size(), 1u);
  EXPECT_EQ(pack.problems.size(), read_bundle(without).problems.size());
}

TEST(ReadBundle, IsDoneInShortSteps) {
  const auto steps = [](const std::vector<PackFile>& files) {
    BundleReader reader(write_bundle(files, "en").value());
    int count = 1;
    while (reader.read_on()) ++count;
    return count;
  };
  // Parsing, facts, words of 20 times as many entries as one step reads.
  EXPECT_EQ(steps(files_with_more_questions(20 * 32)), steps(sample::files()) + 2 * 20 + 20 + 20);
}

TEST(ReadBundle, TakesTheFirstOfPartsThatSayTheSame) {
  std::string bundle = write_bundle(sample::files(), "en").value();
  bundle.insert(bundle.rfind('}'),
                ",\"en/questions.json#2\":{\"how-many\":{\"question\":\"Another?\",\"answer\":\"Another.\"}}\n");
  const Pack pack = read_bundle(bundle);
  ASSERT_EQ(pack.editions.size(), 1u);
  EXPECT_NE(find_question(pack.editions[0], "how-many")->question, "Another?");
}

TEST(ReadBundle, ReadsAnyJsonOnOneLine) {
  std::string bundle = write_bundle(sample::files(), "en").value();
  bundle.erase(std::remove(bundle.begin(), bundle.end(), '\n'), bundle.end());
  EXPECT_EQ(read_bundle(bundle).editions.size(), 1u);
}

TEST(ReadBundle, SaysWhereItIsBroken) {
  std::string bundle = write_bundle(sample::files(), "en").value();
  const std::size_t third_line = bundle.find('\n', bundle.find('\n') + 1) + 1;
  bundle.insert(third_line + 1, "?");
  const Pack pack = read_bundle(bundle);
  EXPECT_TRUE(pack.editions.empty());
  ASSERT_EQ(pack.problems.size(), 1u);
  EXPECT_EQ(pack.problems[0].error.code, ErrorCode::InvalidSyntax);
  EXPECT_EQ(pack.problems[0].error.place.file, "bundle.json");
  EXPECT_EQ(pack.problems[0].error.place.line, 3);
  EXPECT_EQ(pack.problems[0].error.place.column, 2);
  for (const char* nothing : {"", "\n", "}", "{}", "[]", "{\n}", "null"}) {
    EXPECT_TRUE(read_bundle(nothing).editions.empty()) << nothing;
    EXPECT_FALSE(read_bundle(nothing).problems.empty()) << nothing;
  }
}

}  // namespace
}  // namespace flytt::content
