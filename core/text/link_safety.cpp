#include "core/text/link_safety.h"

#include <algorithm>
#include <cstddef>
#include <optional>

#include "core/text/international_host.h"
#include "core/text/invisible.h"
#include "core/text/utf8.h"

namespace flytt::text {
namespace {

bool is_digit(char character) { return character >= '0' && character <= '9'; }

bool is_hexadecimal(char character) {
  const char lower = static_cast<char>(character | 0x20);
  return is_digit(character) || (lower >= 'a' && lower <= 'f');
}

std::optional<LinkFault> find_fault(std::string_view target) {
  constexpr std::string_view kForbidden = "\\\"<>`{}^|";
  for (std::size_t i = 0; i < target.size(); ++i) {
    const auto byte = static_cast<unsigned char>(target[i]);
    if (byte <= 0x20 || byte == 0x7F || kForbidden.find(target[i]) != std::string_view::npos) {
      return LinkFault::Character;
    }
    const bool has_digits = i + 2 < target.size() && is_hexadecimal(target[i + 1]) && is_hexadecimal(target[i + 2]);
    if (target[i] == '%' && !has_digits) return LinkFault::Percent;
  }
  if (!is_valid_utf8(target) || find_forbidden_character(target) != std::string_view::npos) return LinkFault::Character;
  const std::size_t fragment = target.find('#');
  if (fragment != std::string_view::npos && target.find('#', fragment + 1) != std::string_view::npos) {
    return LinkFault::Character;
  }
  for (std::size_t position = 0; position < target.size();) {
    const char32_t character = decode_next(target, position);
    if (is_space(character) || is_invisible(character)) return LinkFault::Character;
  }
  return std::nullopt;
}

// True and cut off when `target` begins with the lower-case `scheme` and a colon.
bool take_scheme(std::string_view& target, std::string_view scheme) {
  if (target.size() <= scheme.size() || target[scheme.size()] != ':') return false;
  for (std::size_t index = 0; index < scheme.size(); ++index) {
    const char character = target[index];
    const char lower = character >= 'A' && character <= 'Z' ? static_cast<char>(character - 'A' + 'a') : character;
    if (lower != scheme[index]) return false;
  }
  target.remove_prefix(scheme.size() + 1);
  return true;
}

bool is_number_up_to(std::string_view text, std::size_t digits, int most) {
  if (text.empty() || text.size() > digits || (text.size() > 1 && text.front() == '0')) return false;
  int value = 0;
  for (const char character : text) {
    if (!is_digit(character)) return false;
    value = value * 10 + (character - '0');
  }
  return value <= most;
}

// "192.0.2.7": a name whose last label is a number is taken for an address (WHATWG URL, 3.5).
bool is_ipv4(std::string_view host) {
  int count = 0;
  while (true) {
    const std::size_t dot = std::min(host.find('.'), host.size());
    if (!is_number_up_to(host.substr(0, dot), 3, 255)) return false;
    ++count;
    if (dot == host.size()) return count == 4;
    host.remove_prefix(dot + 1);
  }
}

// RFC 4291, 2.2, in hexadecimal groups alone.
bool is_ipv6(std::string_view text) {
  const std::size_t gap = text.find("::");
  int groups = 0;
  std::size_t digits = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == ':') {
      const bool is_in_gap = gap != std::string_view::npos && (i == gap || i == gap + 1);
      if (digits == 0 && !is_in_gap) return false;
      digits = 0;
      continue;
    }
    if (!is_hexadecimal(text[i]) || ++digits > 4) return false;
    if (digits == 1) ++groups;
  }
  if (gap == std::string_view::npos) return groups == 8 && digits > 0;
  const bool ends_well = digits > 0 || gap + 2 == text.size();
  return groups < 8 && ends_well && text.find("::", gap + 1) == std::string_view::npos;
}

std::string lower_case(std::string_view text) {
  std::string lower(text);
  for (char& character : lower) {
    if (character >= 'A' && character <= 'Z') character = static_cast<char>(character - 'A' + 'a');
  }
  return lower;
}

// A name in ASCII, or an IPv4 address.
std::optional<std::string> read_host(std::string_view host) {
  std::optional<std::string> name = ascii_host(host);
  if (name && ends_in_number(*name) && !is_ipv4(*name)) return std::nullopt;
  return name;
}

// Host and port as they stand before the path; empty after a fault.
tl::expected<std::string, LinkFault> read_authority(std::string_view authority) {
  if (authority.find('@') != std::string_view::npos) return tl::unexpected(LinkFault::Host);
  std::string host;
  std::size_t host_end = 0;
  if (!authority.empty() && authority.front() == '[') {
    const std::size_t bracket = authority.find(']');
    if (bracket == std::string_view::npos || !is_ipv6(authority.substr(1, bracket - 1))) {
      return tl::unexpected(LinkFault::Host);
    }
    host_end = bracket + 1;
    host = lower_case(authority.substr(0, host_end));
  } else {
    host_end = std::min(authority.find(':'), authority.size());
    std::optional<std::string> name = read_host(authority.substr(0, host_end));
    if (!name) return tl::unexpected(LinkFault::Host);
    host = *std::move(name);
  }
  const std::string_view port = authority.substr(host_end);
  if (port.empty()) return host;
  if (port.front() != ':') return tl::unexpected(LinkFault::Host);
  const std::string_view number = port.substr(1);
  if (!is_number_up_to(number, 5, 65535) || number == "0") return tl::unexpected(LinkFault::Port);
  host += port;
  return host;
}

tl::expected<Link, LinkFault> read_web_link(std::string_view scheme, std::string_view rest) {
  if (rest.substr(0, 2) != "//") return tl::unexpected(LinkFault::Host);
  rest.remove_prefix(2);
  const std::size_t end = std::min(rest.find_first_of("/?#"), rest.size());
  const tl::expected<std::string, LinkFault> authority = read_authority(rest.substr(0, end));
  if (!authority) return tl::unexpected(authority.error());
  const std::string_view path = rest.substr(end);
  if (path.find_first_of("[]") != std::string_view::npos) return tl::unexpected(LinkFault::Character);
  Link link{LinkKind::Web, std::string(scheme) + "://" + *authority};
  link.target += path;
  return link;
}

// "a@host,b@host?subject=...", RFC 6068, 2: the hosts in ASCII, the rest as it stands. An "@" before the host's, or
// another mark between addresses, would show one host and write to another.
tl::expected<Link, LinkFault> read_mail_link(std::string_view rest) {
  if (rest.empty() || rest == "?") return tl::unexpected(LinkFault::Host);
  Link link{LinkKind::Mail, "mailto:"};
  const std::size_t end = std::min(rest.find('?'), rest.size());
  const std::string_view addresses = rest.substr(0, end);
  for (std::size_t begin = 0; !addresses.empty() && begin <= addresses.size();) {
    const std::size_t comma = std::min(addresses.find(',', begin), addresses.size());
    const std::string_view address = addresses.substr(begin, comma - begin);
    const std::size_t at = address.find('@');
    const bool has_name = at != std::string_view::npos && at > 0;
    if (!has_name || address.find(';') != std::string_view::npos) return tl::unexpected(LinkFault::Host);
    const std::optional<std::string> host = read_host(address.substr(at + 1));
    if (!host) return tl::unexpected(LinkFault::Host);
    link.target += address.substr(0, at + 1);
    link.target += *host;
    if (comma < addresses.size()) link.target += ',';
    begin = comma + 1;
  }
  link.target += rest.substr(end);
  return link;
}

}  // namespace

tl::expected<Link, LinkFault> read_link(std::string_view target) {
  if (target.empty()) return tl::unexpected(LinkFault::Scheme);
  if (const std::optional<LinkFault> fault = find_fault(target)) return tl::unexpected(*fault);
  if (target.front() == '/') {
    if (target.substr(0, 2) == "//") return tl::unexpected(LinkFault::Scheme);
    return Link{LinkKind::Portal, std::string(target)};
  }
  std::string_view rest = target;
  for (const std::string_view scheme : {"https", "http"}) {
    if (take_scheme(rest, scheme)) return read_web_link(scheme, rest);
  }
  if (take_scheme(rest, "mailto")) return read_mail_link(rest);
  if (!take_scheme(rest, "tel")) return tl::unexpected(LinkFault::Scheme);
  if (rest.empty()) return tl::unexpected(LinkFault::Host);
  return Link{LinkKind::Telephone, "tel:" + std::string(rest)};
}

std::string_view remedy_for(LinkFault fault) {
  switch (fault) {
    case LinkFault::Scheme:
      break;
    case LinkFault::Character:
      return "Write what no address may hold, such as spaces, braces and \"^\", as \"%\" and two hexadecimal digits.";
    case LinkFault::Percent:
      return "Write two hexadecimal digits after \"%\", or \"%25\" where the character itself is meant.";
    case LinkFault::Host:
      return "Write a host name or address after \"//\" and no user name, or one after the only \"@\" of a mail "
             "address; "
             "letters that are not known here as \"xn--\".";
    case LinkFault::Port:
      return "Write a port from 1 to 65535 after the host's colon, or none.";
  }
  return "Use an address with https:, http:, mailto: or tel:, or a path that begins with \"/\".";
}

LinkKind classify_link(std::string_view target) {
  const tl::expected<Link, LinkFault> link = read_link(target);
  return link ? link->kind : LinkKind::Unsafe;
}

}  // namespace flytt::text
