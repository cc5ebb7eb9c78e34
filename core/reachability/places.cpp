#include "core/reachability/places.h"

namespace flytt::reachability {
namespace {

constexpr int kHttpsPort = 443;

std::optional<NotTestedReason> reason_to_leave_out(const content::Endpoint& endpoint, const content::Day& today) {
  if (endpoint.is_example) return NotTestedReason::ExampleAddress;
  if (endpoint.hosts.empty() && endpoint.addresses.empty()) return NotTestedReason::NotPublished;
  const content::Tense tense = content::tense_of(endpoint.valid, today);
  if (tense == content::Tense::Upcoming) return NotTestedReason::NotYetValid;
  if (tense == content::Tense::Past) return NotTestedReason::NoLongerValid;
  return std::nullopt;
}

}  // namespace

Places places_of(const content::Endpoint& endpoint, const content::Day& today) {
  Places places;
  places.reason = reason_to_leave_out(endpoint, today);
  if (places.reason) return places;
  for (const network::HostName& name : endpoint.hosts) places.hosts.push_back(name.text);
  for (const network::Prefix& prefix : endpoint.addresses) {
    std::vector<std::string>& list = network::is_single(prefix) ? places.hosts : places.ranges;
    list.push_back(network::to_text(prefix));
  }
  for (const network::PortRange& range : endpoint.ports) places.ports.push_back(range.first);
  if (places.ports.empty()) places.ports.push_back(kHttpsPort);
  return places;
}

}  // namespace flytt::reachability
