#include "ui/features/changes/changes_feature.h"

#include "core/content/change_class.h"
#include "ui/app/address.h"
#include "ui/features/role/role_feature.h"

namespace flytt::ui::changes {
namespace {

constexpr std::string_view kParameter = "class";

bool is_class(std::string_view value) {
  return value.empty() || content::find_value(content::kChangeClasses, value).has_value();
}

}  // namespace

std::vector<std::string> Feature::entries(const content::Edition& edition) {
  std::vector<std::string> ids;
  for (const content::Change& change : edition.changes) ids.push_back(change.id);
  return ids;
}

void Feature::carry_out(Context& context, const ChooseClass& action) {
  std::string& chosen = context.state.of<State>().change_class;
  chosen = chosen == action.change_class ? std::string() : action.change_class;
  show_list_anew(context);
}

void Feature::carry_out(Context& context, const ResetFilters&) {
  context.state.of<State>().change_class.clear();
  role::choose_everyone(context);
}

// A list is shown as its address says; what the query names follows.
void Feature::take(Context& context, const RouteChanged&) {
  const Route& route = context.state.route;
  if (route.screen == kScreen && route.entry.empty()) context.state.of<State>().change_class.clear();
}

void Feature::write_parameters(const AppState& state, ScreenId screen, Parameters& parameters) {
  if (screen == kScreen) parameters.add(kParameter, state.of<State>().change_class);
}

void Feature::read_parameter(Context& context, std::string_view name, std::string_view value) {
  if (name == kParameter && is_class(value)) context.state.of<State>().change_class = value;
}

}  // namespace flytt::ui::changes
