#include "core/reachability/text_keys.h"

namespace flytt::reachability {

const char* name_of(ProbeMethod method) {
  switch (method) {
    case ProbeMethod::Fetch:
      return "fetch";
    case ProbeMethod::EchoFetch:
      return "echo_fetch";
    case ProbeMethod::WebRtcTcp:
      break;
  }
  return "web_rtc_tcp";
}

const char* name_of(Outcome outcome) {
  switch (outcome) {
    case Outcome::Answered:
      return "answered";
    case Outcome::EchoMatched:
      return "echo_matched";
    case Outcome::EchoDiffered:
      return "echo_differed";
    case Outcome::Failed:
      return "failed";
    case Outcome::DeadlinePassed:
      return "deadline_passed";
    case Outcome::ConnectedThenFailed:
      return "connected_then_failed";
    case Outcome::FailedAtOnce:
      return "failed_at_once";
    case Outcome::FailedUnspecific:
      return "failed_unspecific";
    case Outcome::BlockedByPage:
      return "blocked_by_page";
    case Outcome::NotAllowedByBrowser:
      return "not_allowed_by_browser";
    case Outcome::Cancelled:
      return "cancelled";
    case Outcome::NameNotFound:
      break;
  }
  return "name_not_found";
}

const char* name_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::Verified:
      return "verified";
    case Verdict::Reachable:
      return "reachable";
    case Verdict::TlsNameMismatch:
      return "tls_name_mismatch";
    case Verdict::Refused:
      return "refused";
    case Verdict::FailedAtOnce:
      return "failed_at_once";
    case Verdict::NoAnswer:
      return "no_answer";
    case Verdict::NameNotFound:
      return "name_not_found";
    case Verdict::BlockedByPage:
      return "blocked_by_page";
    case Verdict::NotAllowedByBrowser:
      return "not_allowed_by_browser";
    case Verdict::Offline:
      return "offline";
    case Verdict::Inconclusive:
      return "inconclusive";
    case Verdict::NotTested:
      break;
  }
  return "not_tested";
}

const char* name_of(NotTestedReason reason) {
  switch (reason) {
    case NotTestedReason::ExampleAddress:
      return "example_address";
    case NotTestedReason::NotPublished:
      return "not_published";
    case NotTestedReason::NotYetValid:
      return "not_yet_valid";
    case NotTestedReason::NoLongerValid:
      return "no_longer_valid";
    case NotTestedReason::PortNotAllowed:
      return "port_not_allowed";
    case NotTestedReason::AddressRange:
      return "address_range";
    case NotTestedReason::Unnameable:
      break;
  }
  return "unnameable";
}

const char* name_of(Engine engine) {
  switch (engine) {
    case Engine::Chromium:
      return "chromium";
    case Engine::Gecko:
      return "gecko";
    case Engine::WebKit:
      return "web_kit";
    case Engine::Other:
      break;
  }
  return "other";
}

}  // namespace flytt::reachability
