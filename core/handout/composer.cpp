#include "core/handout/composer.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/handout/rich_elements.h"
#include "core/mobile/mobile_address.h"
#include "core/qr/qr_code.h"

namespace flytt::handout {

using content::Replacements;

namespace {

constexpr int kQrWidthMm = 50;

CalloutKind callout_of(content::ChangeClass change_class) {
  switch (change_class) {
    case content::ChangeClass::Breaking:
      return CalloutKind::Caution;
    case content::ChangeClass::Dangerous:
      return CalloutKind::Note;
    case content::ChangeClass::NoAction:
      break;
  }
  return CalloutKind::Good;
}

}  // namespace

std::string Composer::text(std::string_view key, const Replacements& replacements) const {
  return content::text_of(edition_, key, replacements);
}

// The edition's own as-of date has words; another is shown as it is written, "2025-08 – 2025-09".
std::string Composer::words_of(const content::Period& as_of) const {
  if (!as_of.is_set() || as_of.notation == edition_.as_of.notation) return edition_.as_of_text;
  std::string words = as_of.notation;
  const std::size_t slash = words.find('/');
  if (slash != std::string::npos) words.replace(slash, 1, " \u2013 ");
  return words;
}

Cell Composer::address_cell(const std::string& address) const {
  if (address.empty()) return cell(text("not_published"));
  return {{paragraph(Inline{code_run(address)})}};
}

// Nothing before its time.
std::vector<Element> Composer::plan_callout(const content::Period& plan, const content::Period& as_of,
                                            const std::string& current_plan) const {
  if (!current_plan.empty()) return {paragraph(text("tense.current_plan", {{"plan", current_plan}}))};
  const content::Tense tense = content::tense_of(plan, today_);
  if (!content::has_come(tense)) return {};
  Callout callout;
  callout.kind = CalloutKind::Caution;
  callout.title = text(content::state_key(content::MilestoneState::Planned, tense));
  callout.body = {paragraph(text("handout.plan.text", {{"date", words_of(as_of)}, {"vendor", edition_.names.vendor}}))};
  return {{std::move(callout)}};
}

// What lists and tables say of a plan.
std::vector<Element> Composer::plan_line(const content::Period& plan, const std::string& current_plan) const {
  if (!current_plan.empty()) {
    return {paragraph(text("tense.current_plan", {{"plan", current_plan}}), ParagraphStyle::Small)};
  }
  const content::Tense tense = content::tense_of(plan, today_);
  if (!content::has_come(tense)) return {};
  const Replacements words = {{"vendor", edition_.names.vendor}, {"as_of", edition_.as_of_text}};
  return {paragraph(text(content::tense_key(tense), words), ParagraphStyle::Small)};
}

std::vector<Element> Composer::unpublished_line(const std::vector<std::string>& unpublished) const {
  if (unpublished.empty()) return {};
  return {paragraph(content::unpublished_text(edition_, unpublished), ParagraphStyle::Small)};
}

// The document says once as of when it speaks; an entry says it again where it differs.
std::vector<Element> Composer::deviating_as_of(const content::Period& as_of) const {
  if (!as_of.is_set() || as_of.notation == edition_.as_of.notation) return {};
  return {paragraph(text("handout.as_of", {{"date", words_of(as_of)}}), ParagraphStyle::Small)};
}

template <class Entry>
std::vector<Element> Composer::related(std::string_view label_key, std::string_view prefix,
                                       const std::vector<const Entry*>& entries, std::string Entry::*title) const {
  Inline runs;
  for (const Entry* entry : entries) {
    if (entry == nullptr) continue;
    const std::string anchor = std::string(prefix) + entry->id;
    if (announced_.count(anchor) == 0) continue;
    runs.push_back(plain_run(runs.empty() ? text(label_key) + " " : "; "));
    runs.push_back(link_run(entry->*title, "#" + anchor));
  }
  if (runs.empty()) return {};
  return {paragraph(std::move(runs), ParagraphStyle::Small)};
}

std::vector<Element> Composer::status(int level) const {
  if (edition_.status.empty()) return {};
  List list;
  for (const content::StatusFigure& figure : edition_.status) {
    std::string value = content::grouped_number(edition_, figure.value);
    if (figure.is_lower_bound) value = text("status.over", {{"value", value}});
    list.items.push_back({paragraph(Inline{strong_run(value), plain_run(" " + figure.label)})});
  }
  return {heading(level, text("handout.status.title", {{"date", edition_.as_of_text}})), {std::move(list)}};
}

std::vector<Element> Composer::timeline(int level) const {
  if (edition_.timeline.empty()) return {};
  Table table;
  table.caption = text("handout.timeline.caption");
  table.columns = {
      {text("handout.timeline.when"), 3}, {text("handout.timeline.what"), 6}, {text("handout.timeline.state"), 3}};
  table.first_column_is_header = true;
  for (const content::Milestone& milestone : edition_.timeline) {
    const bool is_done = milestone.state == content::MilestoneState::Done;
    const content::Tense tense =
        milestone.current_plan.empty() ? content::tense_of(milestone.when, today_) : content::Tense::Upcoming;
    Cell what = {{paragraph(Inline{strong_run(milestone.title)})}};
    if (!milestone.text.empty()) what.body.push_back(paragraph(inline_in_file(milestone.text)));
    if (!is_done) append(what.body, plan_line(milestone.when, milestone.current_plan));
    table.rows.push_back(
        {cell(milestone.when_text), std::move(what), cell(text(content::state_key(milestone.state, tense)))});
  }
  return {heading(level, text("handout.timeline.title")), {std::move(table)}};
}

Element Composer::address_table(std::string caption,
                                const std::vector<const content::AddressChange*>& addresses) const {
  Table table;
  table.caption = std::move(caption);
  table.columns = {{text("handout.addresses.what"), 3},
                   {text("handout.addresses.before"), 4},
                   {text("handout.addresses.after"), 5},
                   {text("handout.addresses.note"), 6}};
  table.first_column_is_header = true;
  for (const content::AddressChange* address : addresses) {
    table.rows.push_back(
        {cell(address->label), address_cell(address->before), address_cell(address->after), cell(address->note)});
  }
  return {std::move(table)};
}

std::vector<Element> Composer::addresses(int level) const {
  std::vector<const content::AddressChange*> all;
  for (const content::Change& change : edition_.changes) {
    for (const content::AddressChange& address : change.addresses) all.push_back(&address);
  }
  if (all.empty()) return {};
  return {heading(level, text("handout.addresses.title"), "addresses"),
          address_table(text("handout.addresses.caption"), all)};
}

std::vector<Element> Composer::steps(const std::vector<Blocks>& steps) const {
  if (steps.empty()) return {paragraph(text("handout.change.steps.none"))};
  List list;
  list.numbering = steps.size() == 1 ? Numbering::Bullet : Numbering::Decimal;
  for (const Blocks& step : steps) list.items.push_back(elements_of(step));
  return {{std::move(list)}};
}

std::vector<Element> Composer::changes(int level, const std::vector<const content::Change*>& changes) const {
  std::vector<Element> elements;
  for (const content::Change* entry : changes) append(elements, change(level, *entry));
  return elements;
}

std::vector<Element> Composer::change_summaries(int level, const std::vector<const content::Change*>& changes) const {
  std::vector<Element> elements;
  for (const content::Change* entry : changes) {
    elements.push_back(heading(level, entry->title, "change-" + entry->id));
    elements.push_back(paragraph(entry->summary));
    append(elements, plan_callout(entry->deadline, entry->as_of, entry->current_plan));
    if (!entry->employee_steps.empty()) append(elements, steps(entry->employee_steps));
    append(elements, unpublished_line(entry->unpublished));
  }
  return elements;
}

std::vector<Element> Composer::change(int level, const content::Change& change) const {
  std::vector<Element> elements = {heading(level, change.title, "change-" + change.id)};
  Callout callout;
  callout.kind = callout_of(change.change_class);
  callout.title = text("class." + std::string(name_of(change.change_class)));
  callout.body = {paragraph(change.summary)};
  elements.push_back({std::move(callout)});

  if (!change.affected.empty()) {
    elements.push_back(labelled_paragraph(text("handout.change.affected"), change.affected));
  }
  elements.push_back(labelled_paragraph(text("handout.change.deadline"), change.deadline_text.empty()
                                                                             ? text("handout.change.deadline.not_set")
                                                                             : change.deadline_text));

  if (!change.what_changes.empty()) {
    elements.push_back(heading(level + 1, text("handout.change.what_changes")));
    append(elements, elements_of(change.what_changes));
  }
  append(elements, plan_callout(change.deadline, change.as_of, change.current_plan));
  if (!change.addresses.empty()) {
    std::vector<const content::AddressChange*> addresses;
    for (const content::AddressChange& address : change.addresses) addresses.push_back(&address);
    elements.push_back(address_table(text("handout.addresses.caption.of", {{"title", change.title}}), addresses));
  }
  elements.push_back(heading(level + 1, text("handout.change.steps")));
  // Where all were left out, what is missing is said below.
  if (!change.steps.empty() || change.unpublished.empty()) append(elements, steps(change.steps));
  if (!change.employee_steps.empty()) {
    elements.push_back(heading(level + 1, text("changes.employee_steps")));
    append(elements, steps(change.employee_steps));
  }
  if (!change.otherwise.empty()) {
    elements.push_back(heading(level + 1, text("handout.change.otherwise")));
    append(elements, elements_of(change.otherwise));
  }
  append(elements, unpublished_line(change.unpublished));
  std::vector<const content::Question*> questions;
  for (const std::string& id : change.question_ids) questions.push_back(content::find_question(edition_, id));
  append(elements, related("handout.related.questions", "question-", questions, &content::Question::question));
  append(elements, deviating_as_of(change.as_of));
  if (!change.source.section.empty()) {
    elements.push_back(paragraph(text("handout.source", {{"section", change.source.section}}), ParagraphStyle::Small));
  }
  return elements;
}

std::vector<Element> Composer::questions(int level, const std::vector<const content::Question*>& questions) const {
  std::vector<Element> elements;
  for (const content::Section& section : edition_.sections) {
    bool is_first = true;
    for (const content::Question* entry : questions) {
      if (entry->section != section.number) continue;
      if (is_first) {
        elements.push_back(heading(level, section.title, "section-" + section.id));
        if (!section.summary.empty()) elements.push_back(paragraph(section.summary, ParagraphStyle::Lead));
        is_first = false;
      }
      append(elements, question(level + 1, *entry));
    }
  }
  return elements;
}

std::vector<Element> Composer::question(int level, const content::Question& question) const {
  std::vector<Element> elements = {heading(level, question.question, "question-" + question.id)};
  append(elements, elements_of(question.answer));
  append(elements, plan_callout(question.concerns, question.as_of, question.current_plan));
  append(elements, unpublished_line(question.unpublished));
  std::vector<const content::Change*> changes;
  for (const std::string& id : question.change_ids) changes.push_back(content::find_change(edition_, id));
  append(elements, related("handout.related.changes", "change-", changes, &content::Change::title));
  append(elements, deviating_as_of(question.as_of));
  return elements;
}

Element Composer::endpoint_table(const std::vector<const content::Endpoint*>& endpoints) const {
  Table table;
  table.caption = text("handout.endpoints.caption");
  table.columns = {{text("handout.endpoints.service"), 4},
                   {text("handout.endpoints.address"), 6},
                   {text("handout.endpoints.port"), 2},
                   {text("handout.endpoints.purpose"), 7}};
  table.first_column_is_header = true;
  for (const content::Endpoint* endpoint : endpoints) {
    Cell addresses;
    for (const std::string& destination : content::destinations_of(*endpoint)) {
      Inline runs = {code_run(destination)};
      if (endpoint->is_example) runs.push_back(plain_run(" " + text("handout.endpoints.example")));
      if (endpoint->are_hosts_by_example) runs.push_back(plain_run(" (" + text("firewall.by_example") + ")"));
      addresses.body.push_back(paragraph(std::move(runs)));
    }
    if (addresses.body.empty()) addresses = cell(text("not_published"));
    std::string ports = content::ports_text(*endpoint);
    if (endpoint->are_ports_assumed) ports = text("firewall.port.assumed", {{"ports", ports}});
    Cell purpose = cell(endpoint->purpose);
    if (!endpoint->without_it.empty()) {
      purpose.body.push_back(paragraph(text("handout.endpoints.without", {{"consequence", endpoint->without_it}})));
    }
    table.rows.push_back({cell(endpoint->service), std::move(addresses), cell(ports), std::move(purpose)});
  }
  return {std::move(table)};
}

std::vector<Element> Composer::endpoints(int level) const {
  std::vector<const content::Endpoint*> needed;
  bool has_example = false;
  for (const content::Endpoint& endpoint : edition_.endpoints) {
    if (endpoint.role != content::EndpointRole::New) continue;
    needed.push_back(&endpoint);
    has_example = has_example || endpoint.is_example;
  }
  if (needed.empty()) return {};
  std::vector<Element> elements = {heading(level, text("handout.endpoints.title"), "endpoints"),
                                   endpoint_table(needed)};
  const bool has_assumed_ports = std::any_of(
      needed.begin(), needed.end(), [](const content::Endpoint* endpoint) { return endpoint->are_ports_assumed; });
  if (has_assumed_ports) {
    elements.push_back(paragraph(text("firewall.port.assumed.note"), ParagraphStyle::Small));
  }
  if (has_example) {
    Callout callout;
    callout.kind = CalloutKind::Caution;
    callout.title = text("handout.endpoints.example.title");
    callout.body = {paragraph(text("handout.endpoints.example.text", {{"vendor", edition_.names.vendor}}))};
    elements.push_back({std::move(callout)});
  }
  return elements;
}

std::vector<Element> Composer::mobile(int level) const {
  std::vector<Element> elements = {
      heading(level, text("handout.mobile.title", {{"product", edition_.names.product}}), "mobile")};
  const Result<std::string> of_company = mobile::mobile_address(edition_.mobile, company_);
  const Result<std::string> address = of_company ? of_company : mobile::mobile_address(edition_.mobile, "");
  const std::string link = address ? link_in_file(*address) : "";
  if (link.empty() || link[0] == '/') {
    elements.push_back(paragraph(text("not_published")));
    return elements;
  }
  const Result<ModuleGrid> modules = qr::encode(link, qr::Level::M);
  if (modules) {
    Figure figure;
    figure.modules = *modules;
    figure.alternative_text = text("handout.mobile.alt", {{"url", link}});
    const std::string company = of_company ? mobile::company_name(company_).value_or("") : std::string();
    if (!company.empty()) {
      Run name = plain_run(company + " \u00b7 ");
      name.strong = true;
      figure.caption.push_back(std::move(name));
    }
    figure.caption.push_back(link_run(link, link));
    figure.width_mm = kQrWidthMm;
    elements.push_back({std::move(figure)});
  }
  List steps;
  steps.numbering = Numbering::Decimal;
  if (modules) steps.items.push_back({paragraph(text("handout.mobile.new.scan"))});
  steps.items.push_back({paragraph(text("handout.mobile.new.open", {{"url", link}}))});
  elements.push_back(heading(level + 1, text("handout.mobile.new")));
  elements.push_back({std::move(steps)});
  elements.push_back(heading(level + 1, text("handout.mobile.existing")));
  elements.push_back(paragraph(text("handout.mobile.existing.text", {{"product", edition_.names.product}})));
  return elements;
}

std::vector<Element> Composer::checklist_items(const std::vector<const content::ChecklistItem*>& items) const {
  if (items.empty()) return {};
  List list;
  list.numbering = Numbering::Checkbox;
  for (const content::ChecklistItem* item : items) {
    Inline action = inline_in_file(item->text);
    for (Run& run : action) run.strong = true;
    std::vector<Element> body = {paragraph(std::move(action))};
    append(body, elements_of(item->details));
    append(body, plan_line(item->concerns, item->current_plan));
    append(body, unpublished_line(item->unpublished));
    std::string audiences;
    for (const content::Audience audience : item->audiences) {
      audiences += (audiences.empty() ? "" : ", ") + text("audience." + std::string(name_of(audience)));
    }
    if (!audiences.empty()) {
      body.push_back(paragraph(text("handout.checklist.for", {{"audiences", audiences}}), ParagraphStyle::Small));
    }
    list.items.push_back(std::move(body));
  }
  return {{std::move(list)}};
}

std::vector<Element> Composer::checklist(int level) const {
  if (edition_.checklist.empty()) return {};
  std::vector<Element> elements = {paragraph(text("checklist.note"))};
  for (const auto& phase : content::kPhases) {
    std::vector<const content::ChecklistItem*> items;
    for (const content::ChecklistItem& item : edition_.checklist) {
      if (item.phase == phase.value) items.push_back(&item);
    }
    if (items.empty()) continue;
    elements.push_back(heading(level, text("phase." + std::string(phase.name))));
    append(elements, checklist_items(items));
  }
  return elements;
}

std::vector<Element> Composer::unpublished(int level) const {
  List list;
  for (const content::Setting& setting : edition_.settings) {
    if (!setting.is_published()) list.items.push_back({paragraph(setting.label)});
  }
  if (list.items.empty()) return {};
  return {heading(level, text("handout.unpublished.title")),
          paragraph(text("handout.unpublished.text", {{"vendor", edition_.names.vendor}})),
          {std::move(list)}};
}

std::vector<Element> Composer::left_out() const {
  if (edition_.left_out == 0) return {};
  Callout callout;
  callout.kind = CalloutKind::Caution;
  callout.title = text("handout.left_out");
  callout.body = {
      paragraph(content::plural_text_of(edition_, "site.problems", static_cast<long long>(edition_.left_out)))};
  return {{std::move(callout)}};
}

std::vector<Element> Composer::sources(int level) const {
  std::vector<std::string> titles;
  const auto add = [&](const content::Source& source) {
    if (!source.title.empty() && std::find(titles.begin(), titles.end(), source.title) == titles.end()) {
      titles.push_back(source.title);
    }
  };
  for (const content::Question& question : edition_.questions) add(question.source);
  for (const content::Change& change : edition_.changes) add(change.source);
  if (titles.empty()) return {};
  std::vector<Element> elements = {heading(level, text("handout.sources.title"))};
  for (const std::string& title : titles) {
    elements.push_back(paragraph(text("handout.sources.text", {{"title", title}, {"date", edition_.as_of_text}})));
  }
  return elements;
}

}  // namespace flytt::handout
