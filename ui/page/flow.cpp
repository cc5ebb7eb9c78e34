#include "ui/page/flow.h"

#include <algorithm>

#include "core/contract.h"

namespace flytt::ui {

using page::Arrangement;
using page::Look;
using page::Node;
using page::Role;
using page::Widths;

namespace {

bool exists_at(Widths widths, PageWidth width) {
  switch (widths) {
    case Widths::All:
      return true;
    case Widths::WideOnly:
      return width == PageWidth::Wide;
    case Widths::MediumOnly:
      return width == PageWidth::Medium;
    case Widths::NarrowOnly:
      return width == PageWidth::Narrow;
    case Widths::BelowWide:
      return width != PageWidth::Wide;
    case Widths::FromMedium:
      return width != PageWidth::Narrow;
  }
  return true;
}

Landmark root_landmark(const Node& node) {
  switch (node.role) {
    case Role::Banner:
      return Landmark::Banner;
    case Role::Footer:
      return Landmark::Footer;
    case Role::Complementary:
      return Landmark::Aside;
    case Role::Navigation:
      return node.widths == Widths::NarrowOnly ? Landmark::BottomBar
             : node.widths == Widths::WideOnly ? Landmark::Rail
                                               : Landmark::InnerNavigation;
    default:
      return Landmark::Content;
  }
}

}  // namespace

Flow::Flow(const page::Page& page, const FontSet& fonts, PageLayout& layout)
    : page_(page), fonts_(fonts), layout_(layout) {
  const std::size_t count = page.nodes.size();
  layout_.boxes.resize(count);
  contexts_.resize(count);
  extents_.resize(count);
  has_extent_.resize(count, false);
  find_ends();
  find_contexts();
  find_visibility();
}

void Flow::find_ends() {
  const int count = static_cast<int>(page_.nodes.size());
  for (int i = count - 1; i >= 0; --i) {
    FLYTT_EXPECTS(node(i).parent < i);
    if (box(i).end == 0) box(i).end = i + 1;
    const int parent = node(i).parent;
    if (parent >= 0) box(parent).end = std::max(box(parent).end, box(i).end);
  }
  for (int i = 1; i < count; ++i) {  // a node's parent is the node before it or one of that node's ancestors
    int ancestor = i - 1;
    while (ancestor >= 0 && ancestor != node(i).parent) ancestor = node(ancestor).parent;
    FLYTT_EXPECTS(ancestor == node(i).parent);
  }
}

void Flow::find_contexts() {
  const bool is_narrow = page_width(layout_.viewport) == PageWidth::Narrow;
  for (int i = 0; i < static_cast<int>(page_.nodes.size()); ++i) {
    BoxContext& context = contexts_[static_cast<std::size_t>(i)];
    const int parent = node(i).parent;
    if (parent < 0) {
      context.landmark = root_landmark(node(i));
      context.is_narrow = is_narrow;
      context.coarse_pointer = layout_.viewport.coarse_pointer;
      context.text_scale = layout_.viewport.text_scale;
    } else {
      context = contexts_[static_cast<std::size_t>(parent)];
      context.is_in_row = node(parent).arrangement == Arrangement::Row;
    }
    if (parent >= 0 && is_menu(node(parent), contexts_[static_cast<std::size_t>(parent)].landmark)) {
      if (node(i).role != Role::Summary) context.landmark = Landmark::Rail;
    } else if (parent >= 0 && node(i).role == Role::Navigation && context.landmark != Landmark::Rail) {
      context.landmark = Landmark::InnerNavigation;
    }
    box(i).landmark = context.landmark;
    if (node(i).role == Role::Table) context.is_in_table = true;
    if (node(i).role == Role::ColumnHeader) context.is_in_header = true;
  }
}

void Flow::stack_tables() {
  layout_.has_stacked_tables = true;
  for (BoxContext& context : contexts_) context.is_stacked_table = context.is_in_table;
}

void Flow::find_visibility() {
  const PageWidth width = page_width(layout_.viewport);
  for (int i = 0; i < static_cast<int>(page_.nodes.size()); ++i) {
    const Node& current = node(i);
    bool is_visible = !current.state.hidden && current.look != Look::Unseen && exists_at(current.widths, width);
    if (current.parent >= 0) {
      const Node& parent = node(current.parent);
      is_visible = is_visible && box(current.parent).is_visible;
      if (parent.role == Role::Disclosure && current.role != Role::Summary && !parent.state.expanded)
        is_visible = false;
    }
    const bool is_empty_text =
        (current.role == Role::Status || current.role == Role::Alert || current.role == Role::Paragraph) &&
        current.runs.empty() && box(i).end == i + 1;
    box(i).is_visible = is_visible && !is_empty_text;
  }
}

void Flow::hide(int index) {
  for (int i = index; i < box(index).end; ++i) box(i).is_visible = false;
}

std::vector<int> Flow::flow_children(int parent) const {
  std::vector<int> children;
  for (int child = parent + 1; child < box(parent).end; child = box(child).end) {
    if (box(child).is_visible) children.push_back(child);
  }
  return children;
}

Arrangement Flow::arrangement(int index) const { return node(index).arrangement; }

bool Flow::is_bar_of_links(int index) const {
  return landmark_of(index) == Landmark::BottomBar &&
         (node(index).role == Role::Navigation || node(index).role == Role::List);
}

bool Flow::has_markers(int list) const {
  const Landmark landmark = landmark_of(list);
  return node(list).role == Role::List && landmark == Landmark::Content && node(list).look != Look::Quiet &&
         arrangement(list) == Arrangement::Stack;
}

bool Flow::grows(int index) const { return node(index).role == Role::TextField || node(index).role == Role::Search; }

Flow::Extent Flow::extent(int index) {
  const auto i = static_cast<std::size_t>(index);
  if (!has_extent_[i]) {
    extents_[i] = measure_extent(index);
    has_extent_[i] = true;
  }
  return extents_[i];
}

Flow::Extent Flow::measure_extent(int index) {
  const Node& current = node(index);
  const BoxStyle own_style = style(index);
  Extent result;
  if (current.role == Role::TextField || (current.role == Role::FileField)) {
    result = {120, look::kFieldBasis, 120};
  } else if (current.role == Role::Select) {
    result = {120, look::kSelectBasis.at(layout_.viewport.text_scale), 120};
  } else if (current.role == Role::Figure) {
    result.least = result.natural = result.rigid = static_cast<float>(page::figure_side_px(current.modules));
  } else if (!current.runs.empty()) {
    result = text_extent(index, own_style.text);
    if (current.role == Role::Button) result.rigid = result.least;
  }
  if (current.role == Role::Table) {
    Extent columns;
    for (const Extent& column : column_extents(index)) {
      columns.least += column.least;
      columns.natural += column.natural;
      columns.rigid += column.rigid;
    }
    result = columns;
  } else {
    const std::vector<int> children = flow_children(index);
    float sum = 0;
    for (const int child : children) {
      if (is_menu(current, landmark_of(index)) && node(child).role != Role::Summary) continue;
      const Extent inner = extent(child);
      result.least = std::max(result.least, inner.least);
      result.natural = std::max(result.natural, inner.natural);
      result.rigid = std::max(result.rigid, inner.rigid);
      sum += inner.natural;
    }
    if (arrangement(index) != Arrangement::Stack && !children.empty()) {
      sum += static_cast<float>(current.gap_px) * static_cast<float>(children.size() - 1);
      result.natural = std::max(result.natural, sum);
    }
  }
  float extra = own_style.left + own_style.right;
  if (own_style.icon_place == IconPlace::Before) extra += own_style.icon + own_style.icon_gap;
  if (has_markers(index)) extra += look::kListIndent * layout_.viewport.text_scale;
  if (current.role == Role::Disclosure && !is_menu(current, landmark_of(index)))
    extra += look::kDisclosureIndent.at(layout_.viewport.text_scale) + look::kSummaryPaddingX;
  const float least = own_style.min_width;
  return {std::max(least, result.least + extra), std::max(least, result.natural + extra),
          std::max(least, result.rigid + extra)};
}

void Flow::move(const Placed& placed, float dx, float dy) {
  const auto shift = [&](Rect& rect) {
    rect.x += dx;
    rect.y += dy;
  };
  for (int i = placed.node; i < box(placed.node).end; ++i) {
    Box& moved = box(i);
    shift(moved.rect);
    shift(moved.icon);
    shift(moved.field);
    if (moved.marker_baseline != 0) moved.marker_baseline += dy;
  }
  for (std::size_t i = placed.fragment_begin; i < placed.fragment_end; ++i) {
    shift(layout_.fragments[i].rect);
    layout_.fragments[i].baseline += dy;
  }
}

void Flow::move_last(int index, float dx, float dy) {
  move(Placed{index, static_cast<std::size_t>(box(index).first_fragment), layout_.fragments.size()}, dx, dy);
}

void Flow::stretch(int index, float height) {
  const float delta = height - box(index).rect.height;
  if (delta <= 0) return;
  box(index).rect.height = height;
  if (node(index).role != Role::ListItem) return;
  const std::vector<int> children = flow_children(index);
  if (children.size() == 1) stretch(children.front(), box(children.front()).rect.height + delta);
}

float Flow::place(int index, float x, float y, float width) {
  const Node& current = node(index);
  const BoxStyle own_style = style(index);
  box(index).first_fragment = static_cast<int>(layout_.fragments.size());
  const float inner_x = x + own_style.left;
  const float inner_width = std::max(0.0F, width - own_style.left - own_style.right);
  float cursor = y + own_style.top;
  if (own_style.icon_place == IconPlace::Above) {
    const float icon_x = own_style.is_centred ? inner_x + (inner_width - own_style.icon) / 2 : inner_x;
    box(index).icon = Rect{icon_x, cursor, own_style.icon, own_style.icon};
    cursor += own_style.icon + own_style.icon_gap;
  }
  switch (current.role) {
    case Role::TextField:
    case Role::FileField:
    case Role::Select:
      cursor += place_field(index, inner_x, cursor, inner_width);
      break;
    case Role::Figure:
      cursor += place_figure(index, inner_x, cursor, inner_width);
      break;
    case Role::ProgressBar:
      cursor += look::kProgressHeight;
      break;
    case Role::Disclosure:
      cursor += place_disclosure(index, inner_x, cursor, inner_width);
      break;
    default: {
      const float line_y = cursor;
      const float beside = own_style.icon_place == IconPlace::Before ? own_style.icon + own_style.icon_gap : 0;
      if (!current.runs.empty()) {
        cursor += place_text(index, own_style, inner_x + beside, cursor, std::max(0.0F, inner_width - beside));
      }
      box(index).fragment_count = static_cast<int>(layout_.fragments.size()) - box(index).first_fragment;
      if (own_style.icon_place == IconPlace::Before || own_style.icon_place == IconPlace::Callout) {
        const bool is_alone = current.runs.empty() && own_style.icon_place == IconPlace::Before;
        const float first_line = line_height(own_style.text);
        const float icon_x = own_style.icon_place == IconPlace::Before ? inner_x : x + look::kCalloutIconX;
        box(index).icon = Rect{icon_x, line_y + (first_line - own_style.icon) / 2, own_style.icon, own_style.icon};
        if (is_alone) cursor += first_line;
        if (current.role == Role::Checkbox) box(index).field = box(index).icon;
      }
      const float children_height = place_children(
          index, inner_x, cursor + (current.runs.empty() ? 0 : static_cast<float>(current.gap_px)), inner_width);
      if (children_height > 0) {
        cursor += children_height + (current.runs.empty() ? 0 : static_cast<float>(current.gap_px));
      }
      break;
    }
  }
  float height = cursor + own_style.bottom - y;
  if (height < own_style.min_height) {
    move_last(index, 0, (own_style.min_height - height) / 2);
    height = own_style.min_height;
  }
  box(index).rect = Rect{x, y, width, height};
  return height;
}

float Flow::place_field(int index, float x, float y, float width) {
  float height = 0;
  if (node(index).look != Look::Quiet && landmark_of(index) != Landmark::Banner) {
    height += place_label(index, x, y, width) + look::kFieldLabelGap;
    box(index).fragment_count = static_cast<int>(layout_.fragments.size()) - box(index).first_fragment;
  }
  const float text_scale = layout_.viewport.text_scale;
  float field_height = look::kFieldHeight.at(text_scale);
  if (node(index).input == page::InputKind::Lines) {
    field_height += static_cast<float>(look::kLinesShown - 1) * line_height(look::TextStyle::Body);
  }
  if (node(index).role == Role::FileField) {
    const Inline& text = node(index).runs;
    const Rect area{x + look::kFieldPaddingX, y + height + look::kFilePaddingY, width - 2 * look::kFieldPaddingX, 0};
    field_height =
        2 * look::kFilePaddingY + place_runs(index, text, 0, text.size(), 0, look::TextStyle::Body, area, true);
    box(index).fragment_count = static_cast<int>(layout_.fragments.size()) - box(index).first_fragment;
  }
  box(index).field = Rect{x, y + height, width, field_height};
  const float icon = look::kIcon * text_scale;
  const float icon_y = y + height + (field_height - icon) / 2;
  if (node(index).input == page::InputKind::Search)
    box(index).icon = Rect{x + look::kFieldPaddingX, icon_y, icon, icon};
  if (node(index).role == Role::Select) {
    box(index).icon = Rect{x + width - look::kFieldPaddingX - icon, icon_y, icon, icon};
  }
  return height + field_height;
}

float Flow::place_figure(int index, float x, float y, float width) {
  const float side = std::min(static_cast<float>(page::figure_side_px(node(index).modules)), width);
  box(index).field = Rect{x, y, side, side};
  return side;
}

float Flow::place_disclosure(int index, float x, float y, float width) {
  const bool is_narrow = contexts_[static_cast<std::size_t>(index)].is_narrow;
  const bool opens_panel = is_menu(node(index), landmark_of(index));
  const float indent = is_narrow ? look::kSummaryPaddingX : look::kDisclosureIndent.at(layout_.viewport.text_scale);
  std::vector<int> rest;
  float cursor = y;
  for (const int child : flow_children(index)) {
    if (node(child).role == Role::Summary) {
      cursor += place(child, x, cursor, width);
    } else {
      rest.push_back(child);
    }
  }
  if (!rest.empty() && !opens_panel) {
    cursor += place_stack(rest, static_cast<float>(node(index).gap_px), x + indent, cursor,
                          std::max(0.0F, width - indent - look::kSummaryPaddingX));
    cursor += look::kDisclosurePaddingBottom;
  }
  return cursor - y;
}

float Flow::panel_width(int menu) {
  float natural = 0;
  for (const int child : flow_children(menu)) {
    if (node(child).role != Role::Summary) natural = std::max(natural, extent(child).natural);
  }
  return std::max(look::kPanelWidth, natural + 2 * look::kPanelPadding);
}

float Flow::place_panel(int menu, float x, float y, float width) {
  std::vector<int> children;
  for (const int child : flow_children(menu)) {
    if (node(child).role != Role::Summary) children.push_back(child);
  }
  if (children.empty()) return 0;
  panel_fragment_begin_ = layout_.fragments.size();
  const float height = place_stack(children, static_cast<float>(node(menu).gap_px), x + look::kPanelPadding,
                                   y + look::kPanelPadding, width - 2 * look::kPanelPadding) +
                       2 * look::kPanelPadding;
  box(menu).field = Rect{x, y, width, height};
  return height;
}

void Flow::move_panel(int menu, float dy) {
  std::size_t fragment_begin = panel_fragment_begin_;
  for (const int child : flow_children(menu)) {
    if (node(child).role == Role::Summary) continue;
    move(Placed{child, fragment_begin, layout_.fragments.size()}, 0, dy);
    fragment_begin = layout_.fragments.size();  // the fragments of all children have moved with the first
  }
  box(menu).field.y += dy;
}

float Flow::place_list(int index, float x, float y, float width) {
  const std::vector<int> items = flow_children(index);
  const float indent = look::kListIndent * layout_.viewport.text_scale;
  const float height =
      place_stack(items, static_cast<float>(node(index).gap_px), x + indent, y, std::max(0.0F, width - indent));
  int ordinal = node(index).first_number;
  for (const int item : items) {
    if (node(item).role != Role::ListItem) continue;
    Box& item_box = box(item);
    const auto first = static_cast<std::size_t>(item_box.first_fragment);
    if (first < layout_.fragments.size() && layout_.fragments[first].node < item_box.end) {
      item_box.marker_baseline = layout_.fragments[first].baseline;
    }
    if (node(index).first_number > 0) item_box.ordinal = ordinal++;
  }
  return height;
}

float Flow::place_children(int index, float x, float y, float width) {
  const std::vector<int> children = flow_children(index);
  if (children.empty()) return 0;
  const auto gap = static_cast<float>(node(index).gap_px);
  if (node(index).role == Role::Table) {
    return contexts_[static_cast<std::size_t>(index)].is_stacked_table ? place_stacked_table(index, x, y, width)
                                                                       : place_table(index, x, y, width);
  }
  if (has_markers(index)) return place_list(index, x, y, width);
  if (is_bar_of_links(index)) return place_bar_links(children, x, y, width);
  switch (arrangement(index)) {
    case Arrangement::Stack:
      return place_stack(children, gap, x, y, width);
    case Arrangement::Row:
      return node(index).role == Role::Banner ? place_bar(children, gap, x, y, width)
                                              : place_row(children, gap, x, y, width);
    case Arrangement::Grid:
      return place_grid(children, gap, static_cast<float>(node(index).grid_column_px) * layout_.viewport.text_scale, x,
                        y, width);
  }
  return 0;
}

}  // namespace flytt::ui
