// Endpoints from texts, as a pack has them.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "core/content/endpoint.h"

namespace flytt::test_support {

// Every text has to be a host name, an address or network, a port or range of ports.
inline content::Endpoint sample_endpoint(std::string id, const std::vector<std::string>& hosts,
                                         const std::vector<std::string>& addresses = {},
                                         const std::vector<std::string>& ports = {"443"}) {
  content::Endpoint made;
  made.id = std::move(id);
  for (const std::string& host : hosts) made.hosts.push_back(network::parse_host_name(host).value());
  for (const std::string& address : addresses) made.addresses.push_back(network::parse_prefix(address).value());
  for (const std::string& range : ports) made.ports.push_back(network::parse_port_range(range).value());
  return made;
}

}  // namespace flytt::test_support
