// Characters of a text, and how a PDF names them.
#pragma once

#include <string>
#include <string_view>

namespace flytt::pdf {

// Expects valid UTF-8 (text::is_valid_utf8): texts of a handout were checked before.
std::u32string characters_of(std::string_view utf8);

// UTF-16BE as hexadecimal digits: four, or eight for a surrogate pair.
std::string utf16_hexadecimal(char32_t character);

// "U+00E5"
std::string code_point_name(char32_t character);

}  // namespace flytt::pdf
