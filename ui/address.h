// What the address bar names besides the page: search and filters, so that what is seen can be sent to a colleague.
#pragma once

#include <string>
#include <string_view>

#include "ui/app_state.h"

namespace flytt::ui {

// "role=it"; nothing for an empty value.
std::string query_parameter(std::string_view name, const std::string& value);

// "/en/faq/?role=it#q=okta": the route with the filters that its screen has, and what is searched for behind "#", since
// no server is to be told.
std::string address_of(const AppState& state, const Route& route);

}  // namespace flytt::ui
