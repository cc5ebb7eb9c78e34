// Light stemming: the forms of a word come down to one, so that "moves" finds "move" and "adresserna" finds "adress".
#pragma once

#include <string>
#include <string_view>

namespace flytt::text {

enum class StemLanguage { None, English, Swedish };

// By the primary subtag of a BCP 47 tag: "en", "en-GB" -> English, "sv" -> Swedish, others None.
StemLanguage stem_language(std::string_view language_tag);

// `word` is folded (fold.h). The result is a key for comparing, not a word for showing. Words with digits or joining
// characters, and words of fewer than four letters, stay as they are.
// English: plural, -ing, -ed, -ation and their relatives, after the idea of Porter (1980) and cut down to what leaves
// few wrong pairs in short texts. Swedish: the suffix lists and regions of the Snowball Swedish stemmer, on folded
// letters. Dictionaries were rejected: too large for a page. So were Snowball's
// own: DECISIONS.md ("The stemmers stay our own, as long as the module's budget stands").
std::string stem(std::string_view word, StemLanguage language);

}  // namespace flytt::text
