#include "core/page/kept_words.h"

#include <gtest/gtest.h>

#include <string>

namespace flytt::page {
namespace {

// The text with its kept words in brackets.
std::string marked(const std::string& text) {
  std::string out;
  std::size_t position = 0;
  for (const ByteRange& word : kept_words(text)) {
    out += text.substr(position, word.begin - position) + '[' + text.substr(word.begin, word.end - word.begin) + ']';
    position = word.end;
  }
  return out + text.substr(position);
}

TEST(KeptWords, BeginWithOneLetterAndAHyphen) {
  struct Case {
    const char* text;
    const char* marked;
  };
  for (const Case& each : {Case{"Your e-mail, and (e-post).", "Your [e-mail], and ([e-post])."},
                           Case{"\u201CE-postalias\u201D", "\u201C[E-postalias]\u201D"},
                           Case{"\u00E5-l\u00E4ge \u00F6-\u00F6", "[\u00E5-l\u00E4ge] [\u00F6-\u00F6]"},
                           Case{"an x-y-z b", "an [x-y-z] b"}, Case{"me@e-mail.test", "me@[e-mail].test"}}) {
    EXPECT_EQ(marked(each.text), each.marked);
  }
}

TEST(KeptWords, AreNoOthers) {
  for (const char* text : {"", "-", "e-", "-mail", "e- mail", "e -mail", "re-mail", "a-1", "1-a", "2e-mail",
                           "\u00E5e-mail", "single-page", "2025-09", "a \u2013 b", "e\u2011mail"}) {
    EXPECT_EQ(marked(text), text);
  }
}

}  // namespace
}  // namespace flytt::page
