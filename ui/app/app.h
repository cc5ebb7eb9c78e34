// The application: events in, screen and requests out. Runs without a browser, a window or a clock.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/page/page.h"
#include "ui/app/app_state.h"
#include "ui/app/page_builder.h"

namespace flytt::ui {

struct Screen {
  page::Page page;
  Actions actions;  // key of a control -> what it does
};

// Pure: equal states give equal screens. Before an edition is loaded the page has no nodes: the served HTML stays.
Screen build_screen(const AppState& state);

// Marks the section with this anchor in the page's list of its sections, as build_screen() does for that of the state.
// Returns the nodes whose state is another now.
std::vector<int> mark_section(page::Page& page, std::string_view anchor);

class App {
public:
  // Applies the event and brings the screen up to date. The requests are to be carried out in their order.
  PlatformRequests handle(Event&& event);

  const Screen& screen() const { return screen_; }
  // Where the last event changed no more than the states of some nodes, or nothing: these. Nothing has moved then.
  const std::optional<std::vector<int>>& marked_nodes() const { return marked_nodes_; }
  const AppState& state() const { return state_; }

private:
  AppState state_;
  Screen screen_;
  std::optional<std::vector<int>> marked_nodes_;
};

}  // namespace flytt::ui
