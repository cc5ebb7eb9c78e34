#include "ui/app/address.h"

#include "core/text/percent_encoding.h"

namespace flytt::ui {
namespace {

std::string parameter(char mark, std::string_view name, std::string_view value) {
  return mark + std::string(name) + '=' + text::percent_encoded(value);
}

}  // namespace

void Parameters::add(std::string_view name, std::string_view value) {
  if (value.empty()) return;
  address_ += parameter(mark_, name, value);
  mark_ = '&';
}

void Parameters::add_unsent(std::string_view name, std::string_view value) {
  if (!value.empty()) fragment_ = parameter('#', name, value);
}

std::string address_of(const AppState& state, const Route& route) {
  Parameters parameters(route_path(route));
  Features::each([&]<class Feature>(Feature) {
    if constexpr (requires { Feature::write_parameters(state, route.screen, parameters); }) {
      Feature::write_parameters(state, route.screen, parameters);
    }
  });
  return parameters.address();
}

void show_in_address(Context& context) {
  context.request(ReplaceAddress{address_of(context.state, context.state.route)});
}

void show_list_anew(Context& context) {
  context.state.route.list_page = 1;
  show_in_address(context);
}

}  // namespace flytt::ui
