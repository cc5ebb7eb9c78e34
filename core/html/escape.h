// Text -> HTML in which it means itself and nothing else.
#pragma once

#include <string>
#include <string_view>

namespace flytt::html {

// For text between tags. Expects characters that a document may hold (handout::find_unwritable_character).
std::string escape_text(std::string_view text);

// For a value in double quotes.
std::string escape_attribute(std::string_view value);

}  // namespace flytt::html
