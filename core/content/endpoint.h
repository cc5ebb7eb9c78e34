// An address that must be reachable, as in the Microsoft 365 endpoint service.
#pragma once

#include <string>
#include <vector>

#include "core/content/period.h"

namespace flytt::content {

enum class EndpointRole { New, Control };  // Control: works today, tells a broken network from a closed firewall

struct Endpoint {
  std::string id;          // never changes or is reused
  std::string service;     // display name, "Timeclock"
  std::string purpose;     // one sentence: what it carries
  std::string without_it;  // one sentence: what stops working when it is closed
  EndpointRole role = EndpointRole::New;
  bool required = true;
  bool is_example = false;             // documentation range or name; shown as an example, never probed
  std::vector<std::string> hosts;      // names; empty = not published yet
  bool are_hosts_by_example = false;   // real ones, but a customer's own may be others; probed
  std::vector<std::string> addresses;  // IPv4/IPv6 address or CIDR
  std::vector<int> ports;              // TCP, 1..65535
  bool are_ports_assumed = false;      // the source names none
  std::string setting_id;              // the setting that supplies the host or address; empty = known
  std::string echo_url;  // operator option: https URL that answers a CORS request with the nonce sent to it
  Period valid;
};

}  // namespace flytt::content
