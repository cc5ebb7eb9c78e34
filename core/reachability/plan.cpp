#include "core/reachability/plan.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>

#include "core/network/address.h"
#include "core/network/url.h"

namespace flytt::reachability {
namespace {

constexpr int kHttpsPort = 443;
constexpr int kHttpPort = 80;

// WHATWG Fetch, section 2.9 "Port blocking".
constexpr std::array kBadPorts = {0,    1,    7,    9,    11,   13,   15,   17,   19,   20,   21,   22,   23,   25,
                                  37,   42,   43,   53,   69,   77,   79,   87,   95,   101,  102,  103,  104,  109,
                                  110,  111,  113,  115,  117,  119,  123,  135,  137,  139,  143,  161,  179,  389,
                                  427,  465,  512,  513,  514,  515,  526,  530,  531,  532,  540,  548,  554,  556,
                                  563,  587,  601,  636,  989,  990,  993,  995,  1719, 1720, 1723, 2049, 3659, 4045,
                                  4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080};

class Planner {
public:
  Planner(const content::Edition& edition, const content::Day& today) : edition_(edition), today_(today) {}

  Plan plan(const std::string& own_origin) {
    if (!own_origin.empty()) add_own_origin(own_origin);
    for (const content::EndpointRole role : {content::EndpointRole::Control, content::EndpointRole::New}) {
      for (const content::Endpoint& endpoint : edition_.endpoints) {
        if (endpoint.role == role && !reason_to_leave_out(endpoint)) add_endpoint(endpoint);
      }
    }
    for (const content::Endpoint& endpoint : edition_.endpoints) add_skipped(endpoint);
    return std::move(plan_);
  }

private:
  void add(const std::string& endpoint_id, ProbeMethod method, const std::string& host, int port, std::string url,
           bool is_control) {
    Probe probe;
    probe.id = static_cast<int>(plan_.probes.size());
    probe.endpoint_id = endpoint_id;
    probe.method = method;
    probe.host = host;
    probe.port = port;
    probe.url = std::move(url);
    probe.deadline_ms = kProbeDeadlineMs;
    probe.is_control = is_control;
    plan_.probes.push_back(std::move(probe));
  }

  void add_own_origin(const std::string& own_origin) {
    const tl::expected<network::Url, network::UrlFault> url = network::parse_url(own_origin);
    if (url) add(kOwnOriginId, ProbeMethod::Fetch, url->host, network::port_of(*url), own_origin + '/', true);
  }

  std::optional<NotTestedReason> reason_to_leave_out(const content::Endpoint& endpoint) const {
    if (endpoint.is_example) return NotTestedReason::ExampleAddress;
    if (endpoint.hosts.empty() && endpoint.addresses.empty()) return NotTestedReason::NotPublished;
    const content::Tense tense = content::tense_of(endpoint.valid, today_);
    if (tense == content::Tense::Upcoming) return NotTestedReason::NotYetValid;
    if (tense == content::Tense::Past) return NotTestedReason::NoLongerValid;
    return std::nullopt;
  }

  static std::vector<int> ports_of(const content::Endpoint& endpoint) {
    return endpoint.ports.empty() ? std::vector<int>{kHttpsPort} : endpoint.ports;
  }

  // The address, written as it is contacted; nothing for a network of several.
  static std::optional<std::string> single_address(const std::string& text) {
    const Result<network::Prefix> prefix = network::parse_prefix(text);
    if (!prefix || !network::is_single(*prefix)) return std::nullopt;
    return network::to_text(*prefix);
  }

  void add_endpoint(const content::Endpoint& endpoint) {
    const bool is_control = endpoint.role == content::EndpointRole::Control;
    if (const auto url = network::parse_url(endpoint.echo_url)) {
      const int port = network::port_of(*url);
      if (!is_port_blocked_for_fetch(port) && !network::is_ipv6_host(url->host)) {
        add(endpoint.id, ProbeMethod::EchoFetch, url->host, port, endpoint.echo_url, is_control);
      }
    }
    for (const std::string& host : endpoint.hosts) add_host(endpoint, host, is_control);
    for (const std::string& address : endpoint.addresses) {
      if (const std::optional<std::string> host = single_address(address)) add_host(endpoint, *host, is_control);
    }
  }

  void add_host(const content::Endpoint& endpoint, const std::string& host, bool is_control) {
    for (const int port : ports_of(endpoint)) {
      const std::string place = network::host_and_port(host, port);
      // HTTPS is not spoken at port 80, and a page may not ask by HTTP.
      if (port != kHttpPort && !is_port_blocked_for_fetch(port) && !network::is_ipv6_host(host)) {
        const std::string url = "https://" + (port == kHttpsPort ? network::host_in_url(host) : place) + '/';
        add(endpoint.id, ProbeMethod::Fetch, host, port, url, is_control);
      }
      if (!is_port_blocked_for_webrtc(port)) {
        add(endpoint.id, ProbeMethod::WebRtcTcp, host, port, "turn:" + place + "?transport=tcp", is_control);
      }
    }
  }

  void add_skipped(const content::Endpoint& endpoint) {
    if (const std::optional<NotTestedReason> reason = reason_to_leave_out(endpoint)) {
      plan_.skipped.push_back({endpoint.id, *reason, {}, 0});
      return;
    }
    if (const auto url = network::parse_url(endpoint.echo_url)) {
      const int port = network::port_of(*url);
      if (is_port_blocked_for_fetch(port)) {
        plan_.skipped.push_back({endpoint.id, NotTestedReason::PortNotAllowed, url->host, port});
      } else if (network::is_ipv6_host(url->host)) {
        plan_.skipped.push_back({endpoint.id, NotTestedReason::Unnameable, url->host, port});
      }
    }
    for (const std::string& address : endpoint.addresses) add_skipped_address(endpoint, address);
    for (const int port : ports_of(endpoint)) {
      if (is_port_blocked_for_fetch(port) && is_port_blocked_for_webrtc(port)) {
        plan_.skipped.push_back({endpoint.id, NotTestedReason::PortNotAllowed, {}, port});
      }
    }
  }

  void add_skipped_address(const content::Endpoint& endpoint, const std::string& address) {
    const std::optional<std::string> host = single_address(address);
    if (!host) {
      plan_.skipped.push_back({endpoint.id, NotTestedReason::AddressRange, address, 0});
      return;
    }
    if (!network::is_ipv6_host(*host)) return;
    for (const int port : ports_of(endpoint)) {
      if (is_port_blocked_for_webrtc(port) && !is_port_blocked_for_fetch(port)) {
        plan_.skipped.push_back({endpoint.id, NotTestedReason::Unnameable, *host, port});
      }
    }
  }

  const content::Edition& edition_;
  content::Day today_;
  Plan plan_;
};

}  // namespace

Plan plan_probes(const content::Edition& edition, const std::string& own_origin, const content::Day& today) {
  return Planner(edition, today).plan(own_origin);
}

const Probe* find_probe(const Plan& plan, int id) {
  const auto probe =
      std::find_if(plan.probes.begin(), plan.probes.end(), [&](const Probe& candidate) { return candidate.id == id; });
  return probe == plan.probes.end() ? nullptr : &*probe;
}

bool needs_another_attempt(const Probe& probe, const std::vector<Observation>& observations) {
  const Observation* latest = nullptr;
  for (const Observation& observation : observations) {
    if (observation.probe_id != probe.id) continue;
    if (latest == nullptr || observation.attempt >= latest->attempt) latest = &observation;
  }
  return latest != nullptr && latest->outcome == Outcome::DeadlinePassed && latest->attempt < kMaxAttempts;
}

bool is_port_blocked_for_fetch(int port) { return std::binary_search(kBadPorts.begin(), kBadPorts.end(), port); }

bool is_port_blocked_for_webrtc(int port) {
  const bool is_low = port < 1024 && port != kHttpPort && port != kHttpsPort;
  return is_low || is_port_blocked_for_fetch(port);
}

}  // namespace flytt::reachability
