#include "core/network/link.h"

#include <algorithm>
#include <cstddef>
#include <optional>

namespace flytt::network {
namespace {

// "a@host,b@host?subject=...", RFC 6068, 2: the hosts in ASCII, the rest as it stands. An "@" before the host's, or
// another mark between addresses, would show one host and write to another.
tl::expected<Link, UrlFault> read_mail_link(std::string_view rest) {
  if (rest.empty() || rest == "?") return tl::unexpected(UrlFault::Host);
  Link link{LinkKind::Mail, "mailto:"};
  const std::size_t end = std::min(rest.find('?'), rest.size());
  const std::string_view addresses = rest.substr(0, end);
  for (std::size_t begin = 0; !addresses.empty() && begin <= addresses.size();) {
    const std::size_t comma = std::min(addresses.find(',', begin), addresses.size());
    const std::string_view address = addresses.substr(begin, comma - begin);
    const std::size_t at = address.find('@');
    const bool has_name = at != std::string_view::npos && at > 0;
    if (!has_name || address.find(';') != std::string_view::npos) return tl::unexpected(UrlFault::Host);
    const std::optional<std::string> host = read_host(address.substr(at + 1));
    if (!host) return tl::unexpected(UrlFault::Host);
    link.target += address.substr(0, at + 1);
    link.target += *host;
    if (comma < addresses.size()) link.target += ',';
    begin = comma + 1;
  }
  link.target += rest.substr(end);
  return link;
}

}  // namespace

tl::expected<Link, UrlFault> read_link(std::string_view target) {
  std::string_view rest = target;
  if (take_scheme(rest, "https") || take_scheme(rest, "http")) {
    const tl::expected<Url, UrlFault> url = parse_url(target);
    if (!url) return tl::unexpected(url.error());
    return Link{LinkKind::Web, to_text(*url)};
  }
  if (const std::optional<UrlFault> fault = fault_of_characters(target)) return tl::unexpected(*fault);
  if (target.substr(0, 1) == "/") {
    if (target.substr(0, 2) == "//") return tl::unexpected(UrlFault::Scheme);
    return Link{LinkKind::Portal, std::string(target)};
  }
  if (take_scheme(rest, "mailto")) return read_mail_link(rest);
  if (!take_scheme(rest, "tel")) return tl::unexpected(UrlFault::Scheme);
  if (rest.empty()) return tl::unexpected(UrlFault::Host);
  return Link{LinkKind::Telephone, "tel:" + std::string(rest)};
}

LinkKind classify_link(std::string_view target) {
  const tl::expected<Link, UrlFault> link = read_link(target);
  return link ? link->kind : LinkKind::Unsafe;
}

}  // namespace flytt::network
