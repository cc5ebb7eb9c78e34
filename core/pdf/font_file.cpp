#include "core/pdf/font_file.h"

#include <algorithm>
#include <optional>

#include "core/pdf/big_endian.h"

namespace flytt::pdf {

namespace {

constexpr std::size_t kHeadSize = 54;
constexpr std::size_t kHorizontalHeaderSize = 36;
constexpr std::size_t kMaximumProfileSize = 32;
constexpr std::uint32_t kTrueType = 0x00010000;
constexpr std::uint32_t kRestrictedLicence = 2;  // OS/2 fsType, the low four bits

std::string_view slice(std::string_view bytes, std::size_t offset, std::size_t length) {
  if (offset > bytes.size() || length > bytes.size() - offset) return {};
  return bytes.substr(offset, length);
}

std::string_view table_named(std::string_view font, std::string_view tag) {
  const std::size_t count = read_u16(font, 4);
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t record = 12 + 16 * i;
    if (slice(font, record, 4) == tag) return slice(font, read_u32(font, record + 8), read_u32(font, record + 12));
  }
  return {};
}

// Format 12 covers all of Unicode and is taken first; format 4 stops at U+FFFF.
std::string_view best_character_map(std::string_view table) {
  std::string_view best;
  int best_format = 0;
  const std::size_t count = read_u16(table, 2);
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t record = 4 + 8 * i;
    const int platform = read_u16(table, record);
    const int encoding = read_u16(table, record + 2);
    const bool is_unicode = platform == 0 || (platform == 3 && (encoding == 1 || encoding == 10));
    const std::size_t offset = read_u32(table, record + 4);
    if (!is_unicode || offset >= table.size()) continue;
    const int format = read_u16(table, offset);
    if ((format == 4 || format == 12) && format > best_format) {
      best = table.substr(offset);
      best_format = format;
    }
  }
  return best;
}

std::string read_postscript_name(std::string_view table) {
  constexpr int kPostscriptName = 6;
  const std::size_t count = read_u16(table, 2);
  const std::size_t storage = read_u16(table, 4);
  std::string name;
  for (std::size_t i = 0; i < count && name.empty(); ++i) {
    const std::size_t record = 6 + 12 * i;
    if (read_u16(table, record + 6) != kPostscriptName) continue;
    for (char character : slice(table, storage + read_u16(table, record + 10), read_u16(table, record + 8))) {
      const bool is_letter = (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
      const bool is_digit = character >= '0' && character <= '9';
      if ((is_letter || is_digit || character == '-') && name.size() < 63) name += character;
    }
  }
  return name.empty() ? "Font" : name;
}

std::optional<Error> missing_table(std::string_view tag) {
  return Error{ErrorCode::InvalidSyntax,
               {},
               "The font lacks a usable table \"" + std::string(tag) + "\".",
               "Give a complete TrueType font file."};
}

GlyphId glyph_in_format_12(std::string_view map, char32_t character) {
  std::size_t low = 0;
  std::size_t high = std::min<std::size_t>(read_u32(map, 12), map.size() / 12);
  while (low < high) {
    const std::size_t middle = low + (high - low) / 2;
    const std::size_t group = 16 + 12 * middle;
    if (character < read_u32(map, group)) {
      high = middle;
    } else if (character > read_u32(map, group + 4)) {
      low = middle + 1;
    } else {
      return static_cast<GlyphId>(read_u32(map, group + 8) + (character - read_u32(map, group)));
    }
  }
  return 0;
}

GlyphId glyph_in_format_4(std::string_view map, char32_t character) {
  if (character > 0xFFFF) return 0;
  const std::size_t doubled_count = read_u16(map, 6) & ~std::size_t{1};
  const std::size_t ends = 14;
  const std::size_t starts = ends + doubled_count + 2;
  const std::size_t deltas = starts + doubled_count;
  const std::size_t range_offsets = deltas + doubled_count;
  for (std::size_t segment = 0; segment < doubled_count; segment += 2) {
    if (character > read_u16(map, ends + segment)) continue;
    const std::uint32_t start = read_u16(map, starts + segment);
    if (character < start) return 0;
    const std::uint32_t delta = read_u16(map, deltas + segment);
    const std::uint32_t range_offset = read_u16(map, range_offsets + segment);
    if (range_offset == 0) return static_cast<GlyphId>(character + delta);
    const std::uint32_t glyph = read_u16(map, range_offsets + segment + range_offset + 2 * (character - start));
    return glyph == 0 ? GlyphId{0} : static_cast<GlyphId>(glyph + delta);
  }
  return 0;
}

}  // namespace

Result<FontFile> FontFile::read(std::string_view bytes) {
  const std::uint32_t version = read_u32(bytes, 0);
  if (slice(bytes, 0, 4) == "OTTO") {
    return fail(ErrorCode::UnsupportedFeature, "The font has CFF outlines.", "Give the TrueType version of the font.");
  }
  if (bytes.size() < 12 || version != kTrueType) {
    return fail(ErrorCode::InvalidSyntax, "The bytes are not a TrueType font.", "Give a TrueType font file.");
  }

  FontFile font;
  font.bytes_ = bytes;
  font.head_ = table_named(bytes, "head");
  font.horizontal_header_ = table_named(bytes, "hhea");
  font.maximum_profile_ = table_named(bytes, "maxp");
  font.horizontal_metrics_ = table_named(bytes, "hmtx");
  font.locations_ = table_named(bytes, "loca");
  font.outlines_ = table_named(bytes, "glyf");
  font.character_map_ = best_character_map(table_named(bytes, "cmap"));

  std::optional<Error> missing;
  if (font.head_.size() < kHeadSize) missing = missing_table("head");
  if (font.horizontal_header_.size() < kHorizontalHeaderSize) missing = missing_table("hhea");
  if (font.maximum_profile_.size() < kMaximumProfileSize) missing = missing_table("maxp");
  if (font.outlines_.empty()) missing = missing_table("glyf");
  if (font.character_map_.empty()) missing = missing_table("cmap");
  if (missing) return tl::unexpected<Error>(*missing);

  font.units_per_em_ = read_u16(font.head_, 18);
  if (font.units_per_em_ < 16 || font.units_per_em_ > 16384) return tl::unexpected<Error>(*missing_table("head"));
  font.has_long_locations_ = read_i16(font.head_, 50) != 0;
  font.glyph_count_ = read_u16(font.maximum_profile_, 4);
  font.full_metric_count_ = read_u16(font.horizontal_header_, 34);
  const auto glyph_count = static_cast<std::size_t>(font.glyph_count_);
  const auto full_metric_count = static_cast<std::size_t>(font.full_metric_count_);
  if (font.locations_.size() < (glyph_count + 1) * (font.has_long_locations_ ? 4u : 2u) || glyph_count == 0) {
    return tl::unexpected<Error>(*missing_table("loca"));
  }
  if (full_metric_count == 0 || full_metric_count > glyph_count ||
      font.horizontal_metrics_.size() < 4 * full_metric_count + 2 * (glyph_count - full_metric_count)) {
    return tl::unexpected<Error>(*missing_table("hmtx"));
  }

  const std::string_view windows_metrics = table_named(bytes, "OS/2");
  if ((read_u16(windows_metrics, 8) & 0x0Fu) == kRestrictedLicence) {
    return fail(ErrorCode::UnsupportedFeature, "The font's licence bits forbid embedding.", "Give another font.");
  }
  const auto per_mille = [&](int value) { return value * 1000 / font.units_per_em_; };
  const std::string_view postscript = table_named(bytes, "post");
  font.metrics_.ascent = per_mille(read_i16(font.horizontal_header_, 4));
  font.metrics_.descent = per_mille(read_i16(font.horizontal_header_, 6));
  font.metrics_.x_min = per_mille(read_i16(font.head_, 36));
  font.metrics_.y_min = per_mille(read_i16(font.head_, 38));
  font.metrics_.x_max = per_mille(read_i16(font.head_, 40));
  font.metrics_.y_max = per_mille(read_i16(font.head_, 42));
  const bool has_cap_height = windows_metrics.size() >= 90 && read_u16(windows_metrics, 0) >= 2;
  font.metrics_.cap_height = has_cap_height ? per_mille(read_i16(windows_metrics, 88)) : font.metrics_.ascent * 7 / 10;
  font.metrics_.weight = windows_metrics.size() >= 6 ? read_u16(windows_metrics, 4) : 400;
  font.metrics_.italic_angle = read_i16(postscript, 4);
  font.metrics_.is_fixed_pitch = read_u32(postscript, 12) != 0;
  font.postscript_name_ = read_postscript_name(table_named(bytes, "name"));
  for (std::size_t character = 0; character < kLatinCharacters; ++character) {
    font.latin_glyphs_[character] = font.look_up(static_cast<char32_t>(character));
  }
  return font;
}

GlyphId FontFile::glyph_of(char32_t character) const {
  return character < kLatinCharacters ? latin_glyphs_[character] : look_up(character);
}

GlyphId FontFile::look_up(char32_t character) const {
  const GlyphId glyph = read_u16(character_map_, 0) == 12 ? glyph_in_format_12(character_map_, character)
                                                          : glyph_in_format_4(character_map_, character);
  return glyph < glyph_count_ ? glyph : GlyphId{0};
}

int FontFile::raw_advance_of(GlyphId glyph) const {
  const int index = std::min<int>(glyph, full_metric_count_ - 1);
  return read_u16(horizontal_metrics_, 4 * static_cast<std::size_t>(index));
}

int FontFile::raw_side_bearing_of(GlyphId glyph) const {
  const std::size_t index = glyph;
  const auto full = static_cast<std::size_t>(full_metric_count_);
  return read_i16(horizontal_metrics_, index < full ? 4 * index + 2 : 4 * full + 2 * (index - full));
}

int FontFile::advance_of(GlyphId glyph) const {
  return (raw_advance_of(glyph) * 1000 + units_per_em_ / 2) / units_per_em_;
}

std::string_view FontFile::outline_of(GlyphId glyph) const {
  if (glyph >= glyph_count_) return {};
  const std::size_t index = glyph;
  const std::size_t begin =
      has_long_locations_ ? read_u32(locations_, 4 * index) : 2 * std::size_t{read_u16(locations_, 2 * index)};
  const std::size_t end =
      has_long_locations_ ? read_u32(locations_, 4 * index + 4) : 2 * std::size_t{read_u16(locations_, 2 * index + 2)};
  if (end <= begin) return {};
  return slice(outlines_, begin, end - begin);
}

}  // namespace flytt::pdf
