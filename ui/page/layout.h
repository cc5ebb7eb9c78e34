// Where everything on a page is: computed once per (page, viewport), read by every frame and by the host page.
#pragma once

#include <cstdint>
#include <vector>

#include "core/page/page.h"
#include "look/measures.h"
#include "ui/fonts.h"
#include "ui/page/geometry.h"
#include "ui/page/landmark.h"
#include "ui/page/line_breaker.h"

namespace flytt::ui {

struct Viewport {
  float width_px = 0;        // CSS px, without the scroll bar
  float frame_width_px = 0;  // with it, as media queries count: which frame the page has; 0 = width_px
  float height_px = 0;
  float scale = 1;       // device px per CSS px
  float text_scale = 1;  // 1..2, the visitor's text size
  float line_scale = 1;  // 1..1.5, the visitor's line spacing
  bool coarse_pointer = false;
  Slash slash = Slash::HoldsTogether;
};

enum class PageWidth { Narrow, Medium, Wide };
PageWidth page_width(const Viewport& viewport);

enum class Region : std::uint8_t {
  Document,  // rectangles are in document coordinates and move when the page scrolls
  Fixed      // rectangles are in viewport coordinates
};

// Sources of a fragment's text besides the node's runs.
inline constexpr int kLabelRun = -1;         // Node::label, above a field
inline constexpr int kColumnHeaderRun = -2;  // runs of Box::header_node, above a value in a stacked table

// A stretch of one run on one line.
struct Fragment {
  int node;
  int run;              // index into Node::runs, or one of the above
  std::uint32_t begin;  // bytes of the run's text; spaces at the end of a line are included ...
  std::uint32_t end;
  Rect rect;  // ... but not in the rectangle. Height is the line's.
  float baseline;
  float size;  // font size, CSS px, text size included
  look::Face face;
  // The faces lack a character of this text: the browser, which has other faces, shows it, and nothing is drawn.
  bool is_left_to_browser = false;
};

struct Box {
  Rect rect;
  Rect icon;  // width 0 = none
  // Frame of a TextField, Select or Checkbox; square of a Figure; panel of an open menu. Width 0 = none.
  Rect field;
  int end = 0;  // index behind the last node of the subtree
  int first_fragment = 0;
  int fragment_count = 0;
  int ordinal = 0;            // ListItem of a numbered list: its number
  int header_node = -1;       // ColumnHeader that a stacked cell repeats
  float marker_baseline = 0;  // ListItem with a marker: baseline of its first line; 0 = no marker
  std::uint32_t id = 0;       // of its Dear ImGui item: hash of the key
  Landmark landmark = Landmark::Content;
  Region region = Region::Document;
  bool is_visible = false;  // false: exists in the document, takes no room and is not drawn
};

struct PageLayout {
  Viewport viewport;
  std::vector<Box> boxes;           // one per node, same index
  std::vector<Fragment> fragments;  // those of one node are neighbours
  float document_height = 0;
  Rect banner;  // viewport coordinates; height 0 = none
  Rect bottom_bar;
  Rect content;  // column of Main, document coordinates
  float rail_width = 0;
  std::vector<Rect> panels;  // of open menus, viewport coordinates; they lie over the document
  bool has_stacked_tables = false;
  int dialog = -1;  // node; -1 = none

  // Visible nodes of the document region in order, for culling: those that draw something in [top, bottom) lie
  // between first_in_view(top) and end_in_view(bottom).
  std::vector<int> document_order;
  std::vector<float> bottom_so_far;  // greatest bottom of what draws in document_order[0..i]
  std::vector<float> top_from_here;  // least top of document_order[i..]
  std::vector<int> frame_order;      // visible nodes of banner, rail, bottom bar and a fixed right column
  std::size_t first_in_view(float top) const;
  std::size_t end_in_view(float bottom) const;
};

// The page must hold parents before children, subtrees contiguous (as PageBuilder leaves it).
PageLayout lay_out(const page::Page& page, const Viewport& viewport, const FontSet& fonts);

}  // namespace flytt::ui
