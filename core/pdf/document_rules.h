// What a handout must hold before it can become a conforming document; the writer stops at the first breach.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/error.h"
#include "core/handout/handout.h"

namespace flytt::pdf {

struct HeadingEntry {
  int level = 1;
  std::string text;
};

// Headings in reading order, those within lists and callouts included.
struct HeadingIndex {
  std::vector<HeadingEntry> headings;
  std::map<std::string, int> by_anchor;  // anchor -> index in `headings`
};

// Errors, each with the node in place.pointer: MissingValue for no title, language, heading text or alternative text;
// InvalidValue for a language that is no BCP 47 tag, a date that is none, a heading level out of 1..6 or one that
// skips, a table whose rows differ from its columns, a cell that holds anything but paragraphs and lists, a figure
// without modules; InvalidEncoding for text that is not UTF-8; DuplicateName for an anchor used twice.
Result<HeadingIndex> check_rules(const handout::Handout& document);

// BCP 47 as far as PDF/A checks it (ISO 19005-2, 6.7.4): letters, then groups of letters and digits, 1 to 8 each.
bool is_language_tag(const std::string& tag);

}  // namespace flytt::pdf
