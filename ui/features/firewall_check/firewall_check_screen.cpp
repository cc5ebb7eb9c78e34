// The reachability check: what will be contacted, its course, and what was seen.
#include <algorithm>
#include <string>

#include "core/reachability/explanation.h"
#include "core/reachability/verdict.h"
#include "ui/app/view.h"
#include "ui/features/firewall_check/firewall_check_feature.h"

namespace flytt::ui::firewall_check {

using page::Icon;
using page::Look;
using reachability::Verdict;

namespace {

std::string joined(const std::vector<std::string>& parts) {
  std::string text;
  for (const std::string& part : parts) text += (text.empty() ? "" : ", ") + part;
  return text;
}

std::string ports_of(const content::Endpoint& endpoint) {
  std::vector<std::string> ports;
  for (const int port : endpoint.ports) ports.push_back(std::to_string(port));
  return joined(ports);
}

std::string addresses_of(const content::Endpoint& endpoint) {
  std::vector<std::string> all = endpoint.hosts;
  all.insert(all.end(), endpoint.addresses.begin(), endpoint.addresses.end());
  return joined(all);
}

void endpoint_row(const View& view, const content::Endpoint& endpoint) {
  const std::string key = "endpoint/" + endpoint.id;
  const auto row = view.page.table_row(key);
  view.page.row_header(key + "/service", text_runs(endpoint.service));
  {
    const auto cell = view.page.cell(key + "/address");
    const std::string addresses = addresses_of(endpoint);
    if (addresses.empty()) {
      view.page.paragraph(key + "/address/text", view.text("not_published"), Look::Muted);
    } else {
      Run run = plain_run(addresses);
      run.code = true;
      view.page.paragraph(key + "/address/text", Inline{run});
    }
    if (endpoint.is_example) view.page.badge(key + "/example", view.text("firewall.example"));
    if (endpoint.are_hosts_by_example) view.page.badge(key + "/by_example", view.text("firewall.by_example"));
  }
  const std::string ports = "TCP\u00A0" + ports_of(endpoint);
  view.page.text_cell(
      key + "/port",
      text_runs(endpoint.are_ports_assumed ? view.text("firewall.port.assumed", {{"ports", ports}}) : ports));
  view.page.text_cell(key + "/purpose", text_runs(endpoint.purpose));
}

void endpoint_table_header(const View& view) {
  const auto row = view.page.table_row("contacted/header");
  for (const std::string_view column : {"service", "address", "port", "purpose"}) {
    view.page.column_header("contacted/" + std::string(column), view.text("firewall.column." + std::string(column)));
  }
}

// What IT pastes into a ticket or a rule: one "host port" a line, without comparisons and examples of any kind.
std::string addresses_to_open(const content::Edition& edition) {
  std::string lines;
  for (const content::Endpoint& endpoint : edition.endpoints) {
    if (endpoint.role != content::EndpointRole::New) continue;
    if (endpoint.is_example || endpoint.are_hosts_by_example) continue;
    for (const auto* names : {&endpoint.hosts, &endpoint.addresses}) {
      for (const std::string& name : *names) {
        for (const int port : endpoint.ports) lines += name + " " + std::to_string(port) + "\n";
      }
    }
  }
  return lines;
}

void contacted(const View& view) {
  view.page.heading("contacted/heading", 2, view.text("firewall.contacted.heading")).anchor = "contacted";
  {
    const auto table = view.page.table("contacted", view.text("firewall.contacted.heading"));
    endpoint_table_header(view);
    for (const content::Endpoint& endpoint : view.state.edition.endpoints) endpoint_row(view, endpoint);
  }
  const std::vector<content::Endpoint>& endpoints = view.state.edition.endpoints;
  const bool has_assumed_ports = std::any_of(
      endpoints.begin(), endpoints.end(), [](const content::Endpoint& endpoint) { return endpoint.are_ports_assumed; });
  if (has_assumed_ports) {
    view.page.paragraph("contacted/assumed", view.text("firewall.port.assumed.note"), Look::Small);
  }
  view.page.paragraph("contacted/note", view.text("firewall.contacted.note"), Look::Small);
  const std::string addresses = addresses_to_open(view.state.edition);
  if (!addresses.empty()) view.page.copy_button("contacted/copy", view.text("firewall.copy"), addresses);
}

struct VerdictLook {
  Look callout;
  Look badge;
  Icon icon;
};

VerdictLook look_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::Verified:
    case Verdict::Reachable:
      return {Look::Good, Look::BadgeGood, Icon::Check};
    case Verdict::Refused:
    case Verdict::FailedAtOnce:
    case Verdict::NoAnswer:
    case Verdict::NameNotFound:
      return {Look::Bad, Look::BadgeBad, Icon::Error};
    case Verdict::TlsNameMismatch:
    case Verdict::BlockedByPage:
    case Verdict::NotAllowedByBrowser:
    case Verdict::Offline:
    case Verdict::Inconclusive:
      return {Look::Caution, Look::BadgeCaution, Icon::Warning};
    case Verdict::NotTested:
      return {Look::Neutral, Look::Badge, Icon::Info};
  }
  return {Look::Neutral, Look::Badge, Icon::Info};
}

void labelled(const View& view, const std::string& key, std::string_view label_key, const std::string& text) {
  Run label = plain_run(view.text(label_key) + ": ");
  label.strong = true;
  view.page.paragraph(key, Inline{label, plain_run(text)});
}

void evidence(const View& view, const std::string& key, const std::string& service,
              const std::vector<reachability::EvidenceLine>& lines) {
  if (lines.empty()) return;
  const auto disclosure =
      view.page.disclosure(key + "/evidence", text_runs(view.text("firewall.evidence", {{"service", service}})),
                           view.state.open_disclosures.count(key + "/evidence") > 0);
  const auto list = view.page.list(key + "/evidence/lines");
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string line_key = key + "/evidence/" + std::to_string(i);
    const auto item = view.page.item(line_key);
    const std::string detail = lines[i].detail.empty() ? "" : " (" + lines[i].detail + ")";
    view.page.paragraph(line_key + "/text", reachability::in_words(view.state.edition, lines[i].line) + detail,
                        Look::Small);
  }
}

bool is_reached(const reachability::Assessment& assessment) {
  return assessment.verdict == Verdict::Verified || assessment.verdict == Verdict::Reachable;
}

void verdict_card(const View& view, const content::Endpoint& endpoint, const reachability::Assessment& assessment) {
  const std::string key = "result/" + endpoint.id;
  const reachability::Explanation why =
      reachability::explain(view.state.edition, view.state.of<State>().plan, assessment);
  const auto card = view.page.card(key);
  {
    const auto row = view.page.row(key + "/head", 12);
    view.page.heading(key + "/title", 3, endpoint.service);
    const std::string name = reachability::in_words(view.state.edition, why.name);
    if (assessment.is_complete) {
      const VerdictLook look = look_of(assessment.verdict);
      view.page.badge(key + "/verdict", name, look.badge, look.icon);
    } else {
      view.page.badge(key + "/verdict", name, Look::Badge, Icon::Clock);
    }
  }
  const std::string addresses = addresses_of(endpoint);
  if (!addresses.empty()) {
    Run run = plain_run(addresses);
    run.code = true;
    view.page.paragraph(key + "/address", Inline{run}, Look::Muted);
  }
  if (!assessment.is_complete) return;
  const auto words = [&](const reachability::ExplanationText& text) {
    return reachability::in_words(view.state.edition, text);
  };
  view.page.paragraph(key + "/people", words(why.people));
  if (!is_reached(assessment)) {
    const bool is_tested = assessment.verdict != Verdict::NotTested;
    if (is_tested) labelled(view, key + "/it", "firewall.for_it", words(why.it));
    labelled(view, key + "/action", "firewall.what_to_do", words(why.action));
    if (is_tested) labelled(view, key + "/without", "firewall.without_it", endpoint.without_it);
  }
  evidence(view, key, endpoint.service, why.evidence);
}

struct Course {
  std::string text;
  Look look = Look::Neutral;
};

// Only what failed counts as not reached; where the check could not tell, the summary says that. Nothing is good before
// everything that is required was tested.
Course summary(const View& view, const reachability::Report& report) {
  std::size_t required = 0;
  std::size_t tested_of_required = 0;
  std::size_t tested = 0;
  std::size_t not_reached = 0;
  std::size_t unclear = 0;
  for (const reachability::Assessment& assessment : report.assessments) {
    const content::Endpoint* endpoint = content::find_endpoint(view.state.edition, assessment.endpoint_id);
    const bool is_required = endpoint != nullptr && endpoint->required;
    required += is_required ? 1u : 0u;
    if (assessment.verdict == Verdict::NotTested) continue;
    ++tested;
    tested_of_required += is_required ? 1u : 0u;
    const bool is_failure = look_of(assessment.verdict).callout == Look::Bad;
    not_reached += is_failure ? 1u : 0u;
    unclear += !is_failure && !is_reached(assessment) ? 1u : 0u;
  }
  if (report.control_failed) return {view.text("firewall.summary.control_failed"), Look::Caution};
  if (tested == 0) return {view.text("firewall.summary.nothing_tested"), Look::Neutral};
  if (not_reached + unclear == 0 && tested_of_required < required) {
    return {view.text("firewall.summary.partly_good",
                      {{"tested", std::to_string(tested_of_required)}, {"required", std::to_string(required)}}),
            Look::Neutral};
  }
  if (not_reached + unclear == 0) return {view.text("firewall.summary.all_good"), Look::Good};
  std::string text = not_reached > 0 ? view.counted("firewall.summary.some_bad", not_reached) : "";
  if (unclear > 0) text += (text.empty() ? "" : " ") + view.counted("firewall.summary.some_unclear", unclear);
  return {text, not_reached > 0 ? Look::Bad : Look::Caution};
}

Course course_of(const View& view, const reachability::Report& report) {
  switch (view.state.of<State>().phase) {
    case Phase::NotStarted:
      break;
    case Phase::Running:
      return {view.text("firewall.progress",
                        {{"done", std::to_string(report.probes_done)}, {"total", std::to_string(report.probes_total)}}),
              Look::Neutral};
    case Phase::Cancelled:
      return {view.text("firewall.cancelled"), Look::Neutral};
    case Phase::Done:
      return summary(view, report);
  }
  return {};
}

// One element from the start to the summary: screen readers tell what changes in a status, not a status that is new.
void course(const View& view, const reachability::Report& report) {
  const Course course = course_of(view, report);
  const auto callout = view.page.callout("course", course.look);
  view.page.status("course/text", course.text);
  if (view.state.of<State>().phase != Phase::Running) return;
  const double fraction =
      report.probes_total == 0 ? 1.0 : static_cast<double>(report.probes_done) / report.probes_total;
  view.page.progress_bar("course/progress", fraction, course.text);
}

void results(const View& view) {
  const State& check = view.state.of<State>();
  const reachability::Report report =
      reachability::assess(view.state.edition, check.plan, check.observations, check.environment);
  view.page.heading("results/heading", 2, view.text("firewall.results.heading")).anchor = "results";
  course(view, report);
  for (const reachability::Assessment& assessment : report.assessments) {
    const content::Endpoint* endpoint = content::find_endpoint(view.state.edition, assessment.endpoint_id);
    if (endpoint != nullptr) verdict_card(view, *endpoint, assessment);
  }
  if (check.phase == Phase::Running) return;
  view.page.heading("report/heading", 2, view.text("firewall.report.heading")).anchor = "report";
  const auto row = view.page.row("report", 12);
  view.page.button("report/text", view.text("firewall.report.text"), Look::Default, SaveReport{ReportFormat::Text},
                   Icon::Download);
  view.page.button("report/csv", view.text("firewall.report.csv"), Look::Default, SaveReport{ReportFormat::Csv},
                   Icon::Download);
  view.page.button("report/json", view.text("firewall.report.json"), Look::Default, SaveReport{ReportFormat::Json},
                   Icon::Download);
}

void controls(const View& view) {
  const auto row = view.page.row("controls", 12);
  switch (view.state.of<State>().phase) {
    case Phase::NotStarted:
      view.page.button("check/start", view.text("firewall.start"), Look::Primary, StartCheck{}, Icon::Play);
      break;
    case Phase::Running:
      view.page.button("check/cancel", view.text("firewall.cancel"), Look::Default, CancelCheck{}, Icon::Stop);
      break;
    case Phase::Done:
    case Phase::Cancelled:
      view.page.button("check/start", view.text("firewall.again"), Look::Primary, StartCheck{}, Icon::Play);
      break;
  }
}

void limits(const View& view) {
  view.page.heading("limits/heading", 2, view.text("firewall.limits.heading")).anchor = "limits";
  const auto list = view.page.list("limits");
  for (const char* key : reachability::kLimitTextKeys) {
    const auto item = view.page.item(key);
    view.page.paragraph(std::string(key) + "/text", view.text(key));
  }
}

}  // namespace

void Feature::show(const View& view) {
  view.page.heading("title", 1, view.text("firewall.title"));
  view.page.paragraph("lead", view.text("firewall.lead"), Look::Lead);
  if (!view.state.environment.is_online) {
    const auto callout = view.page.callout("offline", Look::Caution);
    view.page.alert("offline/text", view.text("firewall.offline"));
  }
  controls(view);
  if (view.state.of<State>().phase != Phase::NotStarted) results(view);
  contacted(view);
  limits(view);
}

}  // namespace flytt::ui::firewall_check
