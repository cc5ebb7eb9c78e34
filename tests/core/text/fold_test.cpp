#include "core/text/fold.h"

#include <gtest/gtest.h>

#include <string_view>
#include <utility>

namespace flytt::text {
namespace {

TEST(FoldCase, LowersLettersAndKeepsTheirMarks) {
  const std::pair<std::string_view, std::string_view> cases[] = {{"FLYTT 2026", "flytt 2026"},
                                                                 {"ÅÄÖ", "åäö"},
                                                                 {"ÉØÆÞ×ß", "éøæþ×ß"},
                                                                 {"ŠŁŸŽ", "šłÿž"},
                                                                 {"İ", "i"},
                                                                 {"ΑΣΩΆ", "ασωά"},
                                                                 {"ЖЯЁ", "жяё"},
                                                                 {"日本🔒", "日本🔒"}};
  for (const auto& [text, folded] : cases) EXPECT_EQ(fold_case(text), folded) << text;
}

TEST(Fold, TakesMarksAway) {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"Åäö", "aao"},
      {"Éèêë", "eeee"},
      {"Ørsted", "orsted"},
      {"Æble", "aeble"},
      {"Straße", "strasse"},
      {"œuvre", "oeuvre"},
      {"Þór", "thor"},
      {"Łódź", "lodz"},
      {"ñ÷ÿ", "n÷y"},
      {"a\xCC\x8A", "a"},  // a with a combining ring
      {"sam\xC2\xAD"
       "ordning",
       "samordning"},                   // soft hyphen
      {"kund\xE2\x80\x99s", "kund's"},  // typographic apostrophe
      {"e\xE2\x80\x91post", "e-post"},  // non-breaking hyphen
      {"жя", "жя"}};
  for (const auto& [text, folded] : cases) EXPECT_EQ(fold(text), folded) << text;
}

TEST(Fold, FoldsLettersOfEachRowOfTheTable) {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"à", "a"}, {"ï", "i"}, {"ð", "d"}, {"ý", "y"}, {"ā", "a"}, {"ď", "d"}, {"đ", "d"}, {"ğ", "g"},
      {"ġ", "g"}, {"į", "i"}, {"ı", "i"}, {"ĵ", "j"}, {"ľ", "l"}, {"ł", "l"}, {"ō", "o"}, {"ő", "o"},
      {"ş", "s"}, {"š", "s"}, {"ů", "u"}, {"ų", "u"}, {"ž", "z"}, {"ſ", "s"}, {"ĳ", "ij"}};
  for (const auto& [text, folded] : cases) EXPECT_EQ(fold(text), folded) << text;
}

}  // namespace
}  // namespace flytt::text
