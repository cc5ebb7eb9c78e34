#include "core/search/term_trie.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "core/text/utf8.h"

namespace flytt::search {
namespace {

// Deeper letters than a correctable word plus its edits never decide.
constexpr std::size_t kMaxDepth = kMaxTypoWordLength + 4;

std::u32string characters_of(std::string_view word, std::size_t limit) {
  std::u32string characters;
  for (std::size_t position = 0; position < word.size() && characters.size() < limit;) {
    characters += text::decode_next(word, position);
  }
  return characters;
}

// The rows of the edit-distance table along one path of the trie.
class DistanceRows {
public:
  DistanceRows(const std::u32string& query, int max_distance)
      : query_(query), limit_(static_cast<std::size_t>(max_distance)) {
    for (Row& row : rows_) row.fill(static_cast<std::uint8_t>(max_distance + 1));
    for (std::size_t column = 0; column <= std::min(query.size(), limit_); ++column) {
      rows_[0][column] = static_cast<std::uint8_t>(column);
    }
  }

  // Computes the row of the path's letter at `depth`; returns its least value.
  int descend(std::size_t depth, char32_t character) {
    path_[depth] = character;
    Row& row = rows_[depth];
    const Row& above = rows_[depth - 1];
    const auto outside = static_cast<std::uint8_t>(limit_ + 1);
    const std::size_t first = depth > limit_ ? depth - limit_ : 1;
    const std::size_t last = std::min(query_.size(), depth + limit_);
    row[first - 1] = first == 1 && depth <= limit_ ? static_cast<std::uint8_t>(depth) : outside;
    std::uint8_t least = row[first - 1];
    for (std::size_t column = first; column <= last; ++column) {
      const int substituted = above[column - 1] + (query_[column - 1] == character ? 0 : 1);
      const int shortened = above[column] + 1;
      const int lengthened = row[column - 1] + 1;
      int best = std::min({substituted, shortened, lengthened});
      if (depth > 1 && column > 1 && query_[column - 1] == path_[depth - 1] && query_[column - 2] == character) {
        best = std::min(best, rows_[depth - 2][column - 2] + 1);
      }
      row[column] = static_cast<std::uint8_t>(std::min<int>(best, outside));
      least = std::min(least, row[column]);
    }
    if (last < query_.size()) row[last + 1] = outside;
    return last < first ? outside : least;
  }

  int distance(std::size_t depth) const { return rows_[depth][query_.size()]; }

  bool is_within_reach(std::size_t depth) const { return depth + limit_ >= query_.size(); }

private:
  using Row = std::array<std::uint8_t, kMaxTypoWordLength + 2>;
  const std::u32string& query_;
  std::size_t limit_;
  std::array<Row, kMaxDepth + 1> rows_;
  std::array<char32_t, kMaxDepth + 1> path_{};
};

}  // namespace

TermTrie::TermTrie(const std::vector<std::string>& words) {
  std::vector<std::uint32_t> open;  // the path to the last word
  std::u32string path;
  const auto close_to = [&](std::size_t depth, std::uint32_t word) {
    while (open.size() > depth) {
      nodes_[open.back()].after = static_cast<std::uint32_t>(nodes_.size());
      nodes_[open.back()].last_word = word;
      open.pop_back();
    }
  };
  for (std::size_t index = 0; index < words.size(); ++index) {
    const auto word = static_cast<std::uint32_t>(index);
    const std::u32string letters = characters_of(words[index], kMaxDepth);
    std::size_t shared = 0;
    while (shared < open.size() && shared < letters.size() && letters[shared] == path[shared]) ++shared;
    close_to(shared, word);
    for (std::size_t depth = shared; depth < letters.size(); ++depth) {
      open.push_back(static_cast<std::uint32_t>(nodes_.size()));
      Node node;
      node.character = letters[depth];
      node.first_word = word;
      node.depth = static_cast<std::uint8_t>(depth + 1);
      node.is_word = depth + 1 == letters.size();
      nodes_.push_back(node);
    }
    path = letters;
  }
  close_to(0, static_cast<std::uint32_t>(words.size()));
}

std::vector<TermTrie::Match> TermTrie::find_near(std::string_view word, int max_distance, Ending ending) const {
  std::vector<Match> matches;
  const std::u32string query = characters_of(word, kMaxTypoWordLength + 1);
  if (query.empty() || query.size() > kMaxTypoWordLength || max_distance < 1) return matches;
  DistanceRows rows(query, max_distance);
  for (std::size_t index = 0; index < nodes_.size();) {
    const Node& node = nodes_[index];
    const std::size_t depth = node.depth;
    if (depth > kMaxDepth || rows.descend(depth, node.character) > max_distance) {
      index = node.after;
      continue;
    }
    const int distance = rows.is_within_reach(depth) ? rows.distance(depth) : max_distance + 1;
    const bool is_near = distance <= max_distance;
    if (is_near && node.is_word && distance > 0) {
      matches.push_back({node.first_word, static_cast<std::uint8_t>(distance), false});
    }
    if (is_near && ending == Ending::Prefix) {
      for (std::uint32_t below = node.first_word + (node.is_word ? 1 : 0); below < node.last_word; ++below) {
        matches.push_back({below, static_cast<std::uint8_t>(std::max(distance, 1)), true});
      }
      index = node.after;
      continue;
    }
    ++index;
  }
  return matches;
}

}  // namespace flytt::search
