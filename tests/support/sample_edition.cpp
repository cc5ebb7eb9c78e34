#include "tests/support/sample_edition.h"

#include <string>
#include <utility>

namespace flytt::tests {
namespace {

using namespace content;

Period period(const std::string& notation) { return parse_period(notation).value(); }

Blocks text(const std::string& words) { return {paragraph_block({plain_run(words)})}; }

void add_interface_texts(Edition& edition) {
  const std::pair<const char*, const char*> keys[] = {
      {"not_published", ""},
      {"status.over", "{value}"},
      {"state.done", ""},
      {"state.planned", ""},
      {"state.current", ""},
      {"state.past", ""},
      {"tense.current", "{vendor}"},
      {"tense.past", "{vendor}"},
      {"not_published.what", "{what} {vendor}"},
      {"changes.employee_steps", ""},
      {"checklist.note", ""},
      {"handout.left_out", ""},
      {"site.problems.other", "{count}"},
      {"firewall.port.assumed", "{ports}"},
      {"firewall.port.assumed.note", ""},
      {"class.breaking", ""},
      {"class.dangerous", ""},
      {"class.no_action", ""},
      {"phase.before", ""},
      {"phase.during", ""},
      {"phase.after", ""},
      {"audience.administrator", ""},
      {"audience.it", ""},
      {"audience.integrator", ""},
      {"audience.payroll", ""},
      {"audience.employee", ""},
      {"handout.title.all", "{platform} {identity}"},
      {"handout.title.faq", ""},
      {"handout.title.breaking-changes", ""},
      {"handout.title.firewall", ""},
      {"handout.title.onboarding", "{product}"},
      {"handout.title.plan", ""},
      {"handout.lead.all", ""},
      {"handout.lead.faq", ""},
      {"handout.lead.breaking-changes", ""},
      {"handout.lead.firewall", ""},
      {"handout.lead.onboarding", ""},
      {"handout.lead.plan", ""},
      {"handout.subtitle", "{product} {date}"},
      {"handout.description", "{portal}"},
      {"handout.contents", ""},
      {"handout.page", "{page} {pages}"},
      {"handout.page_reference", "{page}"},
      {"date.day", "{day} {month} {year}"},
      {"month.11", ""},
      {"handout.created", "{date}"},
      {"handout.version", "{version}"},
      {"handout.as_of", "{date}"},
      {"handout.plan.text", "{date} {vendor}"},
      {"handout.status.title", "{date}"},
      {"handout.timeline.title", ""},
      {"handout.timeline.caption", ""},
      {"handout.timeline.when", ""},
      {"handout.timeline.what", ""},
      {"handout.timeline.state", ""},
      {"handout.endpoints.title", ""},
      {"handout.endpoints.caption", ""},
      {"handout.endpoints.service", ""},
      {"handout.endpoints.address", ""},
      {"handout.endpoints.port", ""},
      {"handout.endpoints.purpose", ""},
      {"handout.endpoints.without", "{consequence}"},
      {"handout.endpoints.example", ""},
      {"handout.endpoints.example.title", ""},
      {"handout.endpoints.example.text", "{vendor}"},
      {"handout.addresses.title", ""},
      {"handout.addresses.caption", ""},
      {"handout.addresses.caption.of", "{title}"},
      {"handout.addresses.what", ""},
      {"handout.addresses.before", ""},
      {"handout.addresses.after", ""},
      {"handout.addresses.note", ""},
      {"handout.changes.title", ""},
      {"handout.change.affected", ""},
      {"handout.change.deadline", ""},
      {"handout.change.deadline.not_set", ""},
      {"handout.change.what_changes", ""},
      {"handout.change.steps", ""},
      {"handout.change.steps.none", ""},
      {"handout.change.otherwise", ""},
      {"handout.related.changes", ""},
      {"handout.related.questions", ""},
      {"handout.source", "{section}"},
      {"handout.sections.title", ""},
      {"handout.mobile.title", "{product}"},
      {"handout.mobile.alt", "{url}"},
      {"handout.mobile.new", ""},
      {"handout.mobile.new.scan", ""},
      {"handout.mobile.new.open", "{url}"},
      {"handout.mobile.existing", ""},
      {"handout.mobile.existing.text", "{product}"},
      {"handout.mobile.changes", ""},
      {"handout.checklist.title", ""},
      {"handout.checklist.for", "{audiences}"},
      {"handout.unpublished.title", ""},
      {"handout.unpublished.text", "{vendor}"},
      {"handout.sources.title", ""},
      {"handout.sources.text", "{title} {date}"},
  };
  for (const auto& [key, placeholders] : keys) {
    edition.interface_texts[key] = std::string("[") + key + (*placeholders == 0 ? "" : " ") + placeholders + "]";
  }
  edition.interface_texts["number.thousands"] = ",";
}

void add_changes(Edition& edition) {
  Change sso;
  sso.id = "sso";
  sso.section = 2;
  sso.change_class = ChangeClass::NoAction;
  sso.audiences = {Audience::Administrator};
  sso.as_of = period("2024");
  sso.source = {"The webinar", "2. SSO"};
  sso.title = "SSO goes on";
  sso.summary = "Nothing to do.";
  sso.what_changes = text("Nothing.");

  Change address;
  address.id = "address";
  address.section = 6;
  address.change_class = ChangeClass::Breaking;
  address.audiences = {Audience::It, Audience::Employee};
  address.deadline = period("2025-10");
  address.as_of = edition.as_of;
  address.question_ids = {"which-address", "unknown"};
  address.addresses = {{"Web", "old.example.com", "new.example.com", false, "", "Forwards"},
                       {"API", "", "", false, "api_host", ""}};
  address.source = {"The webinar", "6. Firewalls"};
  address.title = "There is a new address";
  address.summary = "The address changes.";
  address.affected = "Strict firewalls";
  address.deadline_text = "In October 2025";
  address.what_changes = text("The address.");
  address.steps = {text("Open the firewall."), text("Check it.")};
  address.otherwise = text("Traffic stops.");
  edition.changes = {sso, address};
}

void add_questions(Edition& edition) {
  Question sso;
  sso.id = "sso-provider";
  sso.section = 2;
  sso.audiences = {Audience::Administrator};
  sso.as_of = edition.as_of;
  sso.source = {"The webinar", "2. SSO"};
  sso.question = "Can we keep our provider?";
  Run inside = plain_run("the plan");
  inside.href = "/plan/";
  Run outside = plain_run("the guide");
  outside.href = "https://www.example.com/gu\u00EDde";
  sso.answer = {paragraph_block({plain_run("Yes. See "), inside, plain_run(" and "), outside, plain_run(".")})};
  Block steps;
  steps.kind = BlockKind::NumberedList;
  steps.first_number = 3;
  steps.items = {text("Third step")};
  Block code;
  code.kind = BlockKind::Code;
  code.runs = {plain_run("line one"), plain_run("line two")};
  sso.answer.push_back(steps);
  sso.answer.push_back(code);

  Question address;
  address.id = "which-address";
  address.section = 6;
  address.audiences = {Audience::It, Audience::Employee};
  address.as_of = period("2025-11");
  address.concerns = period("2025-12");
  address.change_ids = {"address"};
  address.source = {"The webinar", "6. Firewalls"};
  address.question = "Which address is new?";
  address.answer = text("It comes in December.");
  edition.questions = {address, sso};
}

}  // namespace

Edition sample_edition() {
  Edition edition;
  edition.pack_id = "sample";
  edition.version = "1.2.3";
  edition.language = "en";
  edition.names = {"Portal", "Vendor", "Product", "Platform", "Identity"};
  edition.as_of = period("2025-08/2025-09");
  edition.as_of_text = "August to September 2025";
  edition.mobile.base_url = "https://m.example.com/";
  Setting api_host;
  api_host.id = "api_host";
  api_host.label = "Host of the API";
  Setting guide;
  guide.id = "guide_url";
  guide.value = "https://www.example.com/guide";
  guide.label = "Address of the guide";
  edition.settings = {api_host, guide};

  Endpoint web;
  web.id = "web";
  web.service = "Web";
  web.purpose = "The application.";
  web.without_it = "Nothing works.";
  web.hosts = {{"new.example.com"}};
  web.addresses = {network::parse_prefix("192.0.2.10").value()};
  web.ports = {network::single_port(443), network::single_port(8443)};
  web.is_example = true;
  Endpoint api;
  api.id = "api";
  api.service = "API";
  api.purpose = "Integrations.";
  api.ports = {network::single_port(443)};
  Endpoint old = web;
  old.id = "old";
  old.service = "Old web";
  old.role = EndpointRole::Control;
  edition.endpoints = {web, api, old};

  edition.sections = {{2, "sso", "Single sign-on", "Keep it."}, {6, "firewall", "Firewalls", ""}};
  add_changes(edition);
  add_questions(edition);

  ChecklistItem open;
  open.id = "open";
  open.phase = Phase::Before;
  open.audiences = {Audience::It, Audience::Administrator};
  open.change_id = "address";
  open.text = {plain_run("Open the firewall")};
  open.details = text("For the new address.");
  ChecklistItem check;
  check.id = "check";
  check.phase = Phase::After;
  check.text = {plain_run("Log in")};
  edition.checklist = {check, open};

  Milestone first;
  first.id = "first";
  first.when = period("2025-04");
  first.state = MilestoneState::Done;
  first.title = "First customers";
  first.when_text = "April 2025";
  Milestone second = first;
  second.id = "second";
  second.when = period("2025-12");
  second.state = MilestoneState::Planned;
  second.title = "The rest";
  second.when_text = "December 2025";
  second.text = {plain_run("Everyone else.")};
  edition.timeline = {first, second};

  edition.status = {{"users", 1234567, true, "users moved"}, {"customers", 130, false, "customers moved"}};
  add_interface_texts(edition);
  return edition;
}

}  // namespace flytt::tests
