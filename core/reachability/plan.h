// Which probes a check makes. Nothing is contacted that the plan does not name, so the visitor sees it beforehand.
#pragma once

#include <string>
#include <vector>

#include "core/content/content.h"
#include "core/reachability/probe.h"

namespace flytt::reachability {

enum class NotTestedReason {
  ExampleAddress,
  NotPublished,
  NotYetValid,
  NoLongerValid,
  PortNotAllowed,  // browsers refuse the port by every method
  AddressRange,    // a network: which of its addresses answers is not known
  Unnameable       // HTTPS to a bare IPv6 address, which a page's policy cannot permit, and no other method may be used
};

inline constexpr int kNotTestedReasonCount = 7;

// What is not probed: a whole endpoint, or one address or port of it.
struct Skipped {
  std::string endpoint_id;
  NotTestedReason reason = NotTestedReason::NotPublished;
  std::string host;  // name, address or network; empty = the whole endpoint
  int port = 0;      // 0 = every port
};

struct Plan {
  std::vector<Probe> probes;     // controls first
  std::vector<Skipped> skipped;  // in the edition's order; an endpoint none of whose parts is probed has its entry here
};

inline constexpr int kProbeDeadlineMs = 5000;
inline constexpr int kMaxConcurrentProbes = 6;
inline constexpr int kMaxAttempts = 2;  // before NoAnswer is claimed

// Every host and every single address of an endpoint, at every port (443 where none is given), is asked by HTTPS and by
// WebRTC, as far as browsers permit the port. A bare IPv6 address is asked by WebRTC alone: a content security policy
// cannot name it (CSP 3, host-source), so the page's own would block every request. `own_origin`
// ("https://portal.example") is the first control; empty = none, as on the command line. Its probe has to pass by
// caches and service workers. `today` decides which endpoints are valid. Whether an address is an example is for the
// pack to say (Endpoint::is_example).
Plan plan_probes(const content::Edition& edition, const std::string& own_origin, const content::Day& today);

const Probe* find_probe(const Plan& plan, int id);  // nullptr = none of the plan

// Whether a probe has to be made once more: it was silent until its deadline and attempts are left. False before the
// first observation and after a cancellation.
bool needs_another_attempt(const Probe& probe, const std::vector<Observation>& observations);

// Whether the Fetch standard blocks the port ("bad port"), and whether a page's WebRTC may use it: none below 1024 but
// 80 and 443, and no bad port.
bool is_port_blocked_for_fetch(int port);
bool is_port_blocked_for_webrtc(int port);

}  // namespace flytt::reachability
