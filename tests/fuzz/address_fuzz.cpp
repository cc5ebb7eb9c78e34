// Any bytes as an address or a network: what is accepted has one canonical text, which is read back as the same.
#include <cstdint>
#include <string_view>

#include "core/contract.h"
#include "core/reachability/address.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace flytt::reachability;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  if (const flytt::Result<Address> address = parse_address(text)) {
    const flytt::Result<Address> again = parse_address(to_text(*address));
    FLYTT_EXPECTS(again && compare(*again, *address) == 0);
    FLYTT_EXPECTS(!(is_documentation_range(*address) && is_private(*address)));
  }
  const flytt::Result<Network> network = parse_network(text);
  if (!network) {
    const int column = network.error().place.column;
    FLYTT_EXPECTS(column >= 1 && column <= static_cast<int>(size) + 1);
    return 0;
  }
  const flytt::Result<Network> again = parse_network(to_text(*network));
  FLYTT_EXPECTS(again && compare(*again, *network) == 0);
  FLYTT_EXPECTS(contains(*network, network->first) && contains(*network, last_address(*network)));
  return 0;
}
