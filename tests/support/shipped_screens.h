// Every screen of the pack that Flytt ships, in every language, as the portal builds it before anything is done to it.
#pragma once

#include <vector>

#include "tests/support/shipped_pack.h"
#include "ui/app/app.h"

namespace flytt::test_support {

enum class Disclosures { Closed, Open };

inline std::vector<ui::Screen> shipped_screens(Disclosures disclosures = Disclosures::Closed) {
  std::vector<ui::Screen> screens;
  for (const content::Edition& edition : shipped_pack().editions) {
    ui::AppState state;
    state.edition = edition;
    state.today = content::Day{2026, 1, 15};
    for (const ui::Route& route : ui::all_routes(edition)) {
      state.route = route;
      state.open_disclosures.clear();
      screens.push_back(ui::build_screen(state));
      if (disclosures == Disclosures::Closed) continue;
      for (const page::Node& node : screens.back().page.nodes) {
        if (node.role == page::Role::Summary) state.open_disclosures.insert(node.key);
      }
      screens.back() = ui::build_screen(state);
    }
  }
  return screens;
}

}  // namespace flytt::test_support
