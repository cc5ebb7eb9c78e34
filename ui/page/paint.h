// Draws what can be seen of a laid out page, once a frame, through Dear ImGui.
//
// One borderless window covers the display (device px). Every control submits an item whose ID is Box::id, or
// inline_link_id() for a link within a text, so hovered and pressed looks are Dear ImGui's own. Activation is not: that
// is the element's click, in the host page. Between two equal frames nothing is allocated.
#pragma once

#include <cstdint>

#include "core/page/page.h"
#include "ui/fonts.h"
#include "ui/page/layout.h"
#include "ui/theme.h"

namespace flytt::ui {

struct PaintState {
  float scroll_y = 0;     // CSS px
  int focused_node = -1;  // with a visible focus (:focus-visible); -1 = none
  int focused_run = -1;   // run of a link within that node's text; -1 = the node itself
  int pressed_node = -1;  // held down by the host page's pointer or key
};

// Between ImGui::NewFrame() and ImGui::Render(). io.DisplaySize is the viewport in device px.
void paint(const page::Page& page, const PageLayout& layout, const FontSet& fonts, const Theme& theme,
           const PaintState& state);

// Item of the link that is run `run` of a text; its fragments are numbered within the box from `fragment` = 0.
std::uint32_t inline_link_id(std::uint32_t box_id, int run, int fragment);

}  // namespace flytt::ui
