#include "ui/entries/words.h"

#include <algorithm>

namespace flytt::ui {

bool is_for(const std::vector<content::Audience>& audiences, std::string_view role) {
  return role.empty() || std::any_of(audiences.begin(), audiences.end(),
                                     [&](content::Audience audience) { return content::name_of(audience) == role; });
}

}  // namespace flytt::ui
