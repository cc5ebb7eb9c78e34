// Everything that the screens depend on, besides the content; and what a feature works with while an event is handled.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "core/content/read_content.h"
#include "core/reachability/probe.h"
#include "ui/app/route.h"
#include "ui/features/list.h"

namespace flytt::ui {

struct AppState {
  content::Edition edition;
  std::vector<content::Problem> problems;
  Route route;
  content::Day today;
  bool is_written = false;  // pages are written once, on `today`, and read on any later day
  std::string own_origin;
  reachability::Environment environment;
  std::set<std::string> open_disclosures;         // keys
  std::optional<KeepingFailure> keeping_failure;  // the last of this visit; until everything is reset
  std::string notice;                             // last thing to announce, "Copied"
  std::string copied;                             // key of the button that has just copied
  std::string section_in_view;                    // anchor; empty = above the first
  int last_job = 0;                               // ids of jobs count from 1
  FeatureStates features;

  // That of one feature: of<firewall::State>().
  template <class State>
  State& of() {
    return std::get<State>(features);
  }
  template <class State>
  const State& of() const {
    return std::get<State>(features);
  }
};

// How much of the screen an event has changed.
enum class Change {
  Screen,
  Section,  // only which section is in view
  Nothing
};

struct Context {
  AppState& state;
  PlatformRequests& requests;
  std::string_view key;  // of the control that was activated or changed; empty where there is none
  Change change = Change::Screen;

  // Asks for it; the requests are carried out in their order.
  void request(PlatformRequest&& wanted) { requests.push_back(std::move(wanted)); }

  // Asks for work that takes long, and returns the id by which its events name it.
  int begin_job(std::string kind, std::string parameters) {
    request(BeginJob{++state.last_job, std::move(kind), std::move(parameters)});
    return state.last_job;
  }
};

}  // namespace flytt::ui
