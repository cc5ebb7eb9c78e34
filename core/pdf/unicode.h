// Characters of a text and their encodings in a PDF.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace flytt::pdf {

// Nothing where the bytes are not UTF-8 (RFC 3629: no surrogates, no overlong forms, at most U+10FFFF).
std::optional<std::u32string> decode_utf8(std::string_view utf8);

// For text that was checked before; a broken contract otherwise.
std::u32string characters_of(std::string_view utf8);

std::string encode_utf8(char32_t character);

// UTF-16BE as hexadecimal digits: four, or eight for a surrogate pair.
std::string utf16_hexadecimal(char32_t character);

// "U+00E5"
std::string code_point_name(char32_t character);

}  // namespace flytt::pdf
