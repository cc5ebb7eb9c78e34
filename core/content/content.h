// One edition of the content pack: everything the portal says, in one language, checked and ready to show.
//
// A pack is a folder: neutral facts (pack.json, questions.json, changes.json, checklist.json) and one folder per
// language with the words (en/*.json, sv/*.json). An edition joins both, so that whoever shows it needs no look-up in
// two places and a new language is only new files.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/content/audience.h"
#include "core/content/change_class.h"
#include "core/content/endpoint.h"
#include "core/content/period.h"
#include "core/content/phase.h"
#include "core/rich_text.h"

namespace flytt::content {

enum class SettingKind { Url, Host, Address, Text };

// A fact that the vendor has to supply. `value` is empty until the operator sets it; the portal then says "not
// published in this portal yet".
struct Setting {
  std::string id;  // "api_host", "information_page_url"
  SettingKind kind = SettingKind::Text;
  std::string value;  // empty = not published
  std::string label;  // what it is, for people: "The API's new host name"
  bool is_published() const { return !value.empty(); }
};

struct AddressChange {
  std::string label;             // "Web application"
  std::string before;            // old address or pattern; empty = not published
  std::string after;             // new address or pattern; empty = not published
  bool is_example = false;       // `after` shows the form of the address, and nobody's own
  std::string after_setting_id;  // the setting that will supply `after`
  std::string note;
};

// Where a statement comes from.
struct Source {
  std::string title;
  std::string section;  // "5. New URLs for Timeclock and API"
};

// Texts leave out what depends on a setting without a value; `unpublished` of an entry holds the labels of these
// settings, so that it is said once what is missing.
struct Change {
  std::string id;
  int section = 0;  // 1..10, see Section
  ChangeClass change_class = ChangeClass::NoAction;
  std::vector<Audience> audiences;
  Period deadline;           // not set = the source names none
  std::string current_plan;  // what applies now, as the operator has set it: "autumn 2027"; empty = not published
  Period as_of;
  std::vector<std::string> question_ids;
  std::vector<AddressChange> addresses;
  Source source;
  std::string title;
  std::string summary;        // one or two sentences, plain text
  std::string affected;       // who is affected, in words
  std::string deadline_text;  // the source's wording, "as soon as possible"
  Blocks what_changes;
  std::vector<Blocks> steps;           // what whoever runs the system does, in order; empty = nothing, or all left out
  std::vector<Blocks> employee_steps;  // what an employee does; empty = nothing
  Blocks otherwise;                    // what happens if nothing is done
  std::vector<std::string> unpublished;
};

struct Question {
  std::string id;
  int section = 0;
  std::string theme_id;
  std::vector<Audience> audiences;
  Period as_of;
  Period concerns;           // the plan's date where the answer states a plan; not set = timeless
  std::string current_plan;  // as a change's
  std::vector<std::string> change_ids;
  Source source;
  std::string question;
  Blocks answer;
  std::vector<std::string> keywords;  // further words a reader may search for
  std::vector<std::string> unpublished;
};

struct Section {  // one of the ten systems of the source
  int number = 0;
  std::string id;
  std::string title;
  std::string summary;
};

struct Theme {  // the second way in, as the vendor's own page groups its questions
  std::string id;
  std::string title;
};

struct ChecklistItem {
  std::string id;
  Phase phase = Phase::Before;
  std::vector<Audience> audiences;
  std::string change_id;     // empty = none
  Period concerns;           // as a question's
  std::string current_plan;  // as a change's
  Inline text;
  Blocks details;
  std::vector<std::string> unpublished;
};

enum class MilestoneState { Done, Expected, Planned, Undecided };

struct Milestone {
  std::string id;
  Period when;
  MilestoneState state = MilestoneState::Planned;
  Period as_of;
  std::string current_plan;  // as a change's
  std::string title;
  std::string when_text;  // the source's wording of the date, "spring 2026 at the earliest"
  Inline text;
};

// A figure with the words around it, "17,000 users moved".
struct StatusFigure {
  std::string id;
  int value = 0;
  bool is_lower_bound = false;  // "over 130"
  std::string label;
};

struct AddressPattern {  // old -> new, for the URL translator
  std::string id;
  std::string before;
  std::string after;
  std::string after_setting_id;
};

struct Names {
  std::string portal;    // "Flytt"
  std::string vendor;    // "Flex Applications"
  std::string product;   // "Flex HRM"
  std::string platform;  // "Public Cloud Azure"
  std::string identity;  // "Visma Connect"
};

// What the search knows of a language besides the texts.
struct SearchWords {
  std::vector<std::string> common;    // words that say nothing of what is meant, "how"
  std::vector<std::string> synonyms;  // each a few words that mean the same, "mfa 2fa two-factor"
};

struct Mobile {
  std::string base_url;     // "https://mobile.flexhrm.com/"
  std::string company_url;  // with the placeholder {company}; empty = the source gives none
};

struct Language {
  std::string tag;   // BCP 47
  std::string name;  // in itself, "Svenska"
};

struct Edition {
  std::string pack_id;
  std::string version;              // of the pack
  std::string language;             // BCP 47
  std::vector<Language> languages;  // all of the pack's, in its order
  Names names;
  Period as_of;
  std::string as_of_text;
  Mobile mobile;
  std::vector<Setting> settings;
  std::vector<Endpoint> endpoints;
  std::vector<AddressPattern> address_patterns;
  std::vector<Section> sections;  // by number
  std::vector<Theme> themes;
  std::vector<Question> questions;
  std::vector<Change> changes;
  std::vector<ChecklistItem> checklist;
  std::vector<Milestone> timeline;  // in order of time
  std::vector<StatusFigure> status;
  SearchWords search_words;
  std::map<std::string, std::string, std::less<>> interface_texts;  // key -> text with {placeholders}
  std::size_t left_out = 0;  // errors in the files it was read from: as many entries, at most, are missing
};

// nullptr when there is none with this id. The pointer lives as long as the edition and is not modified.
const Question* find_question(const Edition& edition, std::string_view id);
const Change* find_change(const Edition& edition, std::string_view id);
const Endpoint* find_endpoint(const Edition& edition, std::string_view id);
const Setting* find_setting(const Edition& edition, std::string_view id);
const Section* find_section(const Edition& edition, int number);

}  // namespace flytt::content
