// The typefaces that this program carries in itself, for documents.
#pragma once

#include <string_view>
#include <vector>

#include "core/content/check_characters.h"
#include "core/pdf/typefaces.h"

namespace flytt::command_line {

pdf::FontSet embedded_font_set();

// What PDF files show as a substitute.
std::vector<content::UnshownCharacter> characters_of_no_font(std::string_view text);

}  // namespace flytt::command_line
