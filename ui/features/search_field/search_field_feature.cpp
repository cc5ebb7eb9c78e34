#include "ui/features/search_field/search_field_feature.h"

#include <algorithm>

#include "core/text/utf8.h"
#include "ui/app/address.h"

namespace flytt::ui::search_field {
namespace {

constexpr std::string_view kParameter = "q";
constexpr std::size_t kMaxQueryBytes = 200;
constexpr std::size_t kMaxHits = 30;             // more take longer to show than a letter may
constexpr std::size_t kMostIndexedAtOnce = 400;  // entries, so that results come with the first letter
constexpr int kIndexStepsAtOnce = 2;

// An empty query closes the list of results. In an edition with thousands of entries the first search has to wait for
// the index.
void search_for(Context& context, std::string_view query) {
  const content::Edition& edition = context.state.edition;
  State& state = context.state.of<State>();
  state.query = query.substr(0, text::character_start(query, std::min(query.size(), kMaxQueryBytes)));
  state.hits.clear();
  state.are_hits_all = true;
  if (state.query.empty()) return;
  if (!state.index.has_value() && !state.indexing.has_value()) {
    if (search::entry_count(edition) <= kMostIndexedAtOnce) {
      state.index = search::build_index(edition);
    } else {
      state.indexing.emplace(edition.language);
    }
  }
  if (!state.index.has_value()) return context.request(WaitForIndex{});
  state.hits = search::search(*state.index, state.query, kMaxHits + 1);
  state.are_hits_all = state.hits.size() <= kMaxHits;
  if (!state.are_hits_all) state.hits.pop_back();
}

}  // namespace

void Feature::enter(Context& context, const EditQuery&, const std::string& value) {
  search_for(context, value);
  show_in_address(context);
}

void Feature::carry_out(Context& context, const ClearQuery&) { enter(context, EditQuery{}, ""); }

void Feature::take(Context& context, const ContentLoaded&) {
  State& state = context.state.of<State>();
  state.index.reset();
  state.indexing.reset();
  search_for(context, std::string(state.query));
}

void Feature::take(Context& context, const RouteChanged&) { search_for(context, ""); }

// Does a little more of the index; once it is there, there are hits.
void Feature::take(Context& context, const IndexAwaited&) {
  State& state = context.state.of<State>();
  context.change = Change::Nothing;
  if (!state.indexing.has_value()) return;
  for (int step = 0; step < kIndexStepsAtOnce; ++step) {
    if (state.indexing->read_on(context.state.edition)) continue;
    state.index = state.indexing->take();
    state.indexing.reset();
    context.change = Change::Screen;
    return search_for(context, std::string(state.query));
  }
  context.request(WaitForIndex{});
}

void Feature::write_parameters(const AppState& state, ScreenId, Parameters& parameters) {
  parameters.add_unsent(kParameter, state.of<State>().query);
}

void Feature::read_parameter(Context& context, std::string_view name, std::string_view value) {
  if (name == kParameter) search_for(context, value);
}

bool is_searching(const AppState& state) { return !state.of<State>().query.empty(); }

}  // namespace flytt::ui::search_field
