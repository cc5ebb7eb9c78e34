// What is tried, and what was seen: facts, before anyone judges them.
#pragma once

#include <string>
#include <vector>

#include "core/network/special_ranges.h"

namespace flytt::reachability {

// Stands in the place of an endpoint's id where the portal's own server is asked.
inline constexpr const char* kOwnOriginId = "own-origin";

enum class ProbeMethod {
  Fetch,      // no-cors HTTPS request: any answer resolves, opaque
  EchoFetch,  // CORS HTTPS request of an endpoint that answers with the nonce appended to its query, "nonce=VALUE"
  WebRtcTcp   // turn:HOST:PORT?transport=tcp, whose error event tells connected, refused and silent apart in Chromium
};

struct Probe {
  int id = 0;               // unique in the plan, counts from 0
  std::string endpoint_id;  // or kOwnOriginId
  ProbeMethod method = ProbeMethod::Fetch;
  std::string host;  // name or address as it is contacted, IPv6 without brackets
  network::AddressSpace address_space = network::AddressSpace::Unknown;  // of the host; browsers guard some
  int port = 443;
  std::string url;  // what Fetch and EchoFetch request; what WebRtcTcp names as its server
  int deadline_ms = 5000;
  bool is_control = false;  // its failure speaks of the visitor's network, not of the firewall
};

enum class Outcome {
  Answered,             // the request resolved (opaque)
  EchoMatched,          // the nonce came back
  EchoDiffered,         // something else answered
  Failed,               // the request was rejected before its deadline, cause unknown (TypeError)
  DeadlinePassed,       // nothing was heard for deadline_ms
  ConnectedThenFailed,  // WebRTC 701 with address and port: TCP was established
  FailedAtOnce,         // WebRTC 701 without address: refused by RST or ICMP, or a name that does not resolve
  FailedUnspecific,     // WebRTC 701 whose fields tell nothing (Firefox)
  BlockedByPage,        // securitypolicyviolation: the portal's own policy
  NotAllowedByBrowser,  // restricted port, local network access
  Cancelled,            // the visitor stopped the check
  NameNotFound          // the resolver said that there is no such name; a page never learns it, the command line does
};

inline constexpr int kOutcomeCount = 12;

struct Observation {
  int probe_id = 0;
  int attempt = 1;  // counts from 1
  Outcome outcome = Outcome::Failed;
  int started_ms = 0;  // since the check began
  int elapsed_ms = 0;
  std::string detail;  // as the browser gave it: "701 Failed to establish connection"
};

enum class Engine { Chromium, Gecko, WebKit, Other };

struct Environment {
  Engine engine = Engine::Other;
  std::string user_agent;
  bool is_online = true;
  std::string started_at;  // ISO 8601 with zone, given by the shell
};

}  // namespace flytt::reachability
