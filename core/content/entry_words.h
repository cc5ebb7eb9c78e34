// The words of a list's entries. Internal to core/content.
#pragma once

#include <functional>
#include <string>

#include "core/content/neutral_facts.h"
#include "core/content/word_reader.h"

namespace flytt::content {

// Each entry's words are an object under its id; all of them stand in one object.
class EntryWords {
public:
  // `mentioned`: ids that may stand there without an entry that can be used. The arguments outlive the reader.
  EntryWords(const Spot& object, const IdSet& mentioned, const Placeholders& placeholders, ProblemList& problems);

  // False where the words are missing or cannot be used: the entry is left out. `id` outlives the reader.
  bool read(const std::string& id, const std::function<void(WordReader&)>& read);

  // Warns about words without an entry.
  void finish() { object_.finish(); }

private:
  WordReader object_;
  const Placeholders& placeholders_;
  ProblemList& problems_;
};

}  // namespace flytt::content
