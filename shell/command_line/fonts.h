// The typefaces that this program carries in itself, for documents.
#pragma once

#include "core/pdf/typefaces.h"

namespace flytt::command_line {

pdf::FontSet embedded_font_set();

}  // namespace flytt::command_line
