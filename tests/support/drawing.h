// A Dear ImGui without a window: sets up fonts, runs frames of a page, and can make a picture of the last one.
#pragma once

#include <imgui.h>

#include "core/page/page.h"
#include "tests/support/image.h"
#include "ui/fonts.h"
#include "ui/page/layout.h"
#include "ui/page/paint.h"
#include "ui/theme.h"

namespace flytt::test {

// The colours of the style sheet, for tests that have no page to read them from.
ui::Theme light_theme();
ui::Theme dark_theme();

class Drawing {
public:
  Drawing();
  ~Drawing();
  Drawing(const Drawing&) = delete;
  Drawing& operator=(const Drawing&) = delete;

  const ui::FontSet& fonts() const { return fonts_; }

  // One whole frame. The pointer is at `pointer`, CSS px of the viewport.
  void frame(const page::Page& page, const ui::PageLayout& layout, const ui::Theme& theme,
             const ui::PaintState& state = {}, ImVec2 pointer = {-1000, -1000});

  // The last frame.
  Image picture();

private:
  ImGuiContext* context_;
  ui::FontSet fonts_;
};

}  // namespace flytt::test
