// Answers a reader's query from an index.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/search/index.h"

namespace flytt::search {

struct Hit {
  EntryKind kind = EntryKind::Question;
  std::string id;
  std::size_t place = 0;  // in the edition's list of its kind
  int section = 0;        // 0 = none
  std::string title;
  std::string snippet;  // of the body around the first match, "…" where it is cut; at most kMaxSnippetBytes
  std::vector<TextRange> title_highlights;  // matched words, in order, without overlaps
  std::vector<TextRange> snippet_highlights;
  std::uint64_t score = 0;  // comparable within one answer only
};

inline constexpr std::size_t kMaxSnippetBytes = 220;
inline constexpr std::size_t kMaxQueryWords = 16;  // what follows is ignored

// The best hits, best first. Entries that match more of the query's words stand before those that match fewer; then
// BM25F (title before keywords before body, rare words before common ones); then kind and the pack's order.
// For each word, in this order, the first that finds anything: the word itself or another form of it, and for the last
// word every word that begins so; one edit away (words of 4 letters or more), two edits away (8 typed or more); a part
// of a longer word (from 4 letters: "regler" finds "brandväggsregler"); two known words that it is made of. Besides,
// what two words are when they are joined ("bank id"), and words that mean the same to the pack. Words that the pack
// calls common count only where a query has no others. Marks need not be typed; equal letters rank higher. An empty
// query, or one without letters and digits, has no hits.
std::vector<Hit> search(const Index& index, std::string_view query, std::size_t limit);

}  // namespace flytt::search
