// Names of the model's values: ids for addresses and storage, text keys for the screen.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "core/content/content.h"

namespace flytt::ui {

inline constexpr std::array kAudiences{content::Audience::Administrator, content::Audience::It,
                                       content::Audience::Integrator, content::Audience::Payroll,
                                       content::Audience::Employee};
inline constexpr std::array kChangeClasses{content::ChangeClass::Breaking, content::ChangeClass::Dangerous,
                                           content::ChangeClass::NoAction};

std::string_view audience_id(content::Audience audience);  // "it"
// Whether somebody with this role is concerned; "" = everyone.
bool is_for(const std::vector<content::Audience>& audiences, std::string_view role);

std::string_view change_class_id(content::ChangeClass change_class);  // "no_action"

}  // namespace flytt::ui
