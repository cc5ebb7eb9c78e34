// Carries out what controls ask for: changes of state, and requests to the world.
#pragma once

#include <string>
#include <string_view>

#include "ui/action.h"
#include "ui/app_state.h"
#include "ui/platform_request.h"

namespace flytt::ui {

// A control was activated. `key` is the control's.
void carry_out(AppState& state, std::string_view key, const Action& action, PlatformRequests& requests);

// A field's value was changed; only EditField actions have an effect.
void enter_value(AppState& state, const Action& action, const std::string& value, PlatformRequests& requests);

// Searches the edition; an empty query closes the list of results. In an edition with thousands of entries the first
// search has to wait for the index: AppState::indexing.
void search_for(AppState& state, std::string_view query);

// Does a little more of the index; once it is there, there are hits.
void await_index(AppState& state);

// A choice of an earlier visit or of the address's query. Unknown keys and values are ignored: both come from outside.
void restore_choice(AppState& state, std::string_view key, const std::string& value);

}  // namespace flytt::ui
