// What a handout must hold before a writer turns it into a document that everyone can read.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/error.h"
#include "core/handout/handout.h"

namespace flytt::handout {

inline constexpr int kMaxListDepth = 9;  // as many levels as a Word numbering has

struct OutlineEntry {
  int level = 1;
  std::string text;
  std::string anchor;  // empty = none
};

// The headings in reading order, those inside lists and callouts too.
using Outline = std::vector<OutlineEntry>;

// Stops at the first breach. place.pointer is the node, "/body/3/rows/0/1/body/0". Errors:
// MissingValue: no title, language, heading text or alternative text, a table without columns. InvalidValue: a language
// that is no BCP 47 tag, `created` set and no day, a heading outside 1..6 or skipping a level, a row that differs from
// the columns, a cell that holds anything but paragraphs and lists, a figure without modules. InvalidEncoding: not
// UTF-8, or a control character. DuplicateName: an anchor used twice. BrokenReference: "#x" without an anchor x.
// UnsafeLink: a link other than https:, http:, mailto:, tel: and "#anchor"; a path within the portal leads nowhere in a
// file. TooLarge: lists nested more than kMaxListDepth.
Result<Outline> check_handout(const Handout& handout);

// Byte offset of the first character that no document may hold: ill-formed UTF-8, a control character other than tab
// and line feed, U+FFFE, U+FFFF (XML 1.0, section 2.2). npos when there is none.
std::size_t find_unwritable_character(std::string_view text);

// A tag as BCP 47 (RFC 5646, 2.1) forms it: subtags of 1 to 8 letters or digits, the first of letters.
bool is_language_tag(std::string_view tag);

}  // namespace flytt::handout
