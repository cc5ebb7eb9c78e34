// Names of the files that a visitor saves: ASCII, telling, the same on every system.
#pragma once

#include <string>
#include <string_view>

#include "core/content/period.h"
#include "core/handout/handout_format.h"

namespace flytt::ui {

// "flytt-breaking-changes-sv.pdf". `set` and `language` are ids.
std::string handout_file_name(std::string_view set, std::string_view language, handout::HandoutFormat format);

// "flytt-firewall-check-2026-11-24", without ending.
std::string dated_file_name(std::string_view subject, const content::Day& day);

// "flytt-mobile-acme", without ending. Letters outside ASCII lose their marks or are left out; an empty company gives
// "flytt-mobile".
std::string qr_file_name(std::string_view company);

}  // namespace flytt::ui
