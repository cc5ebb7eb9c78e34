// What moves and when, three ways in, and what it means for the reader.
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "ui/app/view.h"
#include "ui/entries/entry_parts.h"
#include "ui/entries/list_pages.h"
#include "ui/entries/words.h"
#include "ui/features/changes/changes_feature.h"
#include "ui/features/firewall_check/firewall_check_feature.h"
#include "ui/features/overview/overview_feature.h"
#include "ui/features/phones/phones_feature.h"
#include "ui/features/questions/questions_feature.h"
#include "ui/features/role/role_filter.h"

namespace flytt::ui::overview {

using page::Icon;
using page::Look;

namespace {

void doors(const View& view) {
  const auto grid = view.page.grid("doors", 190);
  const auto door = [&](std::string_view name, ScreenId screen, Icon icon) {
    const std::string key = "overview.door." + std::string(name);
    view.page.door("door/" + std::string(name), view.text(key + ".title"), view.text(key + ".text"), view.path(screen),
                   icon);
  };
  door("read", questions::kScreen, Icon::Questions);
  door("network", firewall_check::kScreen, Icon::Shield);
  door("phone", phones::kScreen, Icon::Phone);
}

void status(const View& view) {
  view.page
      .heading("status/heading", 2, view.text("overview.status.heading", {{"as_of", view.state.edition.as_of_text}}))
      .anchor = "status";
  const auto grid = view.page.grid("status", 190);
  for (const content::StatusFigure& figure : view.state.edition.status) {
    const std::string key = "status:" + figure.id;
    const auto card = view.page.card(key);
    card.node().gap_px = 4;
    const std::string value = content::grouped_number(view.state.edition, figure.value);
    view.page.paragraph(key + "/value", figure.is_lower_bound ? view.text("status.over", {{"value", value}}) : value,
                        Look::Large);
    view.page.paragraph(key + "/label", figure.label, Look::Muted);
  }
}

// One class of changes: what it means, and the changes that concern the reader. False where there is none.
bool class_of_changes(const View& view, content::ChangeClass change_class) {
  std::vector<const content::Change*> changes;
  for (const content::Change& change : view.state.edition.changes) {
    if (change.change_class == change_class && role::concerns_reader(view, change.audiences))
      changes.push_back(&change);
  }
  if (changes.empty()) return false;
  const std::string key = "changes/" + std::string(content::name_of(change_class));
  const auto stack = view.page.stack(key, 8);
  {
    const auto row = view.page.row(key + "/head", 12);
    change_class_badge(view, key + "/class", change_class);
    view.page.paragraph(key + "/explanation", class_explanation(view, change_class), Look::Muted);
  }
  const auto list = view.page.list(key + "/list");
  // Of very many, as many as a page of their own list has; the link below leads to that.
  const std::size_t listed = list_page_count(changes.size()) > 1 ? kEntriesPerPage : changes.size();
  for (std::size_t i = 0; i < listed; ++i) {
    const std::string item_key = "change/" + changes[i]->id;
    const auto item = view.page.item(item_key);
    view.page.link(item_key + "/link", changes[i]->title, view.path(changes::kScreen, changes[i]->id));
  }
  if (listed < changes.size()) {
    const auto item = view.page.item(key + "/more");
    view.page.paragraph(key + "/more/text", view.counted("list.more", changes.size() - listed));
  }
  return true;
}

void changes_for_me(const View& view) {
  view.page.heading("changes/heading", 2, view.text("overview.changes.heading")).anchor = "changes";
  role::filter(view);
  bool has_any = false;
  for (const auto& change_class : content::kChangeClasses) has_any |= class_of_changes(view, change_class.value);
  if (!has_any) view.page.paragraph("changes/none", view.text("overview.changes.none"), Look::Muted);
  view.page.link("changes/all", view.text("overview.changes.all"), view.path(changes::kScreen));
}

void sections(const View& view) {
  view.page.heading("sections/heading", 2, view.text("overview.sections.heading")).anchor = "sections";
  const auto list = view.page.list("sections");
  const content::Edition& edition = view.state.edition;
  const std::vector<std::string> paths = section_paths(edition, view.state.of<role::State>().role);
  for (std::size_t i = 0; i < paths.size(); ++i) {
    const std::string key = "section/" + edition.sections[i].id;
    const auto item = view.page.item(key);
    view.page.link(key + "/link", edition.sections[i].title, paths[i]);
  }
}

void milestone_badge(const View& view, const std::string& key, const content::Milestone& milestone) {
  const bool is_done = milestone.state == content::MilestoneState::Done;
  // A current plan is none of those whose date has come.
  const content::Tense tense =
      milestone.current_plan.empty() ? view.tense_of(milestone.when) : content::Tense::Upcoming;
  view.page.badge(key, view.text(content::state_key(milestone.state, tense)),
                  is_done ? Look::BadgeGood : (content::has_come(tense) ? Look::BadgeCaution : Look::Badge),
                  is_done ? Icon::Check : Icon::Clock);
}

void timeline(const View& view) {
  view.page.heading("timeline/heading", 2, view.text("overview.timeline.heading")).anchor = "timeline";
  const auto list = view.page.stack("timeline", 12);
  for (const content::Milestone& milestone : view.state.edition.timeline) {
    const std::string key = "timeline:" + milestone.id;
    const auto card = view.page.card(key);
    card.node().gap_px = 8;
    view.page.heading(key + "/title", 3, milestone.title);
    {
      const auto row = view.page.row(key + "/when", 12);
      milestone_badge(view, key + "/state", milestone);
      view.page.paragraph(key + "/date", milestone.when_text, Look::Muted);
    }
    if (!milestone.text.empty()) view.page.paragraph(key + "/text", milestone.text);
    if (milestone.state == content::MilestoneState::Done) continue;
    short_plan_notice(view, key + "/plan", milestone.when, milestone.current_plan);
  }
}

void checklist(const View& view) {
  view.page.heading("checklist/heading", 2, view.text("overview.checklist.heading")).anchor = "checklist";
  view.page.paragraph("checklist/note", view.text("checklist.note"), Look::Muted);
  const std::vector<content::ChecklistItem>& items = view.state.edition.checklist;
  const auto shown = std::count_if(items.begin(), items.end(), [&](const content::ChecklistItem& item) {
    return role::concerns_reader(view, item.audiences);
  });
  role::notice(view, "checklist/filter", static_cast<std::size_t>(shown), items.size());
  for (const auto& phase : content::kPhases) {
    const std::string key = "checklist/" + std::string(phase.name);
    view.page.heading(key, 3, view.text("phase." + std::string(phase.name)));
    const auto list = view.page.list(key + "/items");
    for (const content::ChecklistItem& item : view.state.edition.checklist) {
      if (item.phase != phase.value || !role::concerns_reader(view, item.audiences)) continue;
      const std::string item_key = "checklist/item/" + item.id;
      const auto list_item = view.page.item(item_key);
      Inline text = item.text;
      for (Run& run : text) run.strong = true;
      view.page.paragraph(item_key + "/text", std::move(text));
      view.page.blocks(item_key + "/details", item.details);
      short_plan_notice(view, item_key + "/plan", item.concerns, item.current_plan);
      unpublished_notice(view, item_key + "/unpublished", item.unpublished);
    }
  }
}

}  // namespace

void Feature::show(const View& view) {
  const content::Names& names = view.state.edition.names;
  view.page.heading("title", 1, view.text("overview.title", {{"vendor", names.vendor}, {"platform", names.platform}}));
  view.page.paragraph("lead",
                      view.text("overview.lead",
                                {{"vendor", names.vendor}, {"platform", names.platform}, {"identity", names.identity}}),
                      Look::Lead);
  doors(view);
  changes_for_me(view);
  checklist(view);
  timeline(view);
  status(view);
  sections(view);
}

}  // namespace flytt::ui::overview
