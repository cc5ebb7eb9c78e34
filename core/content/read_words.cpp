#include "core/content/read_words.h"

#include <algorithm>
#include <utility>

#include "core/content/word_reader.h"

namespace flytt::content {
namespace {

// Calls `read(WordReader&, entry) -> void` for every entry whose words are an object below `object`; entries without
// usable words are dropped.
template <class Entry, class IdOf, class Read>
std::vector<Entry> join(const std::vector<Entry>& entries, const IdOf& id_of, WordReader& object,
                        const IdSet& mentioned, const Placeholders& placeholders, ProblemList& problems,
                        const Read& read) {
  std::vector<Entry> joined;
  joined.reserve(entries.size());
  for (const std::string& id : mentioned) object.object().expect(id);
  for (const Entry& entry : entries) {
    const JsonMember* member = object.object().member(id_of(entry), JsonKind::Object, Presence::Required);
    if (member == nullptr) continue;
    const Spot spot = member_spot(object.object().spot(), *member);
    WordReader words(spot, placeholders, problems);
    Entry copy = entry;
    read(words, copy);
    words.finish();
    if (words.is_usable()) joined.push_back(std::move(copy));
  }
  object.finish();
  return joined;
}

// The same where the words are one text.
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

class EditionReader {
public:
  EditionReader(const NeutralFacts& facts, ProblemList& problems) : facts_(facts), problems_(problems) {}

  std::optional<Edition> read(std::string_view language, const WordFiles& files);

private:
  void read_pack_words(const SourceFile& file, const Placeholders& placeholders);
  void read_question_words(const SourceFile& file, const Placeholders& placeholders);
  void read_change_words(const SourceFile& file, const Placeholders& placeholders);
  void read_checklist_words(const SourceFile& file, const Placeholders& placeholders);
  void read_interface_texts(const SourceFile& file, const Placeholders& placeholders);
  void prune_references();
  Source source_of(int section) const;

  const NeutralFacts& facts_;
  ProblemList& problems_;
  Edition edition_;
  std::string source_title_;
};

const auto id_of_entry = [](const auto& entry) -> const std::string& { return entry.id; };

// The interface text that the placeholders need before the file as a whole can be read.
std::string not_published_text(const SourceFile& file) {
  const JsonMember* member = file.root->find("not_published");
  return member != nullptr && member->value.kind == JsonKind::String ? member->value.text
                                                                     : "\xC2\xABnot_published\xC2\xBB";
}

std::optional<Edition> EditionReader::read(std::string_view language, const WordFiles& files) {
  if (files.pack == nullptr || files.interface == nullptr) return std::nullopt;
  edition_.pack_id = facts_.pack_id;
  edition_.version = facts_.version;
  edition_.language = language;
  edition_.languages = facts_.languages;
  edition_.names = facts_.names;
  edition_.as_of = facts_.as_of;
  edition_.mobile = facts_.mobile;
  edition_.address_patterns = facts_.address_patterns;
  for (const SettingFacts& setting : facts_.settings) edition_.settings.push_back(setting.setting);

  const std::vector<Setting> settings = edition_.settings;
  const Placeholders placeholders(settings, not_published_text(*files.interface));
  read_interface_texts(*files.interface, placeholders);
  read_pack_words(*files.pack, placeholders);
  if (files.changes != nullptr) read_change_words(*files.changes, placeholders);
  if (files.questions != nullptr) read_question_words(*files.questions, placeholders);
  if (files.checklist != nullptr) read_checklist_words(*files.checklist, placeholders);
  prune_references();
  return std::move(edition_);
}

Source EditionReader::source_of(int section) const {
  Source source;
  source.title = source_title_;
  const Section* found = find_section(edition_, section);
  if (section > 0) source.section = std::to_string(section) + "." + (found == nullptr ? "" : " " + found->title);
  return source;
}

void EditionReader::read_pack_words(const SourceFile& file, const Placeholders& placeholders) {
  const Spot root = root_spot(file);
  WordReader reader(root, placeholders, problems_);
  edition_.as_of_text = reader.text("as_of_text", Presence::Optional);
  source_title_ = reader.text("source_title", Presence::Required);

  const auto with_object = [&](std::string_view name, bool is_needed, const auto& use) {
    const JsonMember* member =
        reader.object().member(name, JsonKind::Object, is_needed ? Presence::Required : Presence::Optional);
    if (member == nullptr) return;
    const Spot spot = member_spot(root, *member);
    WordReader object(spot, placeholders, problems_);
    use(object);
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
  with_object("endpoints", !facts_.endpoints.empty(), [&](WordReader& object) {
    edition_.endpoints = join(facts_.endpoints, id_of_entry, object, facts_.mentioned.endpoints, placeholders,
                              problems_, [](WordReader& words, Endpoint& endpoint) {
                                endpoint.service = words.text("service", Presence::Required);
                                endpoint.purpose = words.text("purpose", Presence::Required);
                                endpoint.without_it = words.text("without_it", Presence::Required);
                              });
  });
  with_object("sections", !facts_.sections.empty(), [&](WordReader& object) {
    edition_.sections = join(facts_.sections, id_of_entry, object, facts_.mentioned.section_ids, placeholders,
                             problems_, [](WordReader& words, Section& section) {
                               section.title = words.text("title", Presence::Required);
                               section.summary = words.text("summary", Presence::Optional);
                             });
  });
  with_object("themes", !facts_.themes.empty(), [&](WordReader& object) {
    edition_.themes = join_labels(facts_.themes, object, facts_.mentioned.themes,
                                  [](Theme& theme, std::string title) { theme.title = std::move(title); });
  });
  with_object("timeline", !facts_.timeline.empty(), [&](WordReader& object) {
    edition_.timeline = join(facts_.timeline, id_of_entry, object, facts_.mentioned.timeline, placeholders, problems_,
                             [](WordReader& words, Milestone& milestone) {
                               milestone.title = words.text("title", Presence::Required);
                               milestone.when_text = words.text("when_text", Presence::Required);
                               milestone.text = words.inline_markdown("text", Presence::Optional);
                             });
  });
  with_object("status", !facts_.status.empty(), [&](WordReader& object) {
    edition_.status = join_labels(facts_.status, object, facts_.mentioned.status,
                                  [](StatusFigure& figure, std::string label) { figure.label = std::move(label); });
  });
  reader.finish();
}

void EditionReader::read_question_words(const SourceFile& file, const Placeholders& placeholders) {
  const Spot root = root_spot(file);
  WordReader reader(root, placeholders, problems_);
  const auto id_of = [](const QuestionFacts& entry) -> const std::string& { return entry.question.id; };
  std::vector<QuestionFacts> entries = join(facts_.questions, id_of, reader, facts_.mentioned.questions, placeholders,
                                            problems_, [this](WordReader& words, QuestionFacts& entry) {
                                              Question& question = entry.question;
                                              question.question = words.text("question", Presence::Required);
                                              question.answer = words.markdown("answer", Presence::Required);
                                              question.keywords = words.object().texts("keywords");
                                              question.source = source_of(entry.source_section);
                                            });
  for (QuestionFacts& entry : entries) edition_.questions.push_back(std::move(entry.question));
}

void EditionReader::read_change_words(const SourceFile& file, const Placeholders& placeholders) {
  const Spot root = root_spot(file);
  WordReader reader(root, placeholders, problems_);
  const auto id_of = [](const ChangeFacts& entry) -> const std::string& { return entry.change.id; };
  const auto read_addresses = [&](WordReader& words, ChangeFacts& entry) {
    const Presence presence = entry.address_ids.empty() ? Presence::Optional : Presence::Required;
    const JsonMember* member = words.object().member("addresses", JsonKind::Object, presence);
    if (member == nullptr) return;
    const Spot spot = member_spot(words.object().spot(), *member);
    WordReader object(spot, placeholders, problems_);
    std::vector<AddressChange> kept;
    for (std::size_t index = 0; index < entry.address_ids.size(); ++index) {
      const JsonMember* label = object.object().member(entry.address_ids[index], JsonKind::Object, Presence::Required);
      if (label == nullptr) continue;
      const Spot label_spot = member_spot(spot, *label);
      WordReader label_reader(label_spot, placeholders, problems_);
      AddressChange address = entry.change.addresses[index];
      address.label = label_reader.text("label", Presence::Required);
      address.note = label_reader.text("note", Presence::Optional);
      label_reader.finish();
      if (label_reader.is_usable()) kept.push_back(std::move(address));
    }
    object.finish();
    entry.change.addresses = std::move(kept);
  };
  std::vector<ChangeFacts> entries = join(facts_.changes, id_of, reader, facts_.mentioned.changes, placeholders,
                                          problems_, [&](WordReader& words, ChangeFacts& entry) {
                                            Change& change = entry.change;
                                            change.title = words.text("title", Presence::Required);
                                            change.summary = words.text("summary", Presence::Required);
                                            change.affected = words.text("affected", Presence::Required);
                                            change.deadline_text = words.text("deadline_text", Presence::Optional);
                                            change.what_changes = words.markdown("what_changes", Presence::Required);
                                            change.steps = words.markdown_list("steps");
                                            change.otherwise = words.markdown("otherwise", Presence::Optional);
                                            read_addresses(words, entry);
                                            change.source = source_of(entry.source_section);
                                          });
  for (ChangeFacts& entry : entries) edition_.changes.push_back(std::move(entry.change));
}

void EditionReader::read_checklist_words(const SourceFile& file, const Placeholders& placeholders) {
  const Spot root = root_spot(file);
  WordReader reader(root, placeholders, problems_);
  edition_.checklist = join(facts_.checklist, id_of_entry, reader, facts_.mentioned.checklist, placeholders, problems_,
                            [](WordReader& words, ChecklistItem& item) {
                              item.text = words.inline_markdown("text", Presence::Required);
                              item.details = words.markdown("details", Presence::Optional);
                            });
}

void EditionReader::read_interface_texts(const SourceFile& file, const Placeholders& placeholders) {
  const Spot root = root_spot(file);
  WordReader reader(root, placeholders, problems_);
  for (const JsonMember& member : root.value->members) {
    if (member.name == "$schema") continue;
    std::string text = reader.text(member.name, Presence::Required);
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

}  // namespace

std::optional<Edition> read_edition(const NeutralFacts& facts, std::string_view language, const WordFiles& files,
                                    ProblemList& problems) {
  return EditionReader(facts, problems).read(language, files);
}

}  // namespace flytt::content
