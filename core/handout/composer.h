// The parts that handouts are made of, each written from one edition. Internal to core/handout.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/content/content.h"
#include "core/content/interface_text.h"
#include "core/handout/handout.h"

namespace flytt::handout {

class Composer {
public:
  // The edition outlives the composer. `company`: for whose employees the document is; empty = for everyone.
  Composer(const content::Edition& edition, const content::Day& today, std::string_view company = {})
      : edition_(edition), today_(today), company_(company) {}

  std::string text(std::string_view key, const content::Replacements& replacements = {}) const;

  // Entries that the document will hold: others are named without a link.
  void announce(const content::Question& question) { announced_.insert("question-" + question.id); }
  void announce(const content::Change& change) { announced_.insert("change-" + change.id); }

  // Each part begins with a heading of `level`, save the ones that say otherwise; a part without content is empty.
  std::vector<Element> status(int level) const;
  std::vector<Element> timeline(int level) const;
  std::vector<Element> changes(int level, const std::vector<const content::Change*>& changes) const;
  std::vector<Element> change_summaries(int level, const std::vector<const content::Change*>& changes) const;
  std::vector<Element> questions(int level,
                                 const std::vector<const content::Question*>& questions) const;  // by section
  std::vector<Element> addresses(int level) const;  // old and new, of all changes
  std::vector<Element> endpoints(int level) const;
  std::vector<Element> mobile(int level) const;
  std::vector<Element> checklist(int level) const;                                                      // by phase
  std::vector<Element> checklist_items(const std::vector<const content::ChecklistItem*>& items) const;  // no heading
  std::vector<Element> unpublished(int level) const;
  std::vector<Element> left_out() const;  // no heading: a word on what the pack has and could not be read
  std::vector<Element> sources(int level) const;

private:
  std::vector<Element> change(int level, const content::Change& change) const;
  std::vector<Element> question(int level, const content::Question& question) const;
  Element address_table(std::string caption, const std::vector<const content::AddressChange*>& addresses) const;
  Element endpoint_table(const std::vector<const content::Endpoint*>& endpoints) const;
  std::vector<Element> steps(const std::vector<Blocks>& steps) const;
  std::vector<Element> plan_callout(const content::Period& plan, const content::Period& as_of,
                                    const std::string& current_plan) const;
  std::vector<Element> plan_line(const content::Period& plan, const std::string& current_plan) const;
  std::vector<Element> unpublished_line(const std::vector<std::string>& unpublished) const;
  std::vector<Element> deviating_as_of(const content::Period& as_of) const;

  template <class Entry>
  std::vector<Element> related(std::string_view label_key, std::string_view prefix,
                               const std::vector<const Entry*>& entries, std::string Entry::*title) const;

  std::string words_of(const content::Period& as_of) const;
  Cell address_cell(const std::string& address) const;

  const content::Edition& edition_;
  content::Day today_;
  std::string company_;
  std::set<std::string, std::less<>> announced_;
};

}  // namespace flytt::handout
