#include "core/page/page.h"

#include <cstddef>

namespace flytt::page {

bool is_tone(Look look) {
  return look == Look::Good || look == Look::Caution || look == Look::Bad || look == Look::Neutral;
}

bool is_badge(Look look) {
  return look == Look::Badge || look == Look::BadgeGood || look == Look::BadgeCaution || look == Look::BadgeBad ||
         look == Look::Key;
}

Icon shown_icon(const Node& node) {
  if (node.icon != Icon::None) return node.icon;
  switch (node.look) {
    case Look::Good:
      return Icon::Check;
    case Look::Caution:
      return Icon::Warning;
    case Look::Bad:
      return Icon::Error;
    case Look::Neutral:
      return Icon::Info;
    default:
      return Icon::None;
  }
}

int figure_side_px(const ModuleGrid& modules) {
  constexpr int kLeastSidePx = 280;
  const int side = modules.side + 2 * kQuietZoneModules;
  return (kLeastSidePx + side - 1) / side * side;
}

int find_node(const Page& page, std::string_view key) {
  for (std::size_t i = 0; i < page.nodes.size(); ++i) {
    if (page.nodes[i].key == key) return static_cast<int>(i);
  }
  return -1;
}

std::string text_below(const Page& page, int node) {
  std::string text;
  std::vector<bool> is_below(page.nodes.size(), false);
  for (std::size_t i = static_cast<std::size_t>(node); i < page.nodes.size(); ++i) {
    const Node& current = page.nodes[i];
    const bool is_root = static_cast<int>(i) == node;
    if (!is_root && (current.parent < 0 || !is_below[static_cast<std::size_t>(current.parent)])) continue;
    if (current.state.hidden) continue;
    is_below[i] = true;
    if (current.role == Role::CodeBlock || current.look == Look::Door) {
      for (const Run& line : current.runs) {
        if (!text.empty()) text += '\n';
        text += line.text;
      }
    } else if (!current.runs.empty()) {
      if (!text.empty()) text += '\n';
      text += plain_text(current.runs);
    }
  }
  return text;
}

}  // namespace flytt::page
