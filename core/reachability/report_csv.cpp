#include <array>
#include <string>
#include <vector>

#include "core/network/url.h"
#include "core/reachability/report_text.h"
#include "core/reachability/text_keys.h"
#include "core/text/csv_writer.h"

namespace flytt::reachability {
namespace {

constexpr std::array kColumns = {"endpoint",   "service", "role",          "required", "verdict", "reason",
                                 "complete",   "target",  "method",        "attempt",  "outcome", "started_ms",
                                 "elapsed_ms", "detail",  "check_started", "browser",  "pack",    "pack_version"};

const char* yes_or_no(bool value) { return value ? "yes" : "no"; }

}  // namespace

std::string write_report_csv(const content::Edition& edition, const Plan& plan, const Report& report,
                             const Environment& environment) {
  std::string out(text::kCsvByteOrderMark);
  text::append_csv_row(out, {kColumns.begin(), kColumns.end()});

  const auto append = [&](const Assessment& assessment, const content::Endpoint* endpoint) {
    const bool is_control = endpoint == nullptr || endpoint->role == content::EndpointRole::Control;
    const std::vector<std::string> start = {
        assessment.endpoint_id,           endpoint == nullptr ? "" : endpoint->service,
        is_control ? "control" : "new",   yes_or_no(endpoint != nullptr && endpoint->required),
        name_of(assessment.verdict),      assessment.verdict == Verdict::NotTested ? name_of(assessment.reason) : "",
        yes_or_no(assessment.is_complete)};
    const std::vector<std::string> end = {environment.started_at, environment.user_agent, edition.pack_id,
                                          edition.version};
    const auto append_with = [&](const std::vector<std::string>& middle) {
      std::vector<std::string> cells = start;
      cells.insert(cells.end(), middle.begin(), middle.end());
      cells.insert(cells.end(), end.begin(), end.end());
      text::append_csv_row(out, cells);
    };
    bool has_evidence = false;
    for (const Observation& observation : assessment.evidence) {
      if (const Probe* probe = find_probe(plan, observation.probe_id)) {
        has_evidence = true;
        append_with({network::host_and_port(probe->host, probe->port), name_of(probe->method),
                     std::to_string(observation.attempt), name_of(observation.outcome),
                     std::to_string(observation.started_ms), std::to_string(observation.elapsed_ms),
                     observation.detail});
      }
    }
    if (!has_evidence) append_with(std::vector<std::string>(7));
  };

  if (!report.own_origin.evidence.empty()) append(report.own_origin, nullptr);
  for (const Assessment& assessment : report.assessments) {
    append(assessment, content::find_endpoint(edition, assessment.endpoint_id));
  }
  return out;
}

}  // namespace flytt::reachability
