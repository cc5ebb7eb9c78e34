#include "core/content/edition_reader.h"

#include <algorithm>
#include <utility>

#include "core/content/step.h"
#include "core/content/word_reader.h"

namespace flytt::content {
namespace {

// Entries with their words, where those are one text.
template <class Entry, class Set>
std::vector<Entry> join_labels(const std::vector<Entry>& entries, WordReader& object, const IdSet& mentioned,
                               const Set& set) {
  std::vector<Entry> joined;
  for (const std::string& id : mentioned) object.object().expect(id);
  for (const Entry& entry : entries) {
    std::string label = object.text(entry.id, Presence::Required);
    if (label.empty()) continue;
    Entry copy = entry;
    set(copy, std::move(label));
    joined.push_back(std::move(copy));
  }
  object.finish();
  return joined;
}

// The interface text that the placeholders need before the file as a whole can be read.
std::string not_published_text(const SourceFile& file) {
  const JsonMember* member = file.root->find("not_published");
  return member != nullptr && member->value.kind == JsonKind::String ? member->value.text
                                                                     : "\xC2\xABnot_published\xC2\xBB";
}

}  // namespace

EditionReader::EditionReader(const NeutralFacts& facts, std::string_view language, const WordFiles& files,
                             ProblemList& problems)
    : facts_(facts),
      files_(files),
      problems_(problems),
      placeholders_(settings_, not_published_text(*files.interface)) {
  edition_.pack_id = facts_.pack_id;
  edition_.version = facts_.version;
  edition_.language = language;
  edition_.languages = facts_.languages;
  edition_.names = facts_.names;
  edition_.as_of = facts_.as_of;
  edition_.mobile = facts_.mobile;
  edition_.address_patterns = facts_.address_patterns;
  for (const SettingFacts& setting : facts_.settings) edition_.settings.push_back(setting.setting);
  settings_ = edition_.settings;
}

bool EditionReader::read_on() {
  const bool is_part_read = !read_some_of_part();
  if (!is_part_read) return true;
  if (part_ == Part::References) return false;
  part_ = static_cast<Part>(static_cast<int>(part_) + 1);
  return true;
}

// True while there is more of the part to read.
bool EditionReader::read_some_of_part() {
  switch (part_) {
    case Part::Interface:
      read_interface_texts();
      return false;
    case Part::Pack:
      read_pack_words();
      return false;
    case Part::Changes:
      return read_change_words();
    case Part::Questions:
      return read_question_words();
    case Part::Checklist:
      return read_checklist_words();
    case Part::References:
      prune_references();
      return false;
  }
  return false;
}

Edition EditionReader::take() { return std::move(edition_); }

Source EditionReader::source_of(int section) const {
  Source source;
  source.title = source_title_;
  const Section* found = find_section(edition_, section);
  if (section > 0) source.section = std::to_string(section) + "." + (found == nullptr ? "" : " " + found->title);
  return source;
}

std::vector<std::string> EditionReader::labels_of(const std::vector<std::string>& setting_ids) const {
  std::vector<std::string> labels;
  for (const std::string& id : setting_ids) labels.push_back(find_setting(edition_, id)->label);
  return labels;
}

void EditionReader::read_pack_words() {
  const Spot root = root_spot(*files_.pack);
  WordReader reader(root, placeholders_, problems_);
  edition_.as_of_text = reader.text("as_of_text", Presence::Optional);
  source_title_ = reader.text("source_title", Presence::Required);

  const auto with_object = [&](std::string_view name, bool is_needed, const auto& use) {
    const JsonMember* member =
        reader.object().member(name, JsonKind::Object, is_needed ? Presence::Required : Presence::Optional);
    if (member == nullptr) return;
    const Spot spot = member_spot(root, *member);
    WordReader object(spot, placeholders_, problems_);
    use(object);
  };
  const auto join = [&](std::string_view name, const auto& entries, const IdSet& mentioned, auto& joined,
                        const auto& read) {
    const JsonMember* member =
        reader.object().member(name, JsonKind::Object, entries.empty() ? Presence::Optional : Presence::Required);
    if (member == nullptr) return;
    EntryWords object(member_spot(root, *member), mentioned, placeholders_, problems_);
    for (const auto& known : entries) {
      auto entry = known;
      if (object.read(known.id, [&](WordReader& words) { read(words, entry); })) joined.push_back(std::move(entry));
    }
    object.finish();
  };

  // A setting without a label keeps its id as label: texts refer to it.
  with_object("settings", !facts_.settings.empty(), [&](WordReader& object) {
    for (const std::string& id : facts_.mentioned.settings) object.object().expect(id);
    for (Setting& setting : edition_.settings) setting.label = object.text(setting.id, Presence::Required);
    object.finish();
  });
  for (Setting& setting : edition_.settings) {
    if (setting.label.empty()) setting.label = setting.id;
  }
  join("endpoints", facts_.endpoints, facts_.mentioned.endpoints, edition_.endpoints,
       [](WordReader& words, Endpoint& endpoint) {
         endpoint.service = words.text("service", Presence::Required);
         endpoint.purpose = words.text("purpose", Presence::Required);
         endpoint.without_it = words.text("without_it", Presence::Required);
       });
  join("sections", facts_.sections, facts_.mentioned.section_ids, edition_.sections,
       [](WordReader& words, Section& section) {
         section.title = words.text("title", Presence::Required);
         section.summary = words.text("summary", Presence::Optional);
       });
  with_object("themes", !facts_.themes.empty(), [&](WordReader& object) {
    edition_.themes = join_labels(facts_.themes, object, facts_.mentioned.themes,
                                  [](Theme& theme, std::string title) { theme.title = std::move(title); });
  });
  join("timeline", facts_.timeline, facts_.mentioned.timeline, edition_.timeline,
       [](WordReader& words, Milestone& milestone) {
         milestone.title = words.text("title", Presence::Required);
         milestone.when_text = words.text("when_text", Presence::Required);
         milestone.text = words.inline_markdown("text", Presence::Optional);
       });
  with_object("search", false, [&](WordReader& object) {
    edition_.search_words.common = object.object().texts("common");
    edition_.search_words.synonyms = object.object().texts("synonyms");
    object.finish();
  });
  with_object("status", !facts_.status.empty(), [&](WordReader& object) {
    edition_.status = join_labels(facts_.status, object, facts_.mentioned.status,
                                  [](StatusFigure& figure, std::string label) { figure.label = std::move(label); });
  });
  reader.finish();
}

namespace {

void read_address_words(WordReader& words, ChangeFacts& entry, const Placeholders& placeholders,
                        ProblemList& problems) {
  const Presence presence = entry.address_ids.empty() ? Presence::Optional : Presence::Required;
  const JsonMember* member = words.object().member("addresses", JsonKind::Object, presence);
  if (member == nullptr) return;
  const Spot spot = member_spot(words.object().spot(), *member);
  WordReader object(spot, placeholders, problems);
  std::vector<AddressChange> kept;
  for (std::size_t index = 0; index < entry.address_ids.size(); ++index) {
    const JsonMember* label = object.object().member(entry.address_ids[index], JsonKind::Object, Presence::Required);
    if (label == nullptr) continue;
    const Spot label_spot = member_spot(spot, *label);
    WordReader label_reader(label_spot, placeholders, problems);
    AddressChange address = entry.change.addresses[index];
    address.label = label_reader.text("label", Presence::Required);
    address.note = label_reader.text("note", Presence::Optional);
    label_reader.finish();
    if (label_reader.is_usable()) kept.push_back(std::move(address));
  }
  object.finish();
  entry.change.addresses = std::move(kept);
}

}  // namespace

// `read(WordReader&, entry)` adds the words to a copy of an entry, `take(entry)` gets it.
template <class Entry, class IdOf, class Read, class Take>
bool EditionReader::read_some_of(const SourceFile* file, const std::vector<Entry>& entries, const IdSet& mentioned,
                                 const IdOf& id_of, const Read& read, const Take& take) {
  if (file == nullptr) return false;
  if (!words_) {
    words_.emplace(root_spot(*file), mentioned, placeholders_, problems_);
    next_entry_ = 0;
  }
  const std::size_t end = std::min(entries.size(), next_entry_ + kEntriesPerStep);
  for (; next_entry_ < end; ++next_entry_) {
    const Entry& known = entries[next_entry_];
    Entry entry = known;
    if (words_->read(id_of(known), [&](WordReader& words) { read(words, entry); })) take(std::move(entry));
  }
  if (next_entry_ < entries.size()) return true;
  words_->finish();
  words_.reset();
  return false;
}

bool EditionReader::read_question_words() {
  return read_some_of(
      files_.questions, facts_.questions, facts_.mentioned.questions,
      [](const QuestionFacts& entry) -> const std::string& { return entry.question.id; },
      [this](WordReader& words, QuestionFacts& entry) {
        Question& question = entry.question;
        question.question = words.text("question", Presence::Required);
        question.answer = words.markdown("answer", Presence::Required);
        question.unpublished = labels_of(words.unset_settings());
        question.keywords = words.object().texts("keywords");
        question.source = source_of(entry.source_section);
      },
      [this](QuestionFacts entry) { edition_.questions.push_back(std::move(entry.question)); });
}

bool EditionReader::read_change_words() {
  return read_some_of(
      files_.changes, facts_.changes, facts_.mentioned.changes,
      [](const ChangeFacts& entry) -> const std::string& { return entry.change.id; },
      [this](WordReader& words, ChangeFacts& entry) {
        Change& change = entry.change;
        change.title = words.text("title", Presence::Required);
        change.summary = words.text("summary", Presence::Required);
        change.affected = words.text("affected", Presence::Required);
        change.deadline_text = words.text("deadline_text", Presence::Optional);
        change.what_changes = words.markdown("what_changes", Presence::Required);
        change.steps = words.markdown_list("steps");
        change.employee_steps = words.markdown_list("employee_steps");
        change.otherwise = words.markdown("otherwise", Presence::Optional);
        change.unpublished = labels_of(words.unset_settings());
        read_address_words(words, entry, placeholders_, problems_);
        change.source = source_of(entry.source_section);
      },
      [this](ChangeFacts entry) { edition_.changes.push_back(std::move(entry.change)); });
}

bool EditionReader::read_checklist_words() {
  return read_some_of(
      files_.checklist, facts_.checklist, facts_.mentioned.checklist,
      [](const ChecklistItem& entry) -> const std::string& { return entry.id; },
      [this](WordReader& words, ChecklistItem& item) {
        item.text = words.inline_markdown("text", Presence::Required);
        item.details = words.markdown("details", Presence::Optional);
        item.unpublished = labels_of(words.unset_settings());
      },
      [this](ChecklistItem item) { edition_.checklist.push_back(std::move(item)); });
}

void EditionReader::read_interface_texts() {
  const SourceFile& file = *files_.interface;
  const Spot root = root_spot(file);
  WordReader reader(root, placeholders_, problems_);
  for (const JsonMember& member : root.value->members) {
    if (member.name == "$schema") continue;
    std::string text = reader.text(member.name, Presence::Required, NoBreakSpace::IsText);
    if (!text.empty()) edition_.interface_texts.emplace(member.name, std::move(text));
  }
}

// An entry that was left out has caused its own problem already; whoever refers to it must not lead nowhere.
void EditionReader::prune_references() {
  const auto keep_known = [](std::vector<std::string>& ids, const IdSet& known) {
    ids.erase(std::remove_if(ids.begin(), ids.end(), [&](const std::string& id) { return known.count(id) == 0; }),
              ids.end());
  };
  IdSet changes;
  IdSet questions;
  for (const Change& change : edition_.changes) changes.insert(change.id);
  for (const Question& question : edition_.questions) questions.insert(question.id);
  for (Question& question : edition_.questions) keep_known(question.change_ids, changes);
  for (Change& change : edition_.changes) keep_known(change.question_ids, questions);
  for (ChecklistItem& item : edition_.checklist) {
    if (changes.count(item.change_id) == 0) item.change_id.clear();
  }
}

}  // namespace flytt::content
