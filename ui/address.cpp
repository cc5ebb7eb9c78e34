#include "ui/address.h"

#include "core/text/percent_encoding.h"

namespace flytt::ui {

std::string query_parameter(std::string_view name, const std::string& value) {
  return value.empty() ? std::string() : std::string(name) + "=" + text::percent_encoded(value);
}

std::string address_of(const AppState& state, const Route& route) {
  const bool has_changes = route.screen == ScreenId::Changes;
  const bool has_questions = route.screen == ScreenId::Questions;
  const bool has_audience = has_changes || has_questions || route.screen == ScreenId::Overview;
  std::string address = route_path(route);
  char mark = '?';
  const auto add = [&](bool is_of_screen, std::string_view name, const std::string& value) {
    if (!is_of_screen || value.empty()) return;
    address += mark + query_parameter(name, value);
    mark = '&';
  };
  add(has_audience, "role", state.audience);
  add(has_changes, "class", state.change_class);
  add(has_questions, "group", state.group_by_theme ? "theme" : "");
  const std::string query = query_parameter("q", state.query);
  return query.empty() ? address : address + '#' + query;
}

}  // namespace flytt::ui
