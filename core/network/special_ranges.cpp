#include "core/network/special_ranges.h"

#include <cstdint>
#include <optional>

namespace flytt::network {
namespace {

struct SpecialRange {
  std::array<std::uint8_t, 4> start;  // the first bytes; those that follow are 0
  std::uint8_t length;
  Family family;
  AddressSpace space;
};

// IANA's registries of special-purpose addresses (RFC 6890), as far as they matter here. None overlaps another.
constexpr SpecialRange kRanges[] = {
    {{0}, 8, Family::V4, AddressSpace::NoService},
    {{10}, 8, Family::V4, AddressSpace::Private},
    {{100, 64}, 10, Family::V4, AddressSpace::Private},
    {{127}, 8, Family::V4, AddressSpace::Loopback},
    {{169, 254}, 16, Family::V4, AddressSpace::LinkLocal},
    {{172, 16}, 12, Family::V4, AddressSpace::Private},
    {{192, 0, 2}, 24, Family::V4, AddressSpace::Documentation},
    {{192, 168}, 16, Family::V4, AddressSpace::Private},
    {{198, 51, 100}, 24, Family::V4, AddressSpace::Documentation},
    {{203, 0, 113}, 24, Family::V4, AddressSpace::Documentation},
    {{224}, 3, Family::V4, AddressSpace::NoService},
    {{}, 128, Family::V6, AddressSpace::NoService},
    {{0x20, 0x01, 0x0D, 0xB8}, 32, Family::V6, AddressSpace::Documentation},
    {{0x3F, 0xFF}, 20, Family::V6, AddressSpace::Documentation},
    {{0xFC}, 7, Family::V6, AddressSpace::Private},
    {{0xFE, 0x80}, 10, Family::V6, AddressSpace::LinkLocal},
    {{0xFF}, 8, Family::V6, AddressSpace::NoService},
};

struct SpecialName {
  std::string_view name;
  AddressSpace space;
};

constexpr SpecialName kNames[] = {
    {"localhost", AddressSpace::Loopback},        {"localhost.localdomain", AddressSpace::Loopback},
    {"ip6-localhost", AddressSpace::Loopback},    {"ip6-loopback", AddressSpace::Loopback},
    {"example", AddressSpace::Documentation},     {"test", AddressSpace::Documentation},
    {"invalid", AddressSpace::Documentation},     {"example.com", AddressSpace::Documentation},
    {"example.net", AddressSpace::Documentation}, {"example.org", AddressSpace::Documentation},
};

Address first_of(const SpecialRange& range) {
  Address address;
  address.family = range.family;
  for (std::size_t i = 0; i < range.start.size(); ++i) address.bytes[i] = range.start[i];
  return address;
}

bool is_loopback_v6(const Prefix& prefix) {
  Address loopback;
  loopback.family = Family::V6;
  loopback.bytes.back() = 1;
  return is_single(prefix) && compare(prefix.first, loopback) == 0;
}

// True for `domain` itself and every name below it.
bool is_within(std::string_view name, std::string_view domain) {
  if (name.size() < domain.size() || name.substr(name.size() - domain.size()) != domain) return false;
  return name.size() == domain.size() || name[name.size() - domain.size() - 1] == '.';
}

}  // namespace

AddressSpace space_of(const Prefix& prefix) {
  const Prefix real = unmapped(prefix);
  for (const SpecialRange& range : kRanges) {
    if (contains(Prefix{first_of(range), range.length}, real)) return range.space;
  }
  return is_loopback_v6(real) ? AddressSpace::Loopback : AddressSpace::Public;
}

AddressSpace space_of(const Address& address) { return space_of(Prefix{address, width_of(address.family)}); }

AddressSpace space_of(const HostName& name) {
  for (const SpecialName& special : kNames) {
    if (is_within(name.text, special.name)) return special.space;
  }
  return AddressSpace::Unknown;
}

AddressSpace space_of_host(std::string_view host) {
  if (!host.empty() && host.back() == '.') host.remove_suffix(1);
  if (const Result<Prefix> prefix = parse_prefix(host)) return space_of(*prefix);
  const std::optional<HostName> name = parse_host_name(host);
  return name ? space_of(*name) : AddressSpace::Unknown;
}

}  // namespace flytt::network
