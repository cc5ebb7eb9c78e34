#include "core/handout/compose.h"

#include <algorithm>
#include <string>
#include <vector>

#include "core/handout/composer.h"
#include "core/handout/document_text.h"
#include "core/handout/portal_links.h"
#include "core/handout/rich_elements.h"

namespace flytt::handout {
namespace {

using content::Change;
using content::Question;

constexpr std::string_view kFirewallSection = "firewall";

template <class Entry, class Condition>
std::vector<const Entry*> select(const std::vector<Entry>& entries, Condition condition) {
  std::vector<const Entry*> chosen;
  for (const Entry& entry : entries) {
    if (condition(entry)) chosen.push_back(&entry);
  }
  return chosen;
}

bool is_for_employees(const std::vector<content::Audience>& audiences) {
  return std::find(audiences.begin(), audiences.end(), content::Audience::Employee) != audiences.end();
}

// What needs action comes first; within a class the pack's order stays.
std::vector<const Change*> by_class(std::vector<const Change*> changes) {
  std::stable_sort(changes.begin(), changes.end(),
                   [](const Change* a, const Change* b) { return a->change_class < b->change_class; });
  return changes;
}

const auto kEvery = [](const auto&) { return true; };

class SetComposer {
public:
  SetComposer(const content::Edition& edition, const content::Day& today, std::string_view company)
      : edition_(edition), composer_(edition, today, company) {}

  std::vector<Element> compose(HandoutSet set) {
    switch (set) {
      case HandoutSet::All:
        all();
        break;
      case HandoutSet::FaqQuestions:
        questions();
        break;
      case HandoutSet::BreakingChanges:
        breaking_changes();
        break;
      case HandoutSet::Firewall:
        firewall();
        break;
      case HandoutSet::Onboarding:
        onboarding();
        break;
      case HandoutSet::Plan:
        plan();
        break;
    }
    add(composer_.left_out());
    add(composer_.sources(1));
    return std::move(body_);
  }

private:
  void add(std::vector<Element> elements) { append(body_, std::move(elements)); }

  void add_group(std::string_view title_key, std::vector<Element> elements) {
    if (elements.empty()) return;
    body_.push_back(heading(1, composer_.text(title_key)));
    add(std::move(elements));
  }

  template <class Entry>
  std::vector<const Entry*> announced(std::vector<const Entry*> entries) {
    for (const Entry* entry : entries) composer_.announce(*entry);
    return entries;
  }

  void all() {
    const auto changes = announced(by_class(select(edition_.changes, kEvery)));
    const auto questions = announced(select(edition_.questions, kEvery));
    add(composer_.status(1));
    add(composer_.timeline(1));
    add_group("handout.changes.title", composer_.changes(2, changes));
    add(composer_.endpoints(1));
    add(composer_.mobile(1));
    add_group("handout.checklist.title", composer_.checklist(2));
    add_group("handout.sections.title", composer_.questions(2, questions));
    add(composer_.unpublished(1));
  }

  void questions() {
    add(composer_.questions(1, announced(select(edition_.questions, kEvery))));
    add(composer_.unpublished(1));
  }

  void breaking_changes() {
    const auto changes = announced(by_class(select(edition_.changes, kEvery)));
    add(composer_.addresses(1));
    add_group("handout.changes.title", composer_.changes(2, changes));
    add(composer_.unpublished(1));
  }

  void firewall() {
    int number = 0;
    for (const content::Section& section : edition_.sections) {
      if (section.id == kFirewallSection) number = section.number;
    }
    const auto changes = announced(select(edition_.changes, [&](const Change& c) { return c.section == number; }));
    const auto questions =
        announced(select(edition_.questions, [&](const Question& q) { return q.section == number; }));
    const auto items = select(edition_.checklist, [&](const content::ChecklistItem& item) {
      return std::any_of(changes.begin(), changes.end(), [&](const Change* c) { return c->id == item.change_id; });
    });
    add(composer_.endpoints(1));
    add_group("handout.changes.title", composer_.changes(2, changes));
    add_group("handout.checklist.title", composer_.checklist_items(items));
    add(composer_.questions(1, questions));
  }

  void onboarding() {
    const auto for_employees = [](const auto& entry) { return is_for_employees(entry.audiences); };
    const auto changes = announced(by_class(select(edition_.changes, for_employees)));
    const auto questions = announced(select(edition_.questions, for_employees));
    add(composer_.mobile(1));
    add_group("handout.mobile.changes", composer_.change_summaries(2, changes));
    add_group("handout.sections.title", composer_.questions(2, questions));
  }

  void plan() {
    add(composer_.checklist(1));
    add(composer_.timeline(1));
    add(composer_.addresses(1));
    add(composer_.unpublished(1));
  }

  const content::Edition& edition_;
  Composer composer_;
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

  std::vector<Element> body = SetComposer(edition, today, company).compose(set);
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
