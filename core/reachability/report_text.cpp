#include "core/reachability/report_text.h"

#include <string_view>
#include <utility>
#include <vector>

#include "core/reachability/explanation.h"
#include "core/reachability/text_keys.h"

namespace flytt::reachability {
namespace {

class TextReport {
public:
  TextReport(const content::Edition& edition, const Plan& plan) : edition_(edition), plan_(plan) {}

  std::string write(const Report& report, const Environment& environment) {
    const std::string title = words("report.title", {{"vendor", edition_.names.vendor}});
    out_ += title + '\n';
    out_.append(character_count(title), '=');
    out_ += "\n\n";
    line(words("report.started"), environment.started_at);
    line(words("report.browser"),
         words(std::string("engine.") + name_of(environment.engine)) + ", " + environment.user_agent);
    line(words("report.pack"), words("report.pack.value", {{"id", edition_.pack_id}, {"version", edition_.version}}));
    if (report.probes_done < report.probes_total) {
      out_ += words("report.incomplete",
                    {{"done", std::to_string(report.probes_done)}, {"total", std::to_string(report.probes_total)}}) +
              '\n';
    }
    if (report.control_failed) out_ += words("firewall.summary.control_failed") + '\n';

    if (!report.own_origin.evidence.empty()) write_own_origin(report.own_origin);
    for (const Assessment& assessment : report.assessments) {
      if (const content::Endpoint* endpoint = content::find_endpoint(edition_, assessment.endpoint_id)) {
        write_endpoint(*endpoint, assessment);
      }
    }
    write_limits();
    return out_;
  }

private:
  std::string words(std::string key, content::Replacements values = {}) const {
    return in_words(edition_, {std::move(key), std::move(values)});
  }

  static std::size_t character_count(std::string_view text) {
    std::size_t count = 0;
    for (const char byte : text) count += (static_cast<unsigned char>(byte) & 0xC0U) != 0x80 ? 1U : 0U;
    return count;
  }

  void line(const std::string& label, const std::string& value) { out_ += label + ": " + value + '\n'; }

  void write_own_origin(const Assessment& assessment) {
    out_ += '\n' + words("evidence.own_origin") + '\n';
    out_ += "  " + words("report.control") + '\n';
    write_result(assessment);
  }

  void write_endpoint(const content::Endpoint& endpoint, const Assessment& assessment) {
    out_ += '\n' + endpoint.service + " (" + endpoint.id + ")\n";
    if (endpoint.role == content::EndpointRole::Control) out_ += "  " + words("report.control") + '\n';
    if (endpoint.is_example) out_ += "  " + words("report.example") + '\n';
    if (endpoint.are_hosts_by_example) out_ += "  " + words("firewall.by_example") + '\n';
    out_ += "  ";
    line(words("report.addresses"), or_none(content::destinations_text(endpoint)));
    out_ += "  ";
    const std::string ports = or_none(content::ports_text(endpoint));
    line(words("report.ports"),
         endpoint.are_ports_assumed ? words("firewall.port.assumed", {{"ports", ports}}) : ports);
    write_result(assessment);
    for (const Skipped& skipped : plan_.skipped) {
      if (skipped.endpoint_id == endpoint.id) write_skipped_part(skipped);
    }
  }

  void write_skipped_part(const Skipped& skipped) {
    if (skipped.host.empty() && skipped.port == 0) return;
    const std::string part =
        skipped.host.empty() ? words("report.ports") + ' ' + std::to_string(skipped.port) : skipped.host;
    out_ += "  - ";
    line(part, words(std::string("not_tested.") + name_of(skipped.reason)));
  }

  void write_result(const Assessment& assessment) {
    const Explanation explanation = explain(edition_, plan_, assessment);
    out_ += "  ";
    line(words("report.result"), in_words(edition_, explanation.name));
    out_ += "  " + in_words(edition_, explanation.people) + '\n';
    out_ += "  " + in_words(edition_, explanation.it) + '\n';
    out_ += "  ";
    line(words("report.action"), in_words(edition_, explanation.action));
    if (explanation.evidence.empty()) return;
    out_ += "  " + words("report.evidence") + ":\n";
    for (const EvidenceLine& evidence : explanation.evidence) {
      out_ += "  - " + in_words(edition_, evidence.line);
      if (!evidence.detail.empty()) out_ += " (" + one_line(evidence.detail) + ')';
      out_ += '\n';
    }
  }

  void write_limits() {
    out_ += '\n' + words("firewall.limits.heading") + '\n';
    for (const char* key : kLimitTextKeys) out_ += "- " + words(key) + '\n';
  }

  std::string or_none(const std::string& text) const { return text.empty() ? words("report.none") : text; }

  // A browser's words may hold line breaks; the report's structure is its lines.
  static std::string one_line(std::string text) {
    for (char& character : text) {
      if (static_cast<unsigned char>(character) < 0x20) character = ' ';
    }
    return text;
  }

  const content::Edition& edition_;
  const Plan& plan_;
  std::string out_;
};

}  // namespace

std::string write_report_text(const content::Edition& edition, const Plan& plan, const Report& report,
                              const Environment& environment) {
  return TextReport(edition, plan).write(report, environment);
}

}  // namespace flytt::reachability
