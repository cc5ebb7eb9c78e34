// Joins one language's words with the neutral facts. Internal to core/content.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/content/entry_words.h"
#include "core/content/neutral_facts.h"
#include "core/content/placeholders.h"

namespace flytt::content {

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
  // The arguments outlive the reader.
  EditionReader(const NeutralFacts& facts, std::string_view language, const WordFiles& files, ProblemList& problems);
  EditionReader(const EditionReader&) = delete;
  EditionReader& operator=(const EditionReader&) = delete;

  // Does one step (step.h).
  bool read_on();

  Edition take();  // once everything is read

private:
  // In the order in which they are read.
  enum class Part { Interface, Pack, Changes, Questions, Checklist, References };

  bool read_some_of_part();
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
  std::vector<std::string> labels_of(const std::vector<std::string>& setting_ids) const;

  const NeutralFacts& facts_;
  WordFiles files_;
  ProblemList& problems_;
  Edition edition_;
  std::vector<Setting> settings_;  // as published; those of the edition get their labels
  Placeholders placeholders_;
  std::string source_title_;
  Part part_ = Part::Interface;      // that is being read
  std::optional<EntryWords> words_;  // of the file that is being read
  std::size_t next_entry_ = 0;
};

}  // namespace flytt::content
