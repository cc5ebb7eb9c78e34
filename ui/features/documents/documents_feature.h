// The portal's content as files: what they hold, in which language and format, and how their writing goes.
#pragma once

#include <string>
#include <string_view>

#include "core/handout/handout_format.h"
#include "ui/app/events.h"
#include "ui/app/feature.h"
#include "ui/app/work.h"

namespace flytt::ui::documents {

inline constexpr ScreenId kScreen{"documents"};

struct State {
  std::string set = "all";  // one of handout::kHandoutSetNames
  std::string language;     // empty = the page's
  Work writing;
  std::string file_name;
};

struct EditSet {};
struct EditLanguage {};
struct Export {
  handout::HandoutFormat format = handout::HandoutFormat::Pdf;
};
struct CancelExport {};

struct Feature : FeatureParts {
  using State = documents::State;
  using Actions = Types<EditSet, EditLanguage, Export, CancelExport>;
  static constexpr Destination kDestination{kScreen, "documents", page::Icon::Document, Bars::Rail};

  static void show(const View& view);
  static void enter(Context& context, const EditSet& action, const std::string& value);
  static void enter(Context& context, const EditLanguage& action, const std::string& value);
  static void carry_out(Context& context, const Export& action);
  static void carry_out(Context& context, const CancelExport& action);
  static void take(Context& context, const JobProgressed& event);
  static void take(Context& context, const JobFinished& event);
  static void take(Context& context, const JobFailed& event);
  static void write_parameters(const AppState& state, ScreenId screen, Parameters& parameters);
  static void read_parameter(Context& context, std::string_view name, std::string_view value);
};

// The address of the screen with this set chosen.
std::string path_of_set(const View& view, std::string_view set);

}  // namespace flytt::ui::documents
