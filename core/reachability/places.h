// What a check is to reach, before anybody asks by which means: hosts and ports of the endpoints, and what is left out.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/content/content.h"

namespace flytt::reachability {

enum class NotTestedReason {
  ExampleAddress,
  NotPublished,
  NotYetValid,
  NoLongerValid,
  PortNotAllowed,  // browsers refuse the port by every method
  AddressRange,    // a network: which of its addresses answers is not known
  Unnameable       // HTTPS to a bare IPv6 address, which a page's policy cannot permit, and no other method may be used
};

inline constexpr int kNotTestedReasonCount = 7;

struct Host {
  std::string text;       // a name or an address as it is contacted, IPv6 without brackets; or a network
  bool is_range = false;  // a network of several addresses: never contacted
};

// The places of one endpoint: each of its hosts at each of its ports.
struct Places {
  std::string endpoint_id;
  bool is_control = false;
  std::optional<NotTestedReason> reason;  // why nothing of it is reached; then there is nothing below
  std::optional<network::Url> echo_url;
  std::vector<Host> hosts;           // names, then addresses, in the pack's order
  std::vector<std::uint16_t> ports;  // 443 where the endpoint has none; of a range the first stands for all
};

// One for each endpoint, in the edition's order. `today` decides which endpoints are valid. Whether an address is an
// example is for the pack to say (Endpoint::is_example).
std::vector<Places> places_to_reach(const content::Edition& edition, const content::Day& today);

}  // namespace flytt::reachability
