#include "core/search/index.h"

#include <algorithm>
#include <utility>

#include "core/content/markdown.h"
#include "core/search/index_writer.h"
#include "core/text/fold.h"

namespace flytt::search {
namespace {

constexpr std::size_t kEntriesPerStep = 64;  // two milliseconds

void append_line(std::string& text, std::string_view line) {
  if (line.empty()) return;
  if (!text.empty()) text += '\n';
  text += line;
}

std::string body_of(const content::Change& change) {
  std::string body = change.summary;
  append_line(body, content::plain_text(change.what_changes));
  append_line(body, change.affected);
  append_line(body, change.deadline_text);
  for (const Blocks& step : change.steps) append_line(body, content::plain_text(step));
  for (const Blocks& step : change.employee_steps) append_line(body, content::plain_text(step));
  append_line(body, content::plain_text(change.otherwise));
  for (const content::AddressChange& address : change.addresses) {
    append_line(body, address.label);
    append_line(body, address.before);
    append_line(body, address.after);
    append_line(body, address.note);
  }
  return body;
}

std::string body_of(const content::Endpoint& endpoint) {
  std::string body;
  for (const std::string& destination : content::destinations_of(endpoint)) append_line(body, destination);
  append_line(body, endpoint.purpose);
  append_line(body, endpoint.without_it);
  return body;
}

}  // namespace

std::string word_key(std::string_view word) {
  std::string key = text::fold(word);
  const auto joins_weakly = [](char character) { return character == '-' || character == '\''; };
  const bool is_address = key.find_first_of("._@:/") != std::string::npos;
  if (!is_address) key.erase(std::remove_if(key.begin(), key.end(), joins_weakly), key.end());
  return key;
}

class IndexBuilder::Work {
public:
  explicit Work(std::string_view language) : writer_(language) {}

  bool read_on(const content::Edition& edition) {
    std::size_t most = kEntriesPerStep;
    if (added_ == 0) writer_.learn(edition.search_words);
    add_some(edition.questions, most, [this](const content::Question& question) {
      writer_.add(EntryKind::Question, question.id, question.section, question.question,
                  content::plain_text(question.answer), question.keywords);
    });
    add_some(edition.changes, most, [this](const content::Change& change) {
      writer_.add(EntryKind::Change, change.id, change.section, change.title, body_of(change));
    });
    add_some(edition.sections, most, [this](const content::Section& section) {
      writer_.add(EntryKind::Section, section.id, section.number, section.title, section.summary);
    });
    add_some(edition.endpoints, most, [this](const content::Endpoint& endpoint) {
      writer_.add(EntryKind::Endpoint, endpoint.id, 0, endpoint.service, body_of(endpoint));
    });
    add_some(edition.timeline, most, [this](const content::Milestone& milestone) {
      std::string body = milestone.when_text;
      append_line(body, flytt::plain_text(milestone.text));
      writer_.add(EntryKind::Milestone, milestone.id, 0, milestone.title, std::move(body));
    });
    add_some(edition.checklist, most, [this](const content::ChecklistItem& item) {
      writer_.add(EntryKind::ChecklistItem, item.id, 0, flytt::plain_text(item.text),
                  content::plain_text(item.details));
    });
    add_some(kScreens, most, [&](const FoundScreen& screen) { add_screen(edition, screen); });
    first_ = 0;
    return most == 0 || writer_.finish_some();
  }

  Index take() { return writer_.take(); }

private:
  // Where the pack has no title for it, there is nothing to find.
  void add_screen(const content::Edition& edition, const FoundScreen& screen) {
    const auto text = [&](std::string_view key) {
      const auto found = edition.interface_texts.find(key);
      return found == edition.interface_texts.end() ? std::string() : found->second;
    };
    const std::string title = text(screen.title_key);
    if (title.empty()) return;
    writer_.add(EntryKind::Screen, std::string(screen.id), 0, title, text(screen.lead_key), {text(screen.words_key)});
  }

  // Adds those of the list that were not added yet, `most` of them at most.
  template <class List, class Add>
  void add_some(const List& list, std::size_t& most, const Add& add) {
    // All lists count as one: first_ is where this one begins in it.
    for (; most > 0 && added_ < first_ + list.size(); --most) add(list[added_++ - first_]);
    first_ += list.size();
  }

  IndexWriter writer_;
  std::size_t added_ = 0;
  std::size_t first_ = 0;
};

IndexBuilder::IndexBuilder(std::string_view language) : work_(std::make_unique<Work>(language)) {}
IndexBuilder::~IndexBuilder() = default;
IndexBuilder::IndexBuilder(IndexBuilder&&) noexcept = default;
IndexBuilder& IndexBuilder::operator=(IndexBuilder&&) noexcept = default;

bool IndexBuilder::read_on(const content::Edition& edition) { return work_->read_on(edition); }

Index IndexBuilder::take() { return work_->take(); }

Index build_index(const content::Edition& edition) {
  IndexBuilder builder(edition.language);
  while (builder.read_on(edition)) {
  }
  return builder.take();
}

std::size_t entry_count(const content::Edition& edition) {
  return edition.questions.size() + edition.changes.size() + edition.sections.size() + edition.endpoints.size() +
         edition.timeline.size() + edition.checklist.size() + kScreens.size();
}

}  // namespace flytt::search
