// What an unknown address shows.
#include "ui/views/view.h"

namespace flytt::ui {

using page::Look;

void not_found_view(const View& view) {
  view.page.heading("title", 1, view.text("not_found.title"));
  view.page.paragraph("text", view.text("not_found.text"), Look::Lead);
  view.page.link("home", view.text("not_found.home"), view.path(ScreenId::Overview));
}

}  // namespace flytt::ui
