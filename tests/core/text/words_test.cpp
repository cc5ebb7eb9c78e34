#include "core/text/words.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <utility>

namespace flytt::text {
namespace {

// "word", "=whole" and "+part", separated by spaces.
std::string described(std::string_view text) {
  std::string result;
  for (const Word& word : split_words(text)) {
    if (!result.empty()) result += ' ';
    if (word.kind == WordKind::Whole) result += '=';
    if (word.kind == WordKind::Part) result += '+';
    result += text.substr(word.begin, word.end - word.begin);
  }
  return result;
}

TEST(SplitWords, FindsWordsAndAddressesWholeAndInParts) {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"", ""},
      {"  ?! ", ""},
      {"One, two.", "One two"},
      {"Behöver användaren 2FA?", "Behöver användaren 2FA"},
      {"timeclock.flexhrm.com.", "=timeclock.flexhrm.com +timeclock +flexhrm +com"},
      {"https://a.example/x", "https =a.example +a +example x"},
      {"203.0.113.10", "=203.0.113.10 +203 +0 +113 +10"},
      {"203.0.113.0/24", "=203.0.113.0/24 +203 +0 +113 +0 +24"},
      {"2001:db8::1", "=2001:db8::1 +2001 +db8 +1"},
      {"and/or", "and or"},
      {"a@b.com", "=a@b.com +a +b +com"},
      {"e-post", "=e-post +e +post"},
      {"vendor\xE2\x80\x99s", "=vendor\xE2\x80\x99s +vendor +s"},
      {"-x- 'y' .z", "x y z"},
      {"a--b a:::b", "a b a b"},
      {"\xF0\x9F\x94\x92 lock\xE2\x80\x93"
       "down",
       "lock down"},
      {"a\xFF"
       "b",
       "a b"},
  };
  for (const auto& [text, words] : cases) EXPECT_EQ(described(text), words) << text;
}

}  // namespace
}  // namespace flytt::text
