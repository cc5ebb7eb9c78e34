// Host names as name servers, certificates and documents have them (RFC 1123), also those that are written with letters
// outside ASCII (IDNA2008, RFC 5891).
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace flytt::network {

inline constexpr std::size_t kMaxLabelBytes = 63;  // between dots (RFC 1035, 2.3.4)

struct HostName {
  std::string text;  // lower case, without a final dot: "xn--mla-ula.se"

  friend bool operator==(const HostName& a, const HostName& b) { return a.text == b.text; }
};

// As RFC 1123 allows it: labels of ASCII letters, digits and inner hyphens, at most 63 each and 253 in all, the last
// label no number (that would be an address). nullopt for everything else: where ascii_host() knows what is meant, the
// remedy is to write that.
std::optional<HostName> parse_host_name(std::string_view text);

// The name in lower case, each label with letters outside ASCII as "xn--" and its Punycode (RFC 3492): "Måla.se" ->
// "xn--mla-ula.se". nullopt for what is no host name (RFC 1123: labels of letters, digits, hyphens inside; "_" is let
// pass, one dot may stand at the end; 63 bytes a label, 253 in all), and for characters of which nobody can say here
// what IDNA makes of them: marks that combine, symbols, other writing systems than European, Hebrew, Arabic, Thai and
// East Asian ones.
std::optional<std::string> ascii_host(std::string_view host);

// Whether the last label is a number, decimal or hexadecimal ("0x7f"), with or without a final dot: readers take such a
// host for an IPv4 address, whatever stands before it (WHATWG URL, 3.5). `host` in lower case.
bool ends_in_number(std::string_view host);

}  // namespace flytt::network
