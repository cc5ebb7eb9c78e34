#include "core/search/search.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace flytt::search {
namespace {

content::Question question(std::string id, std::string title, std::string answer,
                           std::vector<std::string> keywords = {}) {
  content::Question question;
  question.id = std::move(id);
  question.section = 1;
  question.question = std::move(title);
  question.answer = {paragraph_block({plain_run(std::move(answer))})};
  question.keywords = std::move(keywords);
  return question;
}

content::Edition english_edition() {
  content::Edition edition;
  edition.language = "en";
  edition.questions = {
      question("sso", "Do I keep single sign-on?", "Existing providers such as Entra continue to be used."),
      question("email", "Must every user verify an e-mail address?", "Verification is needed for each address.",
               {"inbox"}),
      question("api", "Where do integrations point?", "To the new API, which answers at timeclock.flexhrm.com."),
      question("firewall", "Do I open my firewall?", "Open it for 203.0.113.10 and 203.0.113.0/24."),
      question("move", "What happens at the migration?", "Everything is migrated. The firewall is mentioned once.")};
  content::Change change;
  change.id = "new-urls";
  change.section = 5;
  change.title = "New URLs";
  change.summary = "Addresses change.";
  edition.changes = {change};
  content::Endpoint endpoint;
  endpoint.id = "timeclock";
  endpoint.service = "Timeclock";
  endpoint.hosts = {{"timeclock.flexhrm.com"}};
  edition.endpoints = {endpoint};
  content::Milestone milestone;
  milestone.id = "bankid";
  milestone.title = "BankID";
  milestone.when_text = "planned for 2026";
  edition.timeline = {milestone};
  content::ChecklistItem item;
  item.id = "cards";
  item.text = {plain_run("Check the corporate cards")};
  edition.checklist = {item};
  content::Section section;
  section.number = 8;
  section.id = "reporting";
  section.title = "Reporting and payroll";
  edition.sections = {section};
  return edition;
}

content::Edition swedish_edition() {
  content::Edition edition;
  edition.language = "sv";
  edition.questions = {
      question("brandvagg", "Behöver vi öppna brandväggen?", "Adresserna och brandväggsreglerna ändras."),
      question("e-post", "Måste e-posten verifieras?", "Ja, för varje användare."),
      question("lon", "Påverkas lönen?", "Nej."), question("lan", "Hur gör ett lån?", "Så här.")};
  return edition;
}

std::string first_id(const Index& index, std::string_view query) {
  const std::vector<Hit> hits = search(index, query, 10);
  return hits.empty() ? "" : hits.front().id;
}

std::string marked(const std::string& text, const std::vector<TextRange>& ranges) {
  std::string result;
  std::size_t done = 0;
  for (const TextRange& range : ranges) {
    result += text.substr(done, range.begin - done) + "[" + text.substr(range.begin, range.end - range.begin) + "]";
    done = range.end;
  }
  return result + text.substr(done);
}

TEST(Search, FindsTheEntryThatSaysIt) {
  const Index index = build_index(english_edition());
  const std::pair<const char*, const char*> cases[] = {
      {"single sign-on", "sso"},        // words of a title
      {"SSO Entra", "sso"},             // one word known, in any case
      {"inbox", "email"},               // a keyword that is not shown
      {"email", "email"},               // written without its hyphen
      {"e-mail", "email"},              //
      {"addresses verified", "email"},  // other forms
      {"firew", "firewall"},            // a beginning
      {"firewal", "firewall"},          // a letter short, still a beginning
      {"firwall", "firewall"},          // a letter missing
      {"frewalls", "firewall"},         // a letter missing in another form
      {"fierwall", "firewall"},         // letters exchanged
      {"intergratoins", "api"},         // two slips in a long word
      {"203.0.113.10", "firewall"},     // an address
      {"203.0.113", "firewall"},        // the beginning of one
      {"203.0.113.0/24", "firewall"},   // a network
      {"new urls", "new-urls"},         // a change
      {"bankid 2026", "bankid"},        // a milestone
      {"corporate cards", "cards"},     // a checklist item
      {"payroll", "reporting"},         // a section
  };
  for (const auto& [query, id] : cases) EXPECT_EQ(first_id(index, query), id) << query;
}

TEST(Search, FindsAHostWholeAndByItsParts) {
  const Index index = build_index(english_edition());
  for (const char* query : {"timeclock.flexhrm.com", "flexhrm", "timeclock.flex"}) {
    const std::vector<Hit> hits = search(index, query, 10);
    ASSERT_EQ(hits.size(), 2u) << query;
    EXPECT_EQ(hits[0].id, "timeclock") << query;
    EXPECT_EQ(hits[1].id, "api") << query;
  }
}

TEST(Search, FindsSwedishFormsWithAndWithoutMarks) {
  const Index index = build_index(swedish_edition());
  const std::pair<const char*, const char*> cases[] = {
      {"brandvägg", "brandvagg"}, {"brandvagg", "brandvagg"}, {"brandväggarna", "brandvagg"}, {"adress", "brandvagg"},
      {"regler", "brandvagg"},    {"epost", "e-post"},        {"E-POST", "e-post"},           {"lön", "lon"},
      {"användarna", "e-post"},
  };
  for (const auto& [query, id] : cases) EXPECT_EQ(first_id(index, query), id) << query;
}

TEST(Search, PutsEqualLettersBeforeLettersWithoutTheirMarks) {
  content::Edition edition;
  edition.language = "sv";
  edition.questions = {question("far", "far", ""), question("får", "får", "")};
  const Index index = build_index(edition);
  EXPECT_EQ(first_id(index, "far"), "far");
  EXPECT_EQ(first_id(index, "får"), "får");
  EXPECT_EQ(search(index, "far", 10).size(), 2u);
}

TEST(Search, PutsTitlesBeforeBodiesAndMoreWordsBeforeFewer) {
  const Index index = build_index(english_edition());
  const std::vector<Hit> hits = search(index, "firewall", 10);
  ASSERT_EQ(hits.size(), 2u);
  EXPECT_EQ(hits[0].id, "firewall");
  EXPECT_EQ(hits[1].id, "move");
  EXPECT_EQ(first_id(index, "firewall migration"), "move");
}

TEST(Search, DoesNotTakeAnotherNumberForATypo) {
  content::Edition edition;
  edition.language = "en";
  edition.questions = {question("port", "Which port is 20275?", ""), question("room", "Version v4711x", "")};
  const Index index = build_index(edition);
  EXPECT_EQ(first_id(index, "20275"), "port");
  EXPECT_EQ(first_id(index, "v4711x"), "room");
  // One digit or letter away, and as long as words in which one slip is forgiven.
  for (const char* query : {"20277 ", "2075 ", "20257 ", "v4712x ", "v4711y "})
    EXPECT_EQ(first_id(index, query), "") << query;
}

TEST(Search, FindsTheRestOfAnAddressWhoseLastNumberIsAnother) {
  const std::vector<Hit> hits = search(build_index(english_edition()), "203.0.113.99 ", 10);
  ASSERT_EQ(hits.size(), 1u);
  EXPECT_EQ(marked(hits[0].snippet, hits[0].snippet_highlights),
            "Open it for [203].[0].[113].10 and [203].[0].[113].[0]/24.");
}

TEST(Search, CorrectsOneSlipFromFourLettersAndTwoFromEight) {
  content::Edition edition;
  edition.language = "xx";
  edition.questions = {question("short", "abc", ""), question("four", "wxyz", ""), question("seven", "klmnopq", ""),
                       question("eight", "rstuvabc", "")};
  const Index index = build_index(edition);
  EXPECT_EQ(first_id(index, "abd"), "");
  EXPECT_EQ(first_id(index, "wxyq"), "four");
  EXPECT_EQ(first_id(index, "wxz"), "four");
  EXPECT_EQ(first_id(index, "klmnaaq"), "");
  EXPECT_EQ(first_id(index, "rstuvxxc"), "eight");
}

TEST(Search, MarksTheMatchedWordsInTitleAndSnippet) {
  const Index index = build_index(english_edition());
  const std::vector<Hit> hits = search(index, "open firewall 203.0.113.10", 1);
  ASSERT_EQ(hits.size(), 1u);
  EXPECT_EQ(marked(hits[0].title, hits[0].title_highlights), "Do I [open] my [firewall]?");
  EXPECT_EQ(marked(hits[0].snippet, hits[0].snippet_highlights), "[Open] it for [203.0.113.10] and 203.0.113.0/24.");
}

TEST(Search, CutsTheSnippetAroundTheFirstMatchBetweenWords) {
  std::string answer;
  for (int count = 0; count < 60; ++count) answer += "fyllnadsord åäö ";
  answer += "nyckel ";
  for (int count = 0; count < 60; ++count) answer += "mer åäö ";
  content::Edition edition;
  edition.language = "sv";
  edition.questions = {question("long", "Titel", answer)};
  const std::vector<Hit> hits = search(build_index(edition), "nyckel", 1);
  ASSERT_EQ(hits.size(), 1u);
  EXPECT_LE(hits[0].snippet.size(), kMaxSnippetBytes);
  EXPECT_EQ(hits[0].snippet.substr(0, 3), "\xE2\x80\xA6");
  EXPECT_EQ(hits[0].snippet.substr(hits[0].snippet.size() - 3), "\xE2\x80\xA6");
  ASSERT_EQ(hits[0].snippet_highlights.size(), 1u);
  const TextRange range = hits[0].snippet_highlights[0];
  EXPECT_EQ(hits[0].snippet.substr(range.begin, range.end - range.begin), "nyckel");
}

TEST(Search, HasNoHitsForAQueryWithoutWords) {
  const Index index = build_index(english_edition());
  for (const char* query : {"", "   ", "?!", "…", "\xFF\xFE"}) EXPECT_TRUE(search(index, query, 10).empty()) << query;
}

TEST(Search, GivesNoMoreHitsThanTheLimit) {
  const Index index = build_index(english_edition());
  EXPECT_EQ(search(index, "the", 1).size(), 1u);
  EXPECT_TRUE(search(index, "the", 0).empty());
}

TEST(Search, IgnoresWhatFollowsTheLastCountedWord) {
  const Index index = build_index(english_edition());
  std::string query;
  for (std::size_t count = 1; count < kMaxQueryWords; ++count) query += "qqq ";
  EXPECT_EQ(first_id(index, query + "firewall"), "firewall");
  EXPECT_EQ(first_id(index, query + "qqq firewall"), "");
}

TEST(Search, FindsThePortalsOwnScreens) {
  content::Edition edition = english_edition();
  edition.interface_texts = {{"documents.title", "Documents"},
                             {"documents.lead", "The same content as files."},
                             {"search.words.documents", "pdf word print"},
                             {"firewall.lead", "A screen without a title is none."}};
  const Index index = build_index(edition);
  for (const char* query : {"documents", "files", "print"}) {
    const std::vector<Hit> hits = search(index, query, 10);
    ASSERT_FALSE(hits.empty()) << query;
    EXPECT_EQ(hits.front().kind, EntryKind::Screen) << query;
    EXPECT_EQ(hits.front().id, "documents") << query;
  }
  const auto finds_screen = [](const Index& found_in, const char* query) {
    const std::vector<Hit> hits = search(found_in, query, 10);
    return std::any_of(hits.begin(), hits.end(), [](const Hit& hit) { return hit.kind == EntryKind::Screen; });
  };
  EXPECT_FALSE(finds_screen(index, "screen none")) << "a screen without a title";
  edition.interface_texts.insert({"firewall.title", "Firewall"});
  EXPECT_TRUE(finds_screen(build_index(edition), "screen none")) << "the same with one";
}

TEST(Search, FindsWordsThatMeanTheSameToThePackInAnyForm) {
  content::Edition edition = english_edition();
  EXPECT_NE(first_id(build_index(edition), "mailbox"), "email");
  edition.search_words.synonyms = {"mailbox inbox", "relocation migration"};
  const Index index = build_index(edition);
  EXPECT_EQ(first_id(index, "mailbox"), "email");
  EXPECT_EQ(first_id(index, "mailboxes"), "email") << "a form of the synonym";
  EXPECT_EQ(first_id(index, "relocations"), "move");
}

TEST(Search, FindsWhatIsJoinedInTheTextAndPartedInTheQueryAndTheOtherWayRound) {
  const std::pair<const char*, const char*> english[] = {
      {"bank id", "bankid"},          // joined in the text
      {"time clock", "timeclock"},    //
      {"firewallmigration", "move"},  // parted in the text
  };
  const Index index = build_index(english_edition());
  for (const auto& [query, id] : english) EXPECT_EQ(first_id(index, query), id) << query;

  content::Edition swedish = swedish_edition();
  swedish.questions.push_back(question("datum", "Vilket datum g\xC3\xA4ller?", "Varje flytt har ett eget."));
  EXPECT_EQ(first_id(build_index(swedish), "flyttsdatum"), "datum") << "an s joins the parts of a compound";
}

TEST(Search, LetsCommonWordsPreferButNotFind) {
  content::Edition edition;
  edition.language = "en";
  edition.questions = {question("send", "Why are messages sent to verify?", "Read this."),
                       question("must", "Must I verify?", "Read this."),
                       question("bus", "Must I take the bus?", "Read this.")};
  EXPECT_EQ(search(build_index(edition), "must verify", 10).size(), 3u);
  edition.search_words.common = {"must", "why are"};
  const Index index = build_index(edition);
  const std::vector<Hit> hits = search(index, "must verify", 10);
  ASSERT_EQ(hits.size(), 2u) << "a common word alone finds nothing besides";
  EXPECT_EQ(hits.front().id, "must");
  EXPECT_EQ(first_id(index, "why are verify"), "send");
  EXPECT_EQ(search(index, "must", 10).size(), 2u) << "unless the query has no other";
}

TEST(BuildIndex, TakesAnEmptyEdition) { EXPECT_TRUE(search(build_index(content::Edition()), "anything", 10).empty()); }

TEST(BuildIndex, GivesTheSameOrderEveryTime) {
  const std::vector<Hit> once = search(build_index(english_edition()), "the new address", 10);
  const std::vector<Hit> again = search(build_index(english_edition()), "the new address", 10);
  ASSERT_EQ(once.size(), again.size());
  for (std::size_t place = 0; place < once.size(); ++place) {
    EXPECT_EQ(once[place].id, again[place].id);
    EXPECT_EQ(once[place].score, again[place].score);
  }
}

}  // namespace
}  // namespace flytt::search
