// Cuts a TrueType font down to the glyphs a document shows, renumbered so that glyph k shows the k-th character.
#pragma once

#include <string>
#include <vector>

#include "core/pdf/font_file.h"

namespace flytt::pdf {

// The bytes of a FontFile2 stream (ISO 32000-1, 9.9): tables glyf, head, hhea, hmtx, loca, maxp. Glyph 0 is .notdef,
// glyphs 1..n are `glyphs` in their order (the same glyph may be asked for twice, for two characters), then follow the
// components of composite glyphs. Instructions are dropped: their tables are not carried along, and screens at today's
// resolutions do not use them. Keeping the old numbers was rejected: it carries a location for each unused glyph.
std::string subset_font(const FontFile& font, const std::vector<GlyphId>& glyphs);

}  // namespace flytt::pdf
