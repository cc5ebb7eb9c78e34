#include "core/text/stem.h"

#include <gtest/gtest.h>

#include <string_view>
#include <vector>

namespace flytt::text {
namespace {

using Family = std::vector<std::string_view>;

void expect_one_stem(const std::vector<Family>& families, StemLanguage language) {
  for (const Family& family : families) {
    for (const std::string_view word : family) EXPECT_EQ(stem(word, language), stem(family.front(), language)) << word;
  }
}

TEST(Stem, BringsEnglishFormsTogether) {
  expect_one_stem({{"move", "moves", "moved", "moving"},
                   {"migrate", "migrates", "migrated", "migrating", "migration", "migrations"},
                   {"verify", "verifies", "verified", "verifying", "verification"},
                   {"address", "addresses"},
                   {"alias", "aliases"},
                   {"status", "statuses"},
                   {"box", "boxes"},
                   {"plan", "plans", "planned", "planning"},
                   {"vendor", "vendors", "vendor's"},
                   {"company", "companies"},
                   {"change", "changes", "changed", "changing"}},
                  StemLanguage::English);
}

TEST(Stem, BringsSwedishFormsTogether) {
  expect_one_stem({{"adress", "adresser", "adressen", "adresserna", "adressernas"},
                   {"brandvagg", "brandvaggen", "brandvaggar", "brandvaggarna"},
                   {"anvandare", "anvandaren", "anvandarna", "anvandarens"},
                   {"flytt", "flytten", "flyttar", "flyttas"},
                   {"fraga", "fragor", "fragorna"},
                   {"system", "systemen", "systemet", "systemets"},
                   {"losenord", "losenordet", "losenorden"},
                   {"paket", "paketet"}},
                  StemLanguage::Swedish);
}

TEST(Stem, LeavesShortWordsAddressesAndOtherLanguagesAlone) {
  EXPECT_EQ(stem("its", StemLanguage::English), "its");
  EXPECT_EQ(stem("this", StemLanguage::English), "this");
  EXPECT_EQ(stem("sing", StemLanguage::English), "sing");
  EXPECT_EQ(stem("2fas", StemLanguage::English), "2fas");
  EXPECT_EQ(stem("www.flexhrm.com", StemLanguage::English), "www.flexhrm.com");
  EXPECT_EQ(stem("moves", StemLanguage::None), "moves");
  EXPECT_EQ(stem("", StemLanguage::Swedish), "");
}

TEST(StemLanguage, GoesByThePrimarySubtag) {
  EXPECT_EQ(stem_language("en"), StemLanguage::English);
  EXPECT_EQ(stem_language("en-GB"), StemLanguage::English);
  EXPECT_EQ(stem_language("sv-FI"), StemLanguage::Swedish);
  EXPECT_EQ(stem_language("nb"), StemLanguage::None);
  EXPECT_EQ(stem_language(""), StemLanguage::None);
}

}  // namespace
}  // namespace flytt::text
