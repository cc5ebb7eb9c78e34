#include "core/content/folder_reader.h"

#include <utility>

namespace flytt::content {

void FolderReader::begin() {
  neutral_.pack = folder_.open("pack.json", problems_);
  if (neutral_.pack == nullptr) return;
  neutral_.questions = folder_.open("questions.json", problems_);
  neutral_.changes = folder_.open("changes.json", problems_);
  neutral_.checklist = folder_.open("checklist.json", problems_);
  facts_ = read_pack_facts(neutral_, problems_);
  if (facts_) entries_.emplace(neutral_, *facts_, problems_);
}

bool FolderReader::begin_next_edition() {
  while (facts_ && next_language_ < facts_->language_tags.size()) {
    const std::string& language = facts_->language_tags[next_language_++];
    if (!folder_.has_language(language)) continue;
    const auto open_words = [&](std::string_view name, bool is_useful) {
      return is_useful ? folder_.open(word_path(language, name), problems_) : nullptr;
    };
    WordFiles words;
    words.pack = open_words("pack.json", true);
    words.questions = open_words("questions.json", neutral_.questions != nullptr);
    words.changes = open_words("changes.json", neutral_.changes != nullptr);
    words.checklist = open_words("checklist.json", neutral_.checklist != nullptr);
    words.interface = open_words("interface.json", true);
    if (words.pack == nullptr || words.interface == nullptr) continue;
    edition_.emplace(*facts_, language, words, problems_);
    return true;
  }
  return false;
}

bool FolderReader::read_on() {
  if (!has_begun_) {
    has_begun_ = true;
    begin();
    return facts_.has_value();
  }
  if (entries_) {
    if (!entries_->read_on()) entries_.reset();
    return true;
  }
  if (edition_) {
    if (edition_->read_on()) return true;
    editions_.push_back(edition_->take());
    edition_.reset();
    return true;
  }
  return begin_next_edition();
}

}  // namespace flytt::content
