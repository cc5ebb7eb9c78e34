#include "ui/entries/entry_parts.h"

#include <string>

#include "ui/entries/words.h"
#include "ui/features/changes/changes_feature.h"
#include "ui/features/questions/questions_feature.h"
#include "ui/features/role/role_feature.h"

namespace flytt::ui {

using page::Icon;
using page::Look;

namespace {

// An address that is known, with a button that copies it; or the sentence that it is not published.
void address_cell(const View& view, const std::string& key, const std::string& address) {
  auto cell = view.page.cell(key);
  if (address.empty()) {
    view.page.paragraph(key + "/text", view.text("not_published"), Look::Muted);
    return;
  }
  Run run = plain_run(address);
  run.code = true;
  view.page.paragraph(key + "/text", Inline{run});
}

void address_table(const View& view, const content::Change& change, const std::string& prefix) {
  const auto table = view.page.table(prefix + "/addresses", view.text("changes.addresses"));
  {
    const auto row = view.page.table_row(prefix + "/addresses/header");
    view.page.column_header(prefix + "/addresses/what", view.text("changes.address.what"));
    view.page.column_header(prefix + "/addresses/before", view.text("changes.address.before"));
    view.page.column_header(prefix + "/addresses/after", view.text("changes.address.after"));
  }
  for (std::size_t i = 0; i < change.addresses.size(); ++i) {
    const content::AddressChange& address = change.addresses[i];
    const std::string key = prefix + "/address/" + std::to_string(i);
    const auto row = view.page.table_row(key);
    view.page.row_header(key + "/what", text_runs(address.label));
    address_cell(view, key + "/before", address.before);
    address_cell(view, key + "/after", address.after);
  }
}

void copy_buttons(const View& view, const content::Change& change, const std::string& prefix) {
  std::vector<std::string> new_addresses;
  for (const content::AddressChange& address : change.addresses) {
    if (!address.after.empty() && !address.is_example) new_addresses.push_back(address.after);
  }
  if (new_addresses.empty()) return;
  const auto row = view.page.row(prefix + "/copies", 8);
  for (std::size_t i = 0; i < new_addresses.size(); ++i) {
    view.page.copy_button(prefix + "/copy/" + std::to_string(i),
                          view.text("action.copy.what", {{"what", new_addresses[i]}}), new_addresses[i]);
  }
}

void address_notes(const View& view, const content::Change& change, const std::string& prefix) {
  for (std::size_t i = 0; i < change.addresses.size(); ++i) {
    const content::AddressChange& address = change.addresses[i];
    if (address.note.empty()) continue;
    Run label = plain_run(address.label + ": ");
    label.strong = true;
    view.page.paragraph(prefix + "/address/" + std::to_string(i) + "/note", Inline{label, plain_run(address.note)},
                        Look::Small);
  }
}

void step_list(const View& view, const std::string& key, const std::vector<Blocks>& steps) {
  const auto list = view.page.list(key, steps.size() == 1 ? 0 : 1);
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const std::string step_key = key + "/" + std::to_string(i);
    const auto item = view.page.item(step_key);
    view.page.blocks(step_key, steps[i]);
  }
}

// Whether the reader is somebody who uses the system: payroll staff do what employees do, and what is theirs alone
// where there is nothing for employees.
bool is_user(const View& view, const content::Change& change) {
  if (view.state.of<role::State>().role == content::name_of(content::Audience::Employee)) return true;
  return view.state.of<role::State>().role == content::name_of(content::Audience::Payroll) &&
         !change.employee_steps.empty();
}

// What the reader does. Users are not shown what those do who run the system; these see both.
void steps(const View& view, const content::Change& change, const std::string& prefix, int heading_level) {
  const bool shows_users_steps = is_user(view, change);
  const std::vector<Blocks>& own = shows_users_steps ? change.employee_steps : change.steps;
  view.page.heading(prefix + "/steps/heading", heading_level, view.text("changes.steps"));
  if (own.empty()) {
    // Where steps were left out, it is not for nobody to do anything: what is missing is said below.
    if (change.unpublished.empty()) view.page.paragraph(prefix + "/steps/none", view.text("changes.steps.none"));
  } else {
    step_list(view, prefix + "/step", own);
  }
  if (shows_users_steps || change.employee_steps.empty()) return;
  view.page.heading(prefix + "/employee_steps/heading", heading_level, view.text("changes.employee_steps"));
  step_list(view, prefix + "/employee_step", change.employee_steps);
}

std::string tense_text(const View& view, content::Tense tense) {
  const content::Edition& edition = view.state.edition;
  return view.text(content::tense_key(tense), {{"vendor", edition.names.vendor}, {"as_of", edition.as_of_text}});
}

// A strong label and a text in one line.
void labelled(const View& view, const std::string& key, std::string_view label_key, const std::string& text) {
  Run label = plain_run(view.text(label_key) + ": ");
  label.strong = true;
  view.page.paragraph(key, Inline{label, plain_run(text)});
}

}  // namespace

void change_class_badge(const View& view, const std::string& key, content::ChangeClass change_class) {
  const std::string text = view.text("class." + std::string(content::name_of(change_class)));
  switch (change_class) {
    case content::ChangeClass::Breaking:
      view.page.badge(key, text, Look::BadgeBad, Icon::Error);
      break;
    case content::ChangeClass::Dangerous:
      view.page.badge(key, text, Look::BadgeCaution, Icon::Warning);
      break;
    case content::ChangeClass::NoAction:
      view.page.badge(key, text, Look::BadgeGood, Icon::Check);
      break;
  }
}

std::string class_explanation(const View& view, content::ChangeClass change_class) {
  return view.text("class." + std::string(content::name_of(change_class)) + ".explanation");
}

void plan_notice(const View& view, const std::string& key, const content::Period& plan,
                 const std::string& current_plan) {
  const content::Tense tense = view.tense_of(plan);
  if (!current_plan.empty()) {
    view.page.paragraph(key, view.text("tense.current_plan", {{"plan", current_plan}}));
  } else if (tense == content::Tense::Upcoming || tense == content::Tense::Dated) {
    view.page.paragraph(key, tense_text(view, tense), Look::Muted);
  } else if (tense != content::Tense::NotSet) {
    const auto callout = view.page.callout(key, Look::Caution);
    view.page.paragraph(key + "/text", tense_text(view, tense));
  }
}

void short_plan_notice(const View& view, const std::string& key, const content::Period& plan,
                       const std::string& current_plan) {
  const content::Tense tense = view.tense_of(plan);
  if (!current_plan.empty()) {
    view.page.paragraph(key, view.text("tense.current_plan", {{"plan", current_plan}}), Look::Small);
  } else if (tense != content::Tense::NotSet && tense != content::Tense::Upcoming) {
    view.page.paragraph(key, tense_text(view, tense), Look::Small);
  }
}

void unpublished_notice(const View& view, const std::string& key, const std::vector<std::string>& unpublished) {
  if (unpublished.empty()) return;
  view.page.paragraph(key, content::unpublished_text(view.state.edition, unpublished), Look::Small);
}

void provenance(const View& view, const std::string& key, const content::Source& source) {
  view.page.paragraph(key,
                      view.text("entry.as_of", {{"as_of", view.state.edition.as_of_text}}) + " " +
                          view.text("entry.source", {{"title", source.title}, {"section", source.section}}),
                      Look::Small);
}

void question_body(const View& view, const content::Question& question) {
  const std::string prefix = "question/" + question.id;
  view.page.blocks(prefix + "/answer", question.answer);
  plan_notice(view, prefix + "/plan", question.concerns, question.current_plan);
  unpublished_notice(view, prefix + "/unpublished", question.unpublished);
  if (!question.change_ids.empty()) {
    view.page.paragraph(prefix + "/changes/label", view.text("entry.related_changes"), Look::Small);
    const auto list = view.page.list(prefix + "/changes");
    for (const std::string& id : question.change_ids) {
      const content::Change* change = content::find_change(view.state.edition, id);
      if (change == nullptr) continue;
      const auto item = view.page.item(prefix + "/change/" + id);
      view.page.link(prefix + "/change/" + id + "/link", change->title, view.path(changes::kScreen, id));
    }
  }
  provenance(view, prefix + "/source", question.source);
}

void change_body(const View& view, const content::Change& change, int heading_level) {
  const std::string prefix = "change/" + change.id;
  PageBuilder& page = view.page;
  page.paragraph(prefix + "/summary", change.summary);
  labelled(view, prefix + "/affected", "changes.affected", change.affected);
  labelled(view, prefix + "/deadline", "changes.deadline",
           change.deadline_text.empty() ? view.text("changes.deadline.not_set") : change.deadline_text);
  if (!change.addresses.empty()) {
    address_table(view, change, prefix);
    copy_buttons(view, change, prefix);
    address_notes(view, change, prefix);
  }
  if (!change.what_changes.empty()) {
    page.heading(prefix + "/what/heading", heading_level, view.text("changes.what_changes"));
    page.blocks(prefix + "/what", change.what_changes);
  }
  plan_notice(view, prefix + "/plan", change.deadline, change.current_plan);
  steps(view, change, prefix, heading_level);
  if (!change.otherwise.empty()) {
    page.heading(prefix + "/otherwise/heading", heading_level, view.text("changes.otherwise"));
    page.blocks(prefix + "/otherwise", change.otherwise);
  }
  unpublished_notice(view, prefix + "/unpublished", change.unpublished);
  if (!change.question_ids.empty()) {
    page.heading(prefix + "/questions/heading", heading_level, view.text("entry.related_questions"));
    const auto list = page.list(prefix + "/questions");
    for (const std::string& id : change.question_ids) {
      const content::Question* question = content::find_question(view.state.edition, id);
      if (question == nullptr) continue;
      const auto item = page.item(prefix + "/question/" + id);
      page.link(prefix + "/question/" + id + "/link", question->question, view.path(questions::kScreen, id));
    }
  }
  provenance(view, prefix + "/source", change.source);
}

void entry_links(const View& view, const std::string& key, const std::string& title, const std::string& path) {
  const auto row = view.page.row(key + "/links", 4);
  const std::string text = view.text("action.link_to_entry");
  view.page.link(key + "/own", text, path).label = text + ": " + title;
  view.page
      .icon_button(key + "/copy_link", view.text("action.copy.link", {{"title", title}}), Icon::Link, ConfirmCopy{})
      .copies = view.state.own_origin + path;
}

}  // namespace flytt::ui
