#include "core/network/url.h"

#include <algorithm>

#include "core/network/address.h"
#include "core/network/host_name.h"
#include "core/network/port.h"
#include "core/text/invisible.h"
#include "core/text/utf8.h"

namespace flytt::network {
namespace {

constexpr std::string_view kSchemeEnd = "://";

bool is_hexadecimal(char character) {
  const char lower = static_cast<char>(character | 0x20);
  return (character >= '0' && character <= '9') || (lower >= 'a' && lower <= 'f');
}

const char* name_of(Scheme scheme) { return scheme == Scheme::Https ? "https" : "http"; }

struct Authority {
  std::string_view host;  // with its brackets
  std::string_view port;  // with its colon; empty = none
};

// What stands in brackets, or before the first colon, is the host.
Authority split(std::string_view authority) {
  const bool is_bracketed = !authority.empty() && authority.front() == '[';
  const std::size_t bracket = is_bracketed ? authority.find(']') : 0;
  if (bracket == std::string_view::npos) return {};
  const std::size_t end = is_bracketed ? bracket + 1 : std::min(authority.find(':'), authority.size());
  return {authority.substr(0, end), authority.substr(end)};
}

std::string_view without_brackets(std::string_view host) {
  return !host.empty() && host.front() == '[' ? host.substr(1, host.size() - 2) : host;
}

// Fills in host and port.
std::optional<UrlFault> read_authority(std::string_view text, Url& url) {
  if (text.find('@') != std::string_view::npos) return UrlFault::Host;
  const Authority authority = split(text);
  if (authority.host.empty()) return UrlFault::Host;
  if (authority.host.front() == '[') {
    const Result<Address> address = parse_address(without_brackets(authority.host));
    if (!address || address->family != Family::V6) return UrlFault::Host;
    url.host = to_text(*address);
  } else {
    std::optional<std::string> host = read_host(authority.host);
    if (!host) return UrlFault::Host;
    url.host = *std::move(host);
  }
  if (authority.port.empty()) return std::nullopt;
  if (authority.port.front() != ':') return UrlFault::Host;
  const std::optional<std::uint16_t> port = parse_port(authority.port.substr(1));
  if (!port) return UrlFault::Port;
  url.port = *port;
  return std::nullopt;
}

}  // namespace

std::optional<UrlFault> fault_of_characters(std::string_view text) {
  constexpr std::string_view kForbidden = "\\\"<>`{}^|";
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte <= 0x20 || byte == 0x7F || kForbidden.find(text[i]) != std::string_view::npos) return UrlFault::Character;
    const bool has_digits = i + 2 < text.size() && is_hexadecimal(text[i + 1]) && is_hexadecimal(text[i + 2]);
    if (text[i] == '%' && !has_digits) return UrlFault::Percent;
  }
  if (!text::is_valid_utf8(text) || text::find_forbidden_character(text) != std::string_view::npos) {
    return UrlFault::Character;
  }
  const std::size_t fragment = text.find('#');
  if (fragment != std::string_view::npos && text.find('#', fragment + 1) != std::string_view::npos) {
    return UrlFault::Character;
  }
  for (std::size_t position = 0; position < text.size();) {
    const char32_t character = text::decode_next(text, position);
    if (text::is_space(character) || text::is_invisible(character)) return UrlFault::Character;
  }
  return std::nullopt;
}

std::optional<std::string> read_host(std::string_view host) {
  std::optional<std::string> name = ascii_host(host);
  if (name && ends_in_number(*name) && !parse_address(*name)) return std::nullopt;
  return name;
}

bool take_scheme(std::string_view& text, std::string_view scheme) {
  if (text.size() <= scheme.size() || text[scheme.size()] != ':') return false;
  for (std::size_t index = 0; index < scheme.size(); ++index) {
    const char character = text[index];
    const char lower = character >= 'A' && character <= 'Z' ? static_cast<char>(character - 'A' + 'a') : character;
    if (lower != scheme[index]) return false;
  }
  text.remove_prefix(scheme.size() + 1);
  return true;
}

tl::expected<Url, UrlFault> parse_url(std::string_view text) {
  if (const std::optional<UrlFault> fault = fault_of_characters(text)) return tl::unexpected(*fault);
  Url url;
  if (!take_scheme(text, "https")) {
    if (!take_scheme(text, "http")) return tl::unexpected(UrlFault::Scheme);
    url.scheme = Scheme::Http;
  }
  if (text.substr(0, 2) != "//") return tl::unexpected(UrlFault::Host);
  text.remove_prefix(2);
  const std::size_t end = std::min(text.find_first_of("/?#"), text.size());
  if (const std::optional<UrlFault> fault = read_authority(text.substr(0, end), url)) return tl::unexpected(*fault);
  url.rest = text.substr(end);
  if (url.rest.find_first_of("[]") != std::string::npos) return tl::unexpected(UrlFault::Character);
  return url;
}

std::string_view remedy_for(UrlFault fault) {
  switch (fault) {
    case UrlFault::Scheme:
      break;
    case UrlFault::Character:
      return "Write what no address may hold, such as spaces, braces and \"^\", as \"%\" and two hexadecimal digits.";
    case UrlFault::Percent:
      return "Write two hexadecimal digits after \"%\", or \"%25\" where the character itself is meant.";
    case UrlFault::Host:
      return "Write a host name or address after \"//\" and no user name, or one after the only \"@\" of a mail "
             "address; "
             "letters that are not known here as \"xn--\".";
    case UrlFault::Port:
      return "Write a port from 1 to 65535 after the host's colon, or none.";
  }
  return "Use an address with https:, http:, mailto: or tel:, or a path that begins with \"/\".";
}

std::string to_text(const Url& url) { return origin_of(url) + url.rest; }

std::string origin_of(const Url& url) {
  const std::string beginning = std::string(name_of(url.scheme)) + std::string(kSchemeEnd);
  return beginning + (url.port == 0 ? host_in_url(url.host) : host_and_port(url.host, url.port));
}

std::uint16_t port_of(const Url& url) {
  if (url.port != 0) return url.port;
  return url.scheme == Scheme::Https ? 443 : 80;
}

bool is_ipv6_host(std::string_view host) { return host.find(':') != std::string_view::npos; }

std::string host_in_url(std::string_view host) {
  return is_ipv6_host(host) ? '[' + std::string(host) + ']' : std::string(host);
}

std::string host_and_port(std::string_view host, int port) { return host_in_url(host) + ':' + std::to_string(port); }

std::string_view host_part(std::string_view text) {
  const std::size_t scheme_end = text.find(kSchemeEnd);
  if (scheme_end == std::string_view::npos) return text;
  std::string_view authority = text.substr(scheme_end + kSchemeEnd.size());
  authority = authority.substr(0, authority.find_first_of("/?#"));
  authority.remove_prefix(authority.rfind('@') + 1);  // from the start where there is none
  return without_brackets(split(authority).host);
}

}  // namespace flytt::network
