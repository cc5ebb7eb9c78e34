// Text -> stretches of one mode each, so that the whole takes the fewest bits (ISO/IEC 18004:2015, clauses 7.3
// and 7.4).
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace flytt::qr {

// Utf8Designator: the ECI designator 000026, which says that the bytes after it are UTF-8 (clause 7.4.2). It has no
// text. Kanji mode is left out: it holds Shift JIS, never UTF-8.
enum class Mode { Numeric, Alphanumeric, Byte, Utf8Designator };

struct Segment {
  Mode mode = Mode::Byte;
  std::string_view text;  // part of the text given
};

// Versions 1..9, 10..26 and 27..40 differ in the width of the character count (table 3).
inline constexpr int kVersionClasses = 3;
int version_class(int version);        // 0..2
int last_version_of_class(int index);  // 9, 26, 40

// The segmentation with the fewest bits for a version of this class; dynamic programming, linear in the text. UTF-8
// past ASCII has its designator in front: without it the bytes are ISO/IEC 8859-1 by the standard, and readers that
// guess take Swedish for Big5. ASCII, and bytes that are no UTF-8, have none.
std::vector<Segment> segment_text(std::string_view text, int version_class_index);

int count_bits(Mode mode, int version_class_index);  // of the character count or designator
std::size_t bits_of(const std::vector<Segment>& segments, int version_class_index);  // headers and data

// 0..44, or -1 for a character outside the alphanumeric set (table 5).
int alphanumeric_value(char character);

}  // namespace flytt::qr
