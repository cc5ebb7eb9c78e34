#include <string_view>
#include <vector>

#include "core/network/url.h"
#include "core/reachability/explanation.h"
#include "core/reachability/report_text.h"
#include "core/reachability/text_keys.h"
#include "core/text/json_writer.h"

namespace flytt::reachability {
namespace {

using text::JsonWriter;

// A port is a number, a range of ports a text.
void write_destinations(JsonWriter& json, const content::Endpoint& endpoint) {
  json.key("hosts");
  json.open('[');
  for (const network::HostName& host : endpoint.hosts) json.value(host.text);
  json.close(']');
  json.key("addresses");
  json.open('[');
  for (const network::Prefix& address : endpoint.addresses) json.value(network::to_text(address));
  json.close(']');
  json.key("ports");
  json.open('[');
  for (const network::PortRange& range : endpoint.ports) {
    if (network::is_single(range)) {
      json.value(static_cast<int>(range.first));
    } else {
      json.value(network::to_text(range));
    }
  }
  json.close(']');
}

void write_assessment(JsonWriter& json, const content::Endpoint* endpoint, const Plan& plan,
                      const Assessment& assessment) {
  json.open('{');
  json.member("id", assessment.endpoint_id);
  if (endpoint != nullptr) {
    json.member("service", endpoint->service);
    json.member("role", endpoint->role == content::EndpointRole::Control ? "control" : "new");
    json.member("required", endpoint->required);
    json.member("example", endpoint->is_example);
    write_destinations(json, *endpoint);
  }
  json.member("verdict", name_of(assessment.verdict));
  if (assessment.verdict == Verdict::NotTested) json.member("reason", name_of(assessment.reason));
  json.member("complete", assessment.is_complete);
  json.key("evidence");
  json.open('[');
  for (const Observation& observation : assessment.evidence) {
    if (const Probe* probe = find_probe(plan, observation.probe_id)) {
      json.open('{');
      json.member("target", network::host_and_port(probe->host, probe->port));
      json.member("method", name_of(probe->method));
      json.member("attempt", observation.attempt);
      json.member("outcome", name_of(observation.outcome));
      json.member("started_ms", observation.started_ms);
      json.member("elapsed_ms", observation.elapsed_ms);
      json.member("detail", observation.detail);
      json.close('}');
    }
  }
  json.close(']');
  json.key("skipped");
  json.open('[');
  for (const Skipped& skipped : plan.skipped) {
    if (skipped.endpoint_id != assessment.endpoint_id) continue;
    json.open('{');
    json.member("host", skipped.host);
    json.member("port", skipped.port);
    json.member("reason", name_of(skipped.reason));
    json.close('}');
  }
  json.close(']');
  json.close('}');
}

}  // namespace

std::string write_report_json(const content::Edition& edition, const Plan& plan, const Report& report,
                              const Environment& environment) {
  JsonWriter json(JsonWriter::Layout::Lines);
  json.open('{');
  json.member("format", 1);
  json.key("pack");
  json.open('{');
  json.member("id", edition.pack_id);
  json.member("version", edition.version);
  json.member("language", edition.language);
  json.close('}');
  json.member("started_at", environment.started_at);
  json.key("browser");
  json.open('{');
  json.member("engine", name_of(environment.engine));
  json.member("user_agent", environment.user_agent);
  json.member("online", environment.is_online);
  json.close('}');
  json.member("probes_done", report.probes_done);
  json.member("probes_total", report.probes_total);
  json.member("control_failed", report.control_failed);
  json.key("own_origin");
  write_assessment(json, nullptr, plan, report.own_origin);
  json.key("endpoints");
  json.open('[');
  for (const Assessment& assessment : report.assessments) {
    write_assessment(json, content::find_endpoint(edition, assessment.endpoint_id), plan, assessment);
  }
  json.close(']');
  json.key("limits");
  json.open('[');
  for (const char* key : kLimitTextKeys) json.value(in_words(edition, {key, {}}));
  json.close(']');
  json.close('}');
  return json.finish() + "\n";
}

}  // namespace flytt::reachability
