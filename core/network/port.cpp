#include "core/network/port.h"

namespace flytt::network {

const char* name_of(Protocol protocol) { return protocol == Protocol::Tcp ? "TCP" : "UDP"; }

std::optional<std::uint16_t> parse_port(std::string_view text) {
  constexpr std::size_t kMaxDigits = 5;
  if (text.empty() || text.size() > kMaxDigits || text.front() == '0') return std::nullopt;
  unsigned value = 0;
  for (const char character : text) {
    if (character < '0' || character > '9') return std::nullopt;
    value = value * 10 + static_cast<unsigned>(character - '0');
  }
  if (value > 65535) return std::nullopt;
  return static_cast<std::uint16_t>(value);
}

std::optional<PortRange> parse_port_range(std::string_view text) {
  const std::size_t hyphen = text.find('-');
  const std::optional<std::uint16_t> first = parse_port(text.substr(0, hyphen));
  const std::optional<std::uint16_t> last =
      hyphen == std::string_view::npos ? first : parse_port(text.substr(hyphen + 1));
  if (!first || !last || *last < *first) return std::nullopt;
  return PortRange{*first, *last};
}

std::string to_text(const PortRange& range) {
  std::string text = std::to_string(range.first);
  if (!is_single(range)) text += '-' + std::to_string(range.last);
  return text;
}

}  // namespace flytt::network
