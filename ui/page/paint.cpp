#include "ui/page/paint.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>

#include "ui/page/painter.h"

namespace flytt::ui {
namespace {

constexpr ImGuiWindowFlags kWindowFlags = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBackground |
                                          ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                                          ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoScrollWithMouse |
                                          ImGuiWindowFlags_NoBringToFrontOnFocus;

}  // namespace

std::uint32_t inline_link_id(std::uint32_t box_id, int run, int fragment) {
  const int parts[2] = {run, fragment};
  return ImHashData(parts, sizeof(parts), box_id);
}

void paint(const page::Page& page, const PageLayout& layout, const FontSet& fonts, const Theme& theme,
           const PaintState& state) {
  const Viewport& viewport = layout.viewport;
  ImGui::SetNextWindowPos({0, 0});
  ImGui::SetNextWindowSize(ImGui::GetIO().DisplaySize);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(0, 0));
  ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0.0F);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, 0.0F);
  ImGui::Begin("page", nullptr, kWindowFlags);
  ImDrawList& list = *ImGui::GetWindowDrawList();
  Painter painter(page, layout, fonts, theme, state);

  Pen ground(list, fonts, viewport.scale, 0);
  ground.fill(Rect{0, 0, viewport.width_px, viewport.height_px}, theme[Token::Ground]);

  const float view_top = state.scroll_y + layout.banner.height;
  const float view_bottom = state.scroll_y + viewport.height_px - layout.bottom_bar.height;
  const Rect document{layout.rail_width, view_top, viewport.width_px - layout.rail_width, view_bottom - view_top};
  const Pen document_pen(list, fonts, viewport.scale, -state.scroll_y);
  const ImVec4 clip = document_pen.device(document);
  const ImVec2 pointer = ImGui::GetIO().MousePos;
  painter.set_reachable(layout.dialog < 0);
  for (const Rect& panel : layout.panels) {
    const ImVec4 edges = ground.device(panel);
    if (pointer.x >= edges.x && pointer.x < edges.z && pointer.y >= edges.y && pointer.y < edges.w) {
      painter.set_reachable(false);
    }
  }
  ImGui::PushClipRect({clip.x, clip.y}, {clip.z, clip.w}, true);
  const std::size_t end = layout.end_in_view(view_bottom);
  for (std::size_t i = layout.first_in_view(view_top); i < end; ++i) {
    const int node = layout.document_order[i];
    const Rect& rect = layout.boxes[static_cast<std::size_t>(node)].rect;
    if (rect.bottom() > view_top && rect.y < view_bottom) painter.draw(node, -state.scroll_y);
  }
  ImGui::PopClipRect();
  painter.set_reachable(layout.dialog < 0);

  for (const int node : layout.frame_order) {
    const float origin = layout.boxes[static_cast<std::size_t>(node)].region == Region::Fixed ? 0 : -state.scroll_y;
    Pen pen(list, fonts, viewport.scale, origin);
    if (node == layout.dialog) {
      Color scrim = theme[Token::Ground];
      scrim.alpha = look::kScrimPercent * 255 / 100;
      pen.fill(Rect{0, 0, viewport.width_px, viewport.height_px}, scrim);
      painter.set_reachable(true);
    }
    if (page.nodes[static_cast<std::size_t>(node)].parent < 0) painter.draw_frame_ground(node, pen);
    painter.draw(node, origin);
  }
  ImGui::End();
  ImGui::PopStyleVar(3);
}

}  // namespace flytt::ui
