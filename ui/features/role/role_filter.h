// What the screens of lists show of the reader's role.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/content/content.h"
#include "ui/app/view.h"

namespace flytt::ui::role {

bool concerns_reader(const View& view, const std::vector<content::Audience>& audiences);

// Chips to choose one's role; the chosen one is pressed.
void filter(const View& view);

// How many of a list's entries the role leaves, with a button for all. Without a role it says nothing.
void notice(const View& view, const std::string& key, std::size_t shown, std::size_t all);

}  // namespace flytt::ui::role
