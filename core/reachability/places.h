// What a check is to reach, before anybody asks by which means: hosts and ports of the endpoints, and what is left out.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/content/endpoint.h"

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

// The places of one endpoint: each of its hosts at each of its ports.
struct Places {
  std::optional<NotTestedReason> reason;  // why nothing of it is reached; then there is nothing below
  std::vector<std::string> hosts;         // as they are contacted, IPv6 without brackets: names, then addresses
  std::vector<std::string> ranges;        // networks of several addresses: never contacted
  std::vector<int> ports;                 // 443 where the endpoint has none; of a range the first stands for all
};

// `today` decides whether the endpoint is valid. Whether its addresses are examples is for the pack to say
// (Endpoint::is_example).
Places places_of(const content::Endpoint& endpoint, const content::Day& today);

}  // namespace flytt::reachability
