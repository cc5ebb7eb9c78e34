// Ports, ranges of them, and the protocol to which they belong.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace flytt::network {

enum class Protocol { Tcp, Udp };

const char* name_of(Protocol protocol);  // "TCP"

// Both ends are included, 1 to 65535, first <= last.
struct PortRange {
  std::uint16_t first = 1;
  std::uint16_t last = 1;

  friend bool operator==(const PortRange& a, const PortRange& b) { return a.first == b.first && a.last == b.last; }
};

constexpr PortRange single_port(std::uint16_t port) { return {port, port}; }

constexpr bool is_single(const PortRange& range) { return range.first == range.last; }

// Decimal, 1 to 65535, without a leading zero, sign or space; nullopt for everything else.
std::optional<std::uint16_t> parse_port(std::string_view text);

// "443" or "8000-8080"; nullopt where one of them is no port or the second lies below the first.
std::optional<PortRange> parse_port_range(std::string_view text);

// "443" or "8000-8080".
std::string to_text(const PortRange& range);

}  // namespace flytt::network
