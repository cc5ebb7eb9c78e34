// Which link targets may leave a text and become something a reader can press.
#pragma once

#include <string>
#include <string_view>
#include <tl/expected.hpp>

namespace flytt::text {

enum class LinkKind {
  Unsafe,     // anything not listed below, "javascript:" above all
  Web,        // https: or http: with a host
  Mail,       // mailto:
  Telephone,  // tel:
  Portal      // a path within the portal, "/faq/x/"
};

enum class LinkFault {
  Scheme,     // none, or one that is not permitted
  Character,  // one that no address holds (RFC 3986, 2), or that readers take for another
  Percent,    // "%" without two hexadecimal digits
  Host,       // none, a user name before it, no name and no address
  Port        // not 1 to 65535
};

struct Link {
  LinkKind kind = LinkKind::Unsafe;
  std::string target;  // as every reader takes it: scheme and host in lower case, the host in ASCII ("xn--")
};

// Judges by an allowlist, as OWASP's guidance on URLs asks: every scheme not named is refused, so are white space,
// control characters and what leaves no mark (invisible.h), backslashes, quotes, angle brackets, braces, "^", "|" and
// "`" anywhere, a second "#", "//host" (a path to browsers' eyes only), a user name before the host (it disguises the
// host), and a reference without a scheme ("x.html", "#x"). Letters outside ASCII may stand behind the host, and in it,
// and in the hosts of a mailto:, as far as ascii_host() knows them. Schemes compare without regard to case (RFC
// 3986, 3.1).
tl::expected<Link, LinkFault> read_link(std::string_view target);

// One English sentence: what to write instead.
std::string_view remedy_for(LinkFault fault);

LinkKind classify_link(std::string_view target);

inline bool is_safe_link(std::string_view target) { return classify_link(target) != LinkKind::Unsafe; }

}  // namespace flytt::text
