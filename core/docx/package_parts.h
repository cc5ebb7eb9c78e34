// The parts of the package that say little about the text: types, settings, fonts, properties.
#pragma once

#include <string>
#include <vector>

#include "core/error.h"
#include "core/handout/handout.h"

namespace flytt::docx {

// [Content_Types].xml of a document with or without these parts.
Result<std::string> write_content_types(bool has_header, bool has_footer, bool has_media);

Result<std::string> write_settings(const handout::Handout& handout);
Result<std::string> write_font_table();
Result<std::string> write_core_properties(const handout::Handout& handout);  // ECMA-376 part 2, clause 10
Result<std::string> write_extended_properties(const handout::Handout& handout);

}  // namespace flytt::docx
