// What the application knows of a feature: one thing that the portal does, in one folder, ui/features/NAME.
//
// A feature is a type without objects that derives from FeatureParts and says what differs from that. It may have, each
// found where it is declared and left out where it is not:
//
//   static constexpr Destination kDestination{...};    a screen, written by
//   static void show(const View&);                       its main content; begins with the only heading of level 1
//   static void show_over(const View&);                  the dialog over it, where there is one
//   static void carry_out(Context&, const Action&);      for each of its Actions: a control was activated
//   static void enter(Context&, const Action&, const std::string& value);   or: a field holds another value
//   static void take(Context&, Event&);                  for any event, its own or the application's (ui/app/events.h)
//   static void write_parameters(const AppState&, ScreenId, Parameters&);   its part of that screen's address
//   static void read_parameter(Context&, std::string_view name, std::string_view value);   the same, read back
//   static constexpr Store kStore{...};                  what it keeps for the next visit, restored by
//   static void restore(Context&, int version, std::string_view name, std::string_view value);
//   static void forget(Context&);                        and given up by
//
// What it reads in parameters and stores comes from outside: names and values that it does not know have no effect.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <variant>
#include <vector>

#include "core/content/content.h"
#include "core/page/page.h"
#include "ui/app/screen_id.h"

namespace flytt::ui {

struct AppState;
struct Context;
struct View;
class Parameters;

// A list of types: what a feature adds to the application's actions, events and requests.
template <class... Listed>
struct Types {};

enum class Bars {
  RailAndBottom,
  Rail,     // the bottom bar has no room for it; its menu has
  Settings  // stands apart, with what the visitor sets
};

struct Destination {
  ScreenId screen;
  std::string_view segment;  // of its published addresses, which never change; empty = the portal's first page
  page::Icon icon = page::Icon::None;
  Bars bars = Bars::Rail;
  bool filters_by_role = false;  // its lists follow the reader's role, which its address names then
  // The ids of the entries that have pages of their own below it; nullptr = it has none.
  std::vector<std::string> (*entries)(const content::Edition& edition) = nullptr;
};

// In the visitor's storage, apart from those of the other features. What a newer portal has written there is not
// restored, and not written over. Of an older version every value is restored with that version: the feature keeps what
// it becomes, and the page puts the older store aside.
struct Store {
  std::string_view name;  // "mobile"
  int version = 1;        // of what the values mean
};

struct FeatureParts {
  struct State {};  // a value: equal states give equal screens
  using Actions = Types<>;
  using Events = Types<>;
  using Requests = Types<>;
};

template <class Feature>
concept HasScreen = requires {
  Feature::kDestination;
};
template <class Feature>
concept HasStore = requires {
  Feature::kStore;
};

template <class One, class List>
inline constexpr bool kIsListed = false;
template <class One, class... Listed>
inline constexpr bool kIsListed<One, Types<Listed...>> = (std::is_same_v<One, Listed> || ...);

// The variant of all types of several lists, each once: features may share an event.
template <class... Lists>
struct Joined;
template <class... First>
struct Joined<Types<First...>> {
  using Variant = std::variant<First...>;
};
template <class... First, class... Rest>
struct Joined<Types<First...>, Types<>, Rest...> : Joined<Types<First...>, Rest...> {};
template <class... First, class Next, class... Second, class... Rest>
struct Joined<Types<First...>, Types<Next, Second...>, Rest...>
    : Joined<std::conditional_t<kIsListed<Next, Types<First...>>, Types<First...>, Types<First..., Next>>,
             Types<Second...>, Rest...> {};

// What holds for all features of one or two lists: their states, and all that they add.
template <class... Lists>
struct Together;
template <class... First, class... Second>
struct Together<Types<First...>, Types<Second...>> : Together<Types<First..., Second...>> {};
template <class... Features>
struct Together<Types<Features...>> {
  using States = std::tuple<typename Features::State...>;
  template <class... Others>
  using List = Types<Others..., Features...>;
  template <class Own>
  using Actions = typename Joined<Own, typename Features::Actions...>::Variant;
  template <class Own>
  using Events = typename Joined<Own, typename Features::Events...>::Variant;
  template <class Own>
  using Requests = typename Joined<Own, typename Features::Requests...>::Variant;

  // Of those that have a screen, in their order.
  static constexpr auto destinations() {
    std::array<Destination, (std::size_t{0} + ... + (HasScreen<Features> ? 1 : 0))> all;
    std::size_t count = 0;
    each([&]<class Feature>(Feature) {
      if constexpr (HasScreen<Feature>) all[count++] = Feature::kDestination;
    });
    return all;
  }

  // Calls it for each, in their order: each([]<class Feature>(Feature) { ... }).
  template <class Call>
  static constexpr void each(const Call& call) {
    (call(Features{}), ...);
  }
};

}  // namespace flytt::ui
