// IP addresses and prefixes as text and as values: IPv4 (RFC 791), IPv6 (RFC 4291), CIDR (RFC 4632).
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "core/error.h"

namespace flytt::network {

enum class Family { V4, V6 };

struct Address {
  Family family = Family::V4;
  std::array<std::uint8_t, 16> bytes{};  // network order; V4 uses the first four, the others are 0
};

// All addresses whose first `prefix_length` bits are those of `first`.
struct Prefix {
  Address first;          // lowest address; bits past the prefix are 0
  int prefix_length = 0;  // 0..width_of(first.family); a single address has the full width
};

// Bits of an address.
constexpr int width_of(Family family) { return family == Family::V4 ? 32 : 128; }

// "192.0.2.7" or "2001:db8::7", without brackets, port, zone or spaces. Errors carry the column of the first byte that
// does not fit: MissingValue for an empty text, InvalidSyntax for what is no address, InvalidValue for a number out of
// range or with a leading zero (which some programs read as octal).
Result<Address> parse_address(std::string_view text);

// An address, or "ADDRESS/LENGTH". As parse_address, and InvalidValue when bits past the prefix are set: the remedy
// names the prefix that is probably meant.
Result<Prefix> parse_prefix(std::string_view text);

// The canonical text: IPv6 as RFC 5952 has it (lower case, the longest run of zeros cut, the first of equals). A
// prefix of one address is written without a length.
std::string to_text(const Address& address);
std::string to_text(const Prefix& prefix);

// Order by family, then by value, then (prefixes) shorter prefix first: < 0, 0, > 0.
int compare(const Address& a, const Address& b);
int compare(const Prefix& a, const Prefix& b);

// False across families: an IPv4-mapped IPv6 address is an IPv6 address here.
bool contains(const Prefix& prefix, const Address& address);
bool contains(const Prefix& prefix, const Prefix& inner);

Address last_address(const Prefix& prefix);

bool is_single(const Prefix& prefix);  // of one address

// ::ffff:0:0/96 writes IPv4 as IPv6 (RFC 4291, section 2.5.5.2): what is within it as the IPv4 that it writes,
// everything else as it is.
Prefix unmapped(const Prefix& prefix);

}  // namespace flytt::network
