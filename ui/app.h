// The application: events in, screen and requests out. Runs without a browser, a window or a clock.
#pragma once

#include "core/page/page.h"
#include "ui/app_state.h"
#include "ui/event.h"
#include "ui/page/page_builder.h"
#include "ui/platform_request.h"

namespace flytt::ui {

struct Screen {
  page::Page page;
  Actions actions;  // key of a control -> what it does
};

// Pure: equal states give equal screens. Before an edition is loaded the page has no nodes: the served HTML stays.
Screen build_screen(const AppState& state);

class App {
public:
  // Applies the event and rebuilds the screen. The requests are to be carried out in their order.
  PlatformRequests handle(Event&& event);

  const Screen& screen() const { return screen_; }
  const AppState& state() const { return state_; }

private:
  AppState state_;
  Screen screen_;
};

}  // namespace flytt::ui
