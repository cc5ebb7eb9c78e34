#include "core/content/read_content.h"

#include <gtest/gtest.h>

#include <string>

#include "core/content/markdown.h"
#include "core/contract.h"
#include "tests/core/content/sample_pack.h"

namespace flytt::content {
namespace {

const Edition& english(const Pack& pack) {
  const Edition* edition = pack.find_edition("en");
  FLYTT_EXPECTS(edition != nullptr);
  return *edition;
}

TEST(ReadPack, ReadsEveryKindOfEntryInEveryLanguage) {
  const Pack pack = read_pack(sample::files());
  ASSERT_EQ(pack.editions.size(), 2u);
  EXPECT_EQ(pack.editions[0].language, "en");
  EXPECT_EQ(pack.editions[1].language, "sv");
  for (const Edition& edition : pack.editions) {
    EXPECT_EQ(edition.pack_id, "sample");
    EXPECT_EQ(edition.as_of.notation, "2025-08/2025-09");
    EXPECT_EQ(edition.settings.size(), 3u);
    EXPECT_EQ(edition.endpoints.size(), 2u);
    EXPECT_EQ(edition.address_patterns.size(), 1u);
    EXPECT_EQ(edition.sections.size(), 2u);
    EXPECT_EQ(edition.themes.size(), 1u);
    EXPECT_EQ(edition.questions.size(), 2u);
    EXPECT_EQ(edition.changes.size(), 1u);
    EXPECT_EQ(edition.checklist.size(), 1u);
    EXPECT_EQ(edition.timeline.size(), 2u);
    EXPECT_EQ(edition.status.size(), 1u);
    EXPECT_EQ(edition.interface_texts.size(), 3u);
  }
}

TEST(ReadPack, ReportsOnlyUnsetSettingsOfASoundPackAndOnlyOnce) {
  EXPECT_EQ(sample::describe(read_pack(sample::files()).problems),
            "notice pack.json /settings/0/value 13:49 The setting \"api_host\" is not published yet. | Write its value "
            "as soon as it is known.\n"
            "notice pack.json /settings/1/value 14:55 The setting \"new_address\" is not published yet. | Write its "
            "value as soon as it is known.\n");
}

TEST(ReadPack, JoinsNeutralFactsAndWords) {
  const Pack pack = read_pack(sample::files());
  const Question* question = find_question(english(pack), "how-many");
  ASSERT_NE(question, nullptr);
  EXPECT_EQ(question->question, "How many have moved?");
  EXPECT_EQ(question->section, 1);
  EXPECT_EQ(question->audiences.size(), 2u);
  EXPECT_EQ(question->source.title, "Webinar");
  EXPECT_EQ(question->source.section, "1. Status");
  const Change* change = find_change(english(pack), "new-api");
  ASSERT_NE(change, nullptr);
  EXPECT_EQ(change->change_class, ChangeClass::Breaking);
  EXPECT_EQ(change->steps.size(), 2u);
  ASSERT_EQ(change->addresses.size(), 1u);
  EXPECT_EQ(change->addresses[0].label, "API");
  EXPECT_EQ(change->addresses[0].after_setting_id, "api_host");
}

TEST(ReadPack, ShowsTheKeyOfANameThatIsMissing) {
  const Pack pack = read_pack(sample::with("pack.json", R"("portal": "Flytt", )", ""));
  EXPECT_EQ(english(pack).names.portal, "\u00ABportal\u00BB");
  EXPECT_EQ(english(pack).names.vendor, "Vendor");
  const Pack nameless = read_pack(sample::with("pack.json", R"("names")", R"("nams")"));
  EXPECT_EQ(english(nameless).names.product, "\u00ABproduct\u00BB");
}

TEST(ReadPack, PutsSectionsInOrderOfNumberAndMilestonesInOrderOfTime) {
  const Pack pack = read_pack(sample::files());
  EXPECT_EQ(english(pack).sections[0].number, 1);
  EXPECT_EQ(english(pack).timeline[0].id, "own_move");
  EXPECT_EQ(english(pack).timeline[1].id, "bankid");
}

TEST(ReadPack, LeavesOutWhatASettingWithoutAValueWouldSayAndNamesTheSettingOnce) {
  const Pack pack = read_pack(sample::files());
  const Question* question = find_question(english(pack), "how-many");
  EXPECT_EQ(plain_text(question->answer), "More than 130.\none\nSee the guide.");
  EXPECT_EQ(question->unpublished, std::vector<std::string>{"API host"});
}

TEST(ReadPack, SaysInATextOfOneLineThatASettingIsNotPublished) {
  const Pack pack = read_pack(sample::files());
  EXPECT_EQ(find_change(english(pack), "new-api")->summary, "Point integrations to not published in this portal yet.");
}

TEST(ReadPack, PutsAPublishedSettingWhereverItIsUsed) {
  const Pack pack = read_pack(
      sample::with("pack.json", R"("kind": "host", "value": null)", R"("kind": "host", "value": "api.flexhrm.com")"));
  EXPECT_EQ(find_change(english(pack), "new-api")->summary, "Point integrations to api.flexhrm.com.");
  EXPECT_EQ(find_change(english(pack), "new-api")->addresses[0].after, "api.flexhrm.com");
  EXPECT_EQ(english(pack).address_patterns[0].after, "api.flexhrm.com");
}

TEST(ReadPack, TakesAnOldAddressFromItsSetting) {
  std::vector<PackFile> files =
      sample::with("pack.json", R"("kind": "host", "value": null)", R"("kind": "host", "value": "old.flexhrm.com")");
  std::string& changes = sample::file(files, "changes.json").bytes;
  const std::string none = R"("before": null)";
  changes.replace(changes.find(none), none.size(), none + R"(, "before_setting": "api_host")");
  EXPECT_EQ(find_change(english(read_pack(files)), "new-api")->addresses[0].before, "old.flexhrm.com");
}

TEST(ReadPack, ReplacesAnExampleByThePublishedSetting) {
  const Pack before = read_pack(sample::files());
  EXPECT_TRUE(find_endpoint(english(before), "cloud")->is_example);
  const Pack after = read_pack(
      sample::with("pack.json", R"("kind": "address", "value": null)", R"("kind": "address", "value": "20.1.2.3")"));
  const Endpoint* endpoint = find_endpoint(english(after), "cloud");
  EXPECT_FALSE(endpoint->is_example);
  EXPECT_EQ(destinations_of(*endpoint), std::vector<std::string>{"20.1.2.3"});
}

TEST(ReadPack, LinksToAPublishedSettingAndLeavesOutAnUnpublishedOne) {
  const auto last_paragraph = [](const Pack& pack) { return find_question(english(pack), "how-many")->answer.back(); };
  const Block linked = last_paragraph(read_pack(sample::files()));
  ASSERT_EQ(linked.runs.size(), 3u);
  EXPECT_EQ(linked.runs[1].href, "https://www.flexhrm.com/guide");
  const Pack without =
      read_pack(sample::with("pack.json", R"("value": "https://www.flexhrm.com/guide")", R"("value": null)"));
  EXPECT_EQ(last_paragraph(without).kind, BlockKind::BulletList);
  const std::vector<std::string> unpublished = {"API host", "Guide"};
  EXPECT_EQ(find_question(english(without), "how-many")->unpublished, unpublished);
}

TEST(ReadPack, TakesANoBreakSpaceForATextBetweenDigitsOnly) {
  const Pack pack = read_pack(sample::with("sv/interface.json", "\"{count} träff\"", "\"\u00A0\""));
  EXPECT_EQ(pack.find_edition("sv")->interface_texts.at("result.one"), "\u00A0");
  const Pack invisible = read_pack(sample::with("sv/interface.json", "\"{count} träff\"", "\"\u200B\""));
  EXPECT_EQ(invisible.find_edition("sv")->interface_texts.count("result.one"), 0u);
}

}  // namespace
}  // namespace flytt::content
