#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>

#include "tests/support/drawing.h"
#include "tests/support/layout_json.h"
#include "tests/support/sample_page.h"
#include "tests/support/shipped_pack.h"
#include "ui/app/app.h"

namespace {

// The value behind `name` on the command line, else `otherwise`.
float option(int count, char** words, const char* name, float otherwise) {
  for (int i = 2; i + 1 < count; ++i) {
    if (std::strcmp(words[i], name) == 0) return std::strtof(words[i + 1], nullptr);
  }
  return otherwise;
}

const char* word(int count, char** words, const char* name) {
  for (int i = 2; i + 1 < count; ++i) {
    if (std::strcmp(words[i], name) == 0) return words[i + 1];
  }
  return nullptr;
}

// The screen of a route on the shipped pack, with the controls named after --activate used in their order.
flytt::page::Page screen_of(int count, char** words, const std::string& path) {
  using namespace flytt::ui;
  App app;
  WorldKnown world;
  world.today = flytt::content::Day{2026, 11, 24};
  world.own_origin = "https://portal.example";
  app.handle(world);
  const std::string language = path.substr(1, path.find('/', 1) - 1);
  app.handle(ContentLoaded{*flytt::test_support::shipped_pack().find_edition(language), {}});
  app.handle(RouteChanged{path});
  for (int i = 2; i + 1 < count; ++i) {
    if (std::strcmp(words[i], "--activate") == 0) app.handle(Activated{words[i + 1]});
  }
  if (option(count, words, "--written", 0) == 0) return app.screen().page;
  AppState written;
  written.edition = app.state().edition;
  written.today = world.today;
  written.own_origin = world.own_origin;
  written.route = app.state().route;
  written.open_disclosures = app.state().open_disclosures;
  written.is_written = true;
  return build_screen(written).page;
}

}  // namespace

int main(int count, char** words) {
  if (count < 2) {
    std::fprintf(
        stderr,
        "render_page FILE.png [--width PX] [--height PX] [--scale N] [--text N] [--dark 1] [--scroll PX]\n"
        "            [--coarse 1] [--x PX --y PX] [--path /en/faq/ [--activate KEY]... [--written 1]] [--focus KEY]\n"
        "       render_page --boxes [the same]: no picture, but where everything is, as JSON on standard output\n"
        "--height 0: the whole document. --path: a screen of the shipped pack, else the sample page. --written 1: as\n"
        "the site's files have it.\n");
    return 2;
  }
  flytt::test::Drawing drawing;
  const char* path = word(count, words, "--path");
  const flytt::page::Page page = path == nullptr ? flytt::test::sample_page() : screen_of(count, words, path);
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
  if (std::strcmp(words[1], "--boxes") == 0) {
    std::puts(flytt::test::layout_json(page, layout).c_str());
    return 0;
  }
  const bool is_dark = option(count, words, "--dark", 0) != 0;
  flytt::ui::PaintState state;
  state.scroll_y = option(count, words, "--scroll", 0);
  if (const char* focused = word(count, words, "--focus")) state.focused_node = flytt::page::find_node(page, focused);
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
