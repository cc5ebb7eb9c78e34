#include "core/reachability/openings.h"

namespace flytt::reachability {

bool is_to_be_opened(const content::Endpoint& endpoint) {
  return endpoint.role == content::EndpointRole::New && !endpoint.is_example && !endpoint.are_hosts_by_example;
}

std::string addresses_to_open(const content::Edition& edition) {
  std::string lines;
  for (const content::Endpoint& endpoint : edition.endpoints) {
    if (!is_to_be_opened(endpoint)) continue;
    for (const std::string& destination : content::destinations_of(endpoint)) {
      for (const network::PortRange& ports : endpoint.ports) {
        lines += destination + ' ' + network::to_text(ports) + '\n';
      }
    }
  }
  return lines;
}

}  // namespace flytt::reachability
