#include "core/content/documentation_range.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <optional>
#include <string>

#include "core/text/international_host.h"

namespace flytt::content {
namespace {

struct Network {
  std::array<std::uint16_t, 8> groups{};  // IPv4 uses the first two
  int prefix = 0;
  bool is_ipv4 = false;
};

std::optional<int> read_number(std::string_view text, int base, std::size_t max_digits, int max_value) {
  if (text.empty() || text.size() > max_digits) return std::nullopt;
  int value = 0;
  for (const char character : text) {
    const char lower = static_cast<char>(character | 0x20);
    int digit = base;
    if (character >= '0' && character <= '9') digit = character - '0';
    if (lower >= 'a' && lower <= 'f') digit = lower - 'a' + 10;
    if (digit >= base) return std::nullopt;
    value = value * base + digit;
  }
  if (value > max_value) return std::nullopt;
  return value;
}

std::optional<int> read_decimal(std::string_view text, int max_value) {
  if (text.size() > 1 && text.front() == '0') return std::nullopt;
  return read_number(text, 10, 3, max_value);
}

// Four octets into two 16-bit groups.
bool read_ipv4(std::string_view text, std::uint16_t* groups) {
  for (int octet = 0; octet < 4; ++octet) {
    const std::size_t dot = text.find('.');
    if ((dot == std::string_view::npos) != (octet == 3)) return false;
    const std::optional<int> value = read_decimal(text.substr(0, dot), 255);
    if (!value) return false;
    std::uint16_t& group = groups[octet / 2];
    group = static_cast<std::uint16_t>(octet % 2 == 0 ? *value << 8 : group | *value);
    text.remove_prefix(octet == 3 ? text.size() : dot + 1);
  }
  return true;
}

// Groups written between colons, RFC 4291 section 2.2; the last one may be an IPv4 address. Returns their number or -1.
int read_groups(std::string_view text, std::array<std::uint16_t, 8>& groups) {
  int count = 0;
  if (text.empty()) return 0;
  while (true) {
    const std::size_t colon = text.find(':');
    const std::string_view part = text.substr(0, colon);
    if (colon == std::string_view::npos && part.find('.') != std::string_view::npos) {
      if (count > 6 || !read_ipv4(part, &groups[static_cast<std::size_t>(count)])) return -1;
      return count + 2;
    }
    const std::optional<int> value = read_number(part, 16, 4, 0xFFFF);
    if (!value || count == 8) return -1;
    groups[static_cast<std::size_t>(count++)] = static_cast<std::uint16_t>(*value);
    if (colon == std::string_view::npos) return count;
    text.remove_prefix(colon + 1);
  }
}

bool read_ipv6(std::string_view text, std::array<std::uint16_t, 8>& groups) {
  const std::size_t gap = text.find("::");
  if (gap == std::string_view::npos) return read_groups(text, groups) == 8;
  std::array<std::uint16_t, 8> head{};
  std::array<std::uint16_t, 8> tail{};
  if (text.substr(0, gap).find('.') != std::string_view::npos) return false;
  const int head_count = read_groups(text.substr(0, gap), head);
  const int tail_count = read_groups(text.substr(gap + 2), tail);
  if (head_count < 0 || tail_count < 0 || head_count + tail_count > 7) return false;
  groups = head;
  const auto tail_size = static_cast<std::size_t>(tail_count);
  for (std::size_t index = 0; index < tail_size; ++index) groups[8 - tail_size + index] = tail[index];
  return true;
}

std::optional<Network> read_network(std::string_view text) {
  Network network;
  const std::size_t slash = text.find('/');
  const std::string_view address = text.substr(0, slash);
  network.is_ipv4 = address.find(':') == std::string_view::npos;
  const bool is_address =
      network.is_ipv4 ? read_ipv4(address, network.groups.data()) : read_ipv6(address, network.groups);
  if (!is_address) return std::nullopt;
  const int width = network.is_ipv4 ? 32 : 128;
  network.prefix = width;
  if (slash != std::string_view::npos) {
    const std::optional<int> prefix = read_decimal(text.substr(slash + 1), width);
    if (!prefix) return std::nullopt;
    network.prefix = *prefix;
  }
  return network;
}

bool contains(const Network& range, const Network& network) {
  if (range.is_ipv4 != network.is_ipv4 || network.prefix < range.prefix) return false;
  for (int bit = 0; bit < range.prefix; bit += 16) {
    const auto group = static_cast<std::size_t>(bit / 16);
    const int kept = range.prefix - bit < 16 ? range.prefix - bit : 16;
    const int shift = 16 - kept;
    if (range.groups[group] >> shift != network.groups[group] >> shift) return false;
  }
  return true;
}

// ::ffff:0:0/96 writes IPv4 as IPv6 (RFC 4291, 2.5.5.2): such an address is the one that it writes.
Network as_written_in_ipv4(const Network& network) {
  static constexpr Network kMapped{{0, 0, 0, 0, 0, 0xFFFF}, 96, false};
  if (!contains(kMapped, network)) return network;
  return Network{{network.groups[6], network.groups[7]}, network.prefix - 96, true};
}

std::string lower_case(std::string_view text) {
  std::string lower(text);
  for (char& character : lower) {
    if (character >= 'A' && character <= 'Z') character = static_cast<char>(character - 'A' + 'a');
  }
  return lower;
}

bool is_label(std::string_view label) {
  if (label.empty() || label.size() > 63 || label.front() == '-' || label.back() == '-') return false;
  for (const char character : label) {
    const bool is_allowed =
        (character >= 'a' && character <= 'z') || (character >= '0' && character <= '9') || character == '-';
    if (!is_allowed) return false;
  }
  return true;
}

// True for `domain` itself and every name below it.
bool is_within(std::string_view host, std::string_view domain) {
  if (host.size() < domain.size() || host.substr(host.size() - domain.size()) != domain) return false;
  return host.size() == domain.size() || host[host.size() - domain.size() - 1] == '.';
}

}  // namespace

AddressKind classify_address(std::string_view text) {
  static constexpr Network kRanges[] = {{{0xC000, 0x0200}, 24, true},
                                        {{0xC633, 0x6400}, 24, true},
                                        {{0xCB00, 0x7100}, 24, true},
                                        {{0x2001, 0x0DB8}, 32, false},
                                        {{0x3FFF, 0x0000}, 20, false}};
  static constexpr Network kLoopback[] = {{{0x7F00}, 8, true}, {{0, 0, 0, 0, 0, 0, 0, 1}, 128, false}};
  static constexpr Network kSpecial[] = {{{0x0000}, 8, true}, {{0xA9FE}, 16, true},  {{0xE000}, 3, true},
                                         {{}, 128, false},    {{0xFE80}, 10, false}, {{0xFF00}, 8, false}};
  const std::optional<Network> written = read_network(text);
  if (!written) return AddressKind::NotAnAddress;
  const Network network = as_written_in_ipv4(*written);
  if (network.prefix < (network.is_ipv4 ? 8 : 16)) return AddressKind::Special;
  for (const Network& range : kLoopback) {
    if (contains(range, network)) return AddressKind::Loopback;
  }
  for (const Network& range : kSpecial) {
    if (contains(range, network)) return AddressKind::Special;
  }
  for (const Network& range : kRanges) {
    if (contains(range, network)) return AddressKind::Documentation;
  }
  return AddressKind::Ordinary;
}

HostKind classify_host(std::string_view text) {
  const std::string lower = lower_case(text);
  std::string_view rest = lower;
  if (rest.empty() || rest.size() > 253) return HostKind::NotAHost;
  while (true) {
    const std::size_t dot = rest.find('.');
    if (!is_label(rest.substr(0, dot))) return HostKind::NotAHost;
    if (dot == std::string_view::npos) break;
    rest.remove_prefix(dot + 1);
  }
  if (text::ends_in_number(lower)) return HostKind::NotAHost;
  if (is_within(lower, "localhost")) return HostKind::Loopback;
  static constexpr std::string_view kReserved[] = {"example",     "test",        "invalid",
                                                   "example.com", "example.net", "example.org"};
  for (const std::string_view domain : kReserved) {
    if (is_within(lower, domain)) return HostKind::Documentation;
  }
  return HostKind::Ordinary;
}

bool is_own_machine(std::string_view host) {
  if (!host.empty() && host.back() == '.') host.remove_suffix(1);
  static constexpr std::string_view kOwnNames[] = {"localhost.localdomain", "ip6-localhost", "ip6-loopback"};
  const std::string lower = lower_case(host);
  if (std::find(std::begin(kOwnNames), std::end(kOwnNames), lower) != std::end(kOwnNames)) return true;
  return classify_host(host) == HostKind::Loopback || classify_address(host) == AddressKind::Loopback;
}

std::string_view host_of(std::string_view text) {
  return text.find("://") == std::string_view::npos ? text : host_of_url(text);
}

std::string_view host_of_url(std::string_view url) {
  const std::size_t scheme_end = url.find("://");
  if (scheme_end == std::string_view::npos) return {};
  std::string_view authority = url.substr(scheme_end + 3);
  authority = authority.substr(0, authority.find_first_of("/?#"));
  const std::size_t at = authority.rfind('@');
  if (at != std::string_view::npos) authority.remove_prefix(at + 1);
  if (!authority.empty() && authority.front() == '[') {
    const std::size_t bracket = authority.find(']');
    return bracket == std::string_view::npos ? std::string_view{} : authority.substr(1, bracket - 1);
  }
  return authority.substr(0, authority.find(':'));
}

}  // namespace flytt::content
