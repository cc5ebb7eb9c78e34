// Any bytes as an address or a prefix: what is accepted has one canonical text, which is read back as the same.
#include <cstdint>
#include <string_view>

#include "core/contract.h"
#include "core/network/address.h"
#include "core/network/special_ranges.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace flytt::network;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  if (const flytt::Result<Address> address = parse_address(text)) {
    const flytt::Result<Address> again = parse_address(to_text(*address));
    FLYTT_EXPECTS(again && compare(*again, *address) == 0);
    FLYTT_EXPECTS(space_of(*address) == space_of(unmapped(Prefix{*address, width_of(address->family)})));
  }
  const flytt::Result<Prefix> network = parse_prefix(text);
  if (!network) {
    const int column = network.error().place.column;
    FLYTT_EXPECTS(column >= 1 && column <= static_cast<int>(size) + 1);
    return 0;
  }
  const flytt::Result<Prefix> again = parse_prefix(to_text(*network));
  FLYTT_EXPECTS(again && compare(*again, *network) == 0);
  FLYTT_EXPECTS(contains(*network, network->first) && contains(*network, last_address(*network)));
  return 0;
}
