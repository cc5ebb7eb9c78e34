// The colours of a document: the light tokens of the portal's theme. Text on its ground has contrast >= 4.5:1.
#pragma once

#include <cstdint>

namespace flytt::pdf {

struct Colour {
  std::uint8_t red = 0;
  std::uint8_t green = 0;
  std::uint8_t blue = 0;

  friend constexpr bool operator==(Colour a, Colour b) {
    return a.red == b.red && a.green == b.green && a.blue == b.blue;
  }
  friend constexpr bool operator!=(Colour a, Colour b) { return !(a == b); }
};

inline constexpr Colour kText{0x16, 0x20, 0x2B};
inline constexpr Colour kMuted{0x51, 0x60, 0x6F};
inline constexpr Colour kBorder{0xD3, 0xDB, 0xE3};
inline constexpr Colour kRaised{0xEE, 0xF2, 0xF6};
inline constexpr Colour kAccent{0x0A, 0x5F, 0xB4};
inline constexpr Colour kAccentTint{0xE8, 0xF1, 0xFA};
inline constexpr Colour kGood{0x17, 0x75, 0x4A};
inline constexpr Colour kGoodTint{0xE5, 0xF4, 0xEC};
inline constexpr Colour kCaution{0x8A, 0x5A, 0x00};
inline constexpr Colour kCautionTint{0xFB, 0xF1, 0xDC};
inline constexpr Colour kBad{0xB3, 0x26, 0x1E};
inline constexpr Colour kBadTint{0xFB, 0xE9, 0xE7};
inline constexpr Colour kBlack{0x00, 0x00, 0x00};

}  // namespace flytt::pdf
