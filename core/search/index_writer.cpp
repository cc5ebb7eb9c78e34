#include "core/search/index_writer.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "core/stable_order.h"
#include "core/text/fold.h"
#include "core/text/words.h"

namespace flytt::search {
namespace {

constexpr std::size_t kPostingsPerStep = 32'768;  // two milliseconds
constexpr std::size_t kMaxWordBytes = 80;         // longer words are not found by anyone's typing

constexpr std::uint64_t kSaturation = 307;  // BM25's k1 = 1.2 in 256ths

// log2(numerator / denominator) in 256ths, straight lines between powers of two. Expects numerator >= denominator > 0.
std::uint32_t log2_in_256ths(std::uint64_t numerator, std::uint64_t denominator) {
  std::uint64_t ratio = (numerator << 16) / denominator;
  std::uint32_t whole = 0;
  while (ratio >= (std::uint64_t{2} << 16)) {
    ratio >>= 1;
    ++whole;
  }
  return whole * 256 + static_cast<std::uint32_t>((ratio - (std::uint64_t{1} << 16)) >> 8);
}

}  // namespace

void IndexWriter::learn(const content::SearchWords& words) {
  const auto keys_of = [](std::string_view text) {
    std::vector<std::string> keys;
    for (const text::Word& word : text::split_words(text)) {
      if (word.kind != text::WordKind::Part) keys.push_back(word_key(text.substr(word.begin, word.end - word.begin)));
    }
    return keys;
  };
  for (const std::string& text : words.common) {
    for (std::string& key : keys_of(text)) index_.common.push_back(std::move(key));
  }
  std::sort(index_.common.begin(), index_.common.end());
  for (const std::string& text : words.synonyms) {
    const auto group = static_cast<std::uint32_t>(index_.synonym_groups.size());
    index_.synonym_groups.push_back(keys_of(text));
    for (const std::string& key : index_.synonym_groups.back()) {
      index_.synonyms.push_back({text::stem(key, index_.language), group});
    }
  }
  std::sort(index_.synonyms.begin(), index_.synonyms.end(), [](const Index::Synonym& a, const Index::Synonym& b) {
    return a.stem != b.stem ? a.stem < b.stem : a.group < b.group;
  });
}

std::uint32_t IndexWriter::term_of(std::string_view written) {
  const auto found = terms_as_written_.find(written);
  if (found != terms_as_written_.end()) return found->second;
  const auto next = static_cast<std::uint32_t>(raw_terms_.size());
  RawTerm raw{word_key(written), text::fold_case(written)};
  const auto [place, is_new] = terms_by_exact_.emplace(raw.exact, next);
  terms_as_written_.emplace(std::string(written), place->second);
  if (is_new) {
    raw_terms_.push_back(std::move(raw));
    occurrence_in_entry_.push_back(0);
  }
  return place->second;
}

std::uint32_t IndexWriter::count_words(std::string_view text, Field field, bool keeps_tokens) {
  const auto entry = static_cast<std::uint32_t>(index_.entries.size());
  std::uint32_t length = 0;
  for (const text::Word& word : text::split_words(text)) {
    if (word.end - word.begin > kMaxWordBytes) continue;
    const std::uint32_t term = term_of(text.substr(word.begin, word.end - word.begin));
    std::uint32_t& last = occurrence_in_entry_[term];
    if (last == 0 || occurrences_[last - 1].entry != entry) {
      occurrences_.push_back({term, entry, {}});
      last = static_cast<std::uint32_t>(occurrences_.size());
    }
    ++occurrences_[last - 1].counts[field];
    length += word.kind == text::WordKind::Part ? 0 : 1;
    if (keeps_tokens) {
      index_.tokens.push_back({term, {static_cast<std::uint32_t>(word.begin), static_cast<std::uint32_t>(word.end)}});
    }
  }
  return length;
}

void IndexWriter::add(EntryKind kind, const std::string& id, int section, std::string title, std::string body,
                      const std::vector<std::string>& keywords) {
  std::replace(body.begin(), body.end(), '\n', ' ');
  Index::Entry entry;
  if (kind != last_kind_) next_place_ = 0;
  last_kind_ = kind;
  entry.kind = kind;
  entry.id = id;
  entry.place = next_place_++;
  entry.section = section;
  entry.title = std::move(title);
  entry.body = std::move(body);
  entry.first_title_token = static_cast<std::uint32_t>(index_.tokens.size());
  lengths_[Title].push_back(count_words(entry.title, Title, true));
  entry.first_body_token = static_cast<std::uint32_t>(index_.tokens.size());
  lengths_[Body].push_back(count_words(entry.body, Body, true));
  entry.last_body_token = static_cast<std::uint32_t>(index_.tokens.size());
  std::uint32_t keyword_count = 0;
  for (const std::string& keyword : keywords) keyword_count += count_words(keyword, Keywords, false);
  lengths_[Keywords].push_back(keyword_count);
  index_.entries.push_back(std::move(entry));
}

// Gives the terms their places in sorted order and renames them wherever they are used.
void IndexWriter::sort_terms() {
  const std::vector<std::uint32_t> order = stable_order(raw_terms_.size(), [this](std::uint32_t a, std::uint32_t b) {
    const int by_word = raw_terms_[a].word.compare(raw_terms_[b].word);
    return by_word != 0 ? by_word < 0 : raw_terms_[a].exact < raw_terms_[b].exact;
  });
  std::vector<std::uint32_t> place_of(order.size());
  index_.terms.resize(order.size());
  for (std::size_t place = 0; place < order.size(); ++place) {
    place_of[order[place]] = static_cast<std::uint32_t>(place);
    index_.terms[place].exact = std::move(raw_terms_[order[place]].exact);
  }
  for (Index::Token& token : index_.tokens) token.term = place_of[token.term];
  for (Occurrence& occurrence : occurrences_) occurrence.term = place_of[occurrence.term];
  for (std::size_t place = 0; place < order.size(); ++place) {
    std::string& word = raw_terms_[order[place]].word;
    if (index_.words.empty() || index_.words.back() != word) index_.words.push_back(std::move(word));
    index_.terms[place].word = static_cast<std::uint32_t>(index_.words.size() - 1);
  }
}

void IndexWriter::group_terms_by_word() {
  index_.terms_of_word.resize(index_.words.size());
  for (std::size_t place = 0; place < index_.terms.size(); ++place) {
    Index::Group& group = index_.terms_of_word[index_.terms[place].word];
    if (group.last == 0) group.first = static_cast<std::uint32_t>(place);
    group.last = static_cast<std::uint32_t>(place + 1);
  }
  for (const std::string& word : index_.words) {
    index_.word_pool += '\n';
    index_.pool_offsets.push_back(static_cast<std::uint32_t>(index_.word_pool.size()));
    index_.word_pool += word;
  }
  index_.trie = TermTrie(index_.words);
}

void IndexWriter::group_terms_by_stem() {
  std::vector<std::pair<std::string, std::uint32_t>> stemmed;
  stemmed.reserve(index_.terms.size());
  for (std::size_t place = 0; place < index_.terms.size(); ++place) {
    stemmed.emplace_back(text::stem(index_.words[index_.terms[place].word], index_.language),
                         static_cast<std::uint32_t>(place));
  }
  std::sort(stemmed.begin(), stemmed.end());
  for (auto& [stem, term] : stemmed) {
    if (index_.stems.empty() || index_.stems.back() != stem) {
      const auto first = static_cast<std::uint32_t>(index_.terms_by_stem.size());
      index_.terms_of_stem.push_back({first, first});
      index_.stems.push_back(std::move(stem));
    }
    index_.terms[term].stem = static_cast<std::uint32_t>(index_.stems.size() - 1);
    index_.terms_by_stem.push_back(term);
    ++index_.terms_of_stem.back().last;
  }
}

// By term; those of one term stay in the order of the entries, as they were added.
void IndexWriter::sort_occurrences() {
  std::vector<std::size_t> next(index_.terms.size() + 1);
  for (const Occurrence& occurrence : occurrences_) ++next[occurrence.term + 1];
  std::partial_sum(next.begin(), next.end(), next.begin());
  std::vector<Occurrence> sorted(occurrences_.size());
  for (const Occurrence& occurrence : occurrences_) sorted[next[occurrence.term]++] = occurrence;
  occurrences_ = std::move(sorted);
  index_.postings.reserve(occurrences_.size());
  for (std::size_t field = 0; field < kFieldCount; ++field) {
    total_lengths_[field] = std::accumulate(lengths_[field].begin(), lengths_[field].end(), std::uint64_t{0});
  }
}

// 256 for a field of average length.
std::uint64_t IndexWriter::length_factor(std::size_t field, std::size_t entry) const {
  if (total_lengths_[field] == 0) return 256;
  const std::uint64_t share = kDilution[field] * lengths_[field][entry] * index_.entries.size() / total_lengths_[field];
  return std::max<std::uint64_t>(256 - kDilution[field] + share, 1);
}

void IndexWriter::write_some_postings() {
  const std::size_t end = std::min(occurrences_.size(), index_.postings.size() + kPostingsPerStep);
  for (std::size_t i = index_.postings.size(); i < end; ++i) {
    const Occurrence& occurrence = occurrences_[i];
    std::uint64_t weighted = 0;
    for (std::size_t field = 0; field < kFieldCount; ++field) {
      if (occurrence.counts[field] == 0) continue;
      weighted += std::uint64_t{kWeights[field]} * occurrence.counts[field] * 256 * 256 /
                  length_factor(field, occurrence.entry);
    }
    Index::Term& term = index_.terms[occurrence.term];
    if (term.last_posting == 0) term.first_posting = static_cast<std::uint32_t>(i);
    index_.postings.push_back(
        {occurrence.entry, static_cast<std::uint32_t>(weighted * (kSaturation + 256) / (kSaturation + weighted))});
    term.last_posting = static_cast<std::uint32_t>(i + 1);
  }
}

void IndexWriter::weigh_terms() {
  for (Index::Term& term : index_.terms) {
    const std::uint64_t holders = term.last_posting - term.first_posting;
    term.rarity = log2_in_256ths(2 * (index_.entries.size() + 1), 2 * holders + 1);
  }
}

bool IndexWriter::finish_some() {
  switch (ending_) {
    case Ending::SortTerms:
      sort_terms();
      break;
    case Ending::GroupTermsByWord:
      group_terms_by_word();
      break;
    case Ending::GroupTermsByStem:
      group_terms_by_stem();
      break;
    case Ending::SortOccurrences:
      sort_occurrences();
      break;
    case Ending::WritePostings:
      write_some_postings();
      if (index_.postings.size() < occurrences_.size()) return true;
      break;
    case Ending::WeighTerms:
      weigh_terms();
      return false;
  }
  ending_ = static_cast<Ending>(static_cast<int>(ending_) + 1);
  return true;
}

}  // namespace flytt::search
