#include "ui/views/view.h"

#include "ui/words.h"

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

bool View::concerns_reader(const std::vector<content::Audience>& audiences) const {
  return is_for(audiences, state.audience);
}

content::Tense View::tense_of(const content::Period& period) const {
  return state.is_written ? content::lasting_tense_of(period, state.today) : content::tense_of(period, state.today);
}

}  // namespace flytt::ui
