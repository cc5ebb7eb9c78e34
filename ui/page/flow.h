// Places the nodes of one page: stacks, rows, grids, tables and text. Used by lay_out() only.
#pragma once

#include <cstddef>
#include <vector>

#include "core/page/kept_words.h"
#include "ui/page/box_style.h"
#include "ui/page/layout.h"
#include "ui/page/line_breaker.h"

namespace flytt::ui {

class Flow {
public:
  // Finds subtrees, frame parts and visibility. `layout` already knows its viewport; boxes are made here.
  Flow(const page::Page& page, const FontSet& fonts, PageLayout& layout);

  // Places the subtree with its top left corner at (x, y); returns its height.
  float place(int node, float x, float y, float width);

  // Moves the subtree. Nothing else may have been placed since.
  void move_last(int node, float dx, float dy);

  void hide(int node);  // with its subtree
  void stack_tables();  // their rows become cards; before anything is placed

  // Places what an open menu shows, below or above its bar; returns the panel's height. Zero if it shows nothing.
  float place_panel(int menu, float x, float y, float width);
  float panel_width(int menu);
  void move_panel(int menu, float dy);  // directly after place_panel()
  Landmark landmark_of(int node) const { return contexts_[static_cast<std::size_t>(node)].landmark; }

private:
  struct Extent {       // CSS px
    float least = 0;    // widest piece that cannot be broken at a break opportunity
    float natural = 0;  // everything in one line
    float rigid = 0;    // what cannot be broken at all: controls, pictures, paddings
  };
  struct Placed {
    int node;
    std::size_t fragment_begin;
    std::size_t fragment_end;
  };

  const page::Node& node(int index) const { return page_.nodes[static_cast<std::size_t>(index)]; }
  Box& box(int index) { return layout_.boxes[static_cast<std::size_t>(index)]; }
  const Box& box(int index) const { return layout_.boxes[static_cast<std::size_t>(index)]; }
  BoxStyle style(int index) const { return box_style(node(index), contexts_[static_cast<std::size_t>(index)]); }
  std::vector<int> flow_children(int parent) const;  // those that take room

  void find_ends();
  void find_contexts();
  void find_visibility();
  page::Arrangement arrangement(int index) const;
  bool is_bar_of_links(int index) const;  // the bottom bar
  bool has_markers(int list) const;
  bool grows(int index) const;  // fields in a row

  // Text (flow_text.cpp).
  void shape(const Inline& runs, std::size_t first_run, std::size_t last_run, look::TextStyle style);
  void keep_words(int run, const std::vector<page::ByteRange>& words);
  Extent text_extent(int index, look::TextStyle style);
  float place_runs(int index, const Inline& runs, std::size_t first_run, std::size_t last_run, int run_code,
                   look::TextStyle style, const Rect& area, bool is_centred);
  float place_text(int index, const BoxStyle& style, float x, float y, float width);
  float place_label(int index, float x, float y, float width);
  float text_scale(look::TextStyle style) const;
  float line_height(look::TextStyle style) const;
  float font_size(look::TextStyle style) const;
  float baseline(look::TextStyle style) const;  // below the top of the line

  // Containers.
  Extent extent(int index);
  Extent measure_extent(int index);
  float row_basis(int index);
  float place_children(int index, float x, float y, float width);
  float place_stack(const std::vector<int>& children, float gap, float x, float y, float width);
  float place_row(const std::vector<int>& children, float gap, float x, float y, float width);
  float place_bar(const std::vector<int>& children, float gap, float x, float y, float width);
  std::vector<float> bar_link_widths(const std::vector<int>& children, float width);
  float place_bar_links(const std::vector<int>& children, float x, float y, float width);
  float place_grid(const std::vector<int>& children, float gap, float column, float x, float y, float width);
  float place_columns(const std::vector<int>& children, int columns, float gap, float x, float y, float width);
  float place_list(int index, float x, float y, float width);
  float place_disclosure(int index, float x, float y, float width);
  float place_field(int index, float x, float y, float width);
  float place_figure(int index, float x, float y, float width);
  void centre_in_line(const std::vector<Placed>& line, float y, float height);
  void stretch(int index, float height);
  void move(const Placed& placed, float dx, float dy);

  // Tables (flow_table.cpp).
  std::vector<Extent> column_extents(int table);
  float place_table(int index, float x, float y, float width);
  float place_stacked_table(int index, float x, float y, float width);
  float place_stacked_headers(int row, const std::vector<int>& headers, float x, float y, float width);
  float place_stacked_row(int row, const std::vector<int>& headers, float x, float y, float width);

  const page::Page& page_;
  const FontSet& fonts_;
  PageLayout& layout_;
  std::vector<BoxContext> contexts_;
  std::vector<Extent> extents_;
  std::vector<bool> has_extent_;
  std::vector<Glyph> glyphs_;  // scratch of shape()
  bool lacks_glyphs_ = false;  // whether a face lacks one of them
  std::vector<std::uint32_t> code_points_;
  std::size_t panel_fragment_begin_ = 0;
};

}  // namespace flytt::ui
