// What is typed into the search field of every page, and what is found for it. While something is typed the results
// stand in the place of the page's main content.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/search/index.h"
#include "core/search/search.h"
#include "ui/app/events.h"
#include "ui/app/feature.h"

namespace flytt::ui::search_field {

struct State {
  std::optional<search::Index> index;            // of the edition, once something is searched for
  std::optional<search::IndexBuilder> indexing;  // until it is there
  std::string query;
  std::vector<search::Hit> hits;  // the best ...
  bool are_hits_all = true;       // ... or all that there are
};

struct EditQuery {};
struct ClearQuery {};

struct WaitForIndex {};  // answered by IndexAwaited, as soon as nothing else waits
struct IndexAwaited {};

struct Feature : FeatureParts {
  using State = search_field::State;
  using Actions = Types<EditQuery, ClearQuery>;
  using Events = Types<IndexAwaited>;
  using Requests = Types<WaitForIndex>;

  static void enter(Context& context, const EditQuery& action, const std::string& value);
  static void carry_out(Context& context, const ClearQuery& action);
  static void take(Context& context, const ContentLoaded& event);
  static void take(Context& context, const RouteChanged& event);
  static void take(Context& context, const IndexAwaited& event);
  static void write_parameters(const AppState& state, ScreenId screen, Parameters& parameters);
  static void read_parameter(Context& context, std::string_view name, std::string_view value);
};

// Whether results are shown.
bool is_searching(const AppState& state);

// The results; and how many there are, "12 results".
void show_hits(const View& view);
std::string hits_in_words(const View& view);

}  // namespace flytt::ui::search_field
