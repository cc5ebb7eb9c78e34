#include "ui/app/app.h"

#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "core/content/interface_text.h"
#include "ui/app/menus.h"

namespace flytt::ui {
namespace {

// What events and actions of the whole application do. The features' are theirs.
struct Common {
  static void take(Context& context, ContentLoaded& event) {
    context.state.edition = std::move(event.edition);
    context.state.problems = std::move(event.problems);
  }
  static void take(Context& context, const RouteChanged& event) {
    AppState& state = context.state;
    state.route = parse_route(event.path, {state.edition.language});
    for (const std::string_view menu : {kBannerMenu, kBottomMenu}) state.open_disclosures.erase(std::string(menu));
    state.notice.clear();
    state.copied.clear();
    state.section_in_view.clear();
  }
  static void take(Context& context, const ParameterGiven& event) {
    Features::each([&]<class Feature>(Feature) {
      if constexpr (requires { Feature::read_parameter(context, event.name, event.value); }) {
        Feature::read_parameter(context, event.name, event.value);
      }
    });
  }
  static void take(Context& context, const WorldKnown& event) {
    context.state.today = event.today;
    context.state.own_origin = event.own_origin;
    context.state.environment = event.environment;
  }
  static void take(Context& context, const KeptRestored& event) {
    Features::each([&]<class Feature>(Feature) {
      if constexpr (HasStore<Feature>) {
        // What a newer portal means by its values is not known here.
        if (Feature::kStore.name != event.store || event.version > Feature::kStore.version) return;
        Feature::restore(context, event.version, event.name, event.value);
      }
    });
  }
  static void take(Context& context, const KeepingFailed& event) { context.state.keeping_failure = event.reason; }
  static void take(Context& context, const CopyFailed&) {
    context.state.notice = content::text_of(context.state.edition, "error.copy");
  }
  static void take(Context& context, const SectionShown& event) {
    context.state.section_in_view = event.anchor;
    context.change = Change::Section;
  }
  static void take(Context& context, const ConnectivityChanged& event) {
    context.state.environment.is_online = event.is_online;
  }

  static void carry_out(Context& context, const ToggleDisclosure&) {
    std::set<std::string>& open = context.state.open_disclosures;
    const std::string disclosure(context.key);
    if (open.erase(disclosure) == 0) open.insert(disclosure);
  }
  static void carry_out(Context& context, const ConfirmCopy&) {
    // The same sentence twice would be read out once; the space at its end is not read.
    std::string& notice = context.state.notice;
    const std::string copied = content::text_of(context.state.edition, "action.copied");
    notice = notice == copied ? copied + "\u00A0" : copied;
    context.state.copied = context.key;
  }
};

template <class Feature, class Event>
void tell(Context& context, Event& event) {
  if constexpr (requires { Feature::take(context, event); }) Feature::take(context, event);
}

// An action is carried out where it is declared: once.
template <class Owner, class Action>
void do_if_own(Context& context, const Action& action) {
  if constexpr (requires { Owner::carry_out(context, action); }) Owner::carry_out(context, action);
}
template <class Owner, class Action>
void enter_if_own(Context& context, const Action& action, const std::string& value) {
  if constexpr (requires { Owner::enter(context, action, value); }) Owner::enter(context, action, value);
}

// How many of these carry the action out, or take its field's value.
template <class Action, class... Owners>
constexpr int owners_of(Types<Owners...>) {
  return (
      0 + ... +
      ((requires(Context & context, const Action& action) { Owners::carry_out(context, action); } ? 1 : 0) +
       (requires(Context & context, const Action& action) { Owners::enter(context, action, std::string()); } ? 1 : 0)));
}
template <class... Every>
constexpr bool are_owned_once(const std::variant<Every...>*) {
  return ((owners_of<Every>(Features::List<Common>{}) == 1) && ...);
}
static_assert(are_owned_once(static_cast<const Action*>(nullptr)), "an action has to do something, in one place");

// What a control does when it is activated, or when its value is changed: `apply` is called with the action of its own
// type. Without the control, as in a page that has just been replaced, nothing happens.
template <class Apply>
void with_action(Context& context, const Screen& screen, const std::string& key, const Apply& apply) {
  const auto found = screen.actions.find(key);
  if (found == screen.actions.end()) return;
  context.key = key;
  std::visit(apply, found->second);
}

struct EventHandler {
  Context& context;
  const Screen& screen;

  void operator()(Activated& event) const {
    context.state.copied.clear();
    with_action(context, screen, event.key, [&](const auto& action) {
      do_if_own<Common>(context, action);
      Features::each([&]<class Feature>(Feature) { do_if_own<Feature>(context, action); });
    });
  }
  void operator()(ValueChanged& event) const {
    with_action(context, screen, event.key, [&](const auto& action) {
      Features::each([&]<class Feature>(Feature) { enter_if_own<Feature>(context, action, event.value); });
    });
  }
  template <class Other>
  void operator()(Other& event) const {
    tell<Common>(context, event);
    Features::each([&]<class Feature>(Feature) { tell<Feature>(context, event); });
  }
};

}  // namespace

PlatformRequests App::handle(Event&& event) {
  PlatformRequests requests;
  Context context{state_, requests, {}};
  std::visit(EventHandler{context, screen_}, event);
  marked_nodes_.reset();
  // What changes less than the whole comes while the page is scrolled, when building it anew would take longer than a
  // frame may.
  switch (context.change) {
    case Change::Screen:
      screen_ = build_screen(state_);
      break;
    case Change::Section:
      marked_nodes_ = mark_section(screen_.page, state_.section_in_view);
      break;
    case Change::Nothing:
      marked_nodes_.emplace();
      break;
  }
  return requests;
}

}  // namespace flytt::ui
