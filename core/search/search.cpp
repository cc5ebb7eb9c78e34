#include "core/search/search.h"

#include <algorithm>
#include <utility>

#include "core/text/fold.h"
#include "core/text/utf8.h"
#include "core/text/words.h"

namespace flytt::search {
namespace {

// What each kind of match is worth, in 256ths of an exact one.
constexpr std::uint32_t kExact = 256;
constexpr std::uint32_t kEqualButForMarks = 240;
constexpr std::uint32_t kSameStem = 210;
constexpr std::uint32_t kPrefixBase = 80;  // plus up to 110 for the share of the word that was typed
constexpr std::uint32_t kPrefixShare = 110;
constexpr std::uint32_t kOneEdit = 130;
constexpr std::uint32_t kTwoEdits = 70;
constexpr std::uint32_t kPrefixWithEdits = 50;
constexpr std::uint32_t kWithinWord = 60;
constexpr std::uint32_t kJoined = 240;  // two words of the query that are one in a text
constexpr std::uint32_t kSynonym = 190;
constexpr std::uint32_t kCommonShare = 2;  // a common word is worth half of another one

constexpr std::size_t kOneEditFrom = 4;
constexpr std::size_t kTwoEditsFrom = 8;
constexpr std::size_t kWithinWordFrom = 4;
constexpr std::size_t kJoinedFrom = 5;     // bytes of both
constexpr std::size_t kPartFrom = 3;       // bytes of each of the words that one is made of
constexpr std::size_t kContextBytes = 60;  // before the first match in a snippet
constexpr std::string_view kEllipsis = "\xE2\x80\xA6";

enum class Position { Inner, Last };

struct QueryWord {
  std::string exact;
  std::string key;
  std::string stem;
  Position position = Position::Inner;
  text::WordKind kind = text::WordKind::Plain;
  std::vector<std::string> joined;  // keys of what it is together with a neighbour, as far as texts have it
};

class Query {
public:
  explicit Query(const Index& index)
      : index_(index),
        is_matched_term_(index.terms.size(), 0),
        best_of_word_(index.entries.size(), 0),
        total_(index.entries.size(), 0),
        matched_words_(index.entries.size(), 0) {}

  void run(std::string_view text);
  std::vector<Hit> best(std::size_t limit) const;

private:
  struct Candidate {
    std::uint32_t term = 0;
    std::uint32_t weight = 0;
  };

  std::vector<QueryWord> words_of(std::string_view text) const;
  bool is_known(const std::string& key) const;
  bool is_common(const QueryWord& word) const;
  bool add_word(const QueryWord& word);
  void find_synonyms(const QueryWord& word);
  bool add_parts(const QueryWord& word);
  std::vector<std::uint32_t> rate_known(const std::string& key);
  void prefer(const QueryWord& word);
  void add_terms_of_key(const std::string& key, std::uint32_t weight);
  void find_exact(const QueryWord& word);
  void find_same_stem(const QueryWord& word);
  void find_prefix(const QueryWord& word);
  void find_near(const QueryWord& word);
  void find_within(const QueryWord& word);
  void add_terms_of_word(std::size_t word, std::uint32_t weight);
  std::vector<std::uint32_t> rate_candidates();  // the entries found
  Hit describe(std::uint32_t entry) const;
  std::vector<TextRange> matched_ranges(std::uint32_t first_token, std::uint32_t last_token) const;

  const Index& index_;
  std::vector<Candidate> candidates_;
  std::vector<std::uint8_t> is_matched_term_;
  std::vector<std::uint32_t> best_of_word_;
  std::vector<std::uint64_t> total_;
  std::vector<std::uint8_t> matched_words_;
  std::vector<std::uint32_t> touched_;  // entries that match at all
};

std::vector<QueryWord> Query::words_of(std::string_view text) const {
  std::vector<QueryWord> words;
  for (const text::Word& word : text::split_words(text)) {
    const std::string_view written = text.substr(word.begin, word.end - word.begin);
    QueryWord known;
    known.exact = text::fold_case(written);
    known.key = word_key(written);
    known.stem = text::stem(known.key, index_.language);
    known.position = word.end == text.size() ? Position::Last : Position::Inner;
    known.kind = word.kind;
    words.push_back(std::move(known));
  }
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    if (words[i].kind != text::WordKind::Plain || words[i + 1].kind != text::WordKind::Plain) continue;
    const std::string joined = words[i].key + words[i + 1].key;
    if (joined.size() < kJoinedFrom || !is_known(joined)) continue;
    words[i].joined.push_back(joined);
    words[i + 1].joined.push_back(joined);
  }
  return words;
}

bool Query::is_known(const std::string& key) const {
  return std::binary_search(index_.words.begin(), index_.words.end(), key);
}

bool Query::is_common(const QueryWord& word) const {
  return word.joined.empty() && std::binary_search(index_.common.begin(), index_.common.end(), word.key);
}

void Query::run(std::string_view text) {
  std::vector<QueryWord> words = words_of(text);
  const auto first_common =
      std::stable_partition(words.begin(), words.end(), [this](const QueryWord& word) { return !is_common(word); });
  std::vector<QueryWord> common;
  if (first_common != words.begin()) {
    common.assign(first_common, words.end());
    words.erase(first_common, words.end());
  }
  std::size_t used = 0;
  for (std::size_t index = 0; index < words.size() && used < kMaxQueryWords; ++index, ++used) {
    const bool is_found = !words[index].key.empty() && (add_word(words[index]) || add_parts(words[index]));
    // An address that is found as a whole need not be looked for in parts.
    if (words[index].kind != text::WordKind::Whole || !is_found) continue;
    while (index + 1 < words.size() && words[index + 1].kind == text::WordKind::Part) ++index;
  }
  for (std::size_t index = 0; index < common.size() && used < kMaxQueryWords; ++index, ++used) prefer(common[index]);
}

// Of the entries that are found, those with this word are a little better.
void Query::prefer(const QueryWord& word) {
  candidates_.clear();
  find_exact(word);
  for (const Candidate& candidate : candidates_) {
    const Index::Term& term = index_.terms[candidate.term];
    for (std::uint32_t place = term.first_posting; place < term.last_posting; ++place) {
      const Index::Posting& posting = index_.postings[place];
      if (matched_words_[posting.entry] > 0) total_[posting.entry] += term.rarity * posting.impact / kCommonShare;
    }
  }
}

// "flyttdatum" is "flytt" and "datum", where texts have both; a Swedish compound may have an "s" between them.
bool Query::add_parts(const QueryWord& word) {
  for (std::size_t end = word.key.size(); end-- > kPartFrom;) {
    std::string first = word.key.substr(0, end);
    const std::string second = word.key.substr(end);
    if (second.size() < kPartFrom || !is_known(second)) continue;
    if (!is_known(first) && first.back() == 's') first.pop_back();
    if (first.size() < kPartFrom || !is_known(first)) continue;
    const std::vector<std::uint32_t> with_first = rate_known(first);
    for (const std::uint32_t entry : rate_known(second)) {
      // One word of the query, also where an entry has both parts.
      if (std::find(with_first.begin(), with_first.end(), entry) != with_first.end()) --matched_words_[entry];
    }
    return true;
  }
  return false;
}

std::vector<std::uint32_t> Query::rate_known(const std::string& key) {
  candidates_.clear();
  add_terms_of_key(key, kExact);
  return rate_candidates();
}

void Query::find_synonyms(const QueryWord& word) {
  const auto comes_before = [](const Index::Synonym& synonym, const std::string& stem) { return synonym.stem < stem; };
  const auto add_groups_of = [&](const std::string& key, const std::string& stem) {
    auto found = std::lower_bound(index_.synonyms.begin(), index_.synonyms.end(), stem, comes_before);
    for (; found != index_.synonyms.end() && found->stem == stem; ++found) {
      for (const std::string& member : index_.synonym_groups[found->group]) {
        if (member != key) add_terms_of_key(member, kSynonym);
      }
    }
  };
  add_groups_of(word.key, word.stem);
  for (const std::string& joined : word.joined) add_groups_of(joined, text::stem(joined, index_.language));
}

void Query::add_terms_of_key(const std::string& key, std::uint32_t weight) {
  const auto found = std::lower_bound(index_.words.begin(), index_.words.end(), key);
  if (found == index_.words.end() || *found != key) return;
  add_terms_of_word(static_cast<std::size_t>(found - index_.words.begin()), weight);
}

bool Query::add_word(const QueryWord& word) {
  candidates_.clear();
  find_exact(word);
  find_same_stem(word);
  for (const std::string& joined : word.joined) add_terms_of_key(joined, kJoined);
  find_synonyms(word);
  if (word.position == Position::Last) find_prefix(word);
  if (candidates_.empty()) find_near(word);
  if (candidates_.empty()) find_within(word);
  rate_candidates();
  return !candidates_.empty();
}

void Query::add_terms_of_word(std::size_t word, std::uint32_t weight) {
  const Index::Group& group = index_.terms_of_word[word];
  for (std::uint32_t term = group.first; term < group.last; ++term) candidates_.push_back({term, weight});
}

void Query::find_exact(const QueryWord& word) {
  const auto found = std::lower_bound(index_.words.begin(), index_.words.end(), word.key);
  if (found == index_.words.end() || *found != word.key) return;
  const Index::Group& group = index_.terms_of_word[static_cast<std::size_t>(found - index_.words.begin())];
  for (std::uint32_t term = group.first; term < group.last; ++term) {
    candidates_.push_back({term, index_.terms[term].exact == word.exact ? kExact : kEqualButForMarks});
  }
}

void Query::find_same_stem(const QueryWord& word) {
  const auto found = std::lower_bound(index_.stems.begin(), index_.stems.end(), word.stem);
  if (found == index_.stems.end() || *found != word.stem) return;
  const Index::Group& group = index_.terms_of_stem[static_cast<std::size_t>(found - index_.stems.begin())];
  for (std::uint32_t place = group.first; place < group.last; ++place) {
    candidates_.push_back({index_.terms_by_stem[place], kSameStem});
  }
}

void Query::find_prefix(const QueryWord& word) {
  const auto first = std::lower_bound(index_.words.begin(), index_.words.end(), word.key);
  for (auto found = first; found != index_.words.end() && found->compare(0, word.key.size(), word.key) == 0; ++found) {
    if (found->size() == word.key.size()) continue;
    const auto share = static_cast<std::uint32_t>(kPrefixShare * word.key.size() / found->size());
    add_terms_of_word(static_cast<std::size_t>(found - index_.words.begin()), kPrefixBase + share);
  }
}

void Query::find_near(const QueryWord& word) {
  const std::size_t length = text::count_characters(word.key);
  // Another number is another thing, not a slip of the finger.
  const bool has_digit = word.key.find_first_of("0123456789") != std::string::npos;
  if (length + 1 < kOneEditFrom || has_digit) return;
  const int max_distance = length >= kTwoEditsFrom ? 2 : 1;
  for (int distance = 1; distance <= max_distance && candidates_.empty(); ++distance) {
    for (const TermTrie::Match& match : index_.trie.find_near(word.key, distance, TermTrie::Ending::WholeWord)) {
      // The word that was meant has four letters where one of them is missing in a query of three.
      if (length < kOneEditFrom && index_.words[match.word].size() <= word.key.size()) continue;
      add_terms_of_word(match.word, match.distance == 1 ? kOneEdit : kTwoEdits);
    }
    if (word.position != Position::Last || length < kOneEditFrom) continue;
    for (const TermTrie::Match& match : index_.trie.find_near(word.key, distance, TermTrie::Ending::Prefix)) {
      if (match.is_prefix) add_terms_of_word(match.word, kPrefixWithEdits);
    }
  }
}

void Query::find_within(const QueryWord& word) {
  if (text::count_characters(word.key) < kWithinWordFrom) return;
  const std::string& pool = index_.word_pool;
  for (std::size_t place = pool.find(word.key); place != std::string::npos;) {
    const auto after = std::upper_bound(index_.pool_offsets.begin(), index_.pool_offsets.end(), place);
    add_terms_of_word(static_cast<std::size_t>(after - index_.pool_offsets.begin()) - 1, kWithinWord);
    place = after == index_.pool_offsets.end() ? std::string::npos : pool.find(word.key, *after);
  }
}

// Of the terms that one word of the query found in an entry, the best counts.
std::vector<std::uint32_t> Query::rate_candidates() {
  std::vector<std::uint32_t> found;
  for (const Candidate& candidate : candidates_) {
    const Index::Term& term = index_.terms[candidate.term];
    is_matched_term_[candidate.term] = 1;
    const std::uint32_t factor = candidate.weight * term.rarity / 256 + 1;
    for (std::uint32_t place = term.first_posting; place < term.last_posting; ++place) {
      const Index::Posting& posting = index_.postings[place];
      const std::uint32_t score = factor * posting.impact + 1;
      std::uint32_t& best = best_of_word_[posting.entry];
      if (best == 0) found.push_back(posting.entry);
      best = std::max(best, score);
    }
  }
  for (const std::uint32_t entry : found) {
    if (matched_words_[entry] == 0) touched_.push_back(entry);
    ++matched_words_[entry];
    total_[entry] += best_of_word_[entry];
    best_of_word_[entry] = 0;
  }
  return found;
}

std::vector<TextRange> Query::matched_ranges(std::uint32_t first_token, std::uint32_t last_token) const {
  std::vector<TextRange> ranges;
  for (std::uint32_t place = first_token; place < last_token; ++place) {
    const Index::Token& token = index_.tokens[place];
    if (is_matched_term_[token.term] == 0) continue;
    if (!ranges.empty() && token.range.begin < ranges.back().end) {
      ranges.back().end = std::max(ranges.back().end, token.range.end);
    } else {
      ranges.push_back(token.range);
    }
  }
  return ranges;
}

struct Snippet {
  std::string text;
  std::vector<TextRange> highlights;
};

Snippet cut_snippet(const std::string& body, const std::vector<TextRange>& matches) {
  constexpr std::size_t kRoom = kMaxSnippetBytes - 2 * kEllipsis.size();
  std::size_t begin = 0;
  if (!matches.empty() && matches.front().begin > kContextBytes && body.size() > kRoom) {
    const std::size_t wanted = std::min<std::size_t>(matches.front().begin - kContextBytes, body.size() - kRoom);
    const std::size_t space = body.find(' ', wanted);
    begin =
        space != std::string::npos && space < matches.front().begin ? space + 1 : text::character_start(body, wanted);
  }
  std::size_t end = std::min(body.size(), begin + kRoom);
  if (end < body.size()) {
    const std::size_t space = body.rfind(' ', end);
    const std::size_t shown = matches.empty() ? begin : std::max<std::size_t>(matches.front().end, begin);
    end = space != std::string::npos && space >= shown && space > begin ? space : text::character_start(body, end);
  }
  Snippet snippet;
  if (begin > 0) snippet.text += kEllipsis;
  const std::size_t shift = snippet.text.size();
  snippet.text += std::string_view(body).substr(begin, end - begin);
  if (end < body.size()) snippet.text += kEllipsis;
  for (const TextRange& match : matches) {
    if (match.begin < begin || match.end > end) continue;
    snippet.highlights.push_back({static_cast<std::uint32_t>(match.begin - begin + shift),
                                  static_cast<std::uint32_t>(match.end - begin + shift)});
  }
  return snippet;
}

Hit Query::describe(std::uint32_t place) const {
  const Index::Entry& entry = index_.entries[place];
  Hit hit;
  hit.kind = entry.kind;
  hit.id = entry.id;
  hit.place = entry.place;
  hit.section = entry.section;
  hit.title = entry.title;
  hit.title_highlights = matched_ranges(entry.first_title_token, entry.first_body_token);
  Snippet snippet = cut_snippet(entry.body, matched_ranges(entry.first_body_token, entry.last_body_token));
  hit.snippet = std::move(snippet.text);
  hit.snippet_highlights = std::move(snippet.highlights);
  hit.score = total_[place];
  return hit;
}

std::vector<Hit> Query::best(std::size_t limit) const {
  std::vector<std::uint32_t> order = touched_;
  const auto stands_before = [this](std::uint32_t a, std::uint32_t b) {
    if (matched_words_[a] != matched_words_[b]) return matched_words_[a] > matched_words_[b];
    if (total_[a] != total_[b]) return total_[a] > total_[b];
    return a < b;  // entries stand by kind, then in the pack's order
  };
  const std::size_t count = std::min(limit, order.size());
  std::partial_sort(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(count), order.end(), stands_before);
  std::vector<Hit> hits;
  hits.reserve(count);
  for (std::size_t place = 0; place < count; ++place) hits.push_back(describe(order[place]));
  return hits;
}

}  // namespace

std::vector<Hit> search(const Index& index, std::string_view query, std::size_t limit) {
  Query running(index);
  running.run(query);
  return running.best(limit);
}

}  // namespace flytt::search
