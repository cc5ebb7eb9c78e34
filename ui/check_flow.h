// The course of a reachability check: which probe is started when. Bounded, cancellable, never started by itself.
#pragma once

#include "ui/app_state.h"
#include "ui/platform_request.h"

namespace flytt::ui {

// Forgets an earlier check, plans the probes and starts the first ones.
void start_check(AppState& state, PlatformRequests& requests);

// Takes one observation; starts the probe's second attempt or the next probe in its place. Observations of a probe
// that is not in flight (a check that was cancelled meanwhile) are ignored.
void observe_probe(AppState& state, const reachability::Observation& observation, PlatformRequests& requests);

// Stops a running check; what was observed so far stays.
void cancel_check(AppState& state, PlatformRequests& requests);

}  // namespace flytt::ui
