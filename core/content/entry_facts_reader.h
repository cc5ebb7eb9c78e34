// questions.json, changes.json and checklist.json: the entries without their words. Internal to core/content.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/content/entry_list.h"
#include "core/content/neutral_facts.h"

namespace flytt::content {

// Adds the entries to what read_pack_facts() has read.
class EntryFactsReader {
public:
  // The arguments outlive the reader.
  EntryFactsReader(const NeutralFiles& files, NeutralFacts& facts, ProblemList& problems)
      : files_(files), facts_(facts), problems_(problems) {}

  // Does one step (step.h).
  bool read_on();

private:
  // In the order in which they are read.
  enum class File { Changes, Questions, Checklist, None };
  struct List {
    List(const SourceFile& file, std::string_view name, ProblemList& problems)
        : object(root_spot(file), problems), entries(object, name, problems) {}
    ObjectReader object;
    EntryList entries;
  };

  bool read_some_of_file();
  template <class Entry, class Read>
  bool read_some_of(const SourceFile* file, std::string_view name, std::vector<Entry>& entries, const Read& read);

  const NeutralFiles& files_;
  NeutralFacts& facts_;
  ProblemList& problems_;
  File file_ = File::Changes;  // that is being read ...
  std::optional<List> list_;   // ... and its list
};

}  // namespace flytt::content
