#include "ui/page/layout.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>

#include "ui/page/flow.h"

namespace flytt::ui {

using page::Node;
using page::Role;

namespace {

float frame_width_px(const Viewport& viewport) {
  return viewport.frame_width_px > 0 ? viewport.frame_width_px : viewport.width_px;
}

struct FrameMeasures {
  float left;      // of the content column
  float width;     // of the content column
  float padding;   // beside it
  float main_top;  // above the content, below the banner
};

class Frame {
public:
  Frame(const page::Page& page, const FontSet& fonts, PageLayout& layout)
      : page_(page), layout_(layout), flow_(page, fonts, layout), width_(page_width(layout.viewport)) {}

  void lay_out();

private:
  const Box& box(int index) const { return layout_.boxes[static_cast<std::size_t>(index)]; }
  void find_parts();
  FrameMeasures measures() const;
  void place_banner(const FrameMeasures& frame);
  void place_rail();
  void place_bottom_bar();
  void place_aside(const FrameMeasures& frame);
  void place_dialog();
  float place_document(const FrameMeasures& frame);
  void place_panels(int bar, const FrameMeasures& frame);
  void set_region(int root, Region region);

  const page::Page& page_;
  PageLayout& layout_;
  Flow flow_;
  PageWidth width_;
  int banner_ = -1;
  int rail_ = -1;
  int bottom_bar_ = -1;
  int aside_ = -1;
  std::vector<int> document_;
};

void Frame::find_parts() {
  for (int root = 0; root < static_cast<int>(page_.nodes.size()); root = box(root).end) {
    if (!box(root).is_visible) continue;
    if (page_.nodes[static_cast<std::size_t>(root)].role == Role::Dialog) {
      layout_.dialog = root;
      continue;
    }
    switch (flow_.landmark_of(root)) {
      case Landmark::Banner:
        banner_ = root;
        break;
      case Landmark::Rail:
        rail_ = root;
        break;
      case Landmark::BottomBar:
        bottom_bar_ = root;
        break;
      case Landmark::Aside:
        if (frame_width_px(layout_.viewport) >= look::kAsideFrom &&
            layout_.viewport.text_scale < look::kAsideTextBelow) {
          aside_ = root;
        } else {
          flow_.hide(root);
        }
        break;
      default:
        document_.push_back(root);
        break;
    }
  }
}

FrameMeasures Frame::measures() const {
  FrameMeasures frame{};
  frame.padding = width_ == PageWidth::Wide     ? look::kPagePaddingWide
                  : width_ == PageWidth::Medium ? look::kPagePaddingMedium
                                                : look::kPagePaddingNarrow;
  frame.main_top = width_ == PageWidth::Narrow ? look::kMainPaddingTopNarrow : look::kMainPaddingTop;
  frame.left = layout_.rail_width + frame.padding;
  float available = layout_.viewport.width_px - frame.left - frame.padding;
  if (aside_ >= 0) available -= look::kAsideDistance + look::kAsideWidth;
  frame.width = std::max(0.0F, std::min(look::kContentMax, available));
  return frame;
}

void Frame::set_region(int root, Region region) {
  for (int i = root; i < box(root).end; ++i) layout_.boxes[static_cast<std::size_t>(i)].region = region;
}

void Frame::place_banner(const FrameMeasures& frame) {
  if (banner_ < 0) return;
  const float left = layout_.rail_width;
  const float width = layout_.viewport.width_px - left;
  const float height = flow_.place(banner_, left + frame.padding, 0, width - 2 * frame.padding);
  const float bar = std::max(look::kBannerHeight, height + 2 * look::kBannerPaddingY);
  flow_.move_last(banner_, 0, (bar - height) / 2);
  layout_.banner = Rect{left, 0, width, bar};
  layout_.boxes[static_cast<std::size_t>(banner_)].rect = layout_.banner;
  set_region(banner_, Region::Fixed);
}

void Frame::place_rail() {
  if (rail_ < 0) return;
  const float width = layout_.rail_width;
  const float height = flow_.place(rail_, look::kRailPaddingX, look::kRailPaddingY, width - 2 * look::kRailPaddingX) +
                       2 * look::kRailPaddingY;
  const bool fits = height <= layout_.viewport.height_px;
  layout_.boxes[static_cast<std::size_t>(rail_)].rect = Rect{0, 0, width, fits ? layout_.viewport.height_px : height};
  set_region(rail_, fits ? Region::Fixed : Region::Document);
}

void Frame::place_bottom_bar() {
  if (bottom_bar_ < 0) return;
  const float width = layout_.viewport.width_px;
  const float height = std::max(look::kBottomBarHeight, flow_.place(bottom_bar_, 0, 0, width));
  const float top = layout_.viewport.height_px - height;
  flow_.move_last(bottom_bar_, 0, top);
  layout_.bottom_bar = Rect{0, top, width, height};
  layout_.boxes[static_cast<std::size_t>(bottom_bar_)].rect = layout_.bottom_bar;
  set_region(bottom_bar_, Region::Fixed);
}

void Frame::place_panels(int bar, const FrameMeasures& frame) {
  if (bar < 0) return;
  const float page_width_px = layout_.viewport.width_px;
  for (int menu = bar; menu < box(bar).end; ++menu) {
    if (!box(menu).is_visible || !is_menu(page_.nodes[static_cast<std::size_t>(menu)], box(menu).landmark)) continue;
    if (bar == bottom_bar_) {
      const float height = flow_.place_panel(menu, 0, 0, page_width_px);
      if (height > 0) flow_.move_panel(menu, layout_.bottom_bar.y - height);
    } else {
      const float width = std::min(flow_.panel_width(menu), page_width_px - 2 * look::kPagePaddingNarrow);
      flow_.place_panel(menu, page_width_px - frame.padding - width, layout_.banner.height, width);
    }
    if (box(menu).field.width > 0) layout_.panels.push_back(box(menu).field);
  }
}

void Frame::place_aside(const FrameMeasures& frame) {
  if (aside_ < 0) return;
  const float top = layout_.banner.height + frame.main_top;
  const float height = flow_.place(aside_, frame.left + frame.width + look::kAsideDistance, top, look::kAsideWidth);
  const bool fits = top + height + look::kPagePaddingNarrow <= layout_.viewport.height_px;
  set_region(aside_, fits ? Region::Fixed : Region::Document);
}

void Frame::place_dialog() {
  if (layout_.dialog < 0) return;
  const Viewport& viewport = layout_.viewport;
  const float width = std::min(look::kDialogMax, viewport.width_px - 2 * look::kPagePaddingNarrow);
  const float height = flow_.place(layout_.dialog, (viewport.width_px - width) / 2, 0, width);
  flow_.move_last(layout_.dialog, 0, std::max(0.0F, (viewport.height_px - height) / 2));
  set_region(layout_.dialog, Region::Fixed);
}

float Frame::place_document(const FrameMeasures& frame) {
  float cursor = layout_.banner.height;
  bool has_main = false;
  for (const int root : document_) {
    const Node& node = page_.nodes[static_cast<std::size_t>(root)];
    const bool is_main = node.role == Role::Main;
    if (is_main || (!has_main && node.role != Role::Footer && cursor == layout_.banner.height)) {
      cursor += frame.main_top;
    }
    const float height = flow_.place(root, frame.left, cursor, frame.width);
    if (is_main) layout_.content = box(root).rect;
    has_main = has_main || is_main;
    cursor += height + (is_main ? look::kMainPaddingBottom : 0);
  }
  return cursor;
}

void Frame::lay_out() {
  find_parts();
  layout_.rail_width = rail_ >= 0 ? look::kRailWidth.at(layout_.viewport.text_scale) : 0;
  const FrameMeasures frame = measures();
  layout_.content = Rect{frame.left, 0, frame.width, 0};
  if (frame.width < look::kTableFrom * layout_.viewport.text_scale) flow_.stack_tables();
  place_banner(frame);
  place_rail();
  place_aside(frame);
  float bottom = place_document(frame);
  place_bottom_bar();
  place_panels(banner_, frame);
  place_panels(bottom_bar_, frame);
  place_dialog();
  bottom += layout_.bottom_bar.height;
  for (const int part : {rail_, aside_}) {
    if (part >= 0 && box(part).region == Region::Document) bottom = std::max(bottom, box(part).rect.bottom());
  }
  layout_.document_height = bottom;
}

bool draws_something(const Node& node, const Box& box, int index) {
  return box.end == index + 1 || !node.runs.empty() || node.look == page::Look::Card || is_tone(node.look) ||
         node.role == Role::Disclosure || node.role == Role::Table || node.role == Role::Row ||
         node.role == Role::Footer || box.marker_baseline != 0;
}

void index_for_culling(const page::Page& page, PageLayout& layout) {
  for (std::size_t i = 0; i < layout.boxes.size(); ++i) {
    const Box& box = layout.boxes[i];
    if (!box.is_visible) continue;
    const bool is_frame = box.region == Region::Fixed || box.rect.right() <= layout.rail_width;
    (is_frame ? layout.frame_order : layout.document_order).push_back(static_cast<int>(i));
  }
  const std::size_t count = layout.document_order.size();
  layout.bottom_so_far.resize(count);
  layout.top_from_here.resize(count);
  // Containers that draw nothing (Main, groups, lists) are left out of the ranges: they would span the whole page.
  float bottom = 0;
  for (std::size_t i = 0; i < count; ++i) {
    const auto node = static_cast<std::size_t>(layout.document_order[i]);
    const Box& box = layout.boxes[node];
    if (draws_something(page.nodes[node], box, static_cast<int>(node))) bottom = std::max(bottom, box.rect.bottom());
    layout.bottom_so_far[i] = bottom;
  }
  float top = layout.document_height;
  for (std::size_t i = count; i-- > 0;) {
    const Box& box = layout.boxes[static_cast<std::size_t>(layout.document_order[i])];
    top = std::min(top, box.rect.y);
    layout.top_from_here[i] = top;
  }
}

}  // namespace

PageWidth page_width(const Viewport& viewport) {
  const float width = frame_width_px(viewport);
  if (width >= look::kWideFrom) return PageWidth::Wide;
  return width < look::kNarrowBelow ? PageWidth::Narrow : PageWidth::Medium;
}

std::size_t PageLayout::first_in_view(float top) const {
  const auto found =
      std::partition_point(bottom_so_far.begin(), bottom_so_far.end(), [&](float bottom) { return bottom <= top; });
  return static_cast<std::size_t>(found - bottom_so_far.begin());
}

std::size_t PageLayout::end_in_view(float bottom) const {
  const auto found =
      std::partition_point(top_from_here.begin(), top_from_here.end(), [&](float top) { return top < bottom; });
  return static_cast<std::size_t>(found - top_from_here.begin());
}

PageLayout lay_out(const page::Page& page, const Viewport& viewport, const FontSet& fonts) {
  PageLayout layout;
  layout.viewport = viewport;
  Frame(page, fonts, layout).lay_out();
  for (std::size_t i = 0; i < layout.boxes.size(); ++i) layout.boxes[i].id = ImHashStr(page.nodes[i].key.c_str());
  index_for_culling(page, layout);
  return layout;
}

}  // namespace flytt::ui
