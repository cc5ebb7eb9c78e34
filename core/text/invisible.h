// Characters that leave no mark: spaces, and what only steers the characters around it.
#pragma once

#include <string_view>

namespace flytt::text {

// Spaces of every width, tab, line feed, next line, and the separators of lines and paragraphs: White_Space of The
// Unicode Standard 15.0 (PropList.txt).
bool is_space(char32_t character);

// U+00A0, U+2007 and U+202F, at which no line ends.
bool is_no_break_space(char32_t character);

// Default_Ignorable_Code_Point of The Unicode Standard 15.0 (DerivedCoreProperties.txt): soft hyphens, joiners, marks
// of direction, variation selectors, U+FEFF and their like, assigned or not.
bool is_invisible(char32_t character);

// What turns the order in which following characters are shown: embeddings, overrides and isolates of The Unicode
// Standard's bidirectional algorithm (UAX #9, 2). Marks of direction (U+200E, U+200F, U+061C) turn nothing.
bool turns_direction(char32_t character);

// Whether a reader sees nothing of the text. True for the empty one. U+2800 is a Braille cell without a dot.
bool is_blank(std::string_view text);

}  // namespace flytt::text
