// The table: what was seen at one place -> what may be claimed about it. Its tests enumerate every combination.
#pragma once

#include <optional>

#include "core/reachability/probe.h"
#include "core/reachability/verdict.h"

namespace flytt::reachability {

// A certificate is issued for a name, so an address alone fails HTTPS although it is reachable; and for private
// addresses Chromium hides what it tells about public ones.
enum class PlaceKind { Name, PublicAddress, PrivateAddress };

PlaceKind place_kind(const std::string& host);

enum class ControlState {
  NotMade,  // the plan has none
  Unknown,  // still out, cancelled, or kept from being made
  Passed,
  Failed
};

// What the methods ended with at one host and port; no value = not made, or not ended yet.
struct PlaceOutcomes {
  std::optional<Outcome> fetch;
  std::optional<Outcome> web_rtc;
  std::optional<Outcome> echo;
  PlaceKind place = PlaceKind::Name;
};

// Firefox tells only that something answered, and so does Chromium about private addresses; what other engines tell has
// not been measured and is no evidence.
std::optional<Outcome> web_rtc_evidence(std::optional<Outcome> outcome, Engine engine, PlaceKind place);

// Without regard to the control. Never Offline or NotTested. With nothing made at all: Inconclusive.
Verdict judge_place(const PlaceOutcomes& outcomes, Engine engine);

// Whether a verdict claims a failure that a broken network would explain as well.
bool depends_on_control(Verdict verdict);

// What remains of a verdict beside the control: what was reached stands; a failure is claimed only beside a control
// that passed, or where there is none. `is_online` is what the browser says.
Verdict judge_beside_control(Verdict verdict, ControlState control, bool is_online);

enum class Standing {
  Reached,  // something answered there
  Failed,   // the way is closed
  Unclear,  // the check could not tell, or what answered is in doubt
  NotTested
};

Standing standing_of(Verdict verdict);

// Of an endpoint with several places the one that most needs attention, so that one closed place is not hidden by
// others that are open. An address's failure comes before a name's, which proves less.
Verdict more_urgent(Verdict a, Verdict b);

}  // namespace flytt::reachability
