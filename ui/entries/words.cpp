#include "ui/entries/words.h"

#include <algorithm>

namespace flytt::ui {

std::string_view audience_id(content::Audience audience) {
  switch (audience) {
    case content::Audience::Administrator:
      return "administrator";
    case content::Audience::It:
      return "it";
    case content::Audience::Integrator:
      return "integrator";
    case content::Audience::Payroll:
      return "payroll";
    case content::Audience::Employee:
      return "employee";
  }
  return "";
}

bool is_for(const std::vector<content::Audience>& audiences, std::string_view role) {
  return role.empty() || std::any_of(audiences.begin(), audiences.end(),
                                     [&](content::Audience audience) { return audience_id(audience) == role; });
}

std::string_view change_class_id(content::ChangeClass change_class) {
  switch (change_class) {
    case content::ChangeClass::Breaking:
      return "breaking";
    case content::ChangeClass::Dangerous:
      return "dangerous";
    case content::ChangeClass::NoAction:
      return "no_action";
  }
  return "";
}

}  // namespace flytt::ui
