// The four faces that everything is set in, as Dear ImGui fonts of exact CSS size.
//
// Dear ImGui rounds font sizes to whole pixels and measures a font by its height, a style sheet by its em. So each face
// is baked at one reference height and brought to size by the rasteriser's density, which may be any number: glyphs
// are rendered for the very device size they appear at, and advances are those of the font file.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "core/error.h"
#include "look/measures.h"

struct ImFont;
struct ImFontAtlas;
struct ImFontBaked;

namespace flytt::ui {

// TrueType files, in the order of Face. The bytes are copied. Files but that of Face::Regular may be empty: such a face
// is drawn as Regular until add() brings it.
struct FontFiles {
  std::array<std::string_view, look::kFaceCount> faces;
};

struct Advance {
  float em = -1;
  bool is_missing = false;  // the face lacks the character; `em` is that of what is shown in its place
};

// How wide whoever shows a character that the face lacks makes it, in em.
using MissingAdvance = float (*)(look::Face face, std::uint32_t code_point);

// A face to draw with at one device size, good until the frame ends.
struct SizedFace {
  ImFontBaked* baked = nullptr;
  float density = 1;  // device px per unit of `baked`
};

class FontSet {
public:
  // Adds the faces to the atlas. InvalidSyntax: the bytes are not a TrueType font; ship the file again.
  static Result<FontSet> create(ImFontAtlas& atlas, const FontFiles& files);

  // A face that was missing. What was laid out with it has to be laid out anew.
  Result<void> add(ImFontAtlas& atlas, look::Face face, std::string_view bytes);
  bool has(look::Face face) const { return faces_[static_cast<std::size_t>(face)].is_loaded; }

  // `em_px`: font size in device px, > 0.
  SizedFace sized(look::Face face, float em_px) const;

  // Of a character, which is not rendered for it. Characters that a face lacks are as wide as `missing` says; before it
  // is set, as the mark that is drawn for them.
  Advance advance(look::Face face, std::uint32_t code_point) const;
  void measure_missing(MissingAdvance missing) { missing_ = missing; }
  float ascent_em(look::Face face) const { return faces_[static_cast<std::size_t>(face)].ascent_em; }
  float descent_em(look::Face face) const { return faces_[static_cast<std::size_t>(face)].descent_em; }  // positive

private:
  struct FaceData {
    ImFont* font = nullptr;
    float ascent_em = 0;
    float descent_em = 0;
    bool is_loaded = false;         // false: stands in for the face
    std::vector<Advance> advances;  // by code point, as far as they were asked for; em < 0 = not yet
  };
  Advance read_advance(look::Face face, std::uint32_t code_point) const;

  mutable std::array<FaceData, look::kFaceCount> faces_;  // advances are remembered
  MissingAdvance missing_ = nullptr;
};

}  // namespace flytt::ui
