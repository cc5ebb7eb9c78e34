// The portal's content as files.
#include <algorithm>
#include <initializer_list>
#include <string>
#include <vector>

#include "core/handout/handout_set.h"
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
  const bool is_writing = view.state.of<State>().phase == Phase::Writing;
  const auto row = view.page.row("downloads", 12);
  const auto format_button = [&](std::string_view id, Look look, Format format) {
    view.page
        .button("download/" + std::string(id), view.text("documents.download." + std::string(id)), look, Export{format},
                Icon::Download)
        .state.disabled = is_writing;
  };
  format_button("pdf", Look::Primary, Format::Pdf);
  format_button("docx", Look::Default, Format::Docx);
  format_button("html", Look::Default, Format::Html);
  format_button("md", Look::Default, Format::Markdown);
}

// One element from the start to the end: screen readers tell what changes in a status, not a status that is new.
void course(const View& view) {
  const State& handout = view.state.of<State>();
  switch (handout.phase) {
    case Phase::Idle:
      break;
    case Phase::Writing: {
      const std::string text = view.text("documents.writing", {{"file", handout.file_name}});
      const auto callout = view.page.callout("course", Look::Neutral);
      view.page.status("course/text", text);
      view.page.progress_bar("course/progress", handout.fraction, text);
      view.page.button("course/cancel", view.text("documents.cancel"), Look::Default, CancelExport{}, Icon::Stop);
      break;
    }
    case Phase::Written: {
      const auto callout = view.page.callout("course", Look::Good);
      view.page.status("course/text", view.text("documents.written", {{"file", handout.file_name}}));
      break;
    }
    case Phase::Failed: {
      const auto callout = view.page.callout("failed", Look::Bad);
      view.page.alert("failed/text", view.text("documents.failed"));
      break;
    }
  }
}

bool has_unpublished_settings(const content::Edition& edition) {
  return std::any_of(edition.settings.begin(), edition.settings.end(),
                     [](const content::Setting& setting) { return !setting.is_published(); });
}

// The chapters of the chosen set, so that nobody downloads a file to see what is in it. core/handout composes the same;
// it is not asked, since it belongs to the module that is loaded with the first export.
std::vector<std::string> outline(const View& view) {
  const content::Edition& edition = view.state.edition;
  const std::string& set = view.state.of<State>().set;
  std::vector<std::string> chapters;
  const auto add = [&](std::initializer_list<std::string_view> keys) {
    for (const std::string_view key : keys)
      chapters.push_back(view.text(key, {{"product", edition.names.product}, {"date", edition.as_of_text}}));
  };
  const auto add_sections = [&](const auto& is_included) {
    for (const content::Section& section : edition.sections) {
      const bool has_questions =
          std::any_of(edition.questions.begin(), edition.questions.end(),
                      [&](const content::Question& question) { return question.section == section.number; });
      if (has_questions && is_included(section)) chapters.push_back(section.title);
    }
  };
  bool names_unpublished = true;
  if (set == "faq") {
    add_sections([](const content::Section&) { return true; });
  } else if (set == "breaking-changes") {
    add({"handout.addresses.title", "handout.changes.title"});
  } else if (set == "plan") {
    add({"phase.before", "phase.during", "phase.after", "handout.timeline.title", "handout.addresses.title"});
  } else if (set == "firewall") {
    add({"handout.endpoints.title", "handout.changes.title", "handout.checklist.title"});
    add_sections([](const content::Section& section) { return section.id == "firewall"; });
    names_unpublished = false;
  } else if (set == "onboarding") {
    add({"handout.mobile.title", "handout.mobile.changes", "handout.sections.title"});
    names_unpublished = false;
  } else {
    add({"handout.status.title", "handout.timeline.title", "handout.changes.title", "handout.endpoints.title",
         "handout.mobile.title", "handout.checklist.title", "handout.sections.title"});
  }
  if (names_unpublished && has_unpublished_settings(edition)) add({"handout.unpublished.title"});
  add({"handout.sources.title"});
  return chapters;
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
  course(view);
  view.page.heading("outline/heading", 2, view.text("documents.outline.heading")).anchor = "outline";
  {
    const auto list = view.page.list("outline");
    const std::vector<std::string> chapters = outline(view);
    for (std::size_t i = 0; i < chapters.size(); ++i) {
      const std::string key = "outline/" + std::to_string(i);
      const auto item = view.page.item(key);
      view.page.paragraph(key + "/text", chapters[i]);
    }
  }
  vendor_links(view);
}

}  // namespace flytt::ui::documents
