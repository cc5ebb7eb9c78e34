// The functions that the page calls; only numbers cross. Texts and files are put ready by the page, then fetched by
// flytt_receive(), then used by the function that is called next.
#include <emscripten.h>

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "core/content/bundle.h"
#include "shell/web/messages/read_event.h"
#include "shell/web/portal/host.h"
#include "shell/web/portal/portal.h"

namespace flytt::web {
namespace {

struct Program {
  Portal portal;
  std::string received;
  std::string attachment;
  std::optional<flytt::content::BundleReader> content;  // that is being read
};

// Made by the first call; lives as long as the page.
Program& program() {
  static auto* const the_program = new Program;
  return *the_program;
}

}  // namespace
}  // namespace flytt::web

using flytt::web::program;

extern "C" {

EMSCRIPTEN_KEEPALIVE void flytt_receive(int size) {
  std::string& received = program().received;
  received.resize(static_cast<std::size_t>(size));
  flytt_host_fill(received.data(), received.size());
}

// Received: a font file. `face` is the number of a look::Face.
EMSCRIPTEN_KEEPALIVE void flytt_set_font(int face) {
  program().portal.set_font(static_cast<flytt::look::Face>(face), std::move(program().received));
}

// 1: the canvas can be drawn on; 0: go on in plain elements.
EMSCRIPTEN_KEEPALIVE int flytt_open_display() { return program().portal.open_display() ? 1 : 0; }

// Received: a content bundle, to be read with flytt_read_content().
EMSCRIPTEN_KEEPALIVE void flytt_begin_content() { program().content.emplace(std::move(program().received)); }

// Does one step. 1: there is more to read.
EMSCRIPTEN_KEEPALIVE int flytt_read_content() { return program().content->read_on() ? 1 : 0; }

// Once everything is read. 1: it is shown; 0: it holds no edition, and what was shown before stays.
EMSCRIPTEN_KEEPALIVE int flytt_show_content() {
  flytt::content::Pack pack = program().content->take();
  program().content.reset();
  if (pack.editions.empty()) return 0;
  program().portal.handle(flytt::ui::ContentLoaded{std::move(pack.editions.front()), std::move(pack.problems)});
  return 1;
}

// Received: what belongs to the event that is taken next.
EMSCRIPTEN_KEEPALIVE void flytt_attach() { program().attachment = std::move(program().received); }

// Received: an event as JSON (messages/read_event.h). 0: it is not understood and has no effect.
EMSCRIPTEN_KEEPALIVE int flytt_take_event() {
  flytt::Result<flytt::ui::Event> event =
      flytt::web::read_event(program().received, std::exchange(program().attachment, {}));
  if (!event.has_value()) return 0;
  program().portal.handle(std::move(*event));
  return 1;
}

// CSS px: `width` without the scroll bar, `frame_width` with it. `scale`: device px per CSS px. `text_scale`: the
// page's root font size by that of the design. `line_scale`: the visitor's line spacing.
EMSCRIPTEN_KEEPALIVE void flytt_set_viewport(double width, double frame_width, double height, double scale,
                                             double text_scale, double line_scale, int device_width, int device_height,
                                             int is_pointer_coarse, int parts_after_slash) {
  flytt::ui::Viewport viewport;
  viewport.width_px = static_cast<float>(width);
  viewport.frame_width_px = static_cast<float>(frame_width);
  viewport.height_px = static_cast<float>(height);
  viewport.scale = static_cast<float>(scale);
  viewport.text_scale = std::clamp(static_cast<float>(text_scale), 1.0F, 2.0F);
  viewport.line_scale = std::clamp(static_cast<float>(line_scale), 1.0F, 1.5F);
  viewport.coarse_pointer = is_pointer_coarse != 0;
  viewport.slash = parts_after_slash != 0 ? flytt::ui::Slash::Parts : flytt::ui::Slash::HoldsTogether;
  program().portal.set_viewport(viewport, device_width, device_height);
}

EMSCRIPTEN_KEEPALIVE void flytt_set_scroll(double y) { program().portal.set_scroll(static_cast<float>(y)); }

// Received: the key of an element, or nothing.
EMSCRIPTEN_KEEPALIVE void flytt_set_focus() { program().portal.set_focus(std::move(program().received)); }
EMSCRIPTEN_KEEPALIVE void flytt_set_pressed() { program().portal.set_pressed(std::move(program().received)); }

EMSCRIPTEN_KEEPALIVE void flytt_theme_changed() { program().portal.read_theme(); }

// Elements and layout, nothing drawn: the first and longer part of a frame.
EMSCRIPTEN_KEEPALIVE void flytt_bring_up_to_date() { program().portal.bring_up_to_date(); }

// 0: nothing shown yet; 1: elements are up to date; 2: the canvas shows them too.
EMSCRIPTEN_KEEPALIVE int flytt_frame() { return static_cast<int>(program().portal.frame()); }
}
