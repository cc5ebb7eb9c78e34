// By which means a page can ask at the places of a check.
#pragma once

#include <string>

#include "core/reachability/plan.h"

namespace flytt::reachability {

// Every host at every port is asked by HTTPS and by WebRTC, as far as browsers permit the port. A
// bare IPv6 address is asked by WebRTC alone: a content security policy cannot name it (CSP 3, host-source), so the
// page's own would block every request. `own_origin` ("https://portal.example") is the first control; empty, or no web
// address = none. Its probe has to pass by caches and service workers.
Plan plan_for_browser(const content::Edition& edition, const std::string& own_origin, const content::Day& today);

// Whether the Fetch standard blocks the port ("bad port"), and whether a page's WebRTC may use it: none below 1024 but
// 80 and 443, and no bad port.
bool is_port_blocked_for_fetch(int port);
bool is_port_blocked_for_webrtc(int port);

}  // namespace flytt::reachability
