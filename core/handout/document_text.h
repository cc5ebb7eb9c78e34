// Text of a pack, or typed -> text as every document writes it.
#pragma once

#include <string>
#include <string_view>

#include "core/handout/handout.h"

namespace flytt::handout {

// Composed (NFC; The Unicode Standard 15.0, Annex 15), every kind of space a space or, where no line ends at it, U+00A0
// or U+202F; without control characters, non-characters, soft hyphens, zero-width characters and marks of direction. A
// tab stays: program text has them. Joiners, variation selectors and tags stay behind characters that they belong to,
// which are those of other scripts than Latin, Greek and Cyrillic, and symbols. Bytes that are not UTF-8 become U+FFFD.
std::string document_text(std::string_view text);

// All texts of the handout, links aside. Runs of which nothing is left go.
void clean_texts(Handout& handout);

}  // namespace flytt::handout
