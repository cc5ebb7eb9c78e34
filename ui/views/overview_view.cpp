// What moves and when, three ways in, and what it means for the reader.
#include <string>

#include "ui/views/entry_parts.h"
#include "ui/views/view.h"
#include "ui/words.h"

namespace flytt::ui {

using page::Icon;
using page::Look;

namespace {

// 17000 -> "17 000" with a no-break space, which both shipped languages read without a doubt.
std::string grouped(int value) {
  std::string digits = std::to_string(value);
  for (std::size_t place = digits.size(); place > 3; place -= 3) digits.insert(place - 3, "\u00A0");
  return digits;
}

void doors(const View& view) {
  const auto grid = view.page.grid("doors", 220);
  const auto door = [&](std::string_view name, ScreenId screen, Icon icon) {
    const std::string key = "overview.door." + std::string(name);
    view.page.door("door/" + std::string(name), view.text(key + ".title"), view.text(key + ".text"), view.path(screen),
                   icon);
  };
  door("read", ScreenId::Questions, Icon::Questions);
  door("network", ScreenId::Firewall, Icon::Shield);
  door("phone", ScreenId::Mobile, Icon::Phone);
}

void status(const View& view) {
  view.page.heading("status/heading", 2, view.text("overview.status.heading")).anchor = "status";
  const auto grid = view.page.grid("status", 220);
  for (const content::StatusFigure& figure : view.state.edition.status) {
    const std::string key = "status/" + figure.id;
    const auto card = view.page.card(key);
    const std::string value = grouped(figure.value);
    Run number = plain_run(figure.is_lower_bound ? view.text("status.over", {{"value", value}}) : value);
    number.strong = true;
    view.page.paragraph(key + "/value", Inline{number}, Look::Lead);
    view.page.paragraph(key + "/label", figure.label, Look::Muted);
  }
}

void changes_for_me(const View& view) {
  view.page.heading("changes/heading", 2, view.text("overview.changes.heading")).anchor = "changes";
  audience_filter(view);
  bool is_empty = true;
  {
    const auto list = view.page.stack("changes", 8);
    for (const content::Change& change : view.state.edition.changes) {
      if (!view.concerns_reader(change.audiences)) continue;
      is_empty = false;
      const std::string key = "changes/" + change.id;
      const auto row = view.page.row(key, 12);
      change_class_badge(view, key + "/class", change.change_class);
      view.page.link(key + "/link", change.title, view.path(ScreenId::Changes, change.id));
    }
  }
  if (is_empty) view.page.paragraph("changes/none", view.text("overview.changes.none"), Look::Muted);
  view.page.link("changes/all", view.text("overview.changes.all"), view.path(ScreenId::Changes));
}

void milestone_badge(const View& view, const std::string& key, const content::Milestone& milestone) {
  if (milestone.state == content::MilestoneState::Done) {
    view.page.badge(key, view.text("state.done"), Look::BadgeGood, Icon::Check);
  } else if (content::tense_of(milestone.when, view.state.today) == content::Tense::Past) {
    view.page.badge(key, view.text("state.passed"), Look::BadgeCaution, Icon::Clock);
  } else if (milestone.state == content::MilestoneState::Undecided) {
    view.page.badge(key, view.text("state.undecided"), Look::Badge, Icon::Clock);
  } else {
    view.page.badge(key, view.text("state.planned"), Look::Badge, Icon::Clock);
  }
}

void timeline(const View& view) {
  view.page.heading("timeline/heading", 2, view.text("overview.timeline.heading")).anchor = "timeline";
  const auto list = view.page.stack("timeline", 12);
  for (const content::Milestone& milestone : view.state.edition.timeline) {
    const std::string key = "timeline/" + milestone.id;
    const auto card = view.page.card(key);
    card.node().gap_px = 8;
    view.page.heading(key + "/title", 3, milestone.title);
    {
      const auto row = view.page.row(key + "/when", 12);
      milestone_badge(view, key + "/state", milestone);
      view.page.paragraph(key + "/date", milestone.when_text, Look::Muted);
    }
    if (!milestone.text.empty()) view.page.paragraph(key + "/text", milestone.text);
    const bool is_plan = milestone.state != content::MilestoneState::Done;
    if (is_plan && content::tense_of(milestone.when, view.state.today) == content::Tense::Past) {
      view.page.paragraph(key + "/passed", view.text("tense.past"), Look::Small);
    }
  }
}

void checklist(const View& view) {
  view.page.heading("checklist/heading", 2, view.text("overview.checklist.heading")).anchor = "checklist";
  struct PhaseText {
    content::Phase phase;
    std::string_view id;
  };
  for (const PhaseText& phase :
       {PhaseText{content::Phase::Before, "before"}, PhaseText{content::Phase::During, "during"},
        PhaseText{content::Phase::After, "after"}}) {
    const std::string key = "checklist/" + std::string(phase.id);
    view.page.heading(key, 3, view.text("overview.checklist." + std::string(phase.id)));
    const auto list = view.page.list(key + "/items");
    for (const content::ChecklistItem& item : view.state.edition.checklist) {
      if (item.phase != phase.phase || !view.concerns_reader(item.audiences)) continue;
      const std::string item_key = "checklist/item/" + item.id;
      const auto list_item = view.page.item(item_key);
      view.page.paragraph(item_key + "/text", item.text);
      view.page.blocks(item_key + "/details", item.details);
    }
  }
}

}  // namespace

void overview_view(const View& view) {
  const content::Names& names = view.state.edition.names;
  view.page.heading("title", 1, view.text("overview.title", {{"product", names.product}}));
  view.page.paragraph("lead",
                      view.text("overview.lead",
                                {{"vendor", names.vendor}, {"platform", names.platform}, {"identity", names.identity}}),
                      Look::Lead);
  doors(view);
  status(view);
  changes_for_me(view);
  timeline(view);
  checklist(view);
}

}  // namespace flytt::ui
