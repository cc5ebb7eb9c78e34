#include "core/handout/compose.h"

#include <algorithm>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "core/handout/composer.h"
#include "core/handout/document_text.h"
#include "core/handout/outline.h"
#include "core/handout/portal_links.h"
#include "core/handout/rich_elements.h"

namespace flytt::handout {
namespace {

// The chapters of a set, one after the other.
class SetComposer {
public:
  SetComposer(const content::Edition& edition, HandoutSet set, const content::Day& today, std::string_view company)
      : composer_(edition, today, company), selection_(select_entries(edition, set)), chapters_(chapters_of(set)) {
    // What needs action comes first; within a class the pack's order stays. For a firewall all are alike.
    if (set == HandoutSet::Firewall) return;
    std::stable_sort(
        selection_.changes.begin(), selection_.changes.end(),
        [](const content::Change* a, const content::Change* b) { return a->change_class < b->change_class; });
  }

  std::vector<Element> compose() {
    for (const Chapter chapter : chapters_) announce(chapter);
    for (const Chapter chapter : chapters_) write(chapter);
    return std::move(body_);
  }

private:
  // Before anything is written: links lead to these.
  void announce(Chapter chapter) {
    if (chapter == Chapter::Changes || chapter == Chapter::ChangeSummaries) {
      for (const content::Change* change : selection_.changes) composer_.announce(*change);
    }
    if (chapter == Chapter::Sections || chapter == Chapter::SectionsTogether) {
      for (const content::Question* question : selection_.questions) composer_.announce(*question);
    }
  }

  void write(Chapter chapter) {
    switch (chapter) {
      case Chapter::Status:
        return add(composer_.status(1));
      case Chapter::Timeline:
        return add(composer_.timeline(1));
      case Chapter::Addresses:
        return add(composer_.addresses(1));
      case Chapter::Endpoints:
        return add(composer_.endpoints(1));
      case Chapter::Mobile:
        return add(composer_.mobile(1));
      case Chapter::Changes:
        return add_group("handout.changes.title", composer_.changes(2, selection_.changes));
      case Chapter::ChangeSummaries:
        return add_group("handout.mobile.changes", composer_.change_summaries(2, selection_.changes));
      case Chapter::Phases:
        return add(composer_.checklist(1));
      case Chapter::PhasesTogether:
        return add_group("handout.checklist.title", composer_.checklist(2));
      case Chapter::Tasks:
        return add_group("handout.checklist.title", composer_.checklist_items(selection_.tasks));
      case Chapter::Sections:
        return add(composer_.questions(1, selection_.questions));
      case Chapter::SectionsTogether:
        return add_group("handout.sections.title", composer_.questions(2, selection_.questions));
      case Chapter::Unpublished:
        return add(composer_.unpublished(1));
      case Chapter::Sources:
        add(composer_.left_out());
        return add(composer_.sources(1));
    }
  }

  void add(std::vector<Element> elements) { append(body_, std::move(elements)); }

  void add_group(std::string_view title_key, std::vector<Element> elements) {
    if (elements.empty()) return;
    body_.push_back(heading(1, composer_.text(title_key)));
    add(std::move(elements));
  }

  Composer composer_;
  Selection selection_;
  std::span<const Chapter> chapters_;
  std::vector<Element> body_;
};

}  // namespace

Handout compose(const content::Edition& edition, HandoutSet set, const content::Day& today, std::string_view portal_url,
                std::string_view company) {
  const content::Names& names = edition.names;
  const content::Replacements replacements = {{"portal", names.portal},     {"vendor", names.vendor},
                                              {"product", names.product},   {"platform", names.platform},
                                              {"identity", names.identity}, {"date", edition.as_of_text}};
  const auto text = [&](std::string_view key) { return content::text_of(edition, key, replacements); };
  const std::string set_name(name_of(set));

  Handout handout;
  handout.title = text("handout.title." + set_name);
  handout.subtitle = text("handout.subtitle");
  handout.language = edition.language;
  handout.author = names.vendor;
  handout.description = text("handout.description");
  handout.created = content::format_day(today);
  handout.header = handout.title;
  handout.created_text = content::day_text_of(edition, today);
  handout.page_label = text("handout.page");
  handout.page_reference = text("handout.page_reference");
  // The sheet for employees begins with the code, not with a table of contents.
  if (set != HandoutSet::Onboarding) handout.contents_title = text("handout.contents");

  std::vector<Element> body = SetComposer(edition, set, today, company).compose();
  const std::string made = content::text_of(edition, "handout.created", {{"date", handout.created_text}}) + " \u00b7 " +
                           content::text_of(edition, "handout.version", {{"version", edition.version}});
  handout.body = {paragraph(text("handout.lead." + set_name), ParagraphStyle::Lead),
                  paragraph(text("handout.as_of") + " " + made, ParagraphStyle::Small)};
  append(handout.body, std::move(body));
  settle_portal_links(handout.body, portal_url);
  clean_texts(handout);
  return handout;
}

}  // namespace flytt::handout
