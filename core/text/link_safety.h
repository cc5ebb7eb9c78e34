// Which link targets may leave a text and become something a reader can press.
#pragma once

#include <string_view>

namespace flytt::text {

enum class LinkKind {
  Unsafe,     // anything not listed below, "javascript:" above all
  Web,        // https: or http: with a host
  Mail,       // mailto:
  Telephone,  // tel:
  Portal      // a path within the portal, "/faq/x/"
};

// Judges by an allowlist, as OWASP's guidance on URLs asks: every scheme not named is unsafe, so are white space,
// control characters, backslashes, quotes and angle brackets anywhere, "//host" (a path to browsers' eyes only), a
// user name before the host (it disguises the host), and a reference without a scheme ("x.html", "#x").
// Schemes compare without regard to case (RFC 3986, 3.1).
LinkKind classify_link(std::string_view target);

inline bool is_safe_link(std::string_view target) { return classify_link(target) != LinkKind::Unsafe; }

}  // namespace flytt::text
