#include "core/handout/compose.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "core/handout/check_handout.h"
#include "tests/support/sample_edition.h"

namespace flytt::handout {
namespace {

constexpr HandoutSet kSets[] = {HandoutSet::All,      HandoutSet::FaqQuestions, HandoutSet::BreakingChanges,
                                HandoutSet::Firewall, HandoutSet::Onboarding,   HandoutSet::Plan};
const content::Day kBefore = {2025, 9, 15};  // every plan of the sample lies ahead
const content::Day kAfter = {2026, 11, 24};  // and here behind

// A handout as lines of text, one an element: enough to see what it says and in which order.
class Lines {
public:
  explicit Lines(const Handout& handout) { add(handout.body); }

  int position(const std::string& line) const {
    const auto found = std::find(lines_.begin(), lines_.end(), line);
    return found == lines_.end() ? -1 : static_cast<int>(found - lines_.begin());
  }
  bool hold(const std::string& line) const { return position(line) >= 0; }
  const std::vector<std::string>& all() const { return lines_; }

private:
  void add(const std::vector<Element>& elements) {
    for (const Element& element : elements) {
      std::visit([this](const auto& value) { add(value); }, element.value);
    }
  }
  static std::string marked(const Inline& runs) {
    std::string text;
    for (const Run& run : runs) text += run.href.empty() ? run.text : run.text + "<" + run.href + ">";
    return text;
  }
  void add(const Heading& value) {
    lines_.push_back(std::string(static_cast<std::size_t>(value.level), '#') + " " + marked(value.runs));
  }
  void add(const Paragraph& value) { lines_.push_back(marked(value.runs)); }
  void add(const List& value) {
    for (const auto& item : value.items) add(item);
  }
  void add(const Table& value) {
    lines_.push_back("table " + value.caption);
    for (const auto& row : value.rows) {
      for (const Cell& cell : row) add(cell.body);
    }
  }
  void add(const Callout& value) {
    lines_.push_back("! " + value.title);
    add(value.body);
  }
  void add(const Figure& value) { lines_.push_back("figure " + value.alternative_text); }
  void add(const Code& value) {
    for (const std::string& line : value.lines) lines_.push_back("code " + line);
  }

  std::vector<std::string> lines_;
};

Lines compose_lines(HandoutSet set, const content::Day& today = kBefore) {
  return Lines(compose(tests::sample_edition(), set, today));
}

const List* find_list(const std::vector<Element>& elements, Numbering numbering) {
  for (const Element& element : elements) {
    const auto* list = std::get_if<List>(&element.value);
    if (list != nullptr && list->numbering == numbering) return list;
  }
  return nullptr;
}

TEST(Compose, GivesEverySetADocumentThatEveryWriterAccepts) {
  for (const HandoutSet set : kSets) {
    const Handout handout = compose(tests::sample_edition(), set, kAfter);
    const auto outline = check_handout(handout);
    ASSERT_TRUE(outline) << name_of(set) << outline.error().place.pointer << outline.error().message;
    EXPECT_FALSE(outline->empty()) << name_of(set);
  }
}

TEST(Compose, UsesOnlyInterfaceTextsThatTheEditionHas) {
  for (const HandoutSet set : kSets) {
    const Handout handout = compose(tests::sample_edition(), set, kAfter);
    const Lines lines(handout);
    for (const std::string& line : lines.all()) EXPECT_EQ(line.find("\u00AB"), std::string::npos) << line;
    for (const std::string& text : {handout.title, handout.subtitle, handout.description, handout.contents_title}) {
      EXPECT_EQ(text.find("\u00AB"), std::string::npos) << text;
    }
  }
}

TEST(Compose, NamesItselfItsSpeakerAndItsDay) {
  const Handout handout = compose(tests::sample_edition(), HandoutSet::All, kAfter);
  EXPECT_EQ(handout.title, "[handout.title.all Platform Identity]");
  EXPECT_EQ(handout.subtitle, "[handout.subtitle Product August to September 2025]");
  EXPECT_EQ(handout.language, "en");
  EXPECT_EQ(handout.author, "Vendor");
  EXPECT_EQ(handout.created, "2026-11-24");
  EXPECT_EQ(handout.created_text, "[date.day 24 [month.11] 2026]");
  EXPECT_EQ(handout.page_label, "[handout.page {page} {pages}]");
  EXPECT_TRUE(Lines(handout).hold(
      "[handout.as_of August to September 2025] [handout.created [date.day 24 [month.11] 2026]] \u00b7 "
      "[handout.version 1.2.3]"));
}

TEST(Compose, PutsEverythingIntoTheWholeDocumentInOrder) {
  const Lines lines = compose_lines(HandoutSet::All);
  int last = -1;
  for (const char* heading :
       {"# [handout.status.title August to September 2025]", "# [handout.timeline.title]", "# [handout.changes.title]",
        "## There is a new address", "## SSO goes on", "# [handout.endpoints.title]",
        "# [handout.mobile.title Product]", "# [handout.checklist.title]", "## [phase.before]", "## [phase.after]",
        "# [handout.sections.title]", "## Single sign-on", "### Can we keep our provider?", "## Firewalls",
        "### Which address is new?", "# [handout.unpublished.title]", "# [handout.sources.title]"}) {
    EXPECT_GT(lines.position(heading), last) << heading;
    last = lines.position(heading);
  }
}

TEST(Compose, SaysPlainlyWhatIsNotPublished) {
  const Lines lines = compose_lines(HandoutSet::BreakingChanges);
  EXPECT_TRUE(lines.hold("[not_published]"));
  EXPECT_TRUE(lines.hold("Host of the API"));
  EXPECT_FALSE(lines.hold("Address of the guide")) << "it is published";
}

TEST(Compose, MarksPlansOnceTheirDateHasPassed) {
  const std::string callout = "! [state.past]";
  EXPECT_FALSE(compose_lines(HandoutSet::All, kBefore).hold(callout));
  const Lines after = compose_lines(HandoutSet::All, kAfter);
  EXPECT_TRUE(after.hold(callout));
  EXPECT_TRUE(after.hold("[handout.plan.text 2025-11 Vendor]")) << "the entry's own date, not the edition's";
  EXPECT_FALSE(compose_lines(HandoutSet::Plan, kBefore).hold("[tense.past"));
  EXPECT_TRUE(compose_lines(HandoutSet::Plan, kAfter).hold("[tense.past Vendor]"));
  EXPECT_TRUE(after.hold("[state.done]")) << "what is done does not pass";
}

TEST(Compose, CallsAPlanCurrentFromItsFirstDayAndPassedOnTheDayAfterItsLast) {
  struct Case {
    content::Day today;
    bool is_current;
    bool is_passed;
  };
  for (const Case& each : {Case{{2025, 11, 30}, false, false}, Case{{2025, 12, 1}, true, false},
                           Case{{2025, 12, 31}, true, false}, Case{{2026, 1, 1}, false, true}}) {
    const Lines lines = compose_lines(HandoutSet::Plan, each.today);
    EXPECT_EQ(lines.hold("[state.current]"), each.is_current) << each.today.month;
    EXPECT_EQ(lines.hold("[state.past]"), each.is_passed) << each.today.month;
  }
}

TEST(Compose, MarksEntriesWhoseTimeHasCome) {
  const Lines lines = compose_lines(HandoutSet::All, {2025, 12, 1});
  EXPECT_TRUE(lines.hold("! [state.current]"));
  EXPECT_TRUE(lines.hold("! [state.past]")) << "the change of October";
}

TEST(Compose, SaysWhatIsPlannedNowInThePlaceOfAWarning) {
  content::Edition edition = tests::sample_edition();
  for (content::Change& change : edition.changes) change.current_plan = "autumn 2027";
  for (content::Question& question : edition.questions) question.current_plan = "autumn 2027";
  for (content::Milestone& milestone : edition.timeline) milestone.current_plan = "autumn 2027";
  edition.interface_texts["tense.current_plan"] = "[tense.current_plan {plan}]";
  const Lines lines(compose(edition, HandoutSet::All, kAfter));
  EXPECT_TRUE(lines.hold("[tense.current_plan autumn 2027]"));
  EXPECT_FALSE(lines.hold("! [state.past]"));
  EXPECT_FALSE(lines.hold("[tense.past Vendor]"));
}

TEST(Compose, SaysInOneLineWhatAnEntryLacks) {
  content::Edition edition = tests::sample_edition();
  edition.questions.front().unpublished = {"Host", "Address"};
  const Lines lines(compose(edition, HandoutSet::FaqQuestions, kBefore));
  EXPECT_TRUE(lines.hold("[not_published.what Host \u00b7 Address Vendor]"));
}

TEST(Compose, ListsWhatEmployeesDoApart) {
  content::Edition edition = tests::sample_edition();
  edition.changes.back().employee_steps = {{paragraph_block({plain_run("Open the new address.")})}};
  EXPECT_TRUE(Lines(compose(edition, HandoutSet::All, kBefore)).hold("### [changes.employee_steps]"));
  const Lines onboarding(compose(edition, HandoutSet::Onboarding, kBefore));
  EXPECT_TRUE(onboarding.hold("Open the new address."));
  EXPECT_FALSE(onboarding.hold("Open the firewall."));
}

TEST(Compose, SaysAtItsEndThatEntriesAreMissing) {
  content::Edition edition = tests::sample_edition();
  EXPECT_FALSE(Lines(compose(edition, HandoutSet::Firewall, kBefore)).hold("! [handout.left_out]"));
  edition.left_out = 2;
  for (const HandoutSet set : kSets) {
    const Lines lines(compose(edition, set, kBefore));
    EXPECT_TRUE(lines.hold("! [handout.left_out]"));
    EXPECT_TRUE(lines.hold("[site.problems.other 2]"));
  }
}

TEST(Compose, MarksPortsThatAreAssumed) {
  content::Edition edition = tests::sample_edition();
  edition.endpoints.front().are_ports_assumed = true;
  EXPECT_TRUE(Lines(compose(edition, HandoutSet::Firewall, kBefore)).hold("[firewall.port.assumed 443, 8443]"));
}

TEST(Compose, RepeatsTheAsOfDateOnlyWhereItDiffers) {
  const Lines lines = compose_lines(HandoutSet::BreakingChanges);
  EXPECT_TRUE(lines.hold("[handout.as_of 2024]"));
  EXPECT_FALSE(lines.hold("[handout.as_of August to September 2025]"));
}

TEST(Compose, LinksRelatedEntriesThatTheDocumentHolds) {
  EXPECT_TRUE(compose_lines(HandoutSet::All)
                  .hold("[handout.related.questions] Which address is new?<#question-which-address>"));
  const Lines without_questions = compose_lines(HandoutSet::BreakingChanges);
  for (const std::string& line : without_questions.all()) {
    EXPECT_EQ(line.find("<#question"), std::string::npos) << line;
  }
}

TEST(Compose, KeepsLinksThatWorkInAFileAndTheTextOfOthers) {
  EXPECT_TRUE(compose_lines(HandoutSet::FaqQuestions)
                  .hold("Yes. See the plan and the guide<https://www.example.com/gu%C3%ADde>."));
}

TEST(Compose, ListsOldAndNewAddressesInATable) {
  const Lines lines = compose_lines(HandoutSet::BreakingChanges);
  const int start = lines.position("table [handout.addresses.caption]");
  ASSERT_GE(start, 0);
  EXPECT_EQ(lines.all()[static_cast<std::size_t>(start) + 2], "old.example.com");
  EXPECT_EQ(lines.all()[static_cast<std::size_t>(start) + 3], "new.example.com");
}

TEST(Compose, ListsEndpointsToOpenAndMarksExamples) {
  const Lines lines = compose_lines(HandoutSet::Firewall);
  EXPECT_TRUE(lines.hold("new.example.com [handout.endpoints.example]"));
  EXPECT_TRUE(lines.hold("192.0.2.10 [handout.endpoints.example]"));
  EXPECT_TRUE(lines.hold("443, 8443"));
  EXPECT_TRUE(lines.hold("[handout.endpoints.without Nothing works.]"));
  EXPECT_TRUE(lines.hold("! [handout.endpoints.example.title]"));
  EXPECT_FALSE(lines.hold("Old web")) << "a comparison is nothing to open";
}

TEST(Compose, KeepsTheFirewallSetToItsSubject) {
  const Lines lines = compose_lines(HandoutSet::Firewall);
  EXPECT_TRUE(lines.hold("## There is a new address"));
  EXPECT_TRUE(lines.hold("Open the firewall"));
  EXPECT_TRUE(lines.hold("## Which address is new?"));
  EXPECT_FALSE(lines.hold("# SSO goes on"));
  EXPECT_FALSE(lines.hold("Log in"));
}

TEST(Compose, ShowsTheMobileAddressAsSymbolAndText) {
  for (const HandoutSet set : {HandoutSet::Onboarding, HandoutSet::All}) {
    EXPECT_TRUE(compose_lines(set).hold("figure [handout.mobile.alt https://m.example.com/]"));
    EXPECT_TRUE(compose_lines(set).hold("[handout.mobile.new.open https://m.example.com/]"));
  }
}

TEST(Compose, NamesTheCompanyForWhoseEmployeesItIs) {
  content::Edition edition = tests::sample_edition();
  edition.mobile.company_url = "https://m.example.com/{company}/";
  for (const HandoutSet set : {HandoutSet::Onboarding, HandoutSet::All}) {
    const Lines lines(compose(edition, set, kBefore, "", " Acme & S\u00F6ner "));
    EXPECT_TRUE(lines.hold("figure [handout.mobile.alt https://m.example.com/Acme%20%26%20S%C3%B6ner/]"));
    EXPECT_TRUE(lines.hold("[handout.mobile.new.open https://m.example.com/Acme%20%26%20S%C3%B6ner/]"));
  }
  const Handout named = compose(edition, HandoutSet::Onboarding, kBefore, "", " Acme & S\u00F6ner ");
  const auto figure = std::find_if(named.body.begin(), named.body.end(), [](const Element& element) {
    return std::holds_alternative<Figure>(element.value);
  });
  ASSERT_NE(figure, named.body.end());
  EXPECT_EQ(plain_text(std::get<Figure>(figure->value).caption),
            "Acme & S\u00F6ner \u00B7 https://m.example.com/Acme%20%26%20S%C3%B6ner/");
  // A name that cannot be used is left out.
  const Lines lines(compose(edition, HandoutSet::Onboarding, kBefore, "", std::string(201, 'a')));
  EXPECT_TRUE(lines.hold("figure [handout.mobile.alt https://m.example.com/]"));
}

TEST(Compose, SaysSoWhenThereIsNoMobileAddress) {
  content::Edition edition = tests::sample_edition();
  edition.mobile.base_url.clear();
  const Lines lines(compose(edition, HandoutSet::Onboarding, kBefore));
  EXPECT_EQ(lines.position("[not_published]"), lines.position("# [handout.mobile.title Product]") + 1);
}

TEST(Compose, TellsEmployeesWhatConcernsThem) {
  const Lines lines = compose_lines(HandoutSet::Onboarding);
  EXPECT_TRUE(lines.hold("## There is a new address"));
  EXPECT_FALSE(lines.hold("## SSO goes on"));
}

TEST(Compose, GivesChecklistsBoxesByPhase) {
  const Handout handout = compose(tests::sample_edition(), HandoutSet::Plan, kBefore);
  const List* list = find_list(handout.body, Numbering::Checkbox);
  ASSERT_NE(list, nullptr);
  EXPECT_EQ(list->items.size(), 1U);
  EXPECT_TRUE(Lines(handout).hold("[handout.checklist.for [audience.it], [audience.administrator]]"));
  EXPECT_FALSE(Lines(handout).hold("# [phase.during]")) << "nothing to do then";
}

TEST(Compose, GroupsDigitsAsTheLanguageDoes) {
  const Lines lines = compose_lines(HandoutSet::All);
  EXPECT_TRUE(lines.hold("[status.over 1,234,567] users moved"));
  EXPECT_TRUE(lines.hold("130 customers moved"));
}

TEST(Compose, LeavesOutPartsThatHaveNothingToSay) {
  content::Edition edition = tests::sample_edition();
  edition.status.clear();
  edition.timeline.clear();
  edition.changes.clear();
  edition.questions.clear();
  edition.endpoints.clear();
  edition.checklist.clear();
  edition.settings.clear();
  for (const HandoutSet set : kSets) EXPECT_TRUE(check_handout(compose(edition, set, kBefore)));
  EXPECT_FALSE(Lines(compose(edition, HandoutSet::All, kBefore)).hold("# [handout.changes.title]"));
}

TEST(FindSet, KnowsEverySetByItsName) {
  for (const HandoutSet set : kSets) EXPECT_EQ(find_set(name_of(set)), set);
  for (const char* name : {"", "ALL", "all ", "breaking_changes"}) EXPECT_EQ(find_set(name), std::nullopt) << name;
}

}  // namespace
}  // namespace flytt::handout
