// A face as PDF objects: Type 0 font, CIDFontType2, descriptor, subset and ToUnicode map (ISO 32000-1, 9.7 to 9.10).
#pragma once

#include "core/pdf/object_writer.h"
#include "core/pdf/typefaces.h"

namespace flytt::pdf {

// Number of the Type 0 font. `shown` is numbered and not empty: its CIDs are the subset's glyphs.
int write_font(ObjectWriter& writer, const FontFile& font, const ShownCharacters& shown);

}  // namespace flytt::pdf
