// Reads the editions of a pack folder in steps. Internal to core/content.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "core/content/edition_reader.h"
#include "core/content/entry_facts_reader.h"
#include "core/content/neutral_facts.h"
#include "core/content/pack_folder.h"

namespace flytt::content {

class FolderReader {
public:
  // The arguments outlive the reader. The folder is not looked at before the first step.
  FolderReader(PackFolder& folder, ProblemList& problems, std::vector<Edition>& editions)
      : folder_(folder), problems_(problems), editions_(editions) {}
  FolderReader(const FolderReader&) = delete;
  FolderReader& operator=(const FolderReader&) = delete;

  // Does one step (step.h).
  bool read_on();

  // That pack.json names, in its order; none without a usable one.
  std::vector<std::string> languages() const { return facts_ ? facts_->language_tags : std::vector<std::string>(); }

private:
  void begin();
  bool begin_next_edition();

  PackFolder& folder_;
  ProblemList& problems_;
  std::vector<Edition>& editions_;
  bool has_begun_ = false;
  NeutralFiles neutral_;
  std::optional<NeutralFacts> facts_;
  std::optional<EntryFactsReader> entries_;  // that are being read
  std::optional<EditionReader> edition_;
  std::size_t next_language_ = 0;
};

}  // namespace flytt::content
