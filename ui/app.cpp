#include "ui/app.h"

#include <utility>
#include <vector>

#include "core/content/interface_text.h"
#include "ui/actions.h"
#include "ui/check_flow.h"
#include "ui/menus.h"

namespace flytt::ui {
namespace {

// One overload an event: what it changes and what it asks for.
struct EventHandler {
  AppState& state;
  const Screen& screen;
  PlatformRequests& requests;

  void operator()(ContentLoaded& event) const {
    state.edition = std::move(event.edition);
    state.problems = std::move(event.problems);
    state.index.reset();
    state.indexing.reset();
    search_for(state, state.query);
  }
  void operator()(const RouteChanged& event) const {
    state.route = parse_route(event.path, {state.edition.language});
    if (state.route.entry.empty()) {
      // A list is shown as its address says; what the query names follows.
      if (state.route.screen == ScreenId::Questions) state.group_by_theme = false;
      if (state.route.screen == ScreenId::Changes) state.change_class.clear();
    }
    for (const std::string_view menu : {kBannerMenu, kBottomMenu}) state.open_disclosures.erase(std::string(menu));
    state.notice.clear();
    state.copied.clear();
    state.section_in_view.clear();
    search_for(state, "");
  }
  void operator()(const WorldKnown& event) const {
    state.today = event.today;
    state.own_origin = event.own_origin;
    state.environment = event.environment;
  }
  void operator()(const ChoiceRestored& event) const { restore_choice(state, event.key, event.value); }
  void operator()(const Activated& event) const {
    const auto found = screen.actions.find(event.key);
    state.copied.clear();
    if (found != screen.actions.end()) carry_out(state, event.key, found->second, requests);
  }
  void operator()(const ValueChanged& event) const {
    const auto found = screen.actions.find(event.key);
    if (found != screen.actions.end()) enter_value(state, found->second, event.value, requests);
  }
  void operator()(const ProbeObserved& event) const { observe_probe(state, event.observation, requests); }
  void operator()(const HandoutProgressed& event) const { state.handout.fraction = event.fraction; }
  void operator()(const HandoutWritten& event) const {
    state.handout.phase = HandoutPhase::Written;
    state.handout.file_name = event.file_name;
  }
  void operator()(const HandoutFailed&) const { state.handout.phase = HandoutPhase::Failed; }
  void operator()(const CopyFailed&) const { state.notice = content::text_of(state.edition, "error.copy"); }
  void operator()(const SectionShown& event) const { state.section_in_view = event.anchor; }
  void operator()(const IndexAwaited&) const { await_index(state); }
  void operator()(const ConnectivityChanged& event) const {
    state.environment.is_online = event.is_online;
    if (state.check.phase == CheckPhase::Running && !event.is_online) state.check.environment.is_online = false;
  }
};

}  // namespace

PlatformRequests App::handle(Event&& event) {
  PlatformRequests requests;
  std::visit(EventHandler{state_, screen_, requests}, event);
  if (state_.indexing.has_value()) requests.push_back(WaitForIndex{});
  marked_nodes_.reset();
  // These come while the page is scrolled, when building it anew would take longer than a frame may.
  if (std::holds_alternative<SectionShown>(event)) {
    marked_nodes_ = mark_section(screen_.page, state_.section_in_view);
  } else if (std::holds_alternative<IndexAwaited>(event) && state_.indexing.has_value()) {
    marked_nodes_.emplace();
  } else {
    screen_ = build_screen(state_);
  }
  return requests;
}

}  // namespace flytt::ui
