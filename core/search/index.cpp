#include "core/search/index.h"

#include <algorithm>
#include <functional>
#include <numeric>
#include <unordered_map>
#include <utility>

#include "core/stable_order.h"
#include "core/text/fold.h"
#include "core/text/markdown.h"
#include "core/text/words.h"

namespace flytt::search {
namespace {

// What a step adds takes some two milliseconds at most; sorting the words takes as long as there are many.
constexpr std::size_t kEntriesPerStep = 64;
constexpr std::size_t kPostingsPerStep = 32'768;

constexpr std::size_t kMaxWordBytes = 80;  // longer words are not found by anyone's typing

enum Field : std::size_t { kTitle, kKeywords, kBody, kFieldCount };

// How much a word counts in each field, and how much a field longer than the average dilutes it (256 = fully).
constexpr std::uint32_t kWeights[kFieldCount] = {5, 3, 1};
constexpr std::uint32_t kDilution[kFieldCount] = {128, 64, 192};
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

class IndexWriter {
public:
  explicit IndexWriter(std::string_view language) { index_.language = text::stem_language(language); }

  void add(EntryKind kind, const std::string& id, int section, std::string title, std::string body,
           const std::vector<std::string>& keywords = {});

  // When everything is added, in this order.
  void sort_terms();
  void group_terms_by_word();
  void group_terms_by_stem();
  void sort_occurrences();
  void write_some_postings();
  bool has_all_postings() const { return index_.postings.size() == occurrences_.size(); }
  void weigh_terms();
  Index take() { return std::move(index_); }

private:
  struct Occurrence {
    std::uint32_t term = 0;
    std::uint32_t entry = 0;
    std::uint32_t counts[kFieldCount] = {};
  };
  struct RawTerm {
    std::string word;
    std::string exact;
  };

  std::uint32_t term_of(std::string_view written);
  std::uint32_t count_words(std::string_view text, Field field, bool keeps_tokens);
  std::uint64_t length_factor(std::size_t field, std::size_t entry) const;

  Index index_;
  // Looked up, never walked: order comes from sort_terms.
  struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
  };
  using TermMap = std::unordered_map<std::string, std::uint32_t, TextHash, std::equal_to<>>;
  TermMap terms_as_written_;
  TermMap terms_by_exact_;
  std::vector<RawTerm> raw_terms_;
  std::vector<Occurrence> occurrences_;
  std::vector<std::uint32_t> occurrence_in_entry_;   // by term: its last occurrence + 1, or 0
  std::vector<std::uint32_t> lengths_[kFieldCount];  // of the fields of each entry, in words
  std::uint64_t total_lengths_[kFieldCount] = {};
};

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
  entry.kind = kind;
  entry.id = id;
  entry.section = section;
  entry.title = std::move(title);
  entry.body = std::move(body);
  entry.first_title_token = static_cast<std::uint32_t>(index_.tokens.size());
  lengths_[kTitle].push_back(count_words(entry.title, kTitle, true));
  entry.first_body_token = static_cast<std::uint32_t>(index_.tokens.size());
  lengths_[kBody].push_back(count_words(entry.body, kBody, true));
  entry.last_body_token = static_cast<std::uint32_t>(index_.tokens.size());
  std::uint32_t keyword_count = 0;
  for (const std::string& keyword : keywords) keyword_count += count_words(keyword, kKeywords, false);
  lengths_[kKeywords].push_back(keyword_count);
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

void append_line(std::string& text, std::string_view line) {
  if (line.empty()) return;
  if (!text.empty()) text += '\n';
  text += line;
}

std::string body_of(const content::Change& change) {
  std::string body = change.summary;
  append_line(body, text::plain_text(change.what_changes));
  append_line(body, change.affected);
  append_line(body, change.deadline_text);
  for (const Blocks& step : change.steps) append_line(body, text::plain_text(step));
  append_line(body, text::plain_text(change.otherwise));
  for (const content::AddressChange& address : change.addresses) {
    append_line(body, address.label);
    append_line(body, address.before);
    append_line(body, address.after);
    append_line(body, address.note);
  }
  return body;
}

std::string body_of(const content::Endpoint& endpoint) {
  std::string body;
  for (const std::string& host : endpoint.hosts) append_line(body, host);
  for (const std::string& address : endpoint.addresses) append_line(body, address);
  append_line(body, endpoint.purpose);
  append_line(body, endpoint.without_it);
  return body;
}

}  // namespace

std::string word_key(std::string_view word) {
  std::string key = text::fold(word);
  const auto joins_weakly = [](char character) { return character == '-' || character == '\''; };
  const bool is_address = key.find_first_of("._@:/") != std::string::npos;
  if (!is_address) key.erase(std::remove_if(key.begin(), key.end(), joins_weakly), key.end());
  return key;
}

class IndexBuilder::Work {
public:
  explicit Work(std::string_view language) : writer_(language) {}

  bool read_on(const content::Edition& edition) {
    std::size_t most = kEntriesPerStep;
    add_some(edition.questions, most, [this](const content::Question& question) {
      writer_.add(EntryKind::Question, question.id, question.section, question.question,
                  text::plain_text(question.answer), question.keywords);
    });
    add_some(edition.changes, most, [this](const content::Change& change) {
      writer_.add(EntryKind::Change, change.id, change.section, change.title, body_of(change));
    });
    add_some(edition.sections, most, [this](const content::Section& section) {
      writer_.add(EntryKind::Section, section.id, section.number, section.title, section.summary);
    });
    add_some(edition.endpoints, most, [this](const content::Endpoint& endpoint) {
      writer_.add(EntryKind::Endpoint, endpoint.id, 0, endpoint.service, body_of(endpoint));
    });
    add_some(edition.timeline, most, [this](const content::Milestone& milestone) {
      std::string body = milestone.when_text;
      append_line(body, flytt::plain_text(milestone.text));
      writer_.add(EntryKind::Milestone, milestone.id, 0, milestone.title, std::move(body));
    });
    add_some(edition.checklist, most, [this](const content::ChecklistItem& item) {
      writer_.add(EntryKind::ChecklistItem, item.id, 0, flytt::plain_text(item.text), text::plain_text(item.details));
    });
    first_ = 0;
    if (most == 0) return true;
    return do_last_step();
  }

  Index take() { return writer_.take(); }

private:
  // Adds those of the list that were not added yet, `most` of them at most.
  template <class Entry, class Add>
  void add_some(const std::vector<Entry>& list, std::size_t& most, const Add& add) {
    // All lists count as one: first_ is where this one begins in it.
    for (; most > 0 && added_ < first_ + list.size(); --most) add(list[added_++ - first_]);
    first_ += list.size();
  }

  bool do_last_step() {
    switch (last_steps_) {
      case 0:
        writer_.sort_terms();
        break;
      case 1:
        writer_.group_terms_by_word();
        break;
      case 2:
        writer_.group_terms_by_stem();
        break;
      case 3:
        writer_.sort_occurrences();
        break;
      case 4:
        writer_.write_some_postings();
        if (!writer_.has_all_postings()) return true;
        break;
      default:
        writer_.weigh_terms();
        return false;
    }
    ++last_steps_;
    return true;
  }

  IndexWriter writer_;
  std::size_t added_ = 0;
  std::size_t first_ = 0;
  int last_steps_ = 0;
};

IndexBuilder::IndexBuilder(std::string_view language) : work_(std::make_unique<Work>(language)) {}
IndexBuilder::~IndexBuilder() = default;
IndexBuilder::IndexBuilder(IndexBuilder&&) noexcept = default;
IndexBuilder& IndexBuilder::operator=(IndexBuilder&&) noexcept = default;

bool IndexBuilder::read_on(const content::Edition& edition) { return work_->read_on(edition); }

Index IndexBuilder::take() { return work_->take(); }

Index build_index(const content::Edition& edition) {
  IndexBuilder builder(edition.language);
  while (builder.read_on(edition)) {
  }
  return builder.take();
}

}  // namespace flytt::search
