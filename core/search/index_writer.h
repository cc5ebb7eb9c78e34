// Makes an index of texts. Internal to core/search.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/search/index.h"

namespace flytt::search {

// Everything is added first, then finished, then taken.
class IndexWriter {
public:
  explicit IndexWriter(std::string_view language) { index_.language = text::stem_language(language); }

  void add(EntryKind kind, const std::string& id, int section, std::string title, std::string body,
           const std::vector<std::string>& keywords = {});

  // What the search knows of the language besides the texts. Once, at any time before it is taken.
  void learn(const content::SearchWords& words);

  // Does one step; true while there is more to do. Steps take longer the more different words there are.
  bool finish_some();

  Index take() { return std::move(index_); }

private:
  enum Field : std::size_t { Title, Keywords, Body };
  static constexpr std::size_t kFieldCount = 3;
  // How much a word counts in each field, and how much a field longer than the average dilutes it (256 = fully).
  static constexpr std::uint32_t kWeights[kFieldCount] = {5, 3, 1};
  static constexpr std::uint32_t kDilution[kFieldCount] = {128, 64, 192};

  // In the order in which it is done.
  enum class Ending { SortTerms, GroupTermsByWord, GroupTermsByStem, SortOccurrences, WritePostings, WeighTerms };
  struct Occurrence {
    std::uint32_t term = 0;
    std::uint32_t entry = 0;
    std::uint32_t counts[kFieldCount] = {};
  };
  struct RawTerm {
    std::string word;
    std::string exact;
  };
  // Looked up, never walked: order comes from sort_terms.
  struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
  };
  using TermMap = std::unordered_map<std::string, std::uint32_t, TextHash, std::equal_to<>>;

  std::uint32_t term_of(std::string_view written);
  std::uint32_t count_words(std::string_view text, Field field, bool keeps_tokens);
  std::uint64_t length_factor(std::size_t field, std::size_t entry) const;
  void sort_terms();
  void group_terms_by_word();
  void group_terms_by_stem();
  void sort_occurrences();
  void write_some_postings();
  void weigh_terms();

  Index index_;
  TermMap terms_as_written_;
  TermMap terms_by_exact_;
  std::vector<RawTerm> raw_terms_;
  std::vector<Occurrence> occurrences_;
  std::vector<std::uint32_t> occurrence_in_entry_;   // by term: its last occurrence + 1, or 0
  std::vector<std::uint32_t> lengths_[kFieldCount];  // of the fields of each entry, in words
  std::uint64_t total_lengths_[kFieldCount] = {};
  EntryKind last_kind_ = EntryKind::Question;
  std::uint32_t next_place_ = 0;       // within the kind
  Ending ending_ = Ending::SortTerms;  // what comes next
};

}  // namespace flytt::search
