#include "ui/features/role/role_feature.h"

#include "core/content/audience.h"
#include "ui/app/address.h"
#include "ui/app/keeping.h"

namespace flytt::ui::role {
namespace {

constexpr std::string_view kName = "role";  // of the parameter and of the kept value

bool is_role(std::string_view value) {
  return value.empty() || content::find_value(content::kAudiences, value).has_value();
}

void choose(Context& context, std::string_view role) {
  context.state.of<State>().role = role;
  show_list_anew(context);
  keep<Feature>(context, kName, role);
}

}  // namespace

void Feature::carry_out(Context& context, const ChooseRole& action) {
  choose(context, context.state.of<State>().role == action.role ? std::string() : action.role);
}

void Feature::write_parameters(const AppState& state, ScreenId screen, Parameters& parameters) {
  for (const Destination& destination : kDestinations) {
    if (destination.screen == screen && destination.filters_by_role) parameters.add(kName, state.of<State>().role);
  }
}

void Feature::read_parameter(Context& context, std::string_view name, std::string_view value) {
  if (name == kName && is_role(value)) context.state.of<State>().role = value;
}

void Feature::restore(Context& context, int, std::string_view name, std::string_view value) {
  read_parameter(context, name, value);
}

void Feature::forget(Context& context) { context.state.of<State>().role.clear(); }

void choose_everyone(Context& context) { choose(context, ""); }

}  // namespace flytt::ui::role
