// Joins one language's words with the neutral facts. Internal to core/content.
#pragma once

#include <optional>
#include <string_view>

#include "core/content/neutral_facts.h"

namespace flytt::content {

struct WordFiles {  // nullptr = missing or not readable
  const SourceFile* pack = nullptr;
  const SourceFile* questions = nullptr;
  const SourceFile* changes = nullptr;
  const SourceFile* checklist = nullptr;
  const SourceFile* interface = nullptr;
};

// nullopt when the language's pack.json or interface.json cannot be used; without one of the others the edition lacks
// those entries. An entry without its words, or with words that are wrong, is left out.
std::optional<Edition> read_edition(const NeutralFacts& facts, std::string_view language, const WordFiles& files,
                                    ProblemList& problems);

}  // namespace flytt::content
