// An address that must be reachable, as in the Microsoft 365 endpoint service.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/content/period.h"
#include "core/network/address.h"
#include "core/network/host_name.h"
#include "core/network/port.h"
#include "core/network/url.h"

namespace flytt::content {

enum class EndpointRole { New, Control };  // Control: works today, tells a broken network from a closed firewall

struct Endpoint {
  std::string id;          // never changes or is reused
  std::string service;     // display name, "Timeclock"
  std::string purpose;     // one sentence: what it carries
  std::string without_it;  // one sentence: what stops working when it is closed
  EndpointRole role = EndpointRole::New;
  bool required = true;
  bool is_example = false;                 // documentation range or name; shown as an example, never probed
  std::vector<network::HostName> hosts;    // without addresses too: not published yet
  bool are_hosts_by_example = false;       // real ones, but a customer's own may be others; probed
  std::vector<network::Prefix> addresses;  // single ones, or networks
  network::Protocol protocol = network::Protocol::Tcp;
  std::vector<network::PortRange> ports;
  bool are_ports_assumed = false;        // the source names none
  std::string setting_id;                // the setting that supplies the host or address; empty = known
  std::optional<network::Url> echo_url;  // operator option: https, answers a CORS request with the nonce sent to it
  Period valid;
};

// Names first, then addresses, in the pack's order, as people read them.
std::vector<std::string> destinations_of(const Endpoint& endpoint);

// The same with ", " between them; empty where there are none.
std::string destinations_text(const Endpoint& endpoint);

// "443, 8000-8080"; empty where there are none.
std::string ports_text(const Endpoint& endpoint);

}  // namespace flytt::content
