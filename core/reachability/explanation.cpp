#include "core/reachability/explanation.h"

#include <string_view>
#include <utility>

#include "core/network/url.h"
#include "core/reachability/text_keys.h"

namespace flytt::reachability {
namespace {

std::string seconds_text(int milliseconds) { return std::to_string((milliseconds + 999) / 1000); }

content::Replacements values_of(const content::Edition& edition, const Assessment& assessment) {
  std::string host;
  int port = 443;
  std::string service;
  if (const content::Endpoint* endpoint = content::find_endpoint(edition, assessment.endpoint_id)) {
    service = endpoint->service;
    const std::vector<std::string> destinations = content::destinations_of(*endpoint);
    if (!destinations.empty()) host = destinations.front();
    if (!endpoint->ports.empty()) port = endpoint->ports.front().first;
  }
  if (!assessment.host.empty()) {
    host = assessment.host;
    port = assessment.port;
  }
  return {{"host", host},
          {"port", std::to_string(port)},
          {"seconds", seconds_text(kProbeDeadlineMs)},
          {"service", service}};
}

EvidenceLine evidence_line(const content::Edition& edition, const Probe& probe, const Observation& observation) {
  EvidenceLine line;
  line.target = network::host_and_port(probe.host, probe.port);
  line.method.key = std::string("method.") + name_of(probe.method);
  line.outcome.key = std::string("outcome.") + name_of(observation.outcome);
  line.outcome.values = {{"ms", std::to_string(observation.elapsed_ms)}, {"seconds", seconds_text(probe.deadline_ms)}};
  line.attempt = observation.attempt;
  line.started_ms = observation.started_ms;
  line.elapsed_ms = observation.elapsed_ms;
  line.detail = observation.detail;
  line.line.key = observation.attempt > 1 ? "evidence.line.attempt" : "evidence.line";
  line.line.values = {{"target", line.target},
                      {"method", in_words(edition, line.method)},
                      {"outcome", in_words(edition, line.outcome)},
                      {"attempt", std::to_string(observation.attempt)}};
  return line;
}

}  // namespace

Explanation explain(const content::Edition& edition, const Plan& plan, const Assessment& assessment) {
  const content::Replacements values = values_of(edition, assessment);
  const auto text = [&](std::string key) { return ExplanationText{std::move(key), values}; };

  Explanation explanation;
  explanation.name = text(verdict_text_key(assessment.verdict, "name"));
  explanation.people = text(verdict_text_key(assessment.verdict, "people"));
  explanation.it = text(verdict_text_key(assessment.verdict, "it"));
  explanation.action = text(verdict_text_key(assessment.verdict, "action"));
  if (assessment.verdict == Verdict::NotTested) {
    const std::string reason = std::string("not_tested.") + name_of(assessment.reason);
    explanation.people = text(reason);
    explanation.action = text(reason + ".action");
  } else if (!assessment.is_complete && assessment.verdict == Verdict::Inconclusive) {
    explanation.name = text("verdict.pending.name");
  }
  for (const Observation& observation : assessment.evidence) {
    if (const Probe* probe = find_probe(plan, observation.probe_id)) {
      explanation.evidence.push_back(evidence_line(edition, *probe, observation));
    }
  }
  return explanation;
}

std::string in_words(const content::Edition& edition, const ExplanationText& text) {
  return content::text_of(edition, text.key, text.values);
}

}  // namespace flytt::reachability
