// What was found for the words in the search field, on any page.
#include <string>
#include <vector>

#include "core/search/search.h"
#include "ui/app/view.h"
#include "ui/entries/entry_parts.h"
#include "ui/features/role/role_feature.h"
#include "ui/features/search_field/hit_path.h"
#include "ui/features/search_field/search_field_feature.h"

namespace flytt::ui::search_field {

using page::Icon;
using page::Look;

namespace {

constexpr int kGapBetweenHits = 24;

// The text with its highlighted stretches in strong type.
Inline highlighted(const std::string& text, const std::vector<search::TextRange>& ranges) {
  Inline runs;
  std::size_t position = 0;
  const auto add = [&](std::size_t begin, std::size_t end, bool is_strong) {
    if (begin >= end) return;
    Run run = plain_run(text.substr(begin, end - begin));
    run.strong = is_strong;
    runs.push_back(std::move(run));
  };
  for (const search::TextRange& range : ranges) {
    add(position, range.begin, false);
    add(range.begin, range.end, true);
    position = range.end;
  }
  add(position, text.size(), false);
  return runs;
}

// Where the plan stands that an excerpt may state.
template <class Entry>
void plan_of(const View& view, const std::string& key, const search::Hit& hit, const std::vector<Entry>& entries,
             content::Period Entry::*plan) {
  if (hit.place >= entries.size() || entries[hit.place].id != hit.id) return;
  short_plan_notice(view, key, entries[hit.place].*plan, entries[hit.place].current_plan);
}

void plan_of_hit(const View& view, const std::string& key, const search::Hit& hit) {
  const content::Edition& edition = view.state.edition;
  switch (hit.kind) {
    case search::EntryKind::Question:
      return plan_of(view, key, hit, edition.questions, &content::Question::concerns);
    case search::EntryKind::Change:
      return plan_of(view, key, hit, edition.changes, &content::Change::deadline);
    case search::EntryKind::ChecklistItem:
      return plan_of(view, key, hit, edition.checklist, &content::ChecklistItem::concerns);
    case search::EntryKind::Milestone:
      if (hit.place < edition.timeline.size() && edition.timeline[hit.place].state != content::MilestoneState::Done) {
        plan_of(view, key, hit, edition.timeline, &content::Milestone::when);
      }
      return;
    case search::EntryKind::Section:
    case search::EntryKind::Endpoint:
    case search::EntryKind::Screen:
      return;
  }
}

void hit_entry(const View& view, const search::Hit& hit) {
  const std::string key = "hit/" + std::string(hit_kind_id(hit.kind)) + "/" + hit.id;
  const auto item = view.page.item(key);
  item.node().gap_px = 4;
  {
    const auto row = view.page.row(key + "/title", 12);
    view.page.link(key + "/link", hit.title, hit_path(view.state.edition, hit, view.state.of<role::State>().role))
        .runs = highlighted(hit.title, hit.title_highlights);
    view.page.badge(key + "/kind", view.text("search.kind." + std::string(hit_kind_id(hit.kind))));
  }
  if (!hit.snippet.empty()) {
    view.page.paragraph(key + "/snippet", highlighted(hit.snippet, hit.snippet_highlights), Look::Muted);
  }
  plan_of_hit(view, key + "/plan", hit);
}

}  // namespace

std::string hits_in_words(const View& view) {
  if (view.state.of<State>().indexing.has_value()) return view.text("search.preparing");
  const std::size_t count = view.state.of<State>().hits.size();
  if (count == 0) return view.text("search.none");
  if (!view.state.of<State>().are_hits_all) return view.text("search.best", {{"count", std::to_string(count)}});
  return view.counted("search.count", count);
}

void show_hits(const View& view) {
  view.page.heading("title", 1, view.text("search.heading", {{"query", view.state.of<State>().query}}));
  {
    const auto row = view.page.row("count/row", 12);
    view.page.paragraph("count", hits_in_words(view));  // read out by the status beside the field
    view.page.button("clear", view.text("search.clear"), Look::Quiet, ClearQuery{}, Icon::Close);
  }
  if (view.state.of<State>().hits.empty()) return;
  const auto list = view.page.list("hits");
  list.node().look = Look::Quiet;
  list.node().gap_px = kGapBetweenHits;
  for (const search::Hit& hit : view.state.of<State>().hits) hit_entry(view, hit);
}

}  // namespace flytt::ui::search_field
