#include "core/pdf/font_subset.h"

#include <array>
#include <cstdint>
#include <map>
#include <string_view>

#include "core/pdf/big_endian.h"

namespace flytt::pdf {

namespace {

// Flags of a component (OpenType, "glyf", Component Glyph Flags).
constexpr std::uint32_t kArgumentsAreWords = 0x0001;
constexpr std::uint32_t kHasScale = 0x0008;
constexpr std::uint32_t kMoreComponents = 0x0020;
constexpr std::uint32_t kHasXAndYScale = 0x0040;
constexpr std::uint32_t kHasTwoByTwo = 0x0080;
constexpr std::uint32_t kHasInstructions = 0x0100;

std::size_t component_size(std::uint32_t flags) {
  std::size_t size = 4 + ((flags & kArgumentsAreWords) != 0 ? 4 : 2);
  if ((flags & kHasScale) != 0) size += 2;
  if ((flags & kHasXAndYScale) != 0) size += 4;
  if ((flags & kHasTwoByTwo) != 0) size += 8;
  return size;
}

// New numbers for the glyphs that only composites refer to.
class ComponentNumbers {
public:
  explicit ComponentNumbers(std::size_t first) : next_(first) {}

  std::uint32_t number_of(GlyphId old_glyph) {
    const auto [entry, is_new] = numbers_.try_emplace(old_glyph, next_);
    if (is_new) {
      ++next_;
      pending_.push_back(old_glyph);
    }
    return static_cast<std::uint32_t>(entry->second);
  }

  const std::vector<GlyphId>& in_order() const { return pending_; }

private:
  std::map<GlyphId, std::size_t> numbers_;
  std::vector<GlyphId> pending_;
  std::size_t next_;
};

std::string without_instructions(std::string_view outline, int contour_count) {
  const std::size_t length_at = 10 + 2 * static_cast<std::size_t>(contour_count);
  const std::size_t instructions = read_u16(outline, length_at);
  if (length_at + 2 + instructions > outline.size()) return {};
  std::string cut(outline.substr(0, length_at));
  append_u16(cut, 0);
  cut += outline.substr(length_at + 2 + instructions);
  return cut;
}

std::string with_new_components(std::string_view outline, ComponentNumbers& numbers) {
  std::string cut(outline.substr(0, 10));
  std::size_t at = 10;
  std::uint32_t flags = kMoreComponents;
  while ((flags & kMoreComponents) != 0) {
    flags = read_u16(outline, at);
    const std::size_t size = component_size(flags);
    if (at + size > outline.size()) return {};
    append_u16(cut, flags & ~kHasInstructions);
    append_u16(cut, numbers.number_of(read_u16(outline, at + 2)));
    cut += outline.substr(at + 4, size - 4);
    at += size;
  }
  return cut;
}

std::string rewritten_outline(std::string_view outline, ComponentNumbers& numbers) {
  if (outline.size() < 12) return {};
  const int contour_count = read_i16(outline, 0);
  std::string cut =
      contour_count >= 0 ? without_instructions(outline, contour_count) : with_new_components(outline, numbers);
  while (cut.size() % 4 != 0) cut += '\0';
  return cut;
}

std::uint32_t checksum(std::string_view bytes) {
  std::uint32_t sum = 0;
  for (std::size_t at = 0; at < bytes.size(); at += 4) sum += read_u32(bytes, at);
  return sum;
}

struct Table {
  std::string_view tag;
  std::string bytes;
};

std::string assemble(const std::array<Table, 6>& tables) {
  std::string font;
  append_u32(font, 0x00010000);
  append_u16(font, static_cast<std::uint32_t>(tables.size()));
  append_u16(font, 64);  // searchRange, entrySelector, rangeShift for six tables
  append_u16(font, 2);
  append_u16(font, 32);
  std::size_t offset = 12 + 16 * tables.size();
  std::size_t head_offset = 0;
  for (const Table& table : tables) {
    if (table.tag == "head") head_offset = offset;
    font += table.tag;
    append_u32(font, checksum(table.bytes));
    append_u32(font, static_cast<std::uint32_t>(offset));
    append_u32(font, static_cast<std::uint32_t>(table.bytes.size()));
    offset += (table.bytes.size() + 3) / 4 * 4;
  }
  for (const Table& table : tables) {
    font += table.bytes;
    while (font.size() % 4 != 0) font += '\0';
  }
  constexpr std::uint32_t kWholeFontSum = 0xB1B0AFBA;
  write_u32(font, head_offset + 8, kWholeFontSum - checksum(font));
  return font;
}

}  // namespace

std::string subset_font(const FontFile& font, const std::vector<GlyphId>& glyphs) {
  std::vector<GlyphId> kept{0};
  kept.insert(kept.end(), glyphs.begin(), glyphs.end());
  ComponentNumbers numbers(kept.size());

  std::string outlines;
  std::string locations;
  std::string metrics;
  std::size_t taken = 0;
  for (std::size_t i = 0; i < kept.size(); ++i) {
    append_u32(locations, static_cast<std::uint32_t>(outlines.size()));
    outlines += rewritten_outline(font.outline_of(kept[i]), numbers);
    append_u16(metrics, static_cast<std::uint32_t>(font.raw_advance_of(kept[i])));
    append_u16(metrics, static_cast<std::uint32_t>(font.raw_side_bearing_of(kept[i])));
    const std::vector<GlyphId>& components = numbers.in_order();
    if (i + 1 == kept.size() && taken < components.size()) {
      const std::vector<GlyphId> added(components.begin() + static_cast<std::ptrdiff_t>(taken), components.end());
      taken = components.size();
      kept.insert(kept.end(), added.begin(), added.end());
    }
  }
  append_u32(locations, static_cast<std::uint32_t>(outlines.size()));

  std::string head(font.head_table().substr(0, 54));
  write_u32(head, 8, 0);
  write_u16(head, 50, 1);  // long locations
  std::string horizontal_header(font.horizontal_header_table().substr(0, 36));
  write_u16(horizontal_header, 34, static_cast<std::uint32_t>(kept.size()));
  std::string profile(font.maximum_profile_table().substr(0, 32));
  write_u16(profile, 4, static_cast<std::uint32_t>(kept.size()));
  write_u16(profile, 14, 2);                                                          // maxZones
  for (std::size_t field = 16; field < 28; field += 2) write_u16(profile, field, 0);  // what instructions would need
  return assemble({{{"glyf", outlines},
                    {"head", head},
                    {"hhea", horizontal_header},
                    {"hmtx", metrics},
                    {"loca", locations},
                    {"maxp", profile}}});
}

}  // namespace flytt::pdf
