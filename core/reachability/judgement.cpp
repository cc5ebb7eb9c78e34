#include "core/reachability/judgement.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

#include "core/network/special_ranges.h"

namespace flytt::reachability {
namespace {

// Sets of outcomes, "not made" among them.
using Outcomes = std::uint32_t;

constexpr Outcomes kNotMade = 1U << kOutcomeCount;
constexpr Outcomes kAny = (1U << (kOutcomeCount + 1)) - 1;

constexpr Outcomes only(Outcome outcome) { return 1U << static_cast<unsigned>(outcome); }

constexpr Outcomes kAnswered = only(Outcome::Answered);
constexpr Outcomes kMatched = only(Outcome::EchoMatched);
constexpr Outcomes kDiffered = only(Outcome::EchoDiffered);
constexpr Outcomes kFailed = only(Outcome::Failed);
constexpr Outcomes kSilent = only(Outcome::DeadlinePassed);
constexpr Outcomes kConnected = only(Outcome::ConnectedThenFailed);
constexpr Outcomes kAtOnce = only(Outcome::FailedAtOnce);
constexpr Outcomes kUnspecific = only(Outcome::FailedUnspecific);
constexpr Outcomes kBlocked = only(Outcome::BlockedByPage);
constexpr Outcomes kNotAllowed = only(Outcome::NotAllowedByBrowser);
constexpr Outcomes kCancelled = only(Outcome::Cancelled);
constexpr Outcomes kNoName = only(Outcome::NameNotFound);

using PlaceKinds = std::uint32_t;

constexpr PlaceKinds kNames = 1U << static_cast<unsigned>(PlaceKind::Name);
constexpr PlaceKinds kEverywhere = 7;

struct Rule {
  Outcomes echo;
  Outcomes fetch;
  Outcomes web_rtc;
  PlaceKinds places;
  Verdict verdict;
};

// The first row that fits decides; what fits none is Inconclusive.
constexpr std::array kRules = {
    // The portal's own policy stopped the probe: nothing was learned about the way.
    Rule{kBlocked, kAny, kAny, kEverywhere, Verdict::BlockedByPage},
    Rule{kAny, kBlocked, kAny, kEverywhere, Verdict::BlockedByPage},
    Rule{kAny, kAny, kBlocked, kEverywhere, Verdict::BlockedByPage},
    // Only the nonce proves who answered. Another answer than it is somebody, but not shown to be the endpoint.
    Rule{kMatched, kAny, kAny, kEverywhere, Verdict::Verified},
    Rule{kDiffered, kAny, kAny, kEverywhere, Verdict::Inconclusive},
    Rule{kAny, kAnswered, kAny, kEverywhere, Verdict::Reachable},
    // A check that was stopped claims no failure.
    Rule{kCancelled, kAny, kAny, kEverywhere, Verdict::Inconclusive},
    Rule{kAny, kCancelled, kAny, kEverywhere, Verdict::Inconclusive},
    Rule{kAny, kAny, kCancelled, kEverywhere, Verdict::Inconclusive},
    Rule{kAny, kNoName, kAny, kEverywhere, Verdict::NameNotFound},
    // TCP was established. Then a failing HTTPS request speaks of the certificate, where there is a name to compare.
    Rule{kAny, kFailed, kConnected, kNames, Verdict::TlsNameMismatch},
    Rule{kAny, kNotMade | kNotAllowed, kConnected, kNames, Verdict::Reachable},
    Rule{kAny, kAny, kConnected, kEverywhere & ~kNames, Verdict::Reachable},
    // Without a connection, at once. A name may also be one that nobody knows: the event is the same.
    Rule{kAny, kNotMade | kNotAllowed | kFailed, kAtOnce, kNames, Verdict::FailedAtOnce},
    Rule{kAny, kNotMade | kNotAllowed | kFailed, kAtOnce, kEverywhere & ~kNames, Verdict::Refused},
    Rule{kAny, kNotAllowed, kNotMade | kNotAllowed | kUnspecific | kSilent | kFailed, kEverywhere,
         Verdict::NotAllowedByBrowser},
    Rule{kAny, kNotMade, kNotAllowed, kEverywhere, Verdict::NotAllowedByBrowser},
    // Silence by every method that was made.
    Rule{kAny, kSilent, kSilent | kNotMade | kNotAllowed, kEverywhere, Verdict::NoAnswer},
    Rule{kAny, kNotMade, kSilent, kEverywhere, Verdict::NoAnswer},
};

constexpr Outcomes as_set(const std::optional<Outcome>& outcome) { return outcome ? only(*outcome) : kNotMade; }

}  // namespace

PlaceKind place_kind(const std::string& host) {
  const Result<network::Address> address = network::parse_address(host);
  if (!address) return PlaceKind::Name;
  return network::is_inside(network::space_of(*address)) ? PlaceKind::PrivateAddress : PlaceKind::PublicAddress;
}

std::optional<Outcome> web_rtc_evidence(std::optional<Outcome> outcome, Engine engine, PlaceKind place) {
  if (!outcome) return outcome;
  const bool is_of_page_or_visitor =
      *outcome == Outcome::BlockedByPage || *outcome == Outcome::NotAllowedByBrowser || *outcome == Outcome::Cancelled;
  if (is_of_page_or_visitor) return outcome;
  if (engine == Engine::WebKit || engine == Engine::Other) return std::nullopt;
  const bool is_specific = *outcome == Outcome::ConnectedThenFailed || *outcome == Outcome::FailedAtOnce;
  const bool is_told_in_full = engine == Engine::Chromium && place != PlaceKind::PrivateAddress;
  return is_specific && !is_told_in_full ? Outcome::FailedUnspecific : outcome;
}

Verdict judge_place(const PlaceOutcomes& outcomes, Engine engine) {
  const Outcomes echo = as_set(outcomes.echo);
  const Outcomes fetch = as_set(outcomes.fetch);
  const Outcomes web_rtc = as_set(web_rtc_evidence(outcomes.web_rtc, engine, outcomes.place));
  const PlaceKinds place = 1U << static_cast<unsigned>(outcomes.place);
  for (const Rule& rule : kRules) {
    const bool fits = (rule.echo & echo) != 0 && (rule.fetch & fetch) != 0 && (rule.web_rtc & web_rtc) != 0 &&
                      (rule.places & place) != 0;
    if (fits) return rule.verdict;
  }
  return Verdict::Inconclusive;
}

bool depends_on_control(Verdict verdict) {
  switch (verdict) {
    case Verdict::TlsNameMismatch:
    case Verdict::Refused:
    case Verdict::FailedAtOnce:
    case Verdict::NoAnswer:
    case Verdict::NameNotFound:
    case Verdict::Inconclusive:
      return true;
    case Verdict::Verified:
    case Verdict::Reachable:
    case Verdict::BlockedByPage:
    case Verdict::NotAllowedByBrowser:
    case Verdict::Offline:
    case Verdict::NotTested:
      break;
  }
  return false;
}

Verdict judge_beside_control(Verdict verdict, ControlState control, bool is_online) {
  if (!depends_on_control(verdict)) return verdict;
  if (!is_online) return Verdict::Offline;
  return control == ControlState::Passed || control == ControlState::NotMade ? verdict : Verdict::Inconclusive;
}

Standing standing_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::Verified:
    case Verdict::Reachable:
      return Standing::Reached;
    case Verdict::Refused:
    case Verdict::FailedAtOnce:
    case Verdict::NoAnswer:
    case Verdict::NameNotFound:
      return Standing::Failed;
    case Verdict::TlsNameMismatch:
    case Verdict::BlockedByPage:
    case Verdict::NotAllowedByBrowser:
    case Verdict::Offline:
    case Verdict::Inconclusive:
      return Standing::Unclear;
    case Verdict::NotTested:
      break;
  }
  return Standing::NotTested;
}

Verdict more_urgent(Verdict a, Verdict b) {
  constexpr std::array<Verdict, kVerdictCount> kMostUrgentFirst = {
      Verdict::BlockedByPage,       Verdict::Offline,      Verdict::Refused,         Verdict::NoAnswer,
      Verdict::NameNotFound,        Verdict::FailedAtOnce, Verdict::TlsNameMismatch, Verdict::Inconclusive,
      Verdict::NotAllowedByBrowser, Verdict::Reachable,    Verdict::Verified,        Verdict::NotTested};
  return std::min(a, b, [&](Verdict x, Verdict y) {
    return std::find(kMostUrgentFirst.begin(), kMostUrgentFirst.end(), x) <
           std::find(kMostUrgentFirst.begin(), kMostUrgentFirst.end(), y);
  });
}

}  // namespace flytt::reachability
