#include "core/content/endpoint.h"

namespace flytt::content {

std::vector<std::string> destinations_of(const Endpoint& endpoint) {
  std::vector<std::string> texts;
  for (const network::HostName& host : endpoint.hosts) texts.push_back(host.text);
  for (const network::Prefix& address : endpoint.addresses) texts.push_back(network::to_text(address));
  return texts;
}

std::string destinations_text(const Endpoint& endpoint) {
  std::string text;
  for (const std::string& destination : destinations_of(endpoint)) text += (text.empty() ? "" : ", ") + destination;
  return text;
}

std::string ports_text(const Endpoint& endpoint) {
  std::string text;
  for (const network::PortRange& range : endpoint.ports) text += (text.empty() ? "" : ", ") + network::to_text(range);
  return text;
}

}  // namespace flytt::content
