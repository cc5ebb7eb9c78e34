// All questions, grouped, each opening in place; and the page of one question.
#include <algorithm>
#include <string>
#include <vector>

#include "ui/app/view.h"
#include "ui/entries/entry_parts.h"
#include "ui/entries/list_part.h"
#include "ui/features/questions/questions_feature.h"
#include "ui/features/role/role_filter.h"

namespace flytt::ui::questions {

using page::Look;

namespace {

void question_entry(const View& view, const content::Question& question) {
  const std::string key = "question/" + question.id;
  const auto disclosure =
      view.page.disclosure(key, text_runs(question.question), view.state.open_disclosures.count(key) > 0, 3);
  question_body(view, question);
  entry_links(view, key, question.question, view.path(kScreen, question.id));
}

// Groups are sections or themes, by their place in the edition.
std::size_t group_count(const View& view) {
  const content::Edition& edition = view.state.edition;
  return view.state.of<State>().group_by_theme ? edition.themes.size() : edition.sections.size();
}

bool is_in_group(const View& view, const content::Question& question, std::size_t group) {
  const content::Edition& edition = view.state.edition;
  return view.state.of<State>().group_by_theme ? edition.themes[group].id == question.theme_id
                                               : edition.sections[group].number == question.section;
}

// group_count() where there is none.
std::size_t group_of(const View& view, const content::Question& question) {
  std::size_t group = 0;
  while (group < group_count(view) && !is_in_group(view, question, group)) ++group;
  return group;
}

void group_heading(const View& view, std::size_t group) {
  const content::Edition& edition = view.state.edition;
  const bool by_theme = view.state.of<State>().group_by_theme;
  const std::string& id = by_theme ? edition.themes[group].id : edition.sections[group].id;
  view.page.heading("group/" + id, 2, by_theme ? edition.themes[group].title : edition.sections[group].title).anchor =
      id;
}

// Those for the reader, group by group. Their groups are looked up once each, since there may be very many.
std::vector<const content::Question*> shown_questions(const View& view) {
  const std::vector<content::Question>& questions = view.state.edition.questions;
  std::vector<std::size_t> groups;
  for (const content::Question& question : questions) {
    groups.push_back(role::concerns_reader(view, question.audiences) ? group_of(view, question) : group_count(view));
  }
  std::vector<const content::Question*> shown;
  for (std::size_t group = 0; group < group_count(view); ++group) {
    for (std::size_t i = 0; i < questions.size(); ++i) {
      if (groups[i] == group) shown.push_back(&questions[i]);
    }
  }
  return shown;
}

void all_questions(const View& view) {
  const content::Edition& edition = view.state.edition;
  const std::vector<const content::Question*> shown = shown_questions(view);
  const ListPart part = list_part(view, shown.size());
  list_title(view, "questions.title", part);
  view.page.paragraph(
      "lead",
      view.text("questions.lead",
                {{"count", content::grouped_number(edition, static_cast<long long>(edition.questions.size()))}}),
      Look::Lead);
  {
    const auto chips = view.page.chips("order", view.text("questions.group.label"));
    view.page.chip("order/section", view.text("questions.group.section"), !view.state.of<State>().group_by_theme,
                   ChooseOrder{false});
    view.page.chip("order/theme", view.text("questions.group.theme"), view.state.of<State>().group_by_theme,
                   ChooseOrder{true});
  }
  role::filter(view);
  role::notice(view, "filter", shown.size(), edition.questions.size());
  if (shown.empty()) view.page.paragraph("none", view.text("questions.none"));
  for (std::size_t i = part.begin; i < part.end; ++i) {
    const std::size_t group = group_of(view, *shown[i]);
    // A group that goes on from the page before has its heading here too.
    if (i == part.begin || !is_in_group(view, *shown[i - 1], group)) group_heading(view, group);
    question_entry(view, *shown[i]);
  }
  list_navigation(view, part);
}

void one_question(const View& view, const content::Question& question) {
  const std::vector<const content::Question*> shown = shown_questions(view);
  const auto place = static_cast<std::size_t>(std::find(shown.begin(), shown.end(), &question) - shown.begin());
  back_to_list(view, "questions.title", place, shown.size());
  view.page.heading("title", 1, question.question);
  question_body(view, question);
}

}  // namespace

void Feature::show(const View& view) {
  const std::string& entry = view.state.route.entry;
  if (entry.empty()) return all_questions(view);
  const content::Question* question = content::find_question(view.state.edition, entry);
  if (question == nullptr) return show_not_found(view);
  one_question(view, *question);
}

}  // namespace flytt::ui::questions
