// Draws single nodes. Used by paint() only.
#pragma once

#include "ui/page/box_style.h"
#include "ui/page/paint.h"
#include "ui/widgets/pen.h"

namespace flytt::ui {

struct ItemLook {
  bool is_hovered = false;
  bool is_pressed = false;
  bool is_focused = false;
};

enum class RingSide { Outside, Inside };

class Painter {
public:
  Painter(const page::Page& page, const PageLayout& layout, const FontSet& fonts, const Theme& theme,
          const PaintState& state)
      : page_(page), layout_(layout), fonts_(fonts), theme_(theme), state_(state) {}

  // Whether items take notice of the pointer; not where something lies over them.
  void set_reachable(bool is_reachable) { is_reachable_ = is_reachable; }

  // `origin_y`: what is added to the node's y.
  void draw(int node, float origin_y);
  void draw_frame_ground(int node, Pen& pen);

private:
  const page::Node& node(int index) const { return page_.nodes[static_cast<std::size_t>(index)]; }
  const Box& box(int index) const { return layout_.boxes[static_cast<std::size_t>(index)]; }
  Landmark landmark_of(int index) const { return box(index).landmark; }
  ItemLook submit_item(int index, const Rect& rect, std::uint32_t id, bool is_focused, const Pen& pen);

  void draw_ground(int index, const ItemLook& look, Pen& pen);  // painter_ground.cpp
  void draw_container_ground(int index, Pen& pen);
  void draw_link_ground(int index, const ItemLook& look, Pen& pen);
  void draw_button_ground(int index, const ItemLook& look, Pen& pen);
  void draw_field(int index, const ItemLook& look, Pen& pen);
  void draw_table_lines(int index, Pen& pen);
  void draw_figure(int index, Pen& pen);
  void draw_icon_of(int index, const ItemLook& look, Pen& pen);
  void draw_marker(int index, Pen& pen);
  void draw_texts(int index, const ItemLook& look, Pen& pen);
  void draw_focus_ring(const Rect& rect, float radius, Pen& pen, RingSide side);

  Token ink(int index, const ItemLook& look) const;
  Token run_ink(int index, const Fragment& fragment, const ItemLook& look) const;
  bool is_underlined(int index) const;

  const page::Page& page_;
  const PageLayout& layout_;
  const FontSet& fonts_;
  const Theme& theme_;
  const PaintState& state_;
  bool is_reachable_ = true;
};

Token tone_token(page::Look look);       // Good -> Good ..., Neutral -> Muted, else Text
Token tone_tint_token(page::Look look);  // Good -> GoodTint ..., else Raised

}  // namespace flytt::ui
