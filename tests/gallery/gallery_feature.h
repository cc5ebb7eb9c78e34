// A screen of the tests alone: every control that no shipped screen has, and what it does.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "ui/app/events.h"
#include "ui/app/feature.h"
#include "ui/app/files.h"
#include "ui/app/kept_set.h"
#include "ui/app/table_order.h"
#include "ui/app/work.h"

namespace flytt::ui::gallery {

inline constexpr ScreenId kScreen{"gallery"};

enum class Scope { Everything, Own, Picked };
inline constexpr std::array<std::string_view, 3> kScopeNames{"everything", "own", "picked"};

inline constexpr std::array<std::string_view, 3> kTasks{"firewall", "phones", "accounts"};

struct File {
  std::string name;
  std::uint64_t bytes = 0;
};

inline constexpr std::size_t kRows = 1234;

struct State {
  Scope scope = Scope::Everything;
  std::string addresses;
  KeptSet done;  // tasks
  std::vector<File> files;
  bool is_asking = false;  // whether the files may go
  Work counting;
  std::string report;
  TableOrder order;
  std::size_t part = 0;
};

struct ChooseScope {
  Scope scope = Scope::Everything;
};
struct EditAddresses {};
struct ClearAddresses {};
struct ToggleTask {
  std::size_t task = 0;
};
struct Count {
  std::string_view parameters;  // of the kind of job that tests/browser/workshop has
};
struct CancelCount {};
struct AskForRemoval {};
struct KeepFiles {};
struct RemoveFiles {};
struct SortBy {
  std::size_t column = 0;
};
struct ShowPart {
  std::size_t part = 0;
};

struct Feature : FeatureParts {
  using State = gallery::State;
  using Actions = Types<ChooseScope, EditAddresses, ClearAddresses, ToggleTask, Count, CancelCount, AskForRemoval,
                        KeepFiles, RemoveFiles, SortBy, ShowPart>;
  using Events = Types<FilesChosen>;
  using Requests = Types<BeginReading, ForgetFiles>;
  static constexpr Destination kDestination{kScreen, "gallery", page::Icon::Plan, Bars::Rail};
  static constexpr Store kStore{"gallery"};

  static void show(const View& view);
  static void show_over(const View& view);
  static void carry_out(Context& context, const ChooseScope& action);
  static void enter(Context& context, const EditAddresses& action, const std::string& value);
  static void carry_out(Context& context, const ClearAddresses& action);
  static void carry_out(Context& context, const ToggleTask& action);
  static void carry_out(Context& context, const Count& action);
  static void carry_out(Context& context, const CancelCount& action);
  static void carry_out(Context& context, const AskForRemoval& action);
  static void carry_out(Context& context, const KeepFiles& action);
  static void carry_out(Context& context, const RemoveFiles& action);
  static void carry_out(Context& context, const SortBy& action);
  static void carry_out(Context& context, const ShowPart& action);
  static void take(Context& context, const FilesChosen& event);
  static void take(Context& context, const JobProgressed& event);
  static void take(Context& context, const JobFinished& event);
  static void take(Context& context, const JobFailed& event);
  static void restore(Context& context, int version, std::string_view name, std::string_view value);
  static void forget(Context& context);
};

}  // namespace flytt::ui::gallery
