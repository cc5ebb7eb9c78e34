#include "ui/widgets/pen.h"

#include <algorithm>
#include <cmath>

#include "core/text/utf8.h"

namespace flytt::ui {

ImVec4 Pen::device(const Rect& rect) const {
  const ImVec2 top_left = point(rect.x, rect.y);
  const ImVec2 bottom_right = point(rect.right(), rect.bottom());
  return {std::round(top_left.x), std::round(top_left.y), std::round(bottom_right.x), std::round(bottom_right.y)};
}

float Pen::line_thickness(float thickness) const { return std::max(1.0F, std::round(thickness * scale_)); }

void Pen::fill(const Rect& rect, const Color& color, float radius) {
  const ImVec4 edges = device(rect);
  list_.AddRectFilled({edges.x, edges.y}, {edges.z, edges.w}, packed(color), radius * scale_);
}

void Pen::fill_left(const Rect& rect, const Color& color, float radius) {
  const ImVec4 edges = device(rect);
  list_.AddRectFilled({edges.x, edges.y}, {edges.z, edges.w}, packed(color), radius * scale_,
                      ImDrawFlags_RoundCornersLeft);
}

void Pen::outline(const Rect& rect, const Color& color, float radius, float thickness) {
  const ImVec4 edges = device(rect);
  const float line = line_thickness(thickness);
  const float half = line / 2;
  // AddRect() insets by half a pixel of its own.
  list_.PathRect({edges.x + half, edges.y + half}, {edges.z - half, edges.w - half},
                 std::max(0.0F, radius * scale_ - half));
  list_.PathStroke(packed(color), ImDrawFlags_Closed, line);
}

void Pen::horizontal(float x, float y, float width, const Color& color, float thickness) {
  const ImVec2 begin = point(x, y);
  const float top = std::round(begin.y);
  list_.AddRectFilled({std::round(begin.x), top},
                      {std::round(begin.x + width * scale_), top + line_thickness(thickness)}, packed(color));
}

void Pen::vertical(float x, float y, float height, const Color& color, float thickness) {
  const ImVec2 begin = point(x, y);
  const float left = std::round(begin.x);
  list_.AddRectFilled({left, std::round(begin.y)},
                      {left + line_thickness(thickness), std::round(begin.y + height * scale_)}, packed(color));
}

void Pen::disc(float x, float y, float radius, const Color& color) {
  list_.AddCircleFilled(point(x, y), radius * scale_, packed(color));
}

void Pen::text(std::string_view text, float x, float baseline, look::Face face, float size, const Color& color) {
  const SizedFace sized = fonts_.sized(face, size * scale_);
  const ImVec2 origin = point(x, baseline);
  const float base = std::round(origin.y);
  const ImU32 ink = packed(color);
  float pen_x = origin.x;
  std::size_t position = 0;
  while (position < text.size()) {
    const std::uint32_t code_point = text::decode_next(text, position);
    const ImWchar character = static_cast<ImWchar>(code_point <= IM_UNICODE_CODEPOINT_MAX ? code_point : 0xFFFD);
    const ImFontGlyph* glyph = sized.baked->FindGlyph(character);
    if (glyph == nullptr) continue;
    if (glyph->Visible != 0) {
      // Glyphs are rendered at this very size: whole texels on whole pixels downwards, quarter pixels across.
      const float left = std::round((pen_x + glyph->X0 * sized.density) * 4) / 4;
      const float width = (glyph->X1 - glyph->X0) * sized.density;
      const float top = base + std::round((glyph->Y0 - sized.baked->Ascent) * sized.density);
      const float height = std::round((glyph->Y1 - glyph->Y0) * sized.density);
      list_.PrimReserve(6, 4);
      list_.PrimRectUV({left, top}, {left + width, top + height}, {glyph->U0, glyph->V0}, {glyph->U1, glyph->V1}, ink);
    }
    pen_x += glyph->AdvanceX * sized.density;
  }
}

float Pen::text_width(std::string_view text, look::Face face, float size) const {
  float width = 0;
  std::size_t position = 0;
  while (position < text.size()) width += fonts_.advance(face, text::decode_next(text, position)).em * size;
  return width;
}

}  // namespace flytt::ui
