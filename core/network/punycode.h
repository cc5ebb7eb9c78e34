// Punycode (RFC 3492): letters outside ASCII in the letters, digits and hyphens that name servers know.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace flytt::network {

// Longer labels could overflow its 32 bits (RFC 3492, section 6.4).
inline constexpr std::size_t kMaxPunycodeCharacters = 1000;

// Section 6.3: without the "xn--" that a label has before it. Expects at most kMaxPunycodeCharacters, of Unicode.
std::string punycode(std::u32string_view label);

}  // namespace flytt::network
