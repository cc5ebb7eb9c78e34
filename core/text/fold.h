// Makes words comparable: without case, and without the marks above and below letters.
#pragma once

#include <string>
#include <string_view>

namespace flytt::text {

// Lower case for the letters of Basic Latin, Latin-1, Latin Extended-A, Greek and Cyrillic (simple mappings of Unicode
// 15.0, UnicodeData.txt). Other characters stay. Language plays no part: the Turkish dotted I is an ordinary "i".
std::string fold_case(std::string_view text);

// fold_case, then those Latin letters lose their marks ("å" and "ä" become "a", "ö" and "ø" become "o", "é" becomes
// "e") and ligatures come apart ("æ" becomes "ae", "ß" becomes "ss"), so that a keyboard without them finds the word.
// Combining marks U+0300..U+036F, soft hyphens and zero-width characters fall away; typographic apostrophes and hyphens
// become "'" and "-".
// Swedish has å, ä and ö as letters of their own: whoever ranks keeps fold_case beside this and puts equal letters
// first.
std::string fold(std::string_view text);

}  // namespace flytt::text
