// The portal's content as files.
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/handout/handout_format.h"
#include "core/handout/handout_set.h"
#include "core/handout/outline.h"
#include "ui/app/show_work.h"
#include "ui/app/view.h"
#include "ui/features/documents/documents_feature.h"

namespace flytt::ui::documents {

using page::Icon;
using page::Look;

namespace {

void choices(const View& view) {
  std::vector<page::Option> sets;
  for (const std::string_view set : handout::kHandoutSetNames) {
    sets.push_back({std::string(set), view.text("documents.set." + std::string(set))});
  }
  view.page.select("set", view.text("documents.set.label"), view.state.of<State>().set, sets, EditSet{});
  std::vector<page::Option> languages;
  for (const content::Language& language : view.state.edition.languages) {
    languages.push_back({language.tag, language.name, language.tag});
  }
  const std::string& chosen =
      view.state.of<State>().language.empty() ? view.state.edition.language : view.state.of<State>().language;
  view.page.select("language", view.text("documents.language.label"), chosen, languages, EditLanguage{});
}

void downloads(const View& view) {
  const bool is_writing = view.state.of<State>().writing.is_under_way();
  const auto row = view.page.row("downloads", 12);
  Look look = Look::Primary;  // the first
  for (const handout::HandoutFormatNames& format : handout::kHandoutFormats) {
    const std::string id(format.id);
    view.page
        .button("download/" + id, view.text("documents.download." + id), std::exchange(look, Look::Default),
                Export{*handout::find_format(id)}, Icon::Download)
        .state.disabled = is_writing;
  }
}

void vendor_links(const View& view) {
  view.page.heading("vendor/heading", 2, view.text("documents.vendor.heading")).anchor = "vendor";
  const auto list = view.page.list("vendor");
  for (const content::Setting& setting : view.state.edition.settings) {
    if (setting.kind != content::SettingKind::Url) continue;
    const std::string key = "vendor:" + setting.id;
    const auto item = view.page.item(key);
    if (setting.is_published()) {
      view.page.link(key + "/link", setting.label, setting.value);
    } else {
      view.page.paragraph(key + "/text", setting.label + ": " + view.text("not_published"), Look::Muted);
    }
  }
}

}  // namespace

void Feature::show(const View& view) {
  view.page.heading("title", 1, view.text("documents.title"));
  view.page.paragraph("lead", view.text("documents.lead"), Look::Lead);
  choices(view);
  downloads(view);
  show_writing(view, "work", view.state.of<State>().writing, view.state.of<State>().file_name, CancelExport{});
  view.page.heading("outline/heading", 2, view.text("documents.outline.heading")).anchor = "outline";
  {
    const auto list = view.page.list("outline");
    // So that nobody downloads a file to see what is in it.
    const std::optional<handout::HandoutSet> set = handout::find_set(view.state.of<State>().set);
    const std::vector<std::string> chapters =
        handout::outline(view.state.edition, set.value_or(handout::HandoutSet::All));
    for (std::size_t i = 0; i < chapters.size(); ++i) {
      const std::string key = "outline/" + std::to_string(i);
      const auto item = view.page.item(key);
      view.page.paragraph(key + "/text", chapters[i]);
    }
  }
  vendor_links(view);
}

}  // namespace flytt::ui::documents
