#include "ui/features/questions/questions_feature.h"

#include "ui/app/address.h"

namespace flytt::ui::questions {
namespace {

constexpr std::string_view kParameter = "group";
constexpr std::string_view kByTheme = "theme";

}  // namespace

std::vector<std::string> Feature::entries(const content::Edition& edition) {
  std::vector<std::string> ids;
  for (const content::Question& question : edition.questions) ids.push_back(question.id);
  return ids;
}

void Feature::carry_out(Context& context, const ChooseOrder& action) {
  context.state.of<State>().group_by_theme = action.by_theme;
  show_list_anew(context);
}

// A list is shown as its address says; what the query names follows.
void Feature::take(Context& context, const RouteChanged&) {
  const Route& route = context.state.route;
  if (route.screen == kScreen && route.entry.empty()) context.state.of<State>().group_by_theme = false;
}

void Feature::write_parameters(const AppState& state, ScreenId screen, Parameters& parameters) {
  if (screen == kScreen && state.of<State>().group_by_theme) parameters.add(kParameter, kByTheme);
}

void Feature::read_parameter(Context& context, std::string_view name, std::string_view value) {
  if (name == kParameter) context.state.of<State>().group_by_theme = value == kByTheme;
}

}  // namespace flytt::ui::questions
