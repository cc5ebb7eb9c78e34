// UTF-8 as The Unicode Standard 15.0, section 3.9, table 3-7 defines it: no surrogates, no overlong forms.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace flytt::text {

inline constexpr char32_t kReplacementCharacter = 0xFFFD;

// Byte offset of the first byte that does not belong to a well-formed sequence; npos when all is well.
std::size_t find_invalid_utf8(std::string_view bytes);

inline bool is_valid_utf8(std::string_view bytes) { return find_invalid_utf8(bytes) == std::string_view::npos; }

// How many bytes at the end begin a well-formed sequence whose other bytes are missing, as where a file is read in
// pieces: 0 to 3.
std::size_t cut_sequence_length(std::string_view bytes);

// Byte offset of the first character that no document of ours may hold, because XML 1.0 (section 2.2, Char) or HTML
// (13.2.3.5) cannot: control characters other than tab and line feed, those from U+0080 to U+009F too, U+FFFE and
// U+FFFF. Carriage return counts as forbidden too. npos when there is none. Expects valid UTF-8.
std::size_t find_forbidden_character(std::string_view text);

// What decode_next calls for everything that is not ASCII.
char32_t decode_next_slowly(std::string_view text, std::size_t& position);

// The character at `position`, which moves past it. An ill-formed byte reads as U+FFFD and moves one byte.
// Expects position < text.size().
inline char32_t decode_next(std::string_view text, std::size_t& position) {
  const bool is_ascii = position < text.size() && static_cast<unsigned char>(text[position]) < 0x80;
  return is_ascii ? static_cast<char32_t>(text[position++]) : decode_next_slowly(text, position);
}

// Appends the character; a surrogate or a value above 0x10FFFF is appended as U+FFFD.
void append_utf8(std::string& text, char32_t character);

// Number of characters (code points); each ill-formed byte counts as one.
std::size_t count_characters(std::string_view text);

// Largest offset <= `position` that does not cut a character in two.
std::size_t character_start(std::string_view text, std::size_t position);

}  // namespace flytt::text
