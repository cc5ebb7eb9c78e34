// IP addresses and networks as text and as values: IPv4 (RFC 791), IPv6 (RFC 4291), CIDR (RFC 4632).
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "core/error.h"

namespace flytt::reachability {

enum class Family { V4, V6 };

struct Address {
  Family family = Family::V4;
  std::array<std::uint8_t, 16> bytes{};  // network order; V4 uses the first four, the others are 0
};

// All addresses whose first `prefix_length` bits are those of `first`.
struct Network {
  Address first;          // lowest address; bits past the prefix are 0
  int prefix_length = 0;  // 0..width_of(first.family); a single address has the full width
};

constexpr int width_of(Family family) { return family == Family::V4 ? 32 : 128; }

// "192.0.2.7" or "2001:db8::7", without brackets, port, zone or spaces. Errors carry the column of the first byte that
// does not fit: MissingValue for an empty text, InvalidSyntax for what is no address, InvalidValue for a number out of
// range or with a leading zero (which some programs read as octal).
Result<Address> parse_address(std::string_view text);

// An address, or "ADDRESS/LENGTH". As parse_address, and InvalidValue when bits past the prefix are set: the remedy
// names the network that is probably meant.
Result<Network> parse_network(std::string_view text);

// The canonical text: IPv6 as RFC 5952 has it (lower case, the longest run of zeros cut, the first of equals). A
// network of one address is written without a length.
std::string to_text(const Address& address);
std::string to_text(const Network& network);

// Of a host as it is contacted, name or address: whether it is an IPv6 address, how it stands in a URL ("[::1]"), and
// with its port ("192.0.2.7:443", "[2001:db8::7]:443").
bool is_ipv6_host(std::string_view host);
std::string host_in_url(const std::string& host);
std::string place_text(const std::string& host, int port);

// Order by family, then by value, then (networks) shorter prefix first: < 0, 0, > 0.
int compare(const Address& a, const Address& b);
int compare(const Network& a, const Network& b);

// False across families: an IPv4-mapped IPv6 address is an IPv6 address here.
bool contains(const Network& network, const Address& address);
bool contains(const Network& network, const Network& inner);

Address last_address(const Network& network);

// Set aside for documents: RFC 5737, RFC 3849, RFC 9637.
bool is_documentation_range(const Address& address);

// Not reachable from the public internet: private use, loopback, link-local, shared address space, unique local (RFC
// 1918, 1122, 3927, 6598, 4193, 4291). Browsers show less about these. IPv4-mapped addresses count as what they hold.
bool is_private(const Address& address);

}  // namespace flytt::reachability
