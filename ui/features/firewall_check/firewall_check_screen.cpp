// The reachability check: what will be contacted, how it goes, and what was seen.
#include <algorithm>
#include <string>

#include "core/reachability/explanation.h"
#include "core/reachability/judgement.h"
#include "core/reachability/openings.h"
#include "core/reachability/summary.h"
#include "core/reachability/verdict.h"
#include "ui/app/view.h"
#include "ui/features/firewall_check/firewall_check_feature.h"

namespace flytt::ui::firewall_check {

using page::Icon;
using page::Look;
using reachability::Conclusion;
using reachability::Standing;

namespace {

void endpoint_row(const View& view, const content::Endpoint& endpoint) {
  const std::string key = "endpoint/" + endpoint.id;
  const auto row = view.page.table_row(key);
  view.page.row_header(key + "/service", text_runs(endpoint.service));
  {
    const auto cell = view.page.cell(key + "/address");
    const std::string addresses = content::destinations_text(endpoint);
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
  const std::string ports = network::name_of(endpoint.protocol) + ("\u00A0" + content::ports_text(endpoint));
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
  const std::string addresses = reachability::addresses_to_open(view.state.edition);
  if (!addresses.empty()) view.page.copy_button("contacted/copy", view.text("firewall.copy"), addresses);
}

struct StandingLook {
  Look callout;
  Look badge;
  Icon icon;
};

StandingLook look_of(Standing standing) {
  switch (standing) {
    case Standing::Reached:
      return {Look::Good, Look::BadgeGood, Icon::Check};
    case Standing::Failed:
      return {Look::Bad, Look::BadgeBad, Icon::Error};
    case Standing::Unclear:
      return {Look::Caution, Look::BadgeCaution, Icon::Warning};
    case Standing::NotTested:
      break;
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

void verdict_card(const View& view, const content::Endpoint& endpoint, const reachability::Assessment& assessment) {
  const std::string key = "result/" + endpoint.id;
  const reachability::Explanation why =
      reachability::explain(view.state.edition, view.state.of<State>().plan, assessment);
  const Standing standing = reachability::standing_of(assessment.verdict);
  const auto card = view.page.card(key);
  {
    const auto row = view.page.row(key + "/head", 12);
    view.page.heading(key + "/title", 3, endpoint.service);
    const std::string name = reachability::in_words(view.state.edition, why.name);
    if (assessment.is_complete) {
      const StandingLook look = look_of(standing);
      view.page.badge(key + "/verdict", name, look.badge, look.icon);
    } else {
      view.page.badge(key + "/verdict", name, Look::Badge, Icon::Clock);
    }
  }
  const std::string addresses = content::destinations_text(endpoint);
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
  if (standing != Standing::Reached) {
    const bool is_tested = standing != Standing::NotTested;
    if (is_tested) labelled(view, key + "/it", "firewall.for_it", words(why.it));
    labelled(view, key + "/action", "firewall.what_to_do", words(why.action));
    if (is_tested) labelled(view, key + "/without", "firewall.without_it", endpoint.without_it);
  }
  evidence(view, key, endpoint.service, why.evidence);
}

struct Headline {
  std::string text;
  Look look = Look::Neutral;
};

Headline summary(const View& view, const reachability::Report& report) {
  const reachability::Summary summary = reachability::summarize(view.state.edition, report);
  switch (summary.conclusion) {
    case Conclusion::ControlFailed:
      return {view.text("firewall.summary.control_failed"), Look::Caution};
    case Conclusion::NothingTested:
      return {view.text("firewall.summary.nothing_tested"), Look::Neutral};
    case Conclusion::PartlyReached:
      return {view.text("firewall.summary.partly_good", {{"tested", std::to_string(summary.tested_of_required)},
                                                         {"required", std::to_string(summary.required)}}),
              Look::Neutral};
    case Conclusion::AllReached:
      return {view.text("firewall.summary.all_good"), look_of(Standing::Reached).callout};
    case Conclusion::NotAllReached:
      break;
  }
  std::string text = summary.failed > 0 ? view.counted("firewall.summary.some_bad", summary.failed) : "";
  if (summary.unclear > 0) {
    text += (text.empty() ? "" : " ") + view.counted("firewall.summary.some_unclear", summary.unclear);
  }
  return {text, look_of(summary.failed > 0 ? Standing::Failed : Standing::Unclear).callout};
}

Headline headline_of(const View& view, const reachability::Report& report) {
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
void progress(const View& view, const reachability::Report& report) {
  const Headline headline = headline_of(view, report);
  const auto callout = view.page.callout("work", headline.look);
  view.page.status("work/text", headline.text);
  if (view.state.of<State>().phase != Phase::Running) return;
  const double fraction =
      report.probes_total == 0 ? 1.0 : static_cast<double>(report.probes_done) / report.probes_total;
  view.page.progress_bar("work/progress", fraction, headline.text);
}

void results(const View& view) {
  const State& check = view.state.of<State>();
  const reachability::Report report =
      reachability::assess(view.state.edition, check.plan, check.observations, check.environment);
  view.page.heading("results/heading", 2, view.text("firewall.results.heading")).anchor = "results";
  progress(view, report);
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
