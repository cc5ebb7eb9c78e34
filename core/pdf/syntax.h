// The lexical conventions of PDF (ISO 32000-1, 7.2 and 7.3): numbers, names, strings.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/pdf/length.h"

namespace flytt::pdf {

// Points with at most three decimals and no trailing zero: 10500 -> "10.5".
std::string decimal(Length length);

// "12 0 R"
std::string reference(int object_number);

// "/Name", with #xx for every byte that is not a regular character.
std::string name_object(std::string_view name);

// A string whose bytes are meant as they stand (a URI): "(...)" with the three special characters escaped.
std::string byte_string(std::string_view bytes);

// A text string: literal where it is printable ASCII, else UTF-16BE with a byte order mark as hexadecimal digits.
// `utf8` must be valid UTF-8.
std::string text_string(std::string_view utf8);

// Upper-case hexadecimal digits, two a byte, without brackets.
std::string hexadecimal(std::string_view bytes);

// Four upper-case hexadecimal digits.
std::string hexadecimal16(std::uint32_t value);

}  // namespace flytt::pdf
