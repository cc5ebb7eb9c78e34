// What to say about an assessment: keys of interface texts with the values of their placeholders.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "core/content/content.h"
#include "core/content/interface_text.h"
#include "core/reachability/plan.h"
#include "core/reachability/verdict.h"

namespace flytt::reachability {

struct ExplanationText {
  std::string key;
  content::Replacements values;
};

struct EvidenceLine {
  std::string target;       // "host:port", IPv6 in brackets; for the portal's own server the same
  ExplanationText method;   // "method.fetch"
  ExplanationText outcome;  // "outcome.deadline_passed" with {ms} and {seconds}
  ExplanationText line;     // the whole: "evidence.line", or "evidence.line.attempt" from the second attempt on
  int attempt = 1;
  int started_ms = 0;  // since the check began
  int elapsed_ms = 0;
  std::string detail;  // as the browser gave it, in its language
};

struct Explanation {
  ExplanationText name;    // "verdict.refused.name"; "verdict.pending.name" while the check is not finished
  ExplanationText people;  // one sentence; with NotTested the reason, "not_tested.example_address"
  ExplanationText it;
  ExplanationText action;
  std::vector<EvidenceLine> evidence;
};

// Every text has the values {host}, {port}, {seconds} and {service}: of the place that decided; of the endpoint's first
// host or address where none was probed. {line} texts have {target}, {method}, {outcome} and {attempt}, in the
// edition's words.
Explanation explain(const content::Edition& edition, const Plan& plan, const Assessment& assessment);

// The interface text with its placeholders filled.
std::string in_words(const content::Edition& edition, const ExplanationText& text);

// Keys of the sentences that have to stand beside every result: what a browser cannot see.
inline constexpr std::array<const char*, 6> kLimitTextKeys = {
    "firewall.limits.block_page", "firewall.limits.inspection",    "firewall.limits.proxy",
    "firewall.limits.udp",        "firewall.limits.other_network", "firewall.limits.moment"};

}  // namespace flytt::reachability
