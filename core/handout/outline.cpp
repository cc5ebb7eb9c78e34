#include "core/handout/outline.h"

#include <algorithm>

#include "core/content/interface_text.h"

namespace flytt::handout {
namespace {

using content::Change;
using content::Edition;
using content::Question;

constexpr Chapter kAll[] = {Chapter::Status,           Chapter::Timeline,    Chapter::Changes,
                            Chapter::Endpoints,        Chapter::Mobile,      Chapter::PhasesTogether,
                            Chapter::SectionsTogether, Chapter::Unpublished, Chapter::Sources};
constexpr Chapter kFaqQuestions[] = {Chapter::Sections, Chapter::Unpublished, Chapter::Sources};
constexpr Chapter kBreakingChanges[] = {Chapter::Addresses, Chapter::Changes, Chapter::Unpublished, Chapter::Sources};
constexpr Chapter kPlan[] = {Chapter::Phases, Chapter::Timeline, Chapter::Addresses, Chapter::Unpublished,
                             Chapter::Sources};
constexpr Chapter kFirewall[] = {Chapter::Endpoints, Chapter::Changes, Chapter::Tasks, Chapter::Sections,
                                 Chapter::Sources};
constexpr Chapter kOnboarding[] = {Chapter::Mobile, Chapter::ChangeSummaries, Chapter::SectionsTogether,
                                   Chapter::Sources};

constexpr std::string_view kFirewallSection = "firewall";

int firewall_section(const Edition& edition) {
  int number = 0;
  for (const content::Section& section : edition.sections) {
    if (section.id == kFirewallSection) number = section.number;
  }
  return number;
}

bool is_for_employees(const std::vector<content::Audience>& audiences) {
  return std::find(audiences.begin(), audiences.end(), content::Audience::Employee) != audiences.end();
}

template <class Entry>
bool is_in_set(const Edition& edition, HandoutSet set, const Entry& entry) {
  if (set == HandoutSet::Firewall) return entry.section == firewall_section(edition);
  return set != HandoutSet::Onboarding || is_for_employees(entry.audiences);
}

// The titles of one chapter that has several, or of one; none where it has no content.
class Titles {
public:
  Titles(const Edition& edition, HandoutSet set) : edition_(edition), selection_(select_entries(edition, set)) {}

  std::vector<std::string> of_chapters(std::span<const Chapter> chapters) {
    for (const Chapter chapter : chapters) add(chapter);
    return std::move(titles_);
  }

private:
  void add_if(bool has_content, std::string_view key) {
    if (!has_content) return;
    titles_.push_back(
        content::text_of(edition_, key, {{"product", edition_.names.product}, {"date", edition_.as_of_text}}));
  }

  void add(Chapter chapter) {
    switch (chapter) {
      case Chapter::Status:
        return add_if(!edition_.status.empty(), "handout.status.title");
      case Chapter::Timeline:
        return add_if(!edition_.timeline.empty(), "handout.timeline.title");
      case Chapter::Addresses:
        return add_if(has_any(edition_.changes, [](const Change& change) { return !change.addresses.empty(); }),
                      "handout.addresses.title");
      case Chapter::Endpoints:
        return add_if(has_any(edition_.endpoints,
                              [](const content::Endpoint& each) { return each.role == content::EndpointRole::New; }),
                      "handout.endpoints.title");
      case Chapter::Mobile:
        return add_if(true, "handout.mobile.title");
      case Chapter::Changes:
        return add_if(!selection_.changes.empty(), "handout.changes.title");
      case Chapter::ChangeSummaries:
        return add_if(!selection_.changes.empty(), "handout.mobile.changes");
      case Chapter::Phases:
        add_phase(content::Phase::Before, "phase.before");
        add_phase(content::Phase::During, "phase.during");
        return add_phase(content::Phase::After, "phase.after");
      case Chapter::PhasesTogether:
      case Chapter::Tasks:
        return add_if(!selection_.tasks.empty(), "handout.checklist.title");
      case Chapter::Sections:
        return add_sections();
      case Chapter::SectionsTogether:
        return add_if(!selection_.questions.empty(), "handout.sections.title");
      case Chapter::Unpublished:
        return add_if(has_any(edition_.settings, [](const content::Setting& each) { return !each.is_published(); }),
                      "handout.unpublished.title");
      case Chapter::Sources: {
        const auto has_source = [](const auto& entry) { return !entry.source.title.empty(); };
        return add_if(has_any(edition_.questions, has_source) || has_any(edition_.changes, has_source),
                      "handout.sources.title");
      }
    }
  }

  template <class Entries, class Condition>
  static bool has_any(const Entries& entries, const Condition& condition) {
    return std::any_of(entries.begin(), entries.end(), condition);
  }

  void add_phase(content::Phase phase, std::string_view key) {
    add_if(has_any(selection_.tasks, [&](const content::ChecklistItem* task) { return task->phase == phase; }), key);
  }

  void add_sections() {
    for (const content::Section& section : edition_.sections) {
      const bool has_questions =
          has_any(selection_.questions, [&](const Question* question) { return question->section == section.number; });
      if (has_questions) titles_.push_back(section.title);
    }
  }

  const Edition& edition_;
  Selection selection_;
  std::vector<std::string> titles_;
};

}  // namespace

std::span<const Chapter> chapters_of(HandoutSet set) {
  switch (set) {
    case HandoutSet::All:
      return kAll;
    case HandoutSet::FaqQuestions:
      return kFaqQuestions;
    case HandoutSet::BreakingChanges:
      return kBreakingChanges;
    case HandoutSet::Plan:
      return kPlan;
    case HandoutSet::Firewall:
      return kFirewall;
    case HandoutSet::Onboarding:
      return kOnboarding;
  }
  return {};
}

Selection select_entries(const Edition& edition, HandoutSet set) {
  Selection selection;
  for (const Change& change : edition.changes) {
    if (is_in_set(edition, set, change)) selection.changes.push_back(&change);
  }
  for (const Question& question : edition.questions) {
    if (is_in_set(edition, set, question)) selection.questions.push_back(&question);
  }
  for (const content::ChecklistItem& task : edition.checklist) {
    const bool is_of_a_change = std::any_of(selection.changes.begin(), selection.changes.end(),
                                            [&](const Change* change) { return change->id == task.change_id; });
    if (set != HandoutSet::Firewall || is_of_a_change) selection.tasks.push_back(&task);
  }
  return selection;
}

std::vector<std::string> outline(const Edition& edition, HandoutSet set) {
  return Titles(edition, set).of_chapters(chapters_of(set));
}

}  // namespace flytt::handout
