// Whom entries concern.
#pragma once

#include <string_view>
#include <vector>

#include "core/content/content.h"

namespace flytt::ui {

// Whether somebody with this role is concerned; "" = everyone.
bool is_for(const std::vector<content::Audience>& audiences, std::string_view role);

}  // namespace flytt::ui
