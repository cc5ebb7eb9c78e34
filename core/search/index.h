// The search index of one edition: what can be found, the words it is found by, and how much each word says.
//
// Sorted terms with postings; the share of a word in an entry's rank is computed while building. Whole numbers
// throughout, so that natively and in the browser the same query gives the same order.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/content/content.h"
#include "core/search/term_trie.h"
#include "core/text/stem.h"

namespace flytt::search {

// Screen: one of the portal's own, by the ids of kScreens.
enum class EntryKind { Question, Change, Section, Endpoint, Milestone, ChecklistItem, Screen };

// The screens that can be found by what one does there. Their titles and words are interface texts.
struct FoundScreen {
  std::string_view id;
  std::string_view title_key;
  std::string_view lead_key;   // empty = none
  std::string_view words_key;  // of a text that holds further words by which it is found
};
inline constexpr std::array<FoundScreen, 6> kScreens{{
    {"firewall", "firewall.title", "firewall.lead", "search.words.firewall"},
    {"mobile", "mobile.title", "mobile.lead", "search.words.mobile"},
    {"documents", "documents.title", "documents.lead", "search.words.documents"},
    {"checklist", "overview.checklist.heading", "checklist.note", "search.words.checklist"},
    {"timeline", "overview.timeline.heading", "", "search.words.timeline"},
    {"settings", "settings.title", "settings.lead", "search.words.settings"},
}};

// Half-open, in bytes.
struct TextRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  friend bool operator==(const TextRange& a, const TextRange& b) { return a.begin == b.begin && a.end == b.end; }
};

// Owns all its texts: it may outlive the edition. Read it with search(); the members are the search's business.
struct Index {
  struct Token {  // a word where it stands
    std::uint32_t term = 0;
    TextRange range;
  };
  struct Entry {
    EntryKind kind = EntryKind::Question;
    std::string id;
    std::uint32_t place = 0;  // in the edition's list of its kind
    int section = 0;          // 0 = none
    std::string title;
    std::string body;  // plain text, one line
    std::uint32_t first_title_token = 0;
    std::uint32_t first_body_token = 0;
    std::uint32_t last_body_token = 0;
  };
  struct Term {
    std::string exact;       // case folded, marks kept
    std::uint32_t word = 0;  // in `words`
    std::uint32_t stem = 0;  // in `stems`
    std::uint32_t first_posting = 0;
    std::uint32_t last_posting = 0;
    std::uint32_t rarity = 0;  // inverse document frequency, 256 = factor 2
  };
  struct Posting {
    std::uint32_t entry = 0;
    std::uint32_t impact = 0;  // BM25F's saturated, weighted term frequency, 256 = 1
  };
  struct Group {  // of terms, in `terms_by_stem` or in `terms` itself
    std::uint32_t first = 0;
    std::uint32_t last = 0;
  };

  text::StemLanguage language = text::StemLanguage::None;
  std::vector<Entry> entries;
  std::vector<Token> tokens;
  std::vector<Term> terms;           // sorted by folded word, then by exact form
  std::vector<std::string> words;    // folded, distinct, sorted
  std::vector<Group> terms_of_word;  // beside `words`
  std::vector<std::string> stems;    // distinct, sorted
  std::vector<Group> terms_of_stem;  // beside `stems`
  std::vector<std::uint32_t> terms_by_stem;
  std::vector<Posting> postings;
  std::vector<std::string> common;  // keys, sorted: words that a query may do without
  struct Synonym {
    std::string stem;  // of a word of the group
    std::uint32_t group = 0;
  };
  std::vector<Synonym> synonyms;                         // sorted by stem
  std::vector<std::vector<std::string>> synonym_groups;  // keys of words that mean the same
  std::string word_pool;                                 // every word after a line feed, for searching within words
  std::vector<std::uint32_t> pool_offsets;
  TermTrie trie;
};

// Questions, changes, sections, endpoints, milestones, checklist items and the portal's screens. Linear in the text but
// for sorting the vocabulary.
Index build_index(const content::Edition& edition);

// The same in steps, for editions with thousands of entries: few entries each, then the vocabulary as a whole.
class IndexBuilder {
public:
  explicit IndexBuilder(std::string_view language);
  ~IndexBuilder();
  IndexBuilder(IndexBuilder&&) noexcept;
  IndexBuilder& operator=(IndexBuilder&&) noexcept;

  // Does one step; true while there is more to do. The edition is the same each time.
  bool read_on(const content::Edition& edition);

  Index take();  // once, when everything is done

private:
  class Work;
  std::unique_ptr<Work> work_;
};

// How many entries an index of the edition has.
std::size_t entry_count(const content::Edition& edition);

// The key by which a word is found: folded, and without hyphens and apostrophes when those alone join it ("e-mail" and
// "email" are one word).
std::string word_key(std::string_view word);

}  // namespace flytt::search
