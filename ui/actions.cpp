#include "ui/actions.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/content/interface_text.h"
#include "core/handout/handout_set.h"
#include "core/png/write_png.h"
#include "core/qr/qr_code.h"
#include "core/qr/qr_svg.h"
#include "core/reachability/report_text.h"
#include "core/search/search.h"
#include "core/text/utf8.h"
#include "ui/address.h"
#include "ui/check_flow.h"
#include "ui/file_name.h"
#include "ui/mobile_code.h"
#include "ui/route.h"
#include "ui/words.h"

namespace flytt::ui {
namespace {

// What is kept besides the settings; the language is kept by the page itself.
constexpr std::array<std::string_view, 3> kOtherKeptKeys{"role", "company", "language"};
constexpr std::size_t kMaxQueryBytes = 200;
constexpr std::size_t kMaxHits = 30;             // more take longer to show than a letter may
constexpr std::size_t kMostIndexedAtOnce = 400;  // entries, so that results come with the first letter
constexpr int kIndexStepsAtOnce = 2;

bool is_audience(std::string_view value) {
  return value.empty() || content::find_value(content::kAudiences, value).has_value();
}

bool is_change_class(std::string_view value) {
  return value.empty() || content::find_value(content::kChangeClasses, value).has_value();
}

void show_in_address(const AppState& state, PlatformRequests& requests) {
  requests.push_back(ReplaceAddress{address_of(state, state.route)});
}

void show_and_keep(const AppState& state, Setting setting, PlatformRequests& requests) {
  const std::string key(setting_kind(setting).key);
  const std::string value = state.settings.kept_value(setting);
  requests.push_back(ShowSetting{key, value});
  requests.push_back(StoreChoice{key, value});
}

// One overload an action.
struct ActionHandler {
  AppState& state;
  std::string_view key;
  PlatformRequests& requests;

  // Another filter or order gives another list, which is read from its beginning.
  void show_list_anew() const {
    state.route.list_page = 1;
    show_in_address(state, requests);
  }

  void operator()(const ToggleDisclosure&) const {
    const std::string disclosure(key);
    if (state.open_disclosures.erase(disclosure) == 0) state.open_disclosures.insert(disclosure);
  }
  void operator()(const ChooseSetting& action) const {
    state.settings.choose(action.setting, action.value);
    show_and_keep(state, action.setting, requests);
  }
  void operator()(const ForgetChoices&) const {
    state.settings = Settings{};
    state.audience.clear();
    state.company.clear();
    for (std::size_t i = 0; i < kSettingCount; ++i) show_and_keep(state, static_cast<Setting>(i), requests);
    for (const std::string_view other : kOtherKeptKeys) requests.push_back(StoreChoice{std::string(other), ""});
    state.notice = content::text_of(state.edition, "settings.reset.done");
  }
  void operator()(const ChooseAudience& action) const {
    state.audience = state.audience == action.audience ? std::string() : action.audience;
    show_list_anew();
    requests.push_back(StoreChoice{"role", state.audience});
  }
  void operator()(const ChooseChangeClass& action) const {
    state.change_class = state.change_class == action.change_class ? std::string() : action.change_class;
    show_list_anew();
  }
  void operator()(const ResetFilters&) const {
    state.audience.clear();
    state.change_class.clear();
    show_list_anew();
    requests.push_back(StoreChoice{"role", ""});
  }
  void operator()(const ChooseQuestionOrder& action) const {
    state.group_by_theme = action.by_theme;
    show_list_anew();
  }
  void operator()(const EditField&) const {}
  void operator()(const ClearField& action) const { enter_value(state, EditField{action.field}, "", requests); }
  void operator()(const StartCheck&) const { start_check(state, requests); }
  void operator()(const CancelCheck&) const { cancel_check(state, requests); }
  void operator()(const SaveReport& action) const {
    const reachability::Report report =
        reachability::assess(state.edition, state.check.plan, state.check.observations, state.check.environment);
    const auto written_by = [&](auto write) {
      return write(state.edition, state.check.plan, report, state.check.environment);
    };
    const std::string name = dated_file_name("firewall-check", state.today);
    switch (action.format) {
      case ReportFormat::Text:
        requests.push_back(
            SaveFile{name + ".txt", "text/plain;charset=utf-8", written_by(reachability::write_report_text)});
        break;
      case ReportFormat::Csv:
        requests.push_back(
            SaveFile{name + ".csv", "text/csv;charset=utf-8", written_by(reachability::write_report_csv)});
        break;
      case ReportFormat::Json:
        requests.push_back(SaveFile{name + ".json", "application/json", written_by(reachability::write_report_json)});
        break;
    }
  }
  void operator()(const ExportHandout& action) const {
    if (state.handout.phase == HandoutPhase::Writing) return;
    state.handout.phase = HandoutPhase::Writing;
    state.handout.fraction = 0;
    const std::string& language = state.handout.language.empty() ? state.edition.language : state.handout.language;
    state.handout.file_name = handout_file_name(state.handout.set, language, action.format);
    requests.push_back(
        WriteHandout{action.format, state.handout.set, language, state.handout.file_name, mobile_code(state).company});
  }
  void operator()(const CancelExport&) const {
    if (state.handout.phase != HandoutPhase::Writing) return;
    state.handout.phase = HandoutPhase::Idle;
    requests.push_back(CancelHandout{});
  }
  void operator()(const SaveQr& action) const {
    const MobileCode code = mobile_code(state);
    if (!code.address) return;
    const std::string& address = *code.address;
    const Result<ModuleGrid> grid = qr::encode(address, qr::Level::M);
    if (!grid) return;
    const std::string name = qr_file_name(code.company);
    if (action.format == QrFormat::Svg) {
      requests.push_back(SaveFile{name + ".svg", "image/svg+xml", qr::write_svg(*grid, address, qr::SvgLook{})});
    } else {
      requests.push_back(SaveFile{name + ".png", "image/png",
                                  png::write_png(*grid, png::kPosterPixelsPerModule, qr::kQuietZoneModules)});
    }
  }
  void operator()(const ConfirmCopy&) const {
    // The same sentence twice would be read out once; the space at its end is not read.
    const std::string copied = content::text_of(state.edition, "action.copied");
    state.notice = state.notice == copied ? copied + "\u00A0" : copied;
    state.copied = key;
  }
};

}  // namespace

void carry_out(AppState& state, std::string_view key, const Action& action, PlatformRequests& requests) {
  std::visit(ActionHandler{state, key, requests}, action);
}

void enter_value(AppState& state, const Action& action, const std::string& value, PlatformRequests& requests) {
  const EditField* edit = std::get_if<EditField>(&action);
  if (edit == nullptr) return;
  switch (edit->field) {
    case Field::Search:
      search_for(state, value);
      show_in_address(state, requests);
      break;
    case Field::Company:
      state.company = value;
      requests.push_back(StoreChoice{"company", value});
      break;
    case Field::HandoutSet:
      restore_choice(state, "set", value);
      requests.push_back(ReplaceAddress{route_path(state.route) + "?" + query_parameter("set", state.handout.set)});
      break;
    case Field::HandoutLanguage:
      state.handout.language = value;
      break;
  }
}

void search_for(AppState& state, std::string_view query) {
  state.query = query.substr(0, text::character_start(query, std::min(query.size(), kMaxQueryBytes)));
  state.hits.clear();
  state.are_hits_all = true;
  if (state.query.empty()) return;
  if (!state.index.has_value() && !state.indexing.has_value()) {
    if (search::entry_count(state.edition) <= kMostIndexedAtOnce) {
      state.index = search::build_index(state.edition);
    } else {
      state.indexing.emplace(state.edition.language);
    }
  }
  if (!state.index.has_value()) return;
  state.hits = search::search(*state.index, state.query, kMaxHits + 1);
  state.are_hits_all = state.hits.size() <= kMaxHits;
  if (!state.are_hits_all) state.hits.pop_back();
}

void await_index(AppState& state) {
  if (!state.indexing.has_value()) return;
  for (int step = 0; step < kIndexStepsAtOnce; ++step) {
    if (state.indexing->read_on(state.edition)) continue;
    state.index = state.indexing->take();
    state.indexing.reset();
    return search_for(state, std::string(state.query));
  }
}

void restore_choice(AppState& state, std::string_view key, const std::string& value) {
  state.settings.restore(key, value);
  if (key == "company") {
    state.company = value;
  } else if (key == "role" && is_audience(value)) {
    state.audience = value;
  } else if (key == "class" && is_change_class(value)) {
    state.change_class = value;
  } else if (key == "q") {
    search_for(state, value);
  } else if (key == "group") {
    state.group_by_theme = value == "theme";
  } else if (key == "set" && handout::find_set(value).has_value()) {
    state.handout.set = value;
    state.handout.phase = HandoutPhase::Idle;
  }
}

}  // namespace flytt::ui
