#include "ui/fonts.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <optional>

namespace flytt::ui {
namespace {

constexpr float kReferenceHeight = 64;  // of a baked font; any whole number serves

struct VerticalMetrics {
  float ascent_em;
  float descent_em;
};

std::uint32_t big_endian(std::string_view bytes, std::size_t offset, std::size_t count) {
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < count; ++i) {
    value = (value << 8U) | static_cast<unsigned char>(bytes[offset + i]);
  }
  return value;
}

std::optional<std::size_t> find_table(std::string_view font, std::string_view tag) {
  if (font.size() < 12) return std::nullopt;
  const std::size_t count = big_endian(font, 4, 2);
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t record = 12 + 16 * i;
    if (record + 16 > font.size()) return std::nullopt;
    if (font.substr(record, 4) == tag) return big_endian(font, record + 8, 4);
  }
  return std::nullopt;
}

// OpenType 1.9, tables `head` (unitsPerEm at 18) and `hhea` (ascender at 4, descender at 6): what browsers use for the
// ascent and descent of a line where the font does not ask for its typographic metrics.
std::optional<VerticalMetrics> read_vertical_metrics(std::string_view font) {
  const std::optional<std::size_t> head = find_table(font, "head");
  const std::optional<std::size_t> hhea = find_table(font, "hhea");
  if (!head || !hhea || *head + 20 > font.size() || *hhea + 8 > font.size()) return std::nullopt;
  const auto units_per_em = static_cast<float>(big_endian(font, *head + 18, 2));
  const auto ascender = static_cast<float>(static_cast<std::int16_t>(big_endian(font, *hhea + 4, 2)));
  const auto descender = static_cast<float>(static_cast<std::int16_t>(big_endian(font, *hhea + 6, 2)));
  if (units_per_em < 16 || ascender <= 0 || descender > 0) return std::nullopt;
  return VerticalMetrics{ascender / units_per_em, -descender / units_per_em};
}

// Advance in px at the reference height, for which the loader renders nothing; < 0 where the font has no such
// character.
float read_px(ImFont& font, std::uint32_t code_point) {
  ImFontAtlas& atlas = *font.ContainerAtlas;
  ImFontBaked& baked = *font.GetFontBaked(kReferenceHeight, 1);
  float advance = 0;
  const bool is_there = code_point <= IM_UNICODE_CODEPOINT_MAX &&
                        atlas.FontLoader->FontBakedLoadGlyph(&atlas, font.Sources.front(), &baked, nullptr,
                                                             static_cast<ImWchar>(code_point), nullptr, &advance);
  return is_there ? advance : -1;
}

}  // namespace

Result<void> FontSet::add(ImFontAtlas& atlas, look::Face face, std::string_view bytes) {
  const std::optional<VerticalMetrics> metrics = read_vertical_metrics(bytes);
  if (!metrics) {
    return fail(ErrorCode::InvalidSyntax, "A font file is not TrueType.", "Ship the four font files again.");
  }
  ImFontConfig config;
  config.SizePixels = kReferenceHeight;
  config.OversampleH = 4;  // Pen sets glyphs at quarters of a pixel: a texel each, or they would be blurred
  void* data = IM_ALLOC(bytes.size());
  std::memcpy(data, bytes.data(), bytes.size());
  config.FontDataOwnedByAtlas = true;
  ImFont* font = atlas.AddFontFromMemoryTTF(data, static_cast<int>(bytes.size()), kReferenceHeight, &config);
  if (font == nullptr) {
    return fail(ErrorCode::InvalidSyntax, "A font file is damaged.", "Ship the four font files again.");
  }
  faces_[static_cast<std::size_t>(face)] = FaceData{font, metrics->ascent_em, metrics->descent_em, true, {}};
  return {};
}

Result<FontSet> FontSet::create(ImFontAtlas& atlas, const FontFiles& files) {
  FontSet set;
  for (std::size_t i = 0; i < look::kFaceCount; ++i) {
    if (i > 0 && files.faces[i].empty()) {
      set.faces_[i] = set.faces_[static_cast<std::size_t>(look::Face::Regular)];
      set.faces_[i].is_loaded = false;
      continue;
    }
    const Result<void> added = set.add(atlas, static_cast<look::Face>(i), files.faces[i]);
    if (!added.has_value()) return tl::unexpected<Error>(added.error());
  }
  return set;
}

Advance FontSet::read_advance(look::Face face, std::uint32_t code_point) const {
  const FaceData& data = faces_[static_cast<std::size_t>(face)];
  const float em = (data.ascent_em + data.descent_em) / kReferenceHeight;
  const float advance = read_px(*data.font, code_point);
  if (advance >= 0) return {advance * em, false};
  if (missing_ != nullptr) return {missing_(face, code_point), true};
  return {std::max(0.0F, read_px(*data.font, data.font->FallbackChar)) * em, true};
}

Advance FontSet::advance(look::Face face, std::uint32_t code_point) const {
  constexpr std::uint32_t kMostRemembered = 0x20000;  // scripts in use, and emoji
  if (code_point >= kMostRemembered) return read_advance(face, code_point);
  std::vector<Advance>& known = faces_[static_cast<std::size_t>(face)].advances;
  if (code_point >= known.size()) known.resize(code_point + 1);
  Advance& advance = known[code_point];
  if (advance.em < 0) advance = read_advance(face, code_point);
  return advance;
}

SizedFace FontSet::sized(look::Face face, float em_px) const {
  const FaceData& data = faces_[static_cast<std::size_t>(face)];
  SizedFace sized;
  sized.density = em_px * (data.ascent_em + data.descent_em) / kReferenceHeight;
  sized.baked = data.font->GetFontBaked(kReferenceHeight, sized.density);
  return sized;
}

}  // namespace flytt::ui
