#include "core/content/check_parity.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/core/content/sample_pack.h"

namespace flytt::content {
namespace {

struct Difference {
  const char* path;
  const char* from;
  const char* to;
  const char* described;
};

TEST(CheckParity, NamesEveryDifferenceAtItsPlace) {
  const Difference cases[] = {
      {"sv/interface.json", "\"result.one\": \"{count} träff\",\n", "",
       "error sv/interface.json  1:1 \"result.one\" stands in en but not here. | Add it in this language.\n"},
      {"en/interface.json", "\"result.one\": \"{count} result\",\n", "",
       "error sv/interface.json /result.one 3:17 \"result.one\" does not stand in en. | Add it there, or delete it "
       "here.\n"},
      {"sv/interface.json", "{count} träffar", "träffar",
       "error sv/interface.json /result.other 4:19 The placeholders differ: here none, in en {count}. | Use the same "
       "placeholders in every language.\n"},
      {"sv/questions.json", "- one\\n- two", "- one\\n- and\\n- two",
       "error sv/questions.json /how-many/answer 4:15 The lists have 3 items, in en 2. | Write as many items in every "
       "language.\n"},
      {"sv/questions.json", "({setting:guide_url})", "(/guide/) {setting:guide_url}",
       "error sv/questions.json /how-many/answer 4:15 The link targets differ: here /guide/, in en "
       "{setting:guide_url}. | Link to the same targets in every language.\n"},
      {"sv/changes.json", "[\"Find the old address.\", ", "[",
       "error sv/changes.json /new-api/steps 8:14 The list has 1 elements, in en 2. | Write as many in every "
       "language.\n"},
      {"sv/checklist.json", "\"Ask for its address.\"", "null",
       "error sv/checklist.json /point-to-api/details 2:65 In en this is a text, here null. | Write the same kind of "
       "value in every language.\n"},
  };
  for (const Difference& difference : cases) {
    EXPECT_EQ(sample::describe(check_parity(sample::with(difference.path, difference.from, difference.to))),
              difference.described);
  }
}

TEST(CheckParity, IsSilentOnLanguagesInStep) {
  EXPECT_EQ(sample::describe(check_parity(sample::files())), "");
  std::vector<PackFile> files = sample::files();
  for (const char* language : {"en", "sv"}) {
    std::string& bytes = sample::file(files, std::string(language) + "/questions.json").bytes;
    bytes.replace(bytes.find("Yes."), 4, "[Yes](/" + std::string(language) + "/faq/how-many/).");
  }
  sample::file(files, "sv/questions.json")
      .bytes.replace(sample::file(files, "sv/questions.json").bytes.find("[\"customers\"]"), 13,
                     "[\"kunder\", \"antal\"]");
  EXPECT_EQ(sample::describe(check_parity(files)), "");
}

TEST(CheckParity, LeavesTheSearchWordsToEveryLanguage) {
  std::vector<PackFile> files = sample::files();
  sample::file(files, "en/pack.json").bytes.insert(1, R"("search": {"common": ["how"], "synonyms": []},)");
  sample::file(files, "sv/pack.json")
      .bytes.insert(1, R"("search": {"common": ["hur", "vad"], "synonyms": ["mfa tvåfaktor"]},)");
  EXPECT_EQ(sample::describe(check_parity(files)), "");
}

TEST(CheckParity, PassesOverFilesThatCannotBeRead) {
  EXPECT_TRUE(check_parity(sample::without("pack.json")).empty());
  EXPECT_TRUE(check_parity(sample::without("sv/questions.json")).empty());
  EXPECT_TRUE(check_parity(sample::with("en/questions.json", "{", "")).empty());
}

}  // namespace
}  // namespace flytt::content
