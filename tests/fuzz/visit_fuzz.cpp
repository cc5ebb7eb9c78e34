// Any messages of the page, a line each, with what is attached behind a tab, after one another: a screen comes of each,
// and requests that can be sent.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "core/contract.h"
#include "shell/web/messages/read_event.h"
#include "shell/web/messages/write_request.h"
#include "tests/fuzz/edited_pack.h"
#include "ui/app/app.h"

namespace {

using namespace flytt;

constexpr int kMostMessages = 24;

ui::App opened_app() {
  static const content::Pack pack = content::read_pack(fuzz::small_pack());
  FLYTT_EXPECTS(pack.editions.size() == 1);
  ui::App app;
  app.handle(ui::WorldKnown{{2026, 11, 28}, "https://portal.example", {}});
  app.handle(ui::RouteChanged{"/en/"});
  app.handle(ui::ContentLoaded{pack.editions.front(), {}});
  return app;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string_view text(reinterpret_cast<const char*>(data), size);
  std::optional<ui::App> app;
  for (int count = 0; !text.empty() && count < kMostMessages; ++count) {
    const std::size_t end = text.find('\n');
    const std::string_view line = text.substr(0, end);
    const std::size_t tab = line.find('\t');
    const std::string_view attachment = tab == std::string_view::npos ? std::string_view() : line.substr(tab + 1);
    Result<ui::Event> event = web::read_event(line.substr(0, tab), std::string(attachment));
    text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
    if (!event.has_value()) continue;
    if (!app.has_value()) app = opened_app();
    for (const ui::PlatformRequest& request : app->handle(std::move(*event))) {
      FLYTT_EXPECTS(!web::write_request(request).empty());
    }
    FLYTT_EXPECTS(!app->screen().page.nodes.empty());
    const int nodes = static_cast<int>(app->screen().page.nodes.size());
    if (app->marked_nodes().has_value()) {
      for (const int node : *app->marked_nodes()) FLYTT_EXPECTS(node >= 0 && node < nodes);
    }
  }
  return 0;
}
