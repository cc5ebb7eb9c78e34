#include "ui/app/view.h"

#include <utility>

#include "ui/features/overview/overview_feature.h"

namespace flytt::ui {

std::string View::text(std::string_view key) const { return text(key, {}); }

std::string View::text(std::string_view key, const Replacements& replacements) const {
  return content::text_of(state.edition, key, replacements);
}

std::string View::counted(std::string_view key, std::size_t count) const {
  return content::plural_text_of(state.edition, key, static_cast<long long>(count));
}

std::string View::path(ScreenId screen) const { return path(screen, {}); }

std::string View::path(ScreenId screen, std::string entry) const {
  Route route;
  route.screen = screen;
  route.language = state.edition.language;
  route.entry = std::move(entry);
  return route_path(route);
}

content::Tense View::tense_of(const content::Period& period) const {
  return state.is_written ? content::lasting_tense_of(period, state.today) : content::tense_of(period, state.today);
}

void show_not_found(const View& view) {
  view.page.heading("title", 1, view.text("not_found.title"));
  view.page.paragraph("text", view.text("not_found.text"), page::Look::Lead);
  view.page.link("home", view.text("not_found.home"), view.path(overview::kScreen));
}

}  // namespace flytt::ui
