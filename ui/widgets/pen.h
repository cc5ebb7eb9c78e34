// Draws in CSS px of one region of the page onto a Dear ImGui draw list, aligned to device pixels.
#pragma once

#include <imgui.h>

#include <string_view>

#include "ui/fonts.h"
#include "ui/page/geometry.h"
#include "ui/theme.h"

namespace flytt::ui {

inline ImU32 packed(const Color& color) { return IM_COL32(color.red, color.green, color.blue, color.alpha); }

class Pen {
public:
  // `origin_y`: what is added to y, CSS px (minus the scroll offset for the document region).
  Pen(ImDrawList& list, const FontSet& fonts, float scale, float origin_y)
      : list_(list), fonts_(fonts), scale_(scale), origin_y_(origin_y) {}

  void fill(const Rect& rect, const Color& color, float radius = 0);
  void fill_left(const Rect& rect, const Color& color, float radius);  // only the left corners are round
  // A line along the inside of the edge. `thickness` in CSS px, at least one device pixel.
  void outline(const Rect& rect, const Color& color, float radius, float thickness);
  void horizontal(float x, float y, float width, const Color& color, float thickness);
  void vertical(float x, float y, float height, const Color& color, float thickness);
  void disc(float x, float y, float radius, const Color& color);
  void text(std::string_view text, float x, float baseline, look::Face face, float size, const Color& color);
  float text_width(std::string_view text, look::Face face, float size) const;

  // Device px.
  ImVec2 point(float x, float y) const { return {x * scale_, (y + origin_y_) * scale_}; }
  ImVec4 device(const Rect& rect) const;  // left, top, right, bottom; whole pixels
  ImDrawList& list() { return list_; }
  float scale() const { return scale_; }

private:
  float line_thickness(float thickness) const;

  ImDrawList& list_;
  const FontSet& fonts_;
  float scale_;
  float origin_y_;
};

}  // namespace flytt::ui
