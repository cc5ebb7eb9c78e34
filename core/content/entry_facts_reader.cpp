#include "core/content/entry_facts_reader.h"

#include <algorithm>

#include "core/content/step.h"

namespace flytt::content {
namespace {

int read_section_number(ObjectReader& reader, const NeutralFacts& facts) {
  const int number = static_cast<int>(reader.integer("section", 1, kSectionCount, Presence::Required));
  const bool is_known = std::any_of(facts.sections.begin(), facts.sections.end(),
                                    [number](const Section& section) { return section.number == number; });
  if (number != 0 && !is_known) {
    reader.refuse("section", Presence::Required, ErrorCode::BrokenReference,
                  "There is no section " + std::to_string(number) + ".", "Take a number of \"sections\" in pack.json.");
  }
  return number;
}

int read_source_section(ObjectReader& reader) {
  const std::string source = reader.text("source", Presence::Required);
  if (source.empty()) return 0;
  int number = 0;
  for (const char digit : source) {
    number = digit >= '0' && digit <= '9' && number < 100 ? number * 10 + (digit - '0') : 1000;
  }
  if (number >= 1 && number <= kSectionCount) return number;
  reader.refuse("source", Presence::Optional, ErrorCode::InvalidValue,
                "\"" + source + "\" is not a section of the source.", "Write its number as text, \"1\" to \"10\".");
  return 0;
}

std::vector<std::string> read_references(ObjectReader& reader, std::string_view name, const IdSet& ids,
                                         std::string_view what) {
  std::vector<std::string> references =
      reader.texts(name, Presence::Optional, [&](const std::string& id) -> std::optional<Error> {
        if (ids.count(id) > 0) return std::nullopt;
        return Error{ErrorCode::BrokenReference,
                     {},
                     "There is no " + std::string(what) + " \"" + id + "\".",
                     "Correct the id or delete it."};
      });
  std::vector<std::string> unique;
  for (std::string& id : references) {
    if (std::find(unique.begin(), unique.end(), id) == unique.end()) unique.push_back(std::move(id));
  }
  return unique;
}

QuestionFacts read_question(ObjectReader& reader, std::string id, const NeutralFacts& facts) {
  QuestionFacts entry;
  Question& question = entry.question;
  question.id = std::move(id);
  question.section = read_section_number(reader, facts);
  question.theme_id = reader.text("theme", Presence::Required);
  if (!question.theme_id.empty() && facts.mentioned.themes.count(question.theme_id) == 0) {
    reader.refuse("theme", Presence::Required, ErrorCode::BrokenReference,
                  "There is no theme \"" + question.theme_id + "\".", "Take an id of \"themes\" in pack.json.");
  }
  question.audiences = reader.some_of("audiences", kAudiences);
  question.as_of = reader.period("as_of", Presence::Required);
  question.concerns = reader.period("concerns", Presence::Optional);
  question.current_plan = read_current_plan(reader, facts);
  question.change_ids = read_references(reader, "changes", facts.mentioned.changes, "change");
  entry.source_section = read_source_section(reader);
  return entry;
}

void read_addresses(ObjectReader& reader, const NeutralFacts& facts, ChangeFacts& entry, ProblemList& problems) {
  struct NeutralAddress {
    std::string id;
    AddressChange address;
  };
  std::vector<NeutralAddress> addresses =
      read_entries(reader, "addresses", problems, [&](ObjectReader& item, std::string id) {
        NeutralAddress neutral;
        neutral.id = std::move(id);
        neutral.address.before = item.text("before", Presence::Optional);
        neutral.address.after = item.text("after", Presence::Optional);
        neutral.address.is_example = item.boolean("example", false);
        const std::string before_setting = item.reference("before_setting", facts.mentioned.settings, "setting");
        if (neutral.address.before.empty()) neutral.address.before = published_value(facts, before_setting);
        neutral.address.after_setting_id = item.reference("setting", facts.mentioned.settings, "setting");
        if (neutral.address.after.empty()) {
          neutral.address.after = published_value(facts, neutral.address.after_setting_id);
          neutral.address.is_example = false;
        }
        return neutral;
      });
  for (NeutralAddress& neutral : addresses) {
    entry.address_ids.push_back(std::move(neutral.id));
    entry.change.addresses.push_back(std::move(neutral.address));
  }
}

ChangeFacts read_change(ObjectReader& reader, std::string id, const NeutralFacts& facts, ProblemList& problems) {
  ChangeFacts entry;
  Change& change = entry.change;
  change.id = std::move(id);
  change.section = read_section_number(reader, facts);
  change.change_class = reader.one_of("class", kChangeClasses, Presence::Required);
  change.audiences = reader.some_of("audiences", kAudiences);
  change.deadline = reader.period("deadline", Presence::Optional);
  change.current_plan = read_current_plan(reader, facts);
  change.as_of = reader.period("as_of", Presence::Required);
  change.question_ids = read_references(reader, "questions", facts.mentioned.questions, "question");
  read_addresses(reader, facts, entry, problems);
  entry.source_section = read_source_section(reader);
  return entry;
}

ChecklistItem read_item(ObjectReader& reader, std::string id, const NeutralFacts& facts) {
  ChecklistItem item;
  item.id = std::move(id);
  item.phase = reader.one_of("phase", kPhases, Presence::Required);
  item.audiences = reader.some_of("audiences", kAudiences);
  item.change_id = reader.reference("change", facts.mentioned.changes, "change");
  item.concerns = reader.period("concerns", Presence::Optional);
  item.current_plan = read_current_plan(reader, facts);
  return item;
}

}  // namespace

template <class Entry, class Read>
bool EntryFactsReader::read_some_of(const SourceFile* file, std::string_view name, std::vector<Entry>& entries,
                                    const Read& read) {
  if (file == nullptr) return false;
  if (!list_) list_.emplace(*file, name, problems_);
  read_some(list_->entries, kEntriesPerStep, read, entries);
  if (!list_->entries.is_at_end()) return true;
  list_->object.finish();
  list_.reset();
  return false;
}

bool EntryFactsReader::read_on() {
  if (file_ != File::None && !read_some_of_file()) file_ = static_cast<File>(static_cast<int>(file_) + 1);
  return file_ != File::None;
}

// True while there is more of the file to read.
bool EntryFactsReader::read_some_of_file() {
  switch (file_) {
    case File::Changes:
      return read_some_of(files_.changes, "changes", facts_.changes, [this](ObjectReader& entry, std::string id) {
        return read_change(entry, std::move(id), facts_, problems_);
      });
    case File::Questions:
      return read_some_of(files_.questions, "questions", facts_.questions, [this](ObjectReader& entry, std::string id) {
        return read_question(entry, std::move(id), facts_);
      });
    case File::Checklist:
      return read_some_of(files_.checklist, "items", facts_.checklist, [this](ObjectReader& entry, std::string id) {
        return read_item(entry, std::move(id), facts_);
      });
    case File::None:
      break;
  }
  return false;
}

}  // namespace flytt::content
