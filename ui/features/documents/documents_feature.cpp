#include "ui/features/documents/documents_feature.h"

#include "core/handout/handout_set.h"
#include "core/text/json_writer.h"
#include "ui/app/address.h"
#include "ui/app/file_name.h"
#include "ui/app/view.h"
#include "ui/features/phones/mobile_code.h"

namespace flytt::ui::documents {
namespace {

constexpr std::string_view kParameter = "set";

}  // namespace

void Feature::enter(Context& context, const EditSet&, const std::string& value) {
  read_parameter(context, kParameter, value);
  show_in_address(context);
}

void Feature::enter(Context& context, const EditLanguage&, const std::string& value) {
  context.state.of<State>().language = value;
}

void Feature::carry_out(Context& context, const Export& action) {
  State& state = context.state.of<State>();
  if (state.writing.is_under_way()) return;
  const std::string& language = state.language.empty() ? context.state.edition.language : state.language;
  state.file_name = handout_file_name(state.set, language, action.format);
  text::JsonWriter parameters(text::JsonWriter::Layout::Compact);
  parameters.open('{');
  parameters.member("format", handout::names_of(action.format).id);
  parameters.member("set", state.set);
  parameters.member("language", language);
  parameters.member("file_name", state.file_name);
  parameters.member("company", phones::mobile_code(context.state).company);
  parameters.member("today", content::format_day(context.state.today));
  parameters.member("portal", context.state.own_origin);
  parameters.close('}');
  begin_work(state.writing, context.begin_job("handout", parameters.finish()));
}

void Feature::carry_out(Context& context, const CancelExport&) {
  give_up_work(context, context.state.of<State>().writing);
}

void Feature::take(Context& context, const JobProgressed& event) { follow(context.state.of<State>().writing, event); }

void Feature::take(Context& context, const JobFinished& event) { follow(context.state.of<State>().writing, event); }

void Feature::take(Context& context, const JobFailed& event) { follow(context.state.of<State>().writing, event); }

void Feature::write_parameters(const AppState& state, ScreenId screen, Parameters& parameters) {
  const std::string& set = state.of<State>().set;
  if (screen == kScreen && set != State{}.set) parameters.add(kParameter, set);
}

void Feature::read_parameter(Context& context, std::string_view name, std::string_view value) {
  if (name != kParameter || !handout::find_set(value).has_value()) return;
  State& state = context.state.of<State>();
  state.set = value;
  if (!state.writing.is_under_way()) state.writing = {};  // what was said of the last one is over
}

std::string path_of_set(const View& view, std::string_view set) {
  Parameters parameters(view.path(kScreen));
  parameters.add(kParameter, set);
  return parameters.address();
}

}  // namespace flytt::ui::documents
