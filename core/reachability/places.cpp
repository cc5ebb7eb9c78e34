#include "core/reachability/places.h"

#include <utility>

namespace flytt::reachability {
namespace {

constexpr std::uint16_t kHttpsPort = 443;

std::optional<NotTestedReason> reason_to_leave_out(const content::Endpoint& endpoint, const content::Day& today) {
  if (endpoint.is_example) return NotTestedReason::ExampleAddress;
  if (endpoint.hosts.empty() && endpoint.addresses.empty()) return NotTestedReason::NotPublished;
  const content::Tense tense = content::tense_of(endpoint.valid, today);
  if (tense == content::Tense::Upcoming) return NotTestedReason::NotYetValid;
  if (tense == content::Tense::Past) return NotTestedReason::NoLongerValid;
  return std::nullopt;
}

}  // namespace

std::vector<Places> places_to_reach(const content::Edition& edition, const content::Day& today) {
  std::vector<Places> all;
  for (const content::Endpoint& endpoint : edition.endpoints) {
    Places& places = all.emplace_back();
    places.endpoint_id = endpoint.id;
    places.is_control = endpoint.role == content::EndpointRole::Control;
    places.reason = reason_to_leave_out(endpoint, today);
    if (places.reason) continue;
    places.echo_url = endpoint.echo_url;
    for (const network::HostName& name : endpoint.hosts) places.hosts.push_back({name.text, false});
    for (const network::Prefix& prefix : endpoint.addresses) {
      places.hosts.push_back({network::to_text(prefix), !network::is_single(prefix)});
    }
    for (const network::PortRange& range : endpoint.ports) places.ports.push_back(range.first);
    if (places.ports.empty()) places.ports.push_back(kHttpsPort);
  }
  return all;
}

}  // namespace flytt::reachability
