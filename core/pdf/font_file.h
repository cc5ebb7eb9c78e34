// Reads a TrueType font (ISO/IEC 14496-22, OpenType with glyf outlines): what a PDF writer needs of it, bounds-checked.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "core/error.h"

namespace flytt::pdf {

using GlyphId = std::uint16_t;

struct FontMetrics {  // in 1/1000 em
  int ascent = 0;
  int descent = 0;  // negative
  int cap_height = 0;
  int x_min = 0;
  int y_min = 0;
  int x_max = 0;
  int y_max = 0;
  int italic_angle = 0;  // degrees, negative leans right
  int weight = 400;      // 1..1000
  bool is_fixed_pitch = false;
};

// A view: the bytes must outlive it. Beyond Latin Extended-A a look-up costs a walk through the character map (format
// 4) or a binary search in it (format 12).
class FontFile {
public:
  // Errors: InvalidSyntax for bytes that are no font or lack a table, UnsupportedFeature for outlines other than glyf,
  // a character map other than formats 4 and 12, or a licence that forbids embedding (OS/2 fsType): give another file.
  static Result<FontFile> read(std::string_view bytes);

  // 0 (.notdef) where the font has no glyph for the character.
  GlyphId glyph_of(char32_t character) const;

  // In 1/1000 em, rounded.
  int advance_of(GlyphId glyph) const;

  // In the font's own units, as the hmtx table has them.
  int raw_advance_of(GlyphId glyph) const;
  int raw_side_bearing_of(GlyphId glyph) const;

  // The glyph's description in the glyf table; empty for a blank or damaged one.
  std::string_view outline_of(GlyphId glyph) const;

  int glyph_count() const { return glyph_count_; }
  const FontMetrics& metrics() const { return metrics_; }
  const std::string& postscript_name() const { return postscript_name_; }

  std::string_view head_table() const { return head_; }
  std::string_view horizontal_header_table() const { return horizontal_header_; }
  std::string_view maximum_profile_table() const { return maximum_profile_; }

private:
  static constexpr std::size_t kLatinCharacters = 0x180;

  FontFile() = default;
  GlyphId look_up(char32_t character) const;

  std::string_view bytes_;
  std::string_view head_;
  std::string_view horizontal_header_;
  std::string_view maximum_profile_;
  std::string_view horizontal_metrics_;
  std::string_view locations_;
  std::string_view outlines_;
  std::string_view character_map_;  // one subtable, format 4 or 12
  int glyph_count_ = 0;
  int units_per_em_ = 1000;
  int full_metric_count_ = 0;
  bool has_long_locations_ = false;
  std::array<GlyphId, kLatinCharacters> latin_glyphs_{};  // of the characters below it
  FontMetrics metrics_;
  std::string postscript_name_;
};

}  // namespace flytt::pdf
