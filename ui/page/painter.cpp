#include "ui/page/painter.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cstdio>

#include "ui/widgets/icons.h"

namespace flytt::ui {

using page::Icon;
using page::Look;
using page::Node;
using page::Role;

Token tone_token(Look look) {
  switch (look) {
    case Look::Good:
    case Look::BadgeGood:
      return Token::Good;
    case Look::Caution:
    case Look::BadgeCaution:
      return Token::Caution;
    case Look::Bad:
    case Look::BadgeBad:
      return Token::Bad;
    case Look::Neutral:
      return Token::Muted;
    default:
      return Token::Text;
  }
}

Token tone_tint_token(Look look) {
  switch (look) {
    case Look::Good:
    case Look::BadgeGood:
      return Token::GoodTint;
    case Look::Caution:
    case Look::BadgeCaution:
      return Token::CautionTint;
    case Look::Bad:
    case Look::BadgeBad:
      return Token::BadTint;
    default:
      return Token::Raised;
  }
}

ItemLook Painter::submit_item(int index, const Rect& rect, std::uint32_t id, bool is_focused, const Pen& pen) {
  ItemLook look;
  look.is_focused = is_focused;
  const ImVec4 edges = pen.device(rect);
  const ImRect bounds({edges.x, edges.y}, {edges.z, edges.w});
  if (!ImGui::ItemAdd(bounds, id)) return look;
  if (node(index).state.disabled || !is_reachable_) return look;
  ImGui::ButtonBehavior(bounds, id, &look.is_hovered, &look.is_pressed);
  look.is_pressed = look.is_pressed || state_.pressed_node == index;
  return look;
}

Token Painter::ink(int index, const ItemLook& look) const {
  const Node& current = node(index);
  if (current.state.disabled) return Token::Muted;
  const bool is_active = look.is_hovered || look.is_pressed;
  switch (current.role) {
    case Role::Link:
    case Role::Button:
    case Role::Radio: {
      if (current.look == Look::Primary) return Token::OnAccent;
      if (current.look == Look::Quiet) return is_active ? Token::AccentStrong : Token::Accent;
      if (current.look == Look::Chip) return current.state.pressed ? Token::OnAccent : Token::Text;
      if (current.role == Role::Button) return Token::Text;
      if (current.look == Look::Lead || current.look == Look::Door)
        return is_active ? Token::AccentStrong : Token::Text;
      const Landmark landmark = landmark_of(index);
      if (landmark == Landmark::Rail || landmark == Landmark::BottomBar || landmark == Landmark::Aside) {
        if (current.state.current) return Token::Accent;
        return landmark == Landmark::Rail || is_active ? Token::Text : Token::Muted;
      }
      if (current.look == Look::Muted && !is_active) return Token::Muted;
      return is_active ? Token::AccentStrong : Token::Accent;
    }
    case Role::Summary:
      if (landmark_of(index) == Landmark::BottomBar && !is_active && !current.state.expanded) return Token::Muted;
      return is_active ? Token::AccentStrong : Token::Text;
    case Role::ColumnHeader:
      return Token::Muted;
    case Role::Paragraph:
    case Role::Status:
    case Role::Alert:
      if (current.look == Look::Muted) return Token::Muted;
      if (current.look == Look::Default && landmark_of(index) == Landmark::Footer) return Token::Muted;
      return tone_token(current.look);
    default:
      return current.look == Look::Muted ? Token::Muted : Token::Text;
  }
}

Token Painter::run_ink(int index, const Fragment& fragment, const ItemLook& look) const {
  if (fragment.run == kColumnHeaderRun) return Token::Muted;
  if (fragment.run == kLabelRun) return Token::Text;
  if (node(index).look == Look::Door && fragment.run > 0) return Token::Muted;
  return ink(index, look);
}

bool Painter::is_underlined(int index) const {
  const Node& current = node(index);
  if (current.role != Role::Link || current.look == Look::Door || current.look == Look::Lead ||
      current.look == Look::Primary || current.look == Look::Quiet || current.look == Look::Chip) {
    return false;
  }
  const Landmark landmark = landmark_of(index);
  return landmark == Landmark::Content || landmark == Landmark::Footer || landmark == Landmark::InnerNavigation;
}

void Painter::draw_focus_ring(const Rect& rect, float radius, Pen& pen, RingSide side) {
  const float grow = side == RingSide::Outside ? look::kFocusRing + look::kFocusRingOffset : 0;
  pen.outline(Rect{rect.x - grow, rect.y - grow, rect.width + 2 * grow, rect.height + 2 * grow}, theme_[Token::Accent],
              radius + grow, look::kFocusRing);
}

void Painter::draw_icon_of(int index, const ItemLook& look, Pen& pen) {
  const Node& current = node(index);
  const Rect& square = box(index).icon;
  if (square.width <= 0 || current.role == Role::Checkbox) return;
  Icon icon = shown_icon(current);
  Token token = ink(index, look);
  if (current.role == Role::Summary) {
    if (icon == Icon::None) icon = current.state.expanded ? Icon::ChevronDown : Icon::ChevronRight;
    token = look.is_hovered ? Token::AccentStrong : Token::Muted;
  } else if (is_field(current.role)) {
    icon = current.role == Role::Select ? Icon::ChevronDown : Icon::Search;
    token = Token::Muted;
  } else if (current.look == Look::Door) {
    token = Token::Accent;
  } else if (is_tone(current.look)) {
    token = tone_token(current.look);
  }
  draw_icon(pen, icon, square, theme_[token]);
}

void Painter::draw_marker(int index, Pen& pen) {
  const Box& item = box(index);
  if (item.marker_baseline <= 0) return;
  const float text_scale = layout_.viewport.text_scale;
  const float size = look::type_measure(look::TextStyle::Body).size * text_scale;
  if (item.ordinal > 0) {
    char number[16];
    const int length = std::snprintf(number, sizeof(number), "%d.", item.ordinal);
    const std::string_view text(number, static_cast<std::size_t>(length));
    const float width = pen.text_width(text, look::Face::Regular, size);
    pen.text(text, item.rect.x - look::kNumberGap - width, item.marker_baseline, look::Face::Regular, size,
             theme_[Token::Muted]);
  } else {
    constexpr float kMiddleOfLowerCase = 0.245F;  // em above the baseline
    pen.disc(item.rect.x + (look::kBulletX - look::kListIndent) * text_scale,
             item.marker_baseline - kMiddleOfLowerCase * size, look::kBulletRadius * text_scale, theme_[Token::Muted]);
  }
}

void Painter::draw_texts(int index, const ItemLook& look, Pen& pen) {
  const Box& current_box = box(index);
  const Node& current = node(index);
  const bool is_underlined_link = is_underlined(index);
  const int end = current_box.first_fragment + current_box.fragment_count;
  for (int i = current_box.first_fragment; i < end; ++i) {
    const Fragment& fragment = layout_.fragments[static_cast<std::size_t>(i)];
    const Run* run = nullptr;
    std::string_view text;
    if (fragment.run == kLabelRun) {
      text = current.label;
    } else {
      const Node& source = fragment.run == kColumnHeaderRun ? node(current_box.header_node) : current;
      const int run_index = fragment.run == kColumnHeaderRun ? 0 : fragment.run;
      run = &source.runs[static_cast<std::size_t>(run_index)];
      text = run->text;
    }
    text = text.substr(fragment.begin, fragment.end - fragment.begin);
    Token token = run_ink(index, fragment, look);
    bool is_line_below = is_underlined_link;
    float line = 1;
    if (run != nullptr && !run->href.empty() && !is_interactive(current.role) && fragment.run >= 0) {
      const bool is_focused = state_.focused_node == index && state_.focused_run == fragment.run;
      const ItemLook link =
          submit_item(index, fragment.rect,
                      inline_link_id(current_box.id, fragment.run, i - current_box.first_fragment), is_focused, pen);
      token = link.is_hovered || link.is_pressed ? Token::AccentStrong : Token::Accent;
      is_line_below = true;
      if (link.is_hovered) line = 2;
      if (is_focused) draw_focus_ring(fragment.rect, look::kRadiusSmall, pen, RingSide::Outside);
    } else if (is_underlined_link && look.is_hovered) {
      line = 2;
    }
    if (run != nullptr && run->code && current.role != Role::CodeBlock && fragment.rect.width > 0) {
      const float ascent = fonts_.ascent_em(look::Face::Mono) * fragment.size;
      const float height = (fonts_.ascent_em(look::Face::Mono) + fonts_.descent_em(look::Face::Mono)) * fragment.size;
      pen.fill(Rect{fragment.rect.x - 3, fragment.baseline - ascent, fragment.rect.width + 6, height},
               theme_[Token::Raised], look::kRadiusSmall);
    }
    if (!fragment.is_left_to_browser) {
      pen.text(text, fragment.rect.x, fragment.baseline, fragment.face, fragment.size, theme_[token]);
    }
    if (is_line_below) pen.horizontal(fragment.rect.x, fragment.baseline + 3, fragment.rect.width, theme_[token], line);
  }
}

void Painter::draw(int index, float origin_y) {
  const Node& current = node(index);
  const Box& current_box = box(index);
  Pen pen(*ImGui::GetWindowDrawList(), fonts_, layout_.viewport.scale, origin_y);
  ItemLook look;
  const Rect& target = is_field(current.role) ? current_box.field : current_box.rect;
  if (is_interactive(current.role)) {
    const bool is_focused = state_.focused_node == index && state_.focused_run < 0;
    look = submit_item(index, target, current_box.id, is_focused, pen);
  }
  draw_ground(index, look, pen);
  draw_icon_of(index, look, pen);
  draw_marker(index, pen);
  draw_texts(index, look, pen);
  if (look.is_focused) {
    const bool is_chip = current.look == Look::Chip;
    // The window ends where the bar does.
    const RingSide side = landmark_of(index) == Landmark::BottomBar ? RingSide::Inside : RingSide::Outside;
    draw_focus_ring(target, is_chip ? target.height / 2 : look::kRadius, pen, side);
  }
}

}  // namespace flytt::ui
