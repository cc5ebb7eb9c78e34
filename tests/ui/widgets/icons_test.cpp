#include "ui/widgets/icons.h"

#include <gtest/gtest.h>

#include "tests/support/drawing.h"

namespace flytt::ui {
namespace {

TEST(DrawIcon, StaysWithinItsSquareAndLeavesInk) {
  const test::Drawing drawing;
  ImDrawList list(ImGui::GetDrawListSharedData());
  for (int i = static_cast<int>(page::Icon::Home); i <= static_cast<int>(page::Icon::Network); ++i) {
    list._ResetForNewFrame();
    list.PushClipRect({0, 0}, {200, 200});
    list.PushTexture(ImGui::GetIO().Fonts->TexRef);
    Pen pen(list, drawing.fonts(), 2, 0);
    draw_icon(pen, static_cast<page::Icon>(i), Rect{20, 20, 24, 24}, Color{0, 0, 0, 255});
    EXPECT_GE(list.VtxBuffer.Size, 8) << i;
    EXPECT_EQ(list._Path.Size, 0) << i;
    for (const ImDrawVert& vertex : list.VtxBuffer) {
      EXPECT_TRUE(vertex.pos.x >= 40 && vertex.pos.x <= 88 && vertex.pos.y >= 40 && vertex.pos.y <= 88)
          << i << ": " << vertex.pos.x << ", " << vertex.pos.y;
    }
  }
}

TEST(DrawIcon, DrawsNothingForNone) {
  const test::Drawing drawing;
  ImDrawList list(ImGui::GetDrawListSharedData());
  list._ResetForNewFrame();
  Pen pen(list, drawing.fonts(), 1, 0);
  draw_icon(pen, page::Icon::None, Rect{0, 0, 24, 24}, Color{});
  EXPECT_EQ(list.VtxBuffer.Size, 0);
}

}  // namespace
}  // namespace flytt::ui
