// The pack in public/content: readable without a fault, complete in both languages, faithful to the ten sections.
#include <gtest/gtest.h>

#include <cstdio>
#include <set>
#include <string>
#include <vector>

#include "core/content/bundle.h"
#include "core/content/check_parity.h"
#include "core/content/read_content.h"
#include "tests/core/content/sample_pack.h"

namespace flytt::content {
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

const std::vector<PackFile>& shipped_files() {
  static const std::vector<PackFile> kFiles = [] {
    std::vector<PackFile> files;
    for (const std::string folder : {"", "en/", "sv/"}) {
      for (const std::string name :
           {"pack.json", "questions.json", "changes.json", "checklist.json", "interface.json"}) {
        if (folder.empty() && name == "interface.json") continue;
        files.push_back({folder + name, read_file("public/content/" + folder + name)});
      }
    }
    return files;
  }();
  return kFiles;
}

const Pack& shipped_pack() {
  static const Pack kPack = read_pack(shipped_files());
  return kPack;
}

TEST(ShippedPack, HasNoErrorAndNoWarning) { EXPECT_EQ(sample::describe(sample::findings(shipped_files())), ""); }

TEST(ShippedPack, SpeaksEnglishAndSwedish) {
  ASSERT_EQ(shipped_pack().editions.size(), 2u);
  EXPECT_EQ(shipped_pack().editions[0].language, "en");
  EXPECT_EQ(shipped_pack().editions[1].language, "sv");
}

TEST(ShippedPack, SaysTheSameInBothLanguages) { EXPECT_EQ(sample::describe(check_parity(shipped_files())), ""); }

TEST(ShippedPack, AnswersQuestionsOnAllTenSectionsInBothLanguages) {
  for (const Edition& edition : shipped_pack().editions) {
    ASSERT_EQ(edition.sections.size(), 10u) << edition.language;
    std::set<int> answered;
    for (const Question& question : edition.questions) answered.insert(question.section);
    for (int number = 1; number <= 10; ++number) {
      EXPECT_EQ(answered.count(number), 1u) << edition.language << " section " << number;
    }
  }
}

TEST(ShippedPack, CarriesTheSameEntriesInABundle) {
  for (const Edition& edition : shipped_pack().editions) {
    const Result<std::string> bundle = write_bundle(shipped_files(), edition.language);
    ASSERT_TRUE(bundle.has_value());
    const Pack pack = read_bundle(*bundle);
    ASSERT_EQ(pack.editions.size(), 1u);
    EXPECT_EQ(pack.editions[0].questions.size(), edition.questions.size());
    EXPECT_EQ(pack.editions[0].changes.size(), edition.changes.size());
    EXPECT_EQ(pack.editions[0].checklist.size(), edition.checklist.size());
    EXPECT_EQ(pack.editions[0].interface_texts, edition.interface_texts);
    EXPECT_EQ(pack.problems.size(), shipped_pack().problems.size());
  }
}

TEST(ShippedPack, NamesEveryFactTheVendorOwesAsASetting) {
  for (const Edition& edition : shipped_pack().editions) {
    for (const char* id : {"api_host", "new_ip_address", "recording_url", "information_page_url", "landing_page_url"}) {
      EXPECT_NE(find_setting(edition, id), nullptr) << id;
    }
  }
}

}  // namespace
}  // namespace flytt::content
