// Any bytes as ranges of addresses and of ports, one a line: what is accepted is read back as the same, and a set is
// what was added to it until it is taken away.
#include <cstdint>
#include <string_view>

#include "core/contract.h"
#include "core/network/interval_set.h"
#include "core/network/port.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace flytt::network;
  std::string_view rest(reinterpret_cast<const char*>(data), size);
  AddressSet set;
  AddressSet taken;
  while (!rest.empty()) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(line.size() < rest.size() ? line.size() + 1 : line.size());
    if (const std::optional<PortRange> ports = parse_port_range(line)) {
      FLYTT_EXPECTS(parse_port_range(to_text(*ports)) == ports);
    }
    const flytt::Result<AddressRange> range = parse_address_range(line);
    if (!range) {
      const int column = range.error().place.column;
      FLYTT_EXPECTS(column >= 1 && column <= static_cast<int>(line.size()) + 1);
      continue;
    }
    FLYTT_EXPECTS(to_text(parse_address_range(to_text(*range)).value()) == to_text(*range));
    set.add(*range);
    FLYTT_EXPECTS(set.contains(*range) && set.contains(range->first) && set.contains(range->last));
    taken.add(set);
    taken.subtract(*range);
    FLYTT_EXPECTS(!taken.contains(range->first) && !taken.contains(range->last));
  }
  FLYTT_EXPECTS(set.is_empty() == (count(set, Family::V4) == 0 && count(set, Family::V6) == 0));
  set.subtract(AddressSet(set));
  FLYTT_EXPECTS(set.is_empty());
  return 0;
}
