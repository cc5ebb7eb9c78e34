#include "ui/app/question.h"

#include <utility>

namespace flytt::ui {

void ask(const View& view, const std::string& key, const LossQuestion& question, Action keep, Action lose) {
  const auto dialog = view.page.dialog(key);
  dialog.node().described_by = key + "-text";
  view.page.heading(key + "/heading", 2, question.heading);
  view.page.paragraph(key + "/text", question.text).anchor = key + "-text";
  const auto row = view.page.row(key + "/choices");
  view.page.button(key + "/keep", question.keep, page::Look::Primary, std::move(keep));
  view.page.button(key + "/lose", question.lose, page::Look::Default, std::move(lose));
}

}  // namespace flytt::ui
