// Lengths on a page as integers, so that native and WASM builds place every glyph alike.
#pragma once

#include <cstdint>

namespace flytt::pdf {

using Length = std::int64_t;  // 1/1000 pt; 1 pt = 1/72 inch

constexpr Length points(std::int64_t count) { return count * 1000; }
constexpr Length tenths_of_point(std::int64_t count) { return count * 100; }
constexpr Length millimetres(std::int64_t count) { return count * 7200000 / 2540; }

inline constexpr Length kPageWidth = 595276;   // A4, ISO 216: 210 mm
inline constexpr Length kPageHeight = 841890;  // 297 mm

}  // namespace flytt::pdf
