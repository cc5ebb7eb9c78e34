// Decimal numbers as JSON writes them (RFC 8259, section 6), for where the C library's strtod is too large.
#pragma once

#include <cstddef>
#include <string_view>

namespace flytt::text {

struct Decimal {
  double value = 0;
  std::size_t length = 0;  // bytes of the number; 0 = the text begins with none
};

// The number with which `text` begins: "-12", "0.5", "6.02e23". With up to 15 digits and powers of ten from -22 to 22
// it is the nearest double, otherwise within a few units in the last place; infinity and 0 where it is beyond doubles.
Decimal read_decimal(std::string_view text);

}  // namespace flytt::text
