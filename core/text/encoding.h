// The encodings in which people's files come, and which of them a file is in.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace flytt::text {

enum class Encoding : std::uint8_t {
  Utf8,
  Utf16LittleEndian,
  Utf16BigEndian,
  Windows1252,  // Western European as Windows writes it; five bytes of it are no character
  Iso8859_1,    // the same without 80..9F, which are control characters here
  Cp850         // Western European as consoles of Windows write it
};

// As IANA has them, in the order of Encoding. UTF-8 and UTF-16 with and without a byte order mark.
inline constexpr std::array<std::string_view, 6> kEncodingNames{"UTF-8",        "UTF-16LE",   "UTF-16BE",
                                                                "windows-1252", "ISO-8859-1", "IBM850"};
constexpr std::string_view name_of(Encoding encoding) { return kEncodingNames[static_cast<std::size_t>(encoding)]; }

// What the byte order mark at the beginning of a file says.
struct ByteOrderMark {
  Encoding encoding = Encoding::Utf8;
  std::size_t length = 0;  // in bytes; 0 = there is none
};
ByteOrderMark find_byte_order_mark(std::string_view bytes);

// UTF-16 without a mark, by its zero bytes: in Latin script nearly every second byte is one. `sample` is
// the beginning of the file.
std::optional<Encoding> find_utf16(std::string_view sample);

// Of a sample that is not UTF-16; it may end within a character. Nothing where all is ASCII, which says
// nothing. Well-formed UTF-8 is taken for that. Other bytes are Windows-1252, or CP850 where more of them are letters
// between letters in that. ISO-8859-1 is never found: in text it is a part of Windows-1252.
std::optional<Encoding> find_ascii_based(std::string_view sample);

// The character of a byte from 80 to FF; 0 where the encoding has none. Expects one of the last three encodings.
char32_t character_of(Encoding encoding, unsigned char byte);

}  // namespace flytt::text
