#include "core/search/term_trie.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "core/text/utf8.h"

namespace flytt::search {
namespace {

std::u32string letters(const std::string& text) {
  std::u32string result;
  for (std::size_t position = 0; position < text.size();) result += text::decode_next(text, position);
  return result;
}

// The textbook table of optimal string alignment, with no shortcut.
int plain_distance(const std::string& left, const std::string& right) {
  const std::u32string a = letters(left);
  const std::u32string b = letters(right);
  std::vector<std::vector<int>> table(a.size() + 1, std::vector<int>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) table[i][0] = static_cast<int>(i);
  for (std::size_t j = 0; j <= b.size(); ++j) table[0][j] = static_cast<int>(j);
  for (std::size_t i = 1; i <= a.size(); ++i) {
    for (std::size_t j = 1; j <= b.size(); ++j) {
      table[i][j] =
          std::min({table[i - 1][j] + 1, table[i][j - 1] + 1, table[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        table[i][j] = std::min(table[i][j], table[i - 2][j - 2] + 1);
      }
    }
  }
  return table[a.size()][b.size()];
}

std::vector<std::string> vocabulary() {
  std::vector<std::string> words;
  const std::string alphabet[] = {"a", "b", "c", "\xC3\xA5"};
  std::uint32_t state = 7;
  for (int count = 0; count < 600; ++count) {
    std::string word;
    state = state * 1664525u + 1013904223u;
    const std::uint32_t length = 1 + (state >> 16) % 9;
    for (std::uint32_t letter = 0; letter < length; ++letter) {
      state = state * 1664525u + 1013904223u;
      word += alphabet[(state >> 20) % 4];
    }
    words.push_back(word);
  }
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return words;
}

TEST(TermTrie, FindsExactlyTheWordsWithinTheDistance) {
  const std::vector<std::string> words = vocabulary();
  const TermTrie trie(words);
  for (const std::string query : {"abca", "bb",
                                  "c\xC3\xA5"
                                  "bac",
                                  "aabbccaa", "cccccccc", "abcabcabca", "a"}) {
    for (int limit = 1; limit <= 2; ++limit) {
      std::vector<std::string> expected;
      for (const std::string& word : words) {
        const int distance = plain_distance(query, word);
        if (distance > 0 && distance <= limit) expected.push_back(word + " " + std::to_string(distance));
      }
      std::vector<std::string> found;
      for (const TermTrie::Match& match : trie.find_near(query, limit, TermTrie::Ending::WholeWord)) {
        found.push_back(words[match.word] + " " + std::to_string(match.distance));
      }
      EXPECT_EQ(found, expected) << query << " " << limit;
    }
  }
}

TEST(TermTrie, FindsWordsWhoseBeginningIsNear) {
  const TermTrie trie({"migrate", "migration", "mitigate", "verify"});
  const std::vector<TermTrie::Match> matches = trie.find_near("migra", 1, TermTrie::Ending::Prefix);
  ASSERT_EQ(matches.size(), 2u);
  EXPECT_EQ(matches[0].word, 0u);
  EXPECT_TRUE(matches[1].is_prefix);
  EXPECT_TRUE(trie.find_near("migra", 1, TermTrie::Ending::WholeWord).empty());
}

TEST(TermTrie, CorrectsWordsUpToItsLengthLimitOnly) {
  const std::string longest(kMaxTypoWordLength, 'a');
  const std::string too_long(kMaxTypoWordLength + 1, 'a');
  const TermTrie trie({longest + "b", too_long + "b"});
  EXPECT_EQ(trie.find_near(longest, 1, TermTrie::Ending::WholeWord).size(), 1u);
  EXPECT_TRUE(trie.find_near(too_long, 1, TermTrie::Ending::WholeWord).empty());
}

TEST(TermTrie, FindsNothingWithoutWordsOrQuery) {
  EXPECT_TRUE(TermTrie().find_near("abcd", 2, TermTrie::Ending::Prefix).empty());
  EXPECT_TRUE(TermTrie({"abcd"}).find_near("", 2, TermTrie::Ending::Prefix).empty());
  EXPECT_TRUE(TermTrie({"abcd"}).find_near("abce", 0, TermTrie::Ending::Prefix).empty());
}

}  // namespace
}  // namespace flytt::search
