#include "core/handout/outline.h"

#include <cstddef>
#include <iterator>
#include <string_view>

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

template <class Entries, class Condition>
bool has_any(const Entries& entries, const Condition& condition) {
  for (const auto& entry : entries) {
    if (condition(entry)) return true;
  }
  return false;
}

// Which entries a set holds.
class Choosing {
public:
  Choosing(const Edition& edition, HandoutSet set) : set_(set), changes_(edition.changes) {
    for (const content::Section& section : edition.sections) {
      if (section.id == kFirewallSection) firewall_section_ = section.number;
    }
  }

  bool holds(const Change& change) const { return holds(change.section, change.audiences); }
  bool holds(const Question& question) const { return holds(question.section, question.audiences); }

  // For a firewall those that belong to one of the changes.
  bool holds(const content::ChecklistItem& task) const {
    return set_ != HandoutSet::Firewall || has_any(changes_, [&](const Change& change) {
             return change.id == task.change_id && change.section == firewall_section_;
           });
  }

private:
  bool holds(int section, const std::vector<content::Audience>& audiences) const {
    if (set_ == HandoutSet::Firewall) return section == firewall_section_;
    return set_ != HandoutSet::Onboarding ||
           has_any(audiences, [](content::Audience each) { return each == content::Audience::Employee; });
  }

  HandoutSet set_;
  const std::vector<Change>& changes_;
  int firewall_section_ = 0;
};

// In the order of Chapter; empty for those that are several.
constexpr std::string_view kTitleKeys[] = {"handout.status.title",
                                           "handout.timeline.title",
                                           "handout.addresses.title",
                                           "handout.endpoints.title",
                                           "handout.mobile.title",
                                           "handout.changes.title",
                                           "handout.mobile.changes",
                                           "",
                                           "handout.checklist.title",
                                           "handout.checklist.title",
                                           "",
                                           "handout.sections.title",
                                           "handout.unpublished.title",
                                           "handout.sources.title"};
static_assert(std::size(kTitleKeys) == static_cast<std::size_t>(Chapter::Sources) + 1);

bool has_content(const Edition& edition, const Choosing& choosing, Chapter chapter) {
  const auto is_held = [&](const auto& entry) { return choosing.holds(entry); };
  const auto has_source = [](const auto& entry) { return !entry.source.title.empty(); };
  switch (chapter) {
    case Chapter::Status:
      return !edition.status.empty();
    case Chapter::Timeline:
      return !edition.timeline.empty();
    case Chapter::Addresses:
      return has_any(edition.changes, [](const Change& each) { return !each.addresses.empty(); });
    case Chapter::Endpoints:
      return has_any(edition.endpoints,
                     [](const content::Endpoint& each) { return each.role == content::EndpointRole::New; });
    case Chapter::Changes:
    case Chapter::ChangeSummaries:
      return has_any(edition.changes, is_held);
    case Chapter::PhasesTogether:
    case Chapter::Tasks:
      return has_any(edition.checklist, is_held);
    case Chapter::SectionsTogether:
      return has_any(edition.questions, is_held);
    case Chapter::Unpublished:
      return has_any(edition.settings, [](const content::Setting& each) { return !each.is_published(); });
    case Chapter::Sources:
      return has_any(edition.questions, has_source) || has_any(edition.changes, has_source);
    case Chapter::Mobile:
    case Chapter::Phases:
    case Chapter::Sections:
      break;
  }
  return true;
}

void append_sections(const Edition& edition, const Choosing& choosing, std::vector<std::string>& titles) {
  for (const content::Section& section : edition.sections) {
    const bool has_questions = has_any(edition.questions, [&](const Question& each) {
      return each.section == section.number && choosing.holds(each);
    });
    if (has_questions) titles.push_back(section.title);
  }
}

void append_phases(const Edition& edition, std::vector<std::string>& titles) {
  for (const auto& phase : content::kPhases) {
    const bool has_tasks =
        has_any(edition.checklist, [&](const content::ChecklistItem& each) { return each.phase == phase.value; });
    if (has_tasks) titles.push_back(content::text_of(edition, "phase." + std::string(phase.name)));
  }
}

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
  const Choosing choosing(edition, set);
  Selection selection;
  for (const Change& change : edition.changes) {
    if (choosing.holds(change)) selection.changes.push_back(&change);
  }
  for (const Question& question : edition.questions) {
    if (choosing.holds(question)) selection.questions.push_back(&question);
  }
  for (const content::ChecklistItem& task : edition.checklist) {
    if (choosing.holds(task)) selection.tasks.push_back(&task);
  }
  return selection;
}

std::vector<std::string> outline(const Edition& edition, HandoutSet set) {
  const Choosing choosing(edition, set);
  const content::Replacements replacements = {{"product", edition.names.product}, {"date", edition.as_of_text}};
  std::vector<std::string> titles;
  for (const Chapter chapter : chapters_of(set)) {
    const std::string_view key = kTitleKeys[static_cast<std::size_t>(chapter)];
    if (chapter == Chapter::Phases) {
      append_phases(edition, titles);
    } else if (chapter == Chapter::Sections) {
      append_sections(edition, choosing, titles);
    } else if (has_content(edition, choosing, chapter)) {
      titles.push_back(content::text_of(edition, key, replacements));
    }
  }
  return titles;
}

}  // namespace flytt::handout
