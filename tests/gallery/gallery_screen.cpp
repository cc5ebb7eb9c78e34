// The controls, a section each.
#include <algorithm>
#include <cstddef>
#include <numeric>
#include <string>
#include <utility>
#include <vector>

#include "tests/gallery/gallery_feature.h"
#include "ui/app/question.h"
#include "ui/app/show_work.h"
#include "ui/app/table_part.h"

namespace flytt::ui::gallery {

using page::Look;

namespace {

void section(const View& view, const std::string& name) {
  view.page.heading(name + "/heading", 2, view.text("gallery." + name)).anchor = name;
}

void choice_of_few(const View& view) {
  section(view, "scope");
  const State& state = view.state.of<State>();
  {
    const auto group = view.page.radio_group("scope", view.text("gallery.scope.label"));
    for (std::size_t i = 0; i < kScopeNames.size(); ++i) {
      const std::string name(kScopeNames[i]);
      const auto scope = static_cast<Scope>(i);
      view.page.radio("scope/" + name, view.text("gallery.scope." + name), state.scope == scope, ChooseScope{scope});
    }
  }
  const std::string chosen(kScopeNames[static_cast<std::size_t>(state.scope)]);
  view.page.status("scope/said", view.text("gallery.scope.said", {{"scope", view.text("gallery.scope." + chosen)}}));
}

void many_lines(const View& view) {
  section(view, "addresses");
  const std::string& text = view.state.of<State>().addresses;
  view.page
      .text_field("addresses", view.text("gallery.addresses.label"), text, "", EditAddresses{}, page::InputKind::Lines)
      .described_by = "addresses-count";
  const auto lines = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')) + (text.empty() ? 0U : 1U);
  view.page.paragraph("addresses/count", view.counted("gallery.addresses.lines", lines), Look::Small).anchor =
      "addresses-count";
  view.page.button("addresses/clear", view.text("gallery.addresses.clear"), Look::Default, ClearAddresses{})
      .state.disabled = text.empty();
}

void kept_list(const View& view) {
  section(view, "tasks");
  const KeptSet& done = view.state.of<State>().done;
  {
    const auto group = view.page.stack("tasks", 8);
    group.node().label = view.text("gallery.tasks.label");
    for (std::size_t i = 0; i < kTasks.size(); ++i) {
      const std::string id(kTasks[i]);
      view.page.checkbox("tasks/" + id, view.text("gallery.tasks." + id), done.has(id), ToggleTask{i});
    }
  }
  view.page.status("tasks/done", view.text("gallery.tasks.done", {{"done", std::to_string(done.size())},
                                                                  {"tasks", std::to_string(kTasks.size())}}));
}

void counting(const View& view) {
  const State& state = view.state.of<State>();
  show_work(view, "work", state.counting,
            {view.text("gallery.count.running"),
             view.text("gallery.percent", {{"percent", percent_of(state.counting)}}), view.text("gallery.count.cancel"),
             view.text("gallery.count.done", {{"report", state.report}}), view.text("gallery.count.failed")},
            CancelCount{});
}

void files(const View& view) {
  section(view, "files");
  const State& state = view.state.of<State>();
  view.page.file_field("files", view.text("gallery.files.label"), view.text("gallery.files.invitation")).input =
      page::InputKind::Files;
  view.page.status("files/chosen", view.counted("gallery.files.chosen", state.files.size()));
  if (!state.files.empty()) {
    const auto list = view.page.list("files/list");
    for (std::size_t i = 0; i < state.files.size(); ++i) {
      const std::string key = "files/list/" + std::to_string(i);
      const auto item = view.page.item(key);
      view.page.paragraph(key + "/text",
                          view.text("gallery.files.one",
                                    {{"name", state.files[i].name}, {"bytes", std::to_string(state.files[i].bytes)}}));
    }
  }
  {
    const auto row = view.page.row("files/buttons");
    const bool is_nothing = state.files.empty();
    view.page.button("count", view.text("gallery.count"), Look::Primary, Count{""}).state.disabled = is_nothing;
    view.page.button("count/long", view.text("gallery.count.long"), Look::Default, Count{"never end"}).state.disabled =
        is_nothing;
    view.page.button("files/remove", view.text("gallery.files.remove"), Look::Default, AskForRemoval{}).state.disabled =
        is_nothing;
  }
  counting(view);
}

struct Row {
  std::size_t number = 0;
  std::string name;
  std::size_t port = 0;
};

// Made up, and the same each time.
std::vector<Row> rows_in(const TableOrder& order) {
  constexpr std::size_t kStep = 587;  // shares no divisor with kRows: every number comes once
  std::vector<Row> rows;
  for (std::size_t i = 0; i < kRows; ++i) {
    const std::size_t number = (i * kStep) % kRows + 1;
    rows.push_back({number, "host" + std::to_string(10000 + number).substr(1) + ".example", 1024 + (i * 7919) % 50000});
  }
  const auto is_before = [&](const Row& one, const Row& other) {
    return order.column == 0 ? one.name < other.name : one.port < other.port;
  };
  std::sort(rows.begin(), rows.end(), [&](const Row& one, const Row& other) {
    return order.sort == page::Sort::Descending ? is_before(other, one) : is_before(one, other);
  });
  return rows;
}

void table(const View& view) {
  section(view, "table");
  const State& state = view.state.of<State>();
  const TablePart part = table_part(kRows, state.part);
  const std::vector<Row> rows = rows_in(state.order);
  {
    const auto all = view.page.table("hosts", view.text("gallery.table.caption"));
    {
      const auto header = view.page.table_row("hosts/header");
      view.page.sort_header("hosts/name", view.text("gallery.table.name"), state.order.of(0), SortBy{0});
      view.page.sort_header("hosts/port", view.text("gallery.table.port"), state.order.of(1), SortBy{1});
      view.page.column_header("hosts/state", view.text("gallery.table.state"));
    }
    for (std::size_t i = part.begin; i < part.end; ++i) {
      const std::string key = "hosts:" + std::to_string(rows[i].number);
      const auto row = view.page.table_row(key);
      view.page.row_header(key + "/name", text_runs(rows[i].name));
      view.page.text_cell(key + "/port", text_runs(std::to_string(rows[i].port)));
      view.page.text_cell(key + "/state", text_runs(view.text("gallery.table.open")));
    }
  }
  table_navigation(view, "hosts/parts", part, {"gallery.table.rows", "gallery.table.previous", "gallery.table.next"},
                   ShowPart{part.is_first() ? 0 : part.part - 1}, ShowPart{part.part + 1});
}

}  // namespace

void Feature::show(const View& view) {
  view.page.heading("title", 1, view.text("gallery.title"));
  view.page.paragraph("lead", view.text("gallery.lead"), Look::Lead);
  choice_of_few(view);
  many_lines(view);
  kept_list(view);
  files(view);
  table(view);
}

void Feature::show_over(const View& view) {
  if (!view.state.of<State>().is_asking) return;
  const std::string heading = view.text("gallery.ask.heading");
  const std::string text = view.text("gallery.ask.text");
  const std::string keep = view.text("gallery.ask.keep");
  const std::string lose = view.text("gallery.ask.lose");
  ask(view, "ask", {heading, text, keep, lose}, KeepFiles{}, RemoveFiles{});
}

}  // namespace flytt::ui::gallery
