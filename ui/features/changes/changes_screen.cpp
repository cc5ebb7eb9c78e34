// All changes with two filters, and the page of one change.
#include <algorithm>
#include <string>
#include <vector>

#include "ui/app/view.h"
#include "ui/entries/entry_parts.h"
#include "ui/entries/list_part.h"
#include "ui/entries/words.h"
#include "ui/features/changes/changes_feature.h"
#include "ui/features/role/role_filter.h"

namespace flytt::ui::changes {

using page::Look;

namespace {

void class_filter(const View& view) {
  const auto chips = view.page.chips("class", view.text("class.label"));
  view.page.chip("class/all", view.text("class.all"), view.state.of<State>().change_class.empty(), ChooseClass{});
  for (const auto& change_class : content::kChangeClasses) {
    const std::string id(change_class.name);
    view.page.chip("class/" + id, view.text("class." + id), view.state.of<State>().change_class == id, ChooseClass{id});
  }
}

// What the chosen class means.
void chosen_class(const View& view) {
  for (const auto& change_class : content::kChangeClasses) {
    if (change_class.name != view.state.of<State>().change_class) continue;
    view.page.paragraph("class/explanation", class_explanation(view, change_class.value), Look::Muted);
  }
}

bool is_shown(const View& view, const content::Change& change) {
  return role::concerns_reader(view, change.audiences) &&
         (view.state.of<State>().change_class.empty() ||
          content::name_of(change.change_class) == view.state.of<State>().change_class);
}

// How many changes the role leaves, whatever their class.
std::size_t count_for_reader(const View& view) {
  const std::vector<content::Change>& changes = view.state.edition.changes;
  return static_cast<std::size_t>(std::count_if(changes.begin(), changes.end(), [&](const content::Change& change) {
    return role::concerns_reader(view, change.audiences);
  }));
}

std::vector<const content::Change*> shown_changes(const View& view) {
  std::vector<const content::Change*> changes;
  for (const content::Change& change : view.state.edition.changes) {
    if (is_shown(view, change)) changes.push_back(&change);
  }
  return changes;
}

void all_changes(const View& view) {
  const std::vector<const content::Change*> changes = shown_changes(view);
  const ListPart part = list_part(view, changes.size());
  list_title(view, "changes.title", part);
  view.page.paragraph("lead", view.text("changes.lead"), Look::Lead);
  class_filter(view);
  chosen_class(view);
  role::filter(view);
  role::notice(view, "filter", count_for_reader(view), view.state.edition.changes.size());
  view.page.status("count", view.counted("changes.count", changes.size()));
  if (changes.empty()) {
    view.page.paragraph("none", view.text("changes.none"));
    view.page.button("reset", view.text("changes.reset"), Look::Default, ResetFilters{});
  }
  for (std::size_t i = part.begin; i < part.end; ++i) {
    const content::Change& change = *changes[i];
    const std::string key = "change/" + change.id;
    const auto card = view.page.card(key);
    view.page.heading(key + "/title", 2, change.title).anchor = change.id;
    {
      const auto row = view.page.row(key + "/meta", 12);
      change_class_badge(view, key + "/class", change.change_class);
      entry_links(view, key, change.title, view.path(kScreen, change.id));
    }
    change_body(view, change, 3);
  }
  list_navigation(view, part);
}

void one_change(const View& view, const content::Change& change) {
  const std::vector<const content::Change*> shown = shown_changes(view);
  const auto place = static_cast<std::size_t>(std::find(shown.begin(), shown.end(), &change) - shown.begin());
  back_to_list(view, "changes.title", place, shown.size());
  view.page.heading("title", 1, change.title);
  {
    const auto row = view.page.row("meta", 12);
    change_class_badge(view, "class", change.change_class);
    view.page.paragraph("class/explanation", class_explanation(view, change.change_class), Look::Muted);
  }
  change_body(view, change, 2);
}

}  // namespace

void Feature::show(const View& view) {
  const std::string& entry = view.state.route.entry;
  if (entry.empty()) return all_changes(view);
  const content::Change* change = content::find_change(view.state.edition, entry);
  if (change == nullptr) return show_not_found(view);
  one_change(view, *change);
}

}  // namespace flytt::ui::changes
