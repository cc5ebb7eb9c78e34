// The portal in the browser: takes events, keeps document and canvas in step, draws on demand.
#pragma once

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "shell/web/portal/display.h"
#include "ui/app/app.h"
#include "ui/fonts.h"
#include "ui/page/layout.h"
#include "ui/page/page_diff.h"
#include "ui/page/paint.h"
#include "ui/theme.h"

namespace flytt::web {

class Portal {
public:
  // What flytt_frame() reports.
  enum class Frame { NothingShown, ElementsOnly, Drawn };

  // Without a display (or the font files of Regular and Semibold) the portal goes on in plain elements. The other
  // faces are asked for when a page needs them.
  void set_font(look::Face face, std::string bytes);
  bool open_display();

  void handle(ui::Event&& event);
  void set_viewport(const ui::Viewport& viewport, int device_width, int device_height);
  void set_scroll(float y);
  // Key of an element (html::Element::key) or empty. Focus is given when it is to be visible.
  void set_focus(std::string element_key);
  void set_pressed(std::string element_key);
  void read_theme();  // from the page's CSS variables

  // Makes elements and layout say what the page says, as frame() does before it draws.
  void bring_up_to_date();
  Frame frame();

private:
  bool is_drawing() const {
    return fonts_.has_value() && display_.is_open() && !display_.is_lost() && viewport_.width_px > 0;
  }
  void want_frames(int count);
  void want_missing_fonts();
  void show_marks();
  void draw();

  ui::App app_;
  Display display_;
  std::array<std::string, look::kFaceCount> font_files_;  // until the display is open
  std::array<bool, look::kFaceCount> wanted_fonts_{};
  std::optional<ui::FontSet> fonts_;
  ui::Theme theme_;
  ui::Viewport viewport_;
  ui::PageLayout layout_;
  ui::PageDiff diff_;
  ui::PaintState paint_state_;
  std::string focused_;
  std::string pressed_;
  bool is_page_new_ = false;
  std::vector<int> marked_nodes_;  // whose states the elements do not show yet
  bool has_layout_ = false;        // layout_ is of the page that is shown
  int frames_wanted_ = 0;
};

}  // namespace flytt::web
