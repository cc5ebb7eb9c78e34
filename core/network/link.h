// Which link targets may leave a text and become something a reader can press.
#pragma once

#include <string>
#include <string_view>
#include <tl/expected.hpp>

#include "core/network/url.h"

namespace flytt::network {

enum class LinkKind {
  Unsafe,     // anything not listed below, "javascript:" above all
  Web,        // https: or http: with a host
  Mail,       // mailto:
  Telephone,  // tel:
  Portal      // a path within the portal, "/faq/x/"
};

struct Link {
  LinkKind kind = LinkKind::Unsafe;
  std::string target;  // as every reader takes it: scheme and host in lower case, the host in ASCII ("xn--")
};

// Judges by an allowlist, as OWASP's guidance on URLs asks: every scheme not named is refused, and so are what
// parse_url() refuses, "//host" (a path to browsers' eyes only) and a reference without a scheme ("x.html", "#x").
// Letters outside ASCII may stand in the hosts of a mailto: too.
tl::expected<Link, UrlFault> read_link(std::string_view target);

LinkKind classify_link(std::string_view target);

inline bool is_safe_link(std::string_view target) { return classify_link(target) != LinkKind::Unsafe; }

}  // namespace flytt::network
