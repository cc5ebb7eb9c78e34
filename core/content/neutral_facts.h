// What a pack says without words: the same in every language. Internal to core/content.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/content/content.h"
#include "core/content/source_file.h"

namespace flytt::content {

class ObjectReader;

struct NeutralFiles {  // nullptr = missing or not readable
  const SourceFile* pack = nullptr;
  const SourceFile* questions = nullptr;
  const SourceFile* changes = nullptr;
  const SourceFile* checklist = nullptr;
};

struct SettingFacts {
  Setting setting;
  SettingKind kind = SettingKind::Text;
};

struct QuestionFacts {
  Question question;
  int source_section = 0;
};

struct ChangeFacts {
  Change change;
  std::vector<std::string> address_ids;  // of `change.addresses`
  int source_section = 0;
};

using IdSet = std::set<std::string, std::less<>>;

// The ids that the files mention, those of refused entries included, so that one bad entry causes one problem.
struct MentionedIds {
  IdSet settings, endpoints, themes, section_ids, timeline, status, questions, changes, checklist;
};

struct NeutralFacts {
  std::string pack_id;
  std::string version;
  std::vector<std::string> language_tags;
  std::vector<Language> languages;
  Names names;
  Period as_of;
  Mobile mobile;
  std::vector<SettingFacts> settings;
  std::vector<Endpoint> endpoints;
  std::vector<AddressPattern> address_patterns;
  std::vector<Section> sections;
  std::vector<Theme> themes;
  std::vector<Milestone> timeline;
  std::vector<StatusFigure> status;
  std::vector<QuestionFacts> questions;
  std::vector<ChangeFacts> changes;
  std::vector<ChecklistItem> checklist;
  MentionedIds mentioned;
};

// What pack.json says, and the ids of all files. nullopt when it is missing or lacks what makes it a pack (format 1,
// id, version, languages); the problems say why. EntryFactsReader adds the lists that stand in files of their own. The
// entries' words stay empty.
std::optional<NeutralFacts> read_pack_facts(const NeutralFiles& files, ProblemList& problems);

inline constexpr int kSectionCount = 10;

// The published value of a setting, empty when there is none.
std::string_view published_value(const NeutralFacts& facts, std::string_view setting_id);

// That of the setting to which an entry's member "current_plan" refers.
std::string read_current_plan(ObjectReader& reader, const NeutralFacts& facts);

}  // namespace flytt::content
