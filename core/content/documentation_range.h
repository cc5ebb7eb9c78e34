// Tells examples from addresses that exist: what the standards set aside for documentation is an example, nothing else.
#pragma once

#include <string_view>

namespace flytt::content {

enum class AddressKind {
  NotAnAddress,
  // No service has it: "this host" and any (0.0.0.0/8, ::), link-local, multicast, reserved and broadcast (RFC 6890,
  // RFC 5771), or a network that holds more than a provider has: less than 8 bits of IPv4, 16 of IPv6.
  Special,
  Loopback,       // the machine of whoever uses it: 127.0.0.0/8, ::1
  Documentation,  // 192.0.2.0/24, 198.51.100.0/24, 203.0.113.0/24 (RFC 5737), 2001:db8::/32 (RFC 3849), 3fff::/20 (RFC
                  // 9637)
  Ordinary
};

// `text` is an IPv4 or IPv6 address, with or without a prefix length ("203.0.113.10", "2001:db8::/32"). IPv4 octets
// with leading zeros are not addresses (they read as octal elsewhere). "::ffff:127.0.0.1" is 127.0.0.1. A network
// counts as documentation only when all of it lies within a documentation range.
AddressKind classify_address(std::string_view text);

enum class HostKind {
  NotAHost,
  Loopback,       // localhost and below: the machine of whoever uses it (RFC 6761, 6.3)
  Documentation,  // example, example.com, example.net, example.org and below, .example, .test, .invalid (RFC 2606, RFC
                  // 6761)
  Ordinary
};

// A host name as RFC 1123 allows it: labels of letters, digits and inner hyphens, at most 63 each and 253 in all, the
// last label no number, decimal or with "0x" (that would be an address: WHATWG URL, 3.5).
HostKind classify_host(std::string_view text);

// Whether `host`, a name or an address, is the machine of whoever uses it: its kind is Loopback, with or without a
// final dot, or it is one of the names that the hosts files of Linux systems give that machine.
bool is_own_machine(std::string_view host);

// `text` itself where it is no URL, else host_of_url().
std::string_view host_of(std::string_view text);

// The host of an absolute http: or https: URL, without user name and port; empty when there is none.
std::string_view host_of_url(std::string_view url);

}  // namespace flytt::content
