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

}  // namespace flytt::text
