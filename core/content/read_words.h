// Joins one language's words with the neutral facts. Internal to core/content.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/content/neutral_facts.h"
#include "core/content/placeholders.h"
#include "core/content/word_reader.h"

namespace flytt::content {

// The words of a list's entries: objects below one object.
class EntryWords {
public:
  EntryWords(const Spot& object, const IdSet& mentioned, const Placeholders& placeholders, ProblemList& problems);

  // False where the words are missing or cannot be used: the entry is left out. The ids are kept in view until
  // finish().
  bool read(const std::string& id, const std::function<void(WordReader&)>& read);
  void finish() { object_.finish(); }

private:
  WordReader object_;
  const Placeholders& placeholders_;
  ProblemList& problems_;
};

struct WordFiles {  // nullptr = missing or not readable
  const SourceFile* pack = nullptr;
  const SourceFile* questions = nullptr;
  const SourceFile* changes = nullptr;
  const SourceFile* checklist = nullptr;
  const SourceFile* interface = nullptr;
};

// Without one of the files the edition lacks those entries; pack.json and interface.json must be there. An entry
// without its words, or with words that are wrong, is left out.
class EditionReader {
public:
  // Everything outlives the reader.
  EditionReader(const NeutralFacts& facts, std::string_view language, const WordFiles& files, ProblemList& problems);
  EditionReader(const EditionReader&) = delete;
  EditionReader& operator=(const EditionReader&) = delete;

  bool read_on();
  Edition take();  // once everything is read

private:
  void read_pack_words();
  void read_interface_texts();
  void prune_references();
  bool read_question_words();
  bool read_change_words();
  bool read_checklist_words();
  template <class Entry, class IdOf, class Read, class Take>
  bool read_some_of(const SourceFile* file, const std::vector<Entry>& entries, const IdSet& mentioned,
                    const IdOf& id_of, const Read& read, const Take& take);
  Source source_of(int section) const;

  const NeutralFacts& facts_;
  WordFiles files_;
  ProblemList& problems_;
  Edition edition_;
  std::vector<Setting> settings_;  // as published; those of the edition get their labels
  Placeholders placeholders_;
  std::string source_title_;
  int files_read_ = 0;
  std::optional<EntryWords> words_;  // of the file that is being read
  std::size_t next_entry_ = 0;
};

}  // namespace flytt::content
