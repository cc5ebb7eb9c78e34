// The names of enumerators in texts, reports and keys: lower case with underscores, never translated, never changed.
#pragma once

#include "core/reachability/plan.h"
#include "core/reachability/probe.h"
#include "core/reachability/verdict.h"

namespace flytt::reachability {

const char* name_of(ProbeMethod method);      // "web_rtc_tcp"
const char* name_of(Outcome outcome);         // "deadline_passed"
const char* name_of(Verdict verdict);         // "no_answer"
const char* name_of(NotTestedReason reason);  // "example_address"
const char* name_of(Engine engine);           // "chromium"

}  // namespace flytt::reachability
