// Any bytes as a host name: what is accepted is ASCII that is read back as the same, within the limits of names.
#include <cstdint>
#include <string_view>

#include "core/contract.h"
#include "core/network/special_ranges.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace flytt::network;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  if (const std::optional<std::string> ascii = ascii_host(text)) {
    FLYTT_EXPECTS(ascii->size() <= 253);
    FLYTT_EXPECTS(ascii->find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-_.") == std::string::npos);
    FLYTT_EXPECTS(ascii_host(*ascii) == ascii);
  }
  if (const std::optional<HostName> name = parse_host_name(text)) {
    FLYTT_EXPECTS(name->text.size() == size && name->text.back() != '.');
    FLYTT_EXPECTS(parse_host_name(name->text) == name);
    FLYTT_EXPECTS(!flytt::network::parse_address(name->text));
    FLYTT_EXPECTS(space_of_host(text) == space_of(*name));
  }
  return 0;
}
