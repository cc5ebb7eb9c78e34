// All questions, grouped, each opening in place; and the page of one question.
#include <string>

#include "ui/views/entry_parts.h"
#include "ui/views/view.h"

namespace flytt::ui {

using page::Look;

namespace {

void question_entry(const View& view, const content::Question& question) {
  const std::string key = "question/" + question.id;
  const auto disclosure =
      view.page.disclosure(key, text_runs(question.question), view.state.open_disclosures.count(key) > 0, 3);
  question_body(view, question);
  entry_links(view, key, question.question, view.path(ScreenId::Questions, question.id));
}

template <class BelongsToGroup>
bool question_group(const View& view, const std::string& id, const std::string& title, const BelongsToGroup& belongs) {
  bool has_heading = false;
  for (const content::Question& question : view.state.edition.questions) {
    if (!belongs(question) || !view.concerns_reader(question.audiences)) continue;
    if (!has_heading) view.page.heading("group/" + id, 2, title).anchor = id;
    has_heading = true;
    question_entry(view, question);
  }
  return has_heading;
}

}  // namespace

void questions_view(const View& view) {
  const content::Edition& edition = view.state.edition;
  view.page.heading("title", 1, view.text("questions.title"));
  view.page.paragraph("lead", view.text("questions.lead", {{"count", std::to_string(edition.questions.size())}}),
                      Look::Lead);
  {
    const auto chips = view.page.chips("order", view.text("questions.group.label"));
    view.page.chip("order/section", view.text("questions.group.section"), !view.state.group_by_theme,
                   ChooseQuestionOrder{false});
    view.page.chip("order/theme", view.text("questions.group.theme"), view.state.group_by_theme,
                   ChooseQuestionOrder{true});
  }
  audience_filter(view);
  bool has_any = false;
  if (view.state.group_by_theme) {
    for (const content::Theme& theme : edition.themes) {
      has_any |= question_group(view, theme.id, theme.title,
                                [&](const content::Question& question) { return question.theme_id == theme.id; });
    }
  } else {
    for (const content::Section& section : edition.sections) {
      has_any |= question_group(view, section.id, section.title,
                                [&](const content::Question& question) { return question.section == section.number; });
    }
  }
  if (!has_any) view.page.paragraph("none", view.text("questions.none"));
}

void question_view(const View& view, const content::Question& question) {
  view.page.link("back", view.text("navigation.back_to", {{"page", view.text("questions.title")}}),
                 view.path(ScreenId::Questions));
  view.page.heading("title", 1, question.question);
  question_body(view, question);
}

}  // namespace flytt::ui
