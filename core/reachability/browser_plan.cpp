#include "core/reachability/browser_plan.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/network/special_ranges.h"

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
  Plan plan(const content::Edition& edition, const std::string& own_origin, const content::Day& today) {
    if (const auto url = network::parse_url(own_origin)) {
      add(kOwnOriginId, true, ProbeMethod::Fetch, url->host, network::port_of(*url), own_origin + '/');
    }
    for (const content::EndpointRole role : {content::EndpointRole::Control, content::EndpointRole::New}) {
      for (const content::Endpoint& endpoint : edition.endpoints) {
        if (endpoint.role == role) add_probes(endpoint, places_of(endpoint, today));
      }
    }
    for (const content::Endpoint& endpoint : edition.endpoints) add_skipped(endpoint, places_of(endpoint, today));
    return std::move(plan_);
  }

private:
  void add(const std::string& endpoint_id, bool is_control, ProbeMethod method, const std::string& host, int port,
           std::string url) {
    Probe probe;
    probe.id = static_cast<int>(plan_.probes.size());
    probe.endpoint_id = endpoint_id;
    probe.method = method;
    probe.host = host;
    probe.address_space = network::space_of_host(host);
    probe.port = port;
    probe.url = std::move(url);
    probe.deadline_ms = kProbeDeadlineMs;
    probe.is_control = is_control;
    plan_.probes.push_back(std::move(probe));
  }

  void add_probes(const content::Endpoint& endpoint, const Places& places) {
    if (places.reason) return;
    const bool is_control = endpoint.role == content::EndpointRole::Control;
    if (endpoint.echo_url) {
      const int port = network::port_of(*endpoint.echo_url);
      const std::string& host = endpoint.echo_url->host;
      if (!is_port_blocked_for_fetch(port) && !network::is_ipv6_host(host)) {
        add(endpoint.id, is_control, ProbeMethod::EchoFetch, host, port, network::to_text(*endpoint.echo_url));
      }
    }
    for (const std::string& host : places.hosts) {
      for (const int port : places.ports) {
        const std::string place = network::host_and_port(host, port);
        // HTTPS is not spoken at port 80, and a page may not ask by HTTP.
        if (port != kHttpPort && !is_port_blocked_for_fetch(port) && !network::is_ipv6_host(host)) {
          add(endpoint.id, is_control, ProbeMethod::Fetch, host, port,
              "https://" + (port == kHttpsPort ? host : place) + '/');
        }
        if (!is_port_blocked_for_webrtc(port)) {
          add(endpoint.id, is_control, ProbeMethod::WebRtcTcp, host, port, "turn:" + place + "?transport=tcp");
        }
      }
    }
  }

  void add_skipped(const content::Endpoint& endpoint, const Places& places) {
    const auto skip = [&](NotTestedReason reason, const std::string& host, int port) {
      plan_.skipped.push_back({endpoint.id, reason, host, port});
    };
    if (places.reason) return skip(*places.reason, {}, 0);
    if (endpoint.echo_url) {
      const int port = network::port_of(*endpoint.echo_url);
      const std::string& host = endpoint.echo_url->host;
      const bool is_blocked = is_port_blocked_for_fetch(port);
      if (is_blocked || network::is_ipv6_host(host)) {
        skip(is_blocked ? NotTestedReason::PortNotAllowed : NotTestedReason::Unnameable, host, port);
      }
    }
    for (const std::string& range : places.ranges) skip(NotTestedReason::AddressRange, range, 0);
    for (const std::string& host : places.hosts) {
      if (!network::is_ipv6_host(host)) continue;
      for (const int port : places.ports) {
        const bool is_for_fetch_alone = is_port_blocked_for_webrtc(port) && !is_port_blocked_for_fetch(port);
        if (is_for_fetch_alone) skip(NotTestedReason::Unnameable, host, port);
      }
    }
    for (const int port : places.ports) {
      if (is_port_blocked_for_fetch(port)) skip(NotTestedReason::PortNotAllowed, {}, port);
    }
  }

  Plan plan_;
};

}  // namespace

Plan plan_for_browser(const content::Edition& edition, const std::string& own_origin, const content::Day& today) {
  return Planner().plan(edition, own_origin, today);
}

bool is_port_blocked_for_fetch(int port) { return std::binary_search(kBadPorts.begin(), kBadPorts.end(), port); }

bool is_port_blocked_for_webrtc(int port) {
  const bool is_low = port < 1024 && port != kHttpPort && port != kHttpsPort;
  return is_low || is_port_blocked_for_fetch(port);
}

}  // namespace flytt::reachability
