// What a visitor sets for all pages.
#include <string>
#include <utility>

#include "ui/app/view.h"
#include "ui/features/preferences/preferences_feature.h"

namespace flytt::ui::preferences {

using page::Look;

namespace {

constexpr int kGapBetweenSettings = 32;
constexpr const char* kLicencesPath = "/licences.txt";  // written by web/licences.mjs

PageBuilder::Scope setting_group(const View& view, const std::string& key, const std::string& heading) {
  PageBuilder::Scope group = view.page.stack(key, 8);
  group.node().label = heading;
  view.page.heading(key + "/heading", 2, heading);
  return group;
}

// One chip a value; the chosen one is pressed. A value's name is "100 %", or the text with its own key.
template <class NameOfValue>
void chips(const View& view, Preference preference, const NameOfValue& name_of) {
  const PreferenceKind& kind = preference_kind(preference);
  const std::string key(kind.key);
  const auto group = setting_group(view, key, view.text("settings." + key));
  const auto row = view.page.row(key + "/choices", 8);
  for (std::size_t i = 0; i < kind.values.size() && !kind.values[i].empty(); ++i) {
    const std::string value(kind.values[i]);
    view.page.chip(key + "/" + value, name_of(value), view.state.of<Preferences>().chosen(preference) == i,
                   Choose{preference, i});
  }
}

void switch_of_two(const View& view, Preference preference, std::size_t value_when_checked) {
  const std::string key(preference_kind(preference).key);
  const auto group = setting_group(view, key, view.text("settings." + key));
  const std::size_t chosen = view.state.of<Preferences>().chosen(preference);
  view.page
      .checkbox(key + "/switch", view.text("settings." + key + ".label"), chosen == value_when_checked,
                Choose{preference, 1 - chosen})
      .described_by = key + "-help";
  view.page.paragraph(key + "/help", view.text("settings." + key + ".help"), Look::Small).anchor = key + "-help";
}

void reset(const View& view) {
  const auto group = setting_group(view, "reset", view.text("settings.reset"));
  view.page.paragraph("reset/help", view.text("settings.reset.help"));
  view.page.button("reset/all", view.text("settings.reset.all"), Look::Default, ForgetEverything{});
}

void about(const View& view) {
  const auto group = setting_group(view, "about", view.text("settings.about"));
  view.page.paragraph("about/help", view.text("settings.about.help"));
  view.page.link("about/licences", view.text("settings.about.licences"), kLicencesPath);
}

}  // namespace

void Feature::show(const View& view) {
  const auto percent = [&](const std::string& value) { return view.text("settings.percent", {{"value", value}}); };
  view.page.heading("title", 1, view.text("settings.title"));
  view.page.paragraph("lead", view.text("settings.lead"), Look::Lead);
  const auto all = view.page.stack("settings", kGapBetweenSettings);
  chips(view, Preference::TextSize, percent);
  chips(view, Preference::LineSpacing, percent);
  chips(view, Preference::Theme, [&](const std::string& value) { return view.text("settings.theme." + value); });
  switch_of_two(view, Preference::PlainPage, 1);
  switch_of_two(view, Preference::SlashKey, 0);
  reset(view);
  about(view);
}

void theme_chips(const View& view, const std::string& prefix) {
  const auto row = view.page.row(prefix + "/theme", 8);
  row.node().label = view.text("settings.theme");
  for (const auto& [value, icon] :
       {std::pair(std::size_t{1}, page::Icon::Sun), std::pair(std::size_t{2}, page::Icon::Moon)}) {
    const std::string name(preference_kind(Preference::Theme).values[value]);
    const bool is_chosen = view.state.of<Preferences>().chosen(Preference::Theme) == value;
    view.page
        .chip(prefix + "/theme/" + name, view.text("settings.theme." + name), is_chosen,
              Choose{Preference::Theme, is_chosen ? 0 : value})
        .icon = icon;
  }
}

}  // namespace flytt::ui::preferences
