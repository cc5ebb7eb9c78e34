// The colours of a document: the light ones of core/look.
#pragma once

#include <cstdint>

#include "look/colours.h"

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

constexpr Colour colour_of(std::uint32_t rgb) {
  return {static_cast<std::uint8_t>(rgb >> 16), static_cast<std::uint8_t>(rgb >> 8), static_cast<std::uint8_t>(rgb)};
}

inline constexpr Colour kText = colour_of(look::kTextColour.rgb);
inline constexpr Colour kMuted = colour_of(look::kMutedColour.rgb);
inline constexpr Colour kBorder = colour_of(look::kBorderColour.rgb);
inline constexpr Colour kRaised = colour_of(look::kRaisedColour.rgb);
inline constexpr Colour kAccent = colour_of(look::kAccentColour.rgb);
inline constexpr Colour kAccentTint = colour_of(look::kAccentTintColour.rgb);
inline constexpr Colour kGood = colour_of(look::kGoodColour.rgb);
inline constexpr Colour kGoodTint = colour_of(look::kGoodTintColour.rgb);
inline constexpr Colour kCaution = colour_of(look::kCautionColour.rgb);
inline constexpr Colour kCautionTint = colour_of(look::kCautionTintColour.rgb);
inline constexpr Colour kBad = colour_of(look::kBadColour.rgb);
inline constexpr Colour kBadTint = colour_of(look::kBadTintColour.rgb);
inline constexpr Colour kBlack{0x00, 0x00, 0x00};

}  // namespace flytt::pdf
