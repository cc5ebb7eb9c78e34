// Text -> stretches of one mode each, so that the whole takes the fewest bits (ISO/IEC 18004:2015, clauses 7.3
// and 7.4).
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace flytt::qr {

enum class Mode { Numeric, Alphanumeric, Byte };  // Kanji mode holds Shift JIS, never UTF-8

struct Segment {
  Mode mode = Mode::Byte;
  std::string_view text;  // part of the text given
};

// Versions 1..9, 10..26 and 27..40 differ in the width of the character count (table 3).
inline constexpr int kVersionClasses = 3;
int version_class(int version);        // 0..2
int last_version_of_class(int index);  // 9, 26, 40

// The segmentation with the fewest bits for a version of this class; dynamic programming, linear in the text.
std::vector<Segment> segment_text(std::string_view text, int version_class_index);

int count_bits(Mode mode, int version_class_index);                                  // width of the character count
std::size_t bits_of(const std::vector<Segment>& segments, int version_class_index);  // headers and data

// 0..44, or -1 for a character outside the alphanumeric set (table 5).
int alphanumeric_value(char character);

}  // namespace flytt::qr
