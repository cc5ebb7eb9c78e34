// What read_pack does with content that is wrong: one problem with its place and remedy, one entry less, nothing else.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "core/content/read_content.h"
#include "tests/core/content/sample_pack.h"

namespace flytt::content {
namespace {

struct Fault {
  const char* path;
  const char* from;
  const char* to;
  const char* described;  // of the first finding, without its remedy
};

std::string first_finding(const std::vector<PackFile>& files) {
  const std::vector<Problem> found = sample::findings(files);
  if (found.empty()) return "";
  EXPECT_NE(found.front().error.remedy, "") << found.front().error.message;
  const std::string line = sample::describe({found.front()});
  return line.substr(0, line.find(" | "));
}

TEST(ReadPackWithFaults, NamesEachFaultWithFilePointerLineAndColumn) {
  const Fault cases[] = {
      // Identity of the pack.
      {"pack.json", "\"format\": 1", "\"format\": 2",
       "error pack.json /format 3:13 The pack's format is 2; this portal reads format 1."},
      {"pack.json", "\"format\": 1", "\"format\": \"1\"",
       "error pack.json /format 3:13 \"format\" is a text, not a whole number."},
      {"pack.json", "\"id\": \"sample\"", "\"id\": \"Sample Pack\"", "error pack.json /id 4:9 This is not an id."},
      {"pack.json", "\"id\": \"sample\"", "\"id\": \"page\"",
       "error pack.json /id 4:9 The id \"page\" stands for something else already."},
      {"pack.json", "\"id\": \"sample\"", "\"id\": \"nul.x\"",
       "error pack.json /id 4:9 The id \"nul.x\" stands for something else already."},
      {"pack.json", "\"id\": \"sample\"", "\"id\": \"lpt1\"",
       "error pack.json /id 4:9 The id \"lpt1\" stands for something else already."},
      {"pack.json", "\"id\": \"sample\"", "\"id\": \"a.\"",
       "error pack.json /id 4:9 The id \"a.\" stands for something else already."},
      {"pack.json", "  \"version\": \"1.0\",\n", "", "error pack.json  1:1 The member \"version\" is missing."},
      {"pack.json", "\"languages\": [\"en\", \"sv\"]", "\"languages\": []",
       "error pack.json /languages 7:16 The pack names no language."},
      {"pack.json", "\"sv\"]", "\"sv\", \"../x\"]",
       "error pack.json /languages/2 7:29 \"../x\" is not a language tag."},
      {"pack.json", "2025-08/2025-09", "autumn", "error pack.json /as_of 6:12 \"autumn\" is not a date or period."},
      {"pack.json", "\"portal\": \"Flytt\", ", "", "error pack.json /names 8:12 The member \"portal\" is missing."},
      {"pack.json", "https://mobile.flexhrm.com/", "mobile.flexhrm.com",
       "error pack.json /mobile/base_url 11:26 This is not a web address."},
      {"pack.json", "https://mobile.flexhrm.com/", "https://mobile.flexhrm.com/{y}",
       "error pack.json /mobile/base_url 11:26 This is not a web address."},
      {"pack.json", "https://mobile.flexhrm.com/", "https://0.0.0.0/",
       "error pack.json /mobile/base_url 11:26 \"0.0.0.0\" leads to no service."},
      {"pack.json", "\"company_url\": null", "\"company_url\": \"https://a.se:99999/{company}\"",
       "error pack.json /mobile/company_url 11:72 This is not a web address with the placeholder {company}."},
      {"pack.json", "\"company_url\": null", "\"company_url\": \"https://a.se/\"",
       "error pack.json /mobile/company_url 11:72 This is not a web address with the placeholder {company}."},
      {"pack.json", "\"format\": 1,", "\"format\": 1, \"formt\": 1,",
       "warning pack.json /formt 3:25 Nothing reads the member \"formt\"."},
      // Settings.
      {"pack.json", "\"kind\": \"host\"", "\"kind\": \"server\"",
       "error pack.json /settings/0/kind 13:32 \"server\" is not a value of \"kind\"."},
      {"pack.json", "\"kind\": \"host\", \"value\": null", "\"kind\": \"host\", \"value\": \"https://a.se\"",
       "error pack.json /settings/0/value 13:49 The value does not fit the kind."},
      {"pack.json", "\"kind\": \"address\", \"value\": null", "\"kind\": \"address\", \"value\": \"203.0.113.1\"",
       "error pack.json /settings/1/value 14:55 An example cannot be the value of a setting."},
      {"pack.json", "\"https://www.flexhrm.com/guide\"", "\"https://www.example.com/guide\"",
       "error pack.json /settings/2/value 15:49 An example cannot be the value of a setting."},
      {"pack.json", "\"https://www.flexhrm.com/guide\"", "\"javascript:x\"",
       "error pack.json /settings/2/value 15:49 The value does not fit the kind."},
      {"pack.json", "\"id\": \"new_address\"", "\"id\": \"api_host\"",
       "error pack.json /settings/1/id 14:12 The id \"api_host\" is used twice."},
      // Endpoints.
      {"pack.json", "\"timeclock.flexhrm.com\"", "\"https://timeclock\"",
       "error pack.json /endpoints/0/hosts/0 18:86 \"https://timeclock\" is not a host name."},
      {"pack.json", "\"timeclock.flexhrm.com\"", "\"www.example.com\"",
       "error pack.json /endpoints/0/hosts/0 18:86 An address for documentation is not marked as an example."},
      {"pack.json", "\"203.0.113.10\"", "\"20.1.2.3\"",
       "error pack.json /endpoints/1/addresses/0 21:20 An example lies outside the ranges for documentation."},
      {"pack.json", "\"203.0.113.10\"", "\"203.0.113\"",
       "error pack.json /endpoints/1/addresses/0 21:20 \"203.0.113\" is not an address."},
      {"pack.json", "\"203.0.113.10\"", "\"203.0.113.10/24\"",
       "error pack.json /endpoints/1/addresses/0 21:20 \"203.0.113.10/24\" is not an address. The address is not the "
       "first "
       "one of a network of this length."},
      {"pack.json", "\"203.0.113.10\"", "\"203.0.113.010\"",
       "error pack.json /endpoints/1/addresses/0 21:20 \"203.0.113.010\" is not an address. A number with a leading "
       "zero "
       "may mean an octal number."},
      {"pack.json", "\"ports\": [443]", "\"ports\": []",
       "error pack.json /endpoints/0/ports 19:32 The endpoint has no port."},
      {"pack.json", "\"ports\": [443]", "\"ports\": [99999]",
       "error pack.json /endpoints/0/ports 19:32 None of these is a TCP port."},
      {"pack.json", "\"ports\": [443]", "\"ports\": [65536, 443]",
       "error pack.json /endpoints/0/ports/0 19:33 This is not a TCP port."},
      {"pack.json", "\"hosts\": [\"timeclock.flexhrm.com\"]", "\"hosts\": []",
       "error pack.json /endpoints/0/hosts 18:85 The endpoint has no host, no address and no setting that will supply "
       "one."},
      {"pack.json", "\"setting\": \"new_address\"", "\"setting\": \"nobody\"",
       "error pack.json /endpoints/1/setting 21:64 There is no setting \"nobody\"."},
      {"pack.json", "\"echo_url\": null", "\"echo_url\": \"http://a.se\"",
       "error pack.json /endpoints/0/echo_url 19:68 This is not an https URL."},
      {"pack.json", "\"echo_url\": null", "\"echo_url\": \"https://*\"",
       "error pack.json /endpoints/0/echo_url 19:68 This is not an https URL."},
      {"pack.json", "\"echo_url\": null", "\"echo_url\": \"https://x.se;script-src\"",
       "error pack.json /endpoints/0/echo_url 19:68 This is not an https URL."},
      {"pack.json", "\"echo_url\": null", "\"echo_url\": \"https://x.se:99999/\"",
       "error pack.json /endpoints/0/echo_url 19:68 This is not an https URL."},
      {"pack.json", "\"echo_url\": null", "\"echo_url\": \"https://localhost/\"",
       "warning pack.json /endpoints/0/echo_url 19:68 \"localhost\" is the machine of whoever reads the portal."},
      {"pack.json", "\"echo_url\": null", "\"echo_url\": \"https://[::1]/\"",
       "warning pack.json /endpoints/0/echo_url 19:68 \"::1\" is the machine of whoever reads the portal."},
      {"pack.json", "timeclock.flexhrm.com", "localhost",
       "warning pack.json /endpoints/0/hosts/0 18:86 \"localhost\" is the machine of whoever reads the portal."},
      {"pack.json", "timeclock.flexhrm.com", "ip6-localhost",
       "warning pack.json /endpoints/0/hosts/0 18:86 \"ip6-localhost\" is the machine of whoever reads the portal."},
      {"pack.json", "https://mobile.flexhrm.com/", "https://localhost./",
       "warning pack.json /mobile/base_url 11:26 \"localhost.\" is the machine of whoever reads the portal."},
      {"pack.json", "timeclock.flexhrm.com", "m\u00E5la.se",
       "error pack.json /endpoints/0/hosts/0 18:86 \"m\u00E5la.se\" is not a host name."},
      {"pack.json", "203.0.113.10", "0.0.0.0",
       "error pack.json /endpoints/1/addresses/0 21:20 \"0.0.0.0\" leads to no service."},
      {"pack.json", "203.0.113.10", "224.0.0.1",
       "error pack.json /endpoints/1/addresses/0 21:20 \"224.0.0.1\" leads to no service."},
      {"pack.json", "203.0.113.10", "203.0.113.10\\u0000",
       "error pack.json /endpoints/1/addresses/0 21:33 The text holds a control character or line break."},
      // Sections, dates, figures.
      {"pack.json", "{\"number\": 1,", "{\"number\": 2,",
       "error pack.json /sections/1/number 28:16 Two sections have this number."},
      {"pack.json", "{\"number\": 1,", "{\"number\": 11,",
       "error pack.json /sections/1/number 28:16 \"number\" is 11, out of its range."},
      {"pack.json", "\"when\": \"2026\"", "\"when\": \"2026-13\"",
       "error pack.json /timeline/0/when 32:30 \"2026-13\" has no such month or season."},
      {"pack.json", "\"value\": 130", "\"value\": 1.5",
       "error pack.json /status/0/value 35:43 \"value\" is a number, not a whole number."},
      // Entries.
      {"questions.json", "\"section\": 1", "\"section\": 3",
       "error questions.json /questions/0/section 3:35 There is no section 3."},
      {"questions.json", "\"theme\": \"general\"", "\"theme\": \"other\"",
       "error questions.json /questions/0/theme 3:47 There is no theme \"other\"."},
      {"questions.json", "[\"administrator\", \"it\"]", "[\"boss\", \"it\"]",
       "error questions.json /questions/0/audiences/0 3:72 This is not a value of \"audiences\"."},
      {"questions.json", "[\"new-api\"]", "[\"old-api\"]",
       "error questions.json /questions/0/changes/0 4:34 There is no change \"old-api\"."},
      {"questions.json", "\"source\": \"1\"", "\"source\": \"11\"",
       "error questions.json /questions/0/source 4:56 \"11\" is not a section of the source."},
      {"questions.json", "{\"id\": \"how-many\"", "7, {\"id\": \"how-many\"",
       "error questions.json /questions/0 3:5 An object belongs here, not a whole number."},
      {"questions.json", "\"questions\": [", "\"questions\": 7, \"x\": [",
       "error questions.json /questions 2:16 \"questions\" is a whole number, not a list."},
      {"changes.json", "\"class\": \"breaking\"", "\"class\": \"bad\"",
       "error changes.json /changes/0/class 3:46 \"bad\" is not a value of \"class\"."},
      {"checklist.json", "\"change\": \"new-api\"", "\"change\": \"x\"",
       "error checklist.json /items/0/change 3:85 There is no change \"x\"."},
      // Words.
      {"sv/questions.json", "\"how-many\"", "\"how-few\"",
       "error sv/questions.json  1:1 The member \"how-many\" is missing."},
      {"sv/questions.json", "\"question\": \"Is SSO kept?\"", "\"question\": \" \"",
       "error sv/questions.json /is-sso-kept/question 8:17 \"question\" is empty."},
      {"sv/questions.json", "Is SSO kept?", "\u200B\u00A0\u00AD",
       "error sv/questions.json /is-sso-kept/question 8:17 \"question\" is empty."},
      {"sv/questions.json", "Yes.", "\u2060", "error sv/questions.json /is-sso-kept/answer 9:15 \"answer\" is empty."},
      {"sv/questions.json", "Is SSO kept?", "It\xC2\x92s kept?",
       "error sv/questions.json /is-sso-kept/question 8:20 The text holds a control character or line break."},
      {"sv/questions.json", "Is SSO kept?", "Is\\nSSO kept?",
       "error sv/questions.json /is-sso-kept/question 8:20 The text holds a control character or line break."},
      {"sv/questions.json", "See [the guide]", "## See [the guide]",
       "error sv/questions.json /how-many/answer 4:80 A heading is not supported."},
      {"sv/questions.json", "Yes.", "\\u00e5 <b>Yes.</b>",
       "error sv/questions.json /is-sso-kept/answer 9:23 HTML is not supported."},
      {"sv/questions.json", "{setting:api_host}", "{setting:nothing}",
       "error sv/questions.json /how-many/answer 4:55 There is no setting for the placeholder {setting:nothing}."},
      {"sv/changes.json", "\"Write the new one.\"", "7",
       "error sv/changes.json /new-api/steps/1 8:40 This is a whole number, not a text."},
      {"sv/changes.json", "\"label\": \"API\", ", "",
       "error sv/changes.json /new-api/addresses/api 10:26 The member \"label\" is missing."},
      {"sv/checklist.json", "Point to the *new* API", "- a list",
       "error sv/checklist.json /point-to-api/text 2:29 The text is more than one paragraph."},
      {"sv/interface.json", "\"{count} träff\"", "[]",
       "error sv/interface.json /result.one 3:17 \"result.one\" is a list, not a text."},
      {"sv/pack.json", "\"themes\": {\"general\": \"General\"}", "\"themes\": {}",
       "error sv/pack.json /themes 13:13 The member \"general\" is missing."},
      {"sv/pack.json", "\"General\"}", "\"General\", \"x\": \"y\"}",
       "warning sv/pack.json /themes/x 13:41 Nothing reads the member \"x\"."},
      {"sv/questions.json", "\"keywords\": []", "\"keywords\": [], \"answer\": \"No.\"",
       "error sv/questions.json /is-sso-kept/answer 10:21 The same object has this member twice."},
      // Whole files.
      {"sv/questions.json", "\"answer\": \"Yes.\",", "\"answer\": \"Yes.\"",
       "error sv/questions.json  10:5 The file is not JSON: syntax error while parsing object - unexpected string "
       "literal; expected '}'."},
      {"questions.json", "{\n  \"questions\"", "[\n  \"questions\"",
       "error questions.json  2:14 The file is not JSON: syntax error while parsing array - unexpected ':'; expected "
       "']'."},
  };
  for (const Fault& fault : cases) {
    EXPECT_EQ(first_finding(sample::with(fault.path, fault.from, fault.to)), fault.described)
        << fault.path << ": " << fault.to;
  }
}

TEST(ReadPackWithFaults, LeavesOutTheBadEntryInThatLanguageOnly) {
  const Pack pack = read_pack(sample::with("sv/questions.json", "See [the guide]", "## See [the guide]"));
  EXPECT_EQ(pack.find_edition("en")->questions.size(), 2u);
  ASSERT_EQ(pack.find_edition("sv")->questions.size(), 1u);
  EXPECT_EQ(pack.find_edition("sv")->questions[0].id, "is-sso-kept");
}

TEST(ReadPackWithFaults, CutsReferencesToAnEntryThatWasLeftOut) {
  const Pack pack = read_pack(sample::with("sv/changes.json", "\"title\": \"The API moves\",", ""));
  const Edition& swedish = *pack.find_edition("sv");
  EXPECT_TRUE(swedish.changes.empty());
  EXPECT_TRUE(find_question(swedish, "how-many")->change_ids.empty());
  EXPECT_EQ(swedish.checklist[0].change_id, "");
  EXPECT_EQ(find_question(*pack.find_edition("en"), "how-many")->change_ids.size(), 1u);
}

TEST(ReadPackWithFaults, DropsALanguageWithoutItsPackOrInterfaceAndKeepsTheOther) {
  for (const char* path : {"sv/pack.json", "sv/interface.json"}) {
    const Pack pack = read_pack(sample::without(path));
    ASSERT_EQ(pack.editions.size(), 1u) << path;
    EXPECT_EQ(pack.editions[0].language, "en");
    EXPECT_EQ(first_finding(sample::without(path)), "error " + std::string(path) + "  0:0 The file is missing.");
  }
}

TEST(ReadPackWithFaults, ShowsALanguageWithoutTheEntriesOfAMissingFile) {
  const Pack pack = read_pack(sample::without("sv/changes.json"));
  ASSERT_EQ(pack.editions.size(), 2u);
  EXPECT_TRUE(pack.editions[1].changes.empty());
  EXPECT_EQ(pack.editions[1].questions.size(), 2u);
  const Pack without_questions = read_pack(sample::without("questions.json"));
  EXPECT_EQ(without_questions.editions.size(), 2u);
  EXPECT_EQ(sample::findings(sample::without("questions.json")).size(), 2u);  // the file, and the change's reference
}

TEST(ReadPackWithFaults, HasNoEditionWithoutAUsablePackFile) {
  for (const std::vector<PackFile>& files :
       {std::vector<PackFile>(), sample::without("pack.json"), sample::with("pack.json", "{", "[")}) {
    const Pack pack = read_pack(files);
    EXPECT_TRUE(pack.editions.empty());
    ASSERT_FALSE(pack.problems.empty());
    EXPECT_EQ(pack.problems[0].error.place.file, "pack.json");
  }
}

TEST(ReadPackWithFaults, TakesTextsUpToTheirLimit) {
  const std::string room(kMaxTextBytes, 'a');
  const auto with_answer = [](const std::string& answer) {
    return sample::with("en/questions.json", "\"Yes.\"", "\"" + answer + "\"");
  };
  EXPECT_EQ(first_finding(with_answer(room)), "");
  EXPECT_EQ(first_finding(with_answer(room + "a")),
            "error en/questions.json /is-sso-kept/answer 9:15 The text is longer than 32 KiB.");
}

TEST(ReadPackWithFaults, TakesListsUpToTheirLimit) {
  const auto with_themes = [](std::size_t count) {
    std::string themes = "{\"id\": \"general\"}";
    for (std::size_t number = 1; number < count; ++number) themes += ",{\"id\": \"t" + std::to_string(number) + "\"}";
    std::vector<PackFile> files = sample::with("pack.json", "{\"id\": \"general\"}", themes);
    files.erase(files.begin() + 4, files.end());  // words for so many themes play no part here
    return files;
  };
  const auto has_too_many = [](const std::vector<PackFile>& files) {
    return sample::describe(read_pack(files).problems).find("more than 20000 entries") != std::string::npos;
  };
  EXPECT_FALSE(has_too_many(with_themes(kMaxEntries)));
  EXPECT_TRUE(has_too_many(with_themes(kMaxEntries + 1)));
}

TEST(ReadPackWithFaults, TakesNestingAndFilesUpToTheirLimits) {
  const auto nested = [](int depth) {
    const auto width = static_cast<std::size_t>(depth - 1);
    return sample::with("pack.json", "\"format\": 1,",
                        "\"format\": 1, \"x\": " + std::string(width, '[') + std::string(width, ']') + ",");
  };
  EXPECT_EQ(read_pack(nested(kMaxDepth)).editions.size(), 2u);
  EXPECT_TRUE(read_pack(nested(kMaxDepth + 1)).editions.empty());
  const auto padded = [](std::size_t size) {
    std::vector<PackFile> files = sample::files();
    std::string& bytes = sample::file(files, "pack.json").bytes;
    bytes += std::string(size - bytes.size(), ' ');
    return files;
  };
  EXPECT_EQ(read_pack(padded(kMaxFileBytes)).editions.size(), 2u);
  EXPECT_TRUE(read_pack(padded(kMaxFileBytes + 1)).editions.empty());
}

TEST(ReadPackWithFaults, ListsProblemsInFileOrder) {
  std::vector<PackFile> files = sample::with("sv/questions.json", "\"Yes.\"", "7");
  std::string& changes = sample::file(files, "changes.json").bytes;
  changes.replace(changes.find("breaking"), 8, "bad");
  std::string& pack = sample::file(files, "pack.json").bytes;
  pack.replace(pack.find("2026"), 4, "x");
  std::string order;
  for (const Problem& problem : sample::findings(files)) order += problem.error.place.file + " ";
  EXPECT_EQ(order, "pack.json changes.json sv/questions.json ");
}

TEST(ReadPack, TakesAddressesAsEveryReaderTakesThem) {
  std::vector<PackFile> files = sample::with("pack.json", "https://mobile.flexhrm.com/", "HTTPS://Mobile.FlexHRM.com/");
  std::string& pack = sample::file(files, "pack.json").bytes;
  const std::string none = "\"company_url\": null";
  pack.replace(pack.find(none), none.size(), "\"company_url\": \"https://{company}.m\u00E5la.se/\"");
  const std::string no_echo = "\"echo_url\": null";
  pack.replace(pack.find(no_echo), no_echo.size(), "\"echo_url\": \"https://M\u00C5LA.se:8443/x\"");
  EXPECT_EQ(sample::describe(sample::findings(files)), "");
  const Pack read = read_pack(files);
  ASSERT_FALSE(read.editions.empty());
  EXPECT_EQ(read.editions[0].mobile.base_url, "https://mobile.flexhrm.com/");
  EXPECT_EQ(read.editions[0].mobile.company_url, "https://{company}.xn--mla-ula.se/");
  ASSERT_TRUE(read.editions[0].endpoints[0].echo_url);
  EXPECT_EQ(network::to_text(*read.editions[0].endpoints[0].echo_url), "https://xn--mla-ula.se:8443/x");
}

TEST(IsPackPath, KnowsTheFilesOfAPack) {
  for (const char* path : {"pack.json", "changes.json", "sv/interface.json", "en-GB/pack.json"}) {
    EXPECT_TRUE(is_pack_path(path)) << path;
  }
  for (const char* path : {"", "interface.json", "notes.json", "schema/pack.schema.json", "en/notes.json",
                           "old/en/pack.json", "en/", "/"}) {
    EXPECT_FALSE(is_pack_path(path)) << path;
  }
}

}  // namespace
}  // namespace flytt::content
