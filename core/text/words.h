// Finds the words of a text, addresses among them whole and in parts.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace flytt::text {

enum class WordKind {
  Plain,  // letters and digits
  Whole,  // several of them joined: "timeclock.flexhrm.com", "203.0.113.10", "203.0.113.0/24", "2001:db8::1", "e-mail"
  Part    // one of those within a Whole, which stands before its parts
};

struct Word {
  std::size_t begin = 0;  // byte offsets, end exclusive
  std::size_t end = 0;
  WordKind kind = WordKind::Plain;
};

// In order of `begin`. Joining characters are . - _ @ ' : (also twice) between letters or digits, and / between digits;
// typographic apostrophes and hyphens join too. Everything else parts words. Linear.
std::vector<Word> split_words(std::string_view text);

}  // namespace flytt::text
