// Everything that the screens depend on, besides the content.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/content/read_content.h"
#include "core/reachability/plan.h"
#include "core/reachability/probe.h"
#include "core/search/index.h"
#include "core/search/search.h"
#include "ui/action.h"
#include "ui/route.h"
#include "ui/settings.h"

namespace flytt::ui {

enum class CheckPhase { NotStarted, Running, Done, Cancelled };

struct CheckState {
  CheckPhase phase = CheckPhase::NotStarted;
  reachability::Environment environment;  // when the check began; offline if that happened meanwhile
  reachability::Plan plan;
  std::vector<reachability::Observation> observations;
  std::vector<int> waiting;    // probe ids not started yet, in order
  std::vector<int> in_flight;  // probe ids that were started and not yet observed
};

enum class HandoutPhase { Idle, Writing, Written, Failed };

struct HandoutState {
  HandoutPhase phase = HandoutPhase::Idle;
  std::string set = "all";
  std::string language;  // empty = the page's
  double fraction = 0;
  std::string file_name;
};

struct AppState {
  content::Edition edition;
  std::vector<content::Problem> problems;
  Route route;
  content::Day today;
  bool is_written = false;  // pages are written once, on `today`, and read on any later day
  std::string own_origin;
  reachability::Environment environment;
  Settings settings;
  std::string audience;                          // "" = everyone
  std::string change_class;                      // "" = all
  std::optional<search::Index> index;            // of the edition, once something is searched for
  std::optional<search::IndexBuilder> indexing;  // until it is there
  std::string query;                             // of the search field
  std::vector<search::Hit> hits;                 // the best ...
  bool are_hits_all = true;                      // ... or all that there are
  bool group_by_theme = false;
  std::string company;
  std::set<std::string> open_disclosures;  // keys
  CheckState check;
  HandoutState handout;
  std::string notice;           // last thing to announce, "Copied"
  std::string copied;           // key of the button that has just copied
  std::string section_in_view;  // anchor; empty = above the first
};

}  // namespace flytt::ui
