#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>

#include "tests/support/drawing.h"
#include "tests/support/sample_page.h"

namespace {

// The value behind `name` on the command line, else `otherwise`.
float option(int count, char** words, const char* name, float otherwise) {
  for (int i = 2; i + 1 < count; ++i) {
    if (std::strcmp(words[i], name) == 0) return std::strtof(words[i + 1], nullptr);
  }
  return otherwise;
}

}  // namespace

int main(int count, char** words) {
  if (count < 2) {
    std::fprintf(stderr,
                 "render_page FILE.png [--width PX] [--height PX] [--scale N] [--text N] [--dark 1] [--scroll PX]\n"
                 "            [--coarse 1] [--x PX --y PX]   --height 0 = the whole document\n");
    return 2;
  }
  flytt::test::Drawing drawing;
  const flytt::page::Page page = flytt::test::sample_page();
  flytt::ui::Viewport viewport;
  viewport.width_px = option(count, words, "--width", 1280);
  viewport.height_px = option(count, words, "--height", 800);
  viewport.scale = option(count, words, "--scale", 1);
  viewport.text_scale = option(count, words, "--text", 1);
  viewport.coarse_pointer = option(count, words, "--coarse", 0) != 0;
  if (viewport.height_px == 0) {
    viewport.height_px = 800;
    viewport.height_px = flytt::ui::lay_out(page, viewport, drawing.fonts()).document_height;
  }
  const flytt::ui::PageLayout layout = flytt::ui::lay_out(page, viewport, drawing.fonts());
  const bool is_dark = option(count, words, "--dark", 0) != 0;
  flytt::ui::PaintState state;
  state.scroll_y = option(count, words, "--scroll", 0);
  const ImVec2 pointer(option(count, words, "--x", -1000), option(count, words, "--y", -1000));
  for (int i = 0; i < 3; ++i) {  // the look under the pointer follows a frame later
    drawing.frame(page, layout, is_dark ? flytt::test::dark_theme() : flytt::test::light_theme(), state, pointer);
  }
  if (!flytt::test::write_png_file(drawing.picture(), words[1])) {
    std::fprintf(stderr, "%s cannot be written: choose a folder that exists.\n", words[1]);
    return 3;
  }
  return 0;
}
