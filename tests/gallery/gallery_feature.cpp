#include "tests/gallery/gallery_feature.h"

#include "ui/app/keeping.h"
#include "ui/app/reading.h"

namespace flytt::ui::gallery {
namespace {

constexpr std::string_view kFileField = "files";
constexpr std::string_view kDone = "done";

State& state_of(Context& context) { return context.state.of<State>(); }

}  // namespace

void Feature::carry_out(Context& context, const ChooseScope& action) { state_of(context).scope = action.scope; }

void Feature::enter(Context& context, const EditAddresses&, const std::string& value) {
  state_of(context).addresses = value;
}

void Feature::carry_out(Context& context, const ClearAddresses&) { state_of(context).addresses.clear(); }

void Feature::carry_out(Context& context, const ToggleTask& action) {
  KeptSet& done = state_of(context).done;
  done.toggle(kTasks[action.task]);
  keep<Feature>(context, kDone, done.written());
}

void Feature::carry_out(Context& context, const Count& action) {
  Work& counting = state_of(context).counting;
  give_up_work(context, counting);
  begin_work(counting, begin_reading(context, "count", std::string(action.parameters), std::string(kFileField)));
}

void Feature::carry_out(Context& context, const CancelCount&) { give_up_work(context, state_of(context).counting); }

void Feature::carry_out(Context& context, const AskForRemoval&) { state_of(context).is_asking = true; }

void Feature::carry_out(Context& context, const KeepFiles&) { state_of(context).is_asking = false; }

void Feature::carry_out(Context& context, const RemoveFiles&) {
  State& state = state_of(context);
  give_up_work(context, state.counting);
  state.is_asking = false;
  state.files.clear();
  context.request(ForgetFiles{std::string(kFileField)});
}

void Feature::carry_out(Context& context, const SortBy& action) {
  State& state = state_of(context);
  state.order.follow(action.column);
  state.part = 0;
}

void Feature::carry_out(Context& context, const ShowPart& action) { state_of(context).part = action.part; }

void Feature::take(Context& context, const FilesChosen& event) {
  if (event.key != kFileField) return;
  State& state = state_of(context);
  give_up_work(context, state.counting);
  state.files.clear();
  for (std::size_t i = 0; i < event.names.size() && i < event.sizes.size(); ++i) {
    state.files.push_back({event.names[i], event.sizes[i]});
  }
}

void Feature::take(Context& context, const JobProgressed& event) { follow(state_of(context).counting, event); }

void Feature::take(Context& context, const JobFinished& event) {
  State& state = state_of(context);
  if (follow(state.counting, event)) state.report = event.report;
}

void Feature::take(Context& context, const JobFailed& event) { follow(state_of(context).counting, event); }

void Feature::restore(Context& context, int, std::string_view name, std::string_view value) {
  if (name == kDone) state_of(context).done = KeptSet::read(value);
}

void Feature::forget(Context& context) { state_of(context).done = {}; }

}  // namespace flytt::ui::gallery
