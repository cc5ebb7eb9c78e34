// Finds the words of a vocabulary within a small edit distance of a query's word. Internal to core/search.
//
// A trie in one array, nodes in depth-first order, each knowing where its subtree ends: the dynamic-programming row of
// a prefix is computed once for all words that share it, and a hopeless prefix is left with one addition. Rejected: a
// deletion neighbourhood (30 entries a word for two edits, a quarter of a second to build for 10,000 entries) and a
// Levenshtein automaton (tables larger than the trie, no faster for words this short).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace flytt::search {

inline constexpr int kMaxTypoWordLength = 32;  // characters; longer words are not corrected

class TermTrie {
public:
  struct Match {
    std::uint32_t word = 0;     // index in the vocabulary
    std::uint8_t distance = 0;  // 1 or more
    bool is_prefix = false;     // the query's word is close to the beginning of this word
  };

  enum class Ending { WholeWord, Prefix };

  TermTrie() = default;
  // `words`: distinct, sorted by bytes, UTF-8.
  explicit TermTrie(const std::vector<std::string>& words);

  // Words within `max_distance` edits (insertion, deletion, substitution, exchange of neighbours; optimal string
  // alignment), with Prefix also those of which a beginning is. In the vocabulary's order, exact matches excluded.
  std::vector<Match> find_near(std::string_view word, int max_distance, Ending ending) const;

private:
  struct Node {
    char32_t character = 0;
    std::uint32_t after = 0;       // index of the first node that is not below this one
    std::uint32_t first_word = 0;  // words that begin with this node's path: [first_word, last_word)
    std::uint32_t last_word = 0;
    std::uint8_t depth = 0;  // 1 for a first letter
    bool is_word = false;    // `first_word` ends here
  };
  std::vector<Node> nodes_;
};

}  // namespace flytt::search
