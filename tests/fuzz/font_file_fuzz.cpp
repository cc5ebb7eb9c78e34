// Any bytes: reading a font refuses or accepts them, and what it accepts can be asked and cut without a bad access.
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "core/pdf/font_file.h"
#include "core/pdf/font_subset.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const auto font = flytt::pdf::FontFile::read(bytes);
  if (!font) return 0;
  std::vector<flytt::pdf::GlyphId> glyphs;
  for (char32_t character : {U'A', U' ', U'\u00E5', U'\uFFFF', U'\U0001F600'}) {
    glyphs.push_back(font->glyph_of(character));
    font->advance_of(glyphs.back());
    font->raw_side_bearing_of(glyphs.back());
  }
  for (flytt::pdf::GlyphId glyph = 0; glyph < 64; ++glyph) glyphs.push_back(glyph);
  glyphs.push_back(0xFFFF);
  for (flytt::pdf::GlyphId& glyph : glyphs) {
    if (glyph >= font->glyph_count()) glyph = 0;
  }
  flytt::pdf::subset_font(*font, glyphs);
  return 0;
}
