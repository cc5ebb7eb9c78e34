// Host names with letters outside ASCII, as name servers, certificates and documents have them (IDNA2008, RFC 5891).
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace flytt::text {

// The name in lower case, each label with letters outside ASCII as "xn--" and its Punycode (RFC 3492): "Måla.se" ->
// "xn--mla-ula.se". nullopt for what is no host name (RFC 1123: labels of letters, digits, hyphens inside; "_" is let
// pass, one dot may stand at the end; 63 bytes a label, 253 in all), and for characters of which nobody can say here
// what IDNA makes of them: marks that combine, symbols, other writing systems than European, Hebrew, Arabic, Thai and
// East Asian ones. Expects valid UTF-8.
std::optional<std::string> ascii_host(std::string_view host);

// Whether the last label is a number, decimal or hexadecimal ("0x7f"), with or without a final dot: readers take such a
// host for an IPv4 address, whatever stands before it (WHATWG URL, 3.5). `host` in lower case.
bool ends_in_number(std::string_view host);

}  // namespace flytt::text
