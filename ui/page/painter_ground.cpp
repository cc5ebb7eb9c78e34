#include <algorithm>
#include <cmath>

#include "ui/page/painter.h"

namespace flytt::ui {

using page::Look;
using page::Node;
using page::Role;

void Painter::draw_frame_ground(int index, Pen& pen) {
  const Rect& rect = box(index).rect;
  switch (landmark_of(index)) {
    case Landmark::Banner:
      pen.fill(rect, theme_[Token::Surface]);
      pen.horizontal(rect.x, rect.bottom() - look::kBorder, rect.width, theme_[Token::Border], look::kBorder);
      break;
    case Landmark::Rail:
      pen.fill(rect, theme_[Token::Surface]);
      pen.vertical(rect.right() - look::kBorder, rect.y, rect.height, theme_[Token::Border], look::kBorder);
      break;
    case Landmark::BottomBar:
      pen.fill(rect, theme_[Token::Surface]);
      pen.horizontal(rect.x, rect.y, rect.width, theme_[Token::Border], look::kBorder);
      break;
    default:
      break;
  }
}

void Painter::draw_ground(int index, const ItemLook& look, Pen& pen) {
  const Node& current = node(index);
  const Rect& rect = box(index).rect;
  switch (current.role) {
    case Role::Link:
      if (current.look == Look::Primary || current.look == Look::Quiet || current.look == Look::Chip) {
        draw_button_ground(index, look, pen);
      } else {
        draw_link_ground(index, look, pen);
      }
      break;
    case Role::Button:
    case Role::Radio:
      draw_button_ground(index, look, pen);
      break;
    case Role::Summary:
      if (look.is_hovered || look.is_pressed) {
        pen.fill(Rect{rect.x + 1, rect.y + 1, rect.width - 2, rect.height - 2}, theme_[Token::Raised],
                 look::kRadius - 1);
      }
      break;
    case Role::Paragraph:
      if (current.look == Look::Key) {
        pen.fill(rect, theme_[Token::Surface], look::kRadiusSmall);
        pen.outline(rect, theme_[Token::Border], look::kRadiusSmall, look::kBorder);
      } else if (is_badge(current.look)) {
        pen.fill(rect, theme_[tone_tint_token(current.look)], look::kRadius);
      }
      break;
    case Role::CodeBlock:
      pen.fill(rect, theme_[Token::Raised], look::kRadius);
      break;
    case Role::TextField:
    case Role::FileField:
    case Role::Select:
    case Role::Checkbox:
      draw_field(index, look, pen);
      break;
    case Role::Figure:
      draw_figure(index, pen);
      break;
    case Role::ProgressBar: {
      pen.fill(rect, theme_[Token::Border], look::kProgressHeight / 2);
      const float width = rect.width * static_cast<float>(current.fraction);
      if (width > 0) {
        pen.fill(Rect{rect.x, rect.y, std::max(width, look::kProgressHeight), rect.height}, theme_[Token::Accent],
                 look::kProgressHeight / 2);
      }
      break;
    }
    default:
      draw_container_ground(index, pen);
      break;
  }
}

void Painter::draw_container_ground(int index, Pen& pen) {
  const Node& current = node(index);
  const Rect& rect = box(index).rect;
  if (is_menu(current, landmark_of(index))) {
    const Rect& panel = box(index).field;
    if (panel.width <= 0) return;
    pen.fill(panel, theme_[Token::Surface], look::kRadius);
    pen.outline(panel, theme_[Token::Border], look::kRadius, look::kBorder);
  } else if (current.look == Look::Card || current.role == Role::Disclosure) {
    pen.fill(rect, theme_[Token::Surface], look::kRadius);
    pen.outline(rect, theme_[Token::Border], look::kRadius, look::kBorder);
  } else if (is_tone(current.look) && (current.role == Role::Group || current.role == Role::Article)) {
    pen.fill(rect, theme_[tone_tint_token(current.look)], look::kRadius);
    const ImVec4 bar = pen.device(Rect{rect.x, rect.y, look::kCalloutBar, rect.height});
    pen.list().PushClipRect({bar.x, bar.y}, {bar.z, bar.w}, true);
    pen.fill_left(rect, theme_[tone_token(current.look)], look::kRadius);
    pen.list().PopClipRect();
  } else if (current.role == Role::Footer) {
    pen.horizontal(rect.x, rect.y, rect.width, theme_[Token::Border], look::kBorder);
  } else if (current.role == Role::Table || current.role == Role::Row) {
    draw_table_lines(index, pen);
  }
}

void Painter::draw_table_lines(int index, Pen& pen) {
  const bool is_stacked = layout_.has_stacked_tables;
  const Rect& rect = box(index).rect;
  if (node(index).role == Role::Table) {
    if (is_stacked) return;
    pen.fill(rect, theme_[Token::Surface], look::kRadius);
    pen.outline(rect, theme_[Token::Border], look::kRadius, look::kBorder);
    return;
  }
  if (is_stacked) {
    pen.fill(rect, theme_[Token::Surface], look::kRadius);
    pen.outline(rect, theme_[Token::Border], look::kRadius, look::kBorder);
    return;
  }
  const int table = node(index).parent;
  if (table >= 0 && rect.y > box(table).rect.y) {
    pen.horizontal(rect.x, rect.y, rect.width, theme_[Token::Border], look::kBorder);
  }
}

void Painter::draw_link_ground(int index, const ItemLook& look, Pen& pen) {
  const Node& current = node(index);
  const Rect& rect = box(index).rect;
  const bool is_active = look.is_hovered || look.is_pressed;
  if (current.look == Look::Door) {
    pen.fill(rect, theme_[is_active ? Token::Raised : Token::Surface], look::kRadius);
    pen.outline(rect, theme_[is_active ? Token::Accent : Token::Border], look::kRadius, look::kBorder);
    return;
  }
  switch (landmark_of(index)) {
    case Landmark::Rail:
      if (current.look != Look::Lead && (current.state.current || is_active)) {
        pen.fill(rect, theme_[Token::Raised], look::kRadius);
      }
      break;
    case Landmark::BottomBar:
      if (is_active) pen.fill(rect, theme_[Token::Raised]);
      if (current.state.current) pen.fill(Rect{rect.x, rect.y, rect.width, 2}, theme_[Token::Accent]);
      break;
    case Landmark::Aside:
      pen.vertical(rect.x, rect.y, rect.height, theme_[current.state.current ? Token::Accent : Token::Border],
                   2 * look::kBorder);
      break;
    default:
      break;
  }
}

void Painter::draw_button_ground(int index, const ItemLook& look, Pen& pen) {
  const Node& current = node(index);
  const Rect& rect = box(index).rect;
  const bool is_active = look.is_hovered || look.is_pressed;
  if (current.look == Look::Quiet) {
    if (is_active) pen.fill(rect, theme_[Token::Raised], look::kRadius);
    return;
  }
  if (current.state.disabled) {
    pen.fill(rect, theme_[Token::Raised], current.look == Look::Chip ? rect.height / 2 : look::kRadius);
    return;
  }
  if (current.look == Look::Primary) {
    pen.fill(rect, theme_[is_active ? Token::AccentStrong : Token::Accent], look::kRadius);
    return;
  }
  const float radius = current.look == Look::Chip ? rect.height / 2 : look::kRadius;
  if (current.look == Look::Chip && current.state.pressed) {
    pen.fill(rect, theme_[is_active ? Token::AccentStrong : Token::Accent], radius);
    return;
  }
  pen.fill(rect, theme_[is_active ? Token::Raised : Token::Surface], radius);
  pen.outline(rect, theme_[Token::Muted], radius, look::kBorder);
}

void Painter::draw_field(int index, const ItemLook& look, Pen& pen) {
  const Node& current = node(index);
  const Rect& frame = box(index).field;
  const float radius = current.role == Role::Checkbox ? look::kRadiusSmall : look::kRadius;
  if (current.role == Role::Checkbox && current.state.checked) {
    pen.fill(frame, theme_[look.is_hovered ? Token::AccentStrong : Token::Accent], radius);
    const float unit = frame.width / look::kCheckboxSide;
    pen.list().PathLineTo(pen.point(frame.x + 5 * unit, frame.y + 10.5F * unit));
    pen.list().PathLineTo(pen.point(frame.x + 8.5F * unit, frame.y + 14 * unit));
    pen.list().PathLineTo(pen.point(frame.x + 15 * unit, frame.y + 6.5F * unit));
    pen.list().PathStroke(packed(theme_[Token::OnAccent]), ImDrawFlags_None, 2 * pen.scale());
    return;
  }
  pen.fill(frame, theme_[current.state.disabled ? Token::Raised : Token::Surface], radius);
  if (current.state.invalid) {
    pen.outline(frame, theme_[Token::Bad], radius, 2 * look::kBorder);
  } else {
    pen.outline(frame, theme_[look.is_hovered ? Token::Text : Token::Muted], radius, look::kBorder);
  }
}

void Painter::draw_figure(int index, Pen& pen) {
  // Dark on white in every theme: readers of QR symbols expect it (ISO/IEC 18004, 9.1).
  constexpr Color kWhite{255, 255, 255, 255};
  constexpr Color kBlack{0, 0, 0, 255};
  const ModuleGrid& modules = node(index).modules;
  const Rect& frame = box(index).field;
  pen.fill(frame, kWhite, look::kRadius);
  pen.outline(frame, theme_[Token::Border], look::kRadius, look::kBorder);
  if (modules.side <= 0) return;
  // Whole pixels a module; what is left of the square widens the quiet zone.
  const ImVec4 edges = pen.device(frame);
  const auto side = static_cast<float>(modules.side);
  const float module =
      std::max(1.0F, std::floor((edges.z - edges.x) / (side + 2 * static_cast<float>(page::kQuietZoneModules))));
  const float left = edges.x + std::floor((edges.z - edges.x - module * side) / 2);
  const float upper = edges.y + std::floor((edges.w - edges.y - module * side) / 2);
  for (int row = 0; row < modules.side; ++row) {
    for (int column = 0; column < modules.side;) {
      if (!modules.is_dark(column, row)) {
        ++column;
        continue;
      }
      const int first = column;
      while (column < modules.side && modules.is_dark(column, row)) ++column;
      const float top = upper + module * static_cast<float>(row);
      pen.list().AddRectFilled({left + module * static_cast<float>(first), top},
                               {left + module * static_cast<float>(column), top + module}, packed(kBlack));
    }
  }
}

}  // namespace flytt::ui
