// How a feature keeps a value for the visitor's next visit.
#pragma once

#include <string>
#include <string_view>

#include "ui/app/app_state.h"

namespace flytt::ui {

// In the store of the feature; an empty value is forgotten.
template <HasStore Feature>
void keep(Context& context, std::string_view name, std::string_view value) {
  context.request(
      Keep{std::string(Feature::kStore.name), Feature::kStore.version, std::string(name), std::string(value)});
}

}  // namespace flytt::ui
