#include <algorithm>
#include <cmath>

#include "ui/page/flow.h"

namespace flytt::ui {

using page::Node;
using page::Role;

namespace {

// On top of the container's gap, where the node is not the first.
float space_above(const Node& node, Landmark landmark) {
  if (landmark == Landmark::Rail) {
    return node.role == Role::Navigation || node.role == Role::Group ? look::kRailPartSpace : 0;
  }
  if (node.role != Role::Heading) return 0;
  return node.level == 2 ? look::kSpaceAboveHeading2 : node.level == 3 ? look::kSpaceAboveHeading3 : 0;
}

}  // namespace

float Flow::place_stack(const std::vector<int>& children, float gap, float x, float y, float width) {
  float cursor = y;
  bool is_first = true;
  for (const int child : children) {
    if (!is_first) cursor += gap + space_above(node(child), landmark_of(child));
    is_first = false;
    const BoxStyle own_style = style(child);
    float child_width = own_style.has_measure ? std::min(width, look::kMeasureEm * font_size(own_style.text)) : width;
    if (is_field(node(child).role) && node(child).input != page::InputKind::Lines) {
      child_width = std::min(width, look::kFieldMax);
    } else if (own_style.fits_content) {
      child_width = std::min(width, extent(child).natural);
    }
    cursor += place(child, x, cursor, child_width);
  }
  return cursor - y;
}

float Flow::row_basis(int index) {
  if (grows(index)) return look::kFieldBasis;
  const BoxStyle own_style = style(index);
  const float natural = extent(index).natural;
  return own_style.has_measure ? std::min(natural, look::kMeasureEm * font_size(own_style.text)) : natural;
}

void Flow::centre_in_line(const std::vector<Placed>& line, float y, float height) {
  for (const Placed& placed : line)
    move(placed, 0, y + (height - box(placed.node).rect.height) / 2 - box(placed.node).rect.y);
}

float Flow::place_row(const std::vector<int>& children, float gap, float x, float y, float width) {
  constexpr float kTolerance = 1.0F / 64;
  float cursor = y;
  std::size_t begin = 0;
  while (begin < children.size()) {
    float used = std::min(width, row_basis(children[begin]));
    std::size_t end = begin + 1;
    int growing = grows(children[begin]) ? 1 : 0;
    for (; end < children.size(); ++end) {
      const float basis = row_basis(children[end]);
      if (used + gap + basis > width + kTolerance) break;
      used += gap + basis;
      if (grows(children[end])) ++growing;
    }
    const float share = growing > 0 ? std::max(0.0F, width - used) / static_cast<float>(growing) : 0;
    if (begin > 0) cursor += gap;
    std::vector<Placed> line;
    float item_x = x;
    float height = 0;
    for (std::size_t i = begin; i < end; ++i) {
      const int child = children[i];
      float item_width = std::min(width, row_basis(child));
      if (grows(child)) item_width = std::min(item_width + share, std::max(item_width, look::kFieldMax));
      const std::size_t fragment_begin = layout_.fragments.size();
      height = std::max(height, place(child, item_x, cursor, item_width));
      line.push_back(Placed{child, fragment_begin, layout_.fragments.size()});
      item_x += item_width + gap;
    }
    centre_in_line(line, cursor, height);
    cursor += height;
    begin = end;
  }
  return cursor - y;
}

float Flow::place_bar(const std::vector<int>& children, float gap, float x, float y, float width) {
  float fixed = gap * static_cast<float>(children.size() - 1);
  int growing = 0;
  for (const int child : children) {
    if (grows(child)) {
      ++growing;
    } else {
      fixed += extent(child).natural;
    }
  }
  const float share =
      growing > 0 ? std::min(look::kFieldMax, std::max(0.0F, width - fixed) / static_cast<float>(growing)) : 0;
  const float rest = std::max(0.0F, width - fixed - share * static_cast<float>(growing));
  std::vector<Placed> line;
  bool is_rest_given = false;
  float item_x = x;
  float height = 0;
  for (const int child : children) {
    const float item_width = grows(child) ? share : extent(child).natural;
    const std::size_t fragment_begin = layout_.fragments.size();
    height = std::max(height, place(child, item_x, y, item_width));
    line.push_back(Placed{child, fragment_begin, layout_.fragments.size()});
    item_x += item_width + gap;
    if (!is_rest_given && (growing == 0 || grows(child))) {
      item_x += rest;
      is_rest_given = true;
    }
  }
  centre_in_line(line, y, height);
  return height;
}

// As browsers do for flexible boxes: what is left, or missing, is shared, and nobody gets less than a finger needs.
std::vector<float> Flow::bar_link_widths(const std::vector<int>& children, float width) {
  std::vector<float> widths;
  float wanted = 0;
  for (const int child : children) {
    widths.push_back(extent(child).natural);
    wanted += std::max(look::kTargetCoarse, widths.back());
  }
  std::vector<bool> is_least(children.size(), false);
  for (std::size_t i = 0; wanted > width && i < widths.size(); ++i) is_least[i] = widths[i] < look::kTargetCoarse;
  while (true) {
    float room = width;
    float natural = 0;
    float sharing = 0;
    for (std::size_t i = 0; i < widths.size(); ++i) {
      room -= is_least[i] ? look::kTargetCoarse : 0;
      natural += is_least[i] ? 0 : widths[i];
      sharing += is_least[i] ? 0.0F : 1.0F;
    }
    const auto share_of = [&](float own) {
      return wanted <= width ? own + (room - natural) / sharing : own * room / natural;
    };
    bool is_settled = true;
    for (std::size_t i = 0; i < widths.size(); ++i) {
      if (is_least[i] || share_of(widths[i]) >= look::kTargetCoarse) continue;
      is_least[i] = true;
      is_settled = false;
    }
    if (!is_settled) continue;
    for (std::size_t i = 0; i < widths.size(); ++i) widths[i] = is_least[i] ? look::kTargetCoarse : share_of(widths[i]);
    return widths;
  }
}

float Flow::place_bar_links(const std::vector<int>& children, float x, float y, float width) {
  const std::vector<float> widths = bar_link_widths(children, width);
  float item_x = x;
  float height = 0;
  for (std::size_t i = 0; i < children.size(); ++i) {
    height = std::max(height, place(children[i], item_x, y, widths[i]));
    item_x += widths[i];
  }
  for (const int child : children) stretch(child, height);
  return height;
}

float Flow::place_grid(const std::vector<int>& children, float gap, float column, float x, float y, float width) {
  const float least = std::max(1.0F, std::min(column, width));
  const int fitting = std::max(1, static_cast<int>(std::floor((width + gap) / (least + gap))));
  return place_columns(children, std::min(fitting, static_cast<int>(children.size())), gap, x, y, width);
}

float Flow::place_columns(const std::vector<int>& children, int columns, float gap, float x, float y, float width) {
  const float column_width = (width - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
  float cursor = y;
  for (std::size_t begin = 0; begin < children.size(); begin += static_cast<std::size_t>(columns)) {
    const std::size_t end = std::min(children.size(), begin + static_cast<std::size_t>(columns));
    if (begin > 0) cursor += gap;
    float height = 0;
    for (std::size_t i = begin; i < end; ++i) {
      const float item_x = x + static_cast<float>(i - begin) * (column_width + gap);
      const bool fits = style(children[i]).fits_content;
      const float item_width = fits ? std::min(column_width, extent(children[i]).natural) : column_width;
      height = std::max(height, place(children[i], item_x, cursor, item_width));
    }
    for (std::size_t i = begin; i < end; ++i) {
      if (!style(children[i]).fits_content) stretch(children[i], height);
    }
    cursor += height;
  }
  return cursor - y;
}

}  // namespace flytt::ui
