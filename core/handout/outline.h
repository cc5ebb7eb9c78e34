// The chapters of a handout: the one description that the writer of handouts follows and the screen announces.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/content/content.h"
#include "core/handout/handout_set.h"

namespace flytt::handout {

// A chapter without content is left out.
enum class Chapter : std::uint8_t {
  Status,
  Timeline,
  Addresses,  // old and new
  Endpoints,
  Mobile,
  Changes,
  ChangeSummaries,
  Phases,          // a chapter each of the checklist's phases
  PhasesTogether,  // the same below one heading
  Tasks,           // of the checklist, without phases
  Sections,        // a chapter each of the questions' sections
  SectionsTogether,
  Unpublished,
  Sources
};

// In the order of the document.
std::span<const Chapter> chapters_of(HandoutSet set);

// What of the edition a set may hold, in the order of the pack; the pointers are into the edition.
struct Selection {
  std::vector<const content::Change*> changes;
  std::vector<const content::Question*> questions;
  std::vector<const content::ChecklistItem*> tasks;
};
Selection select_entries(const content::Edition& edition, HandoutSet set);

// The titles of the chapters that the document will have, those of sections and phases each.
std::vector<std::string> outline(const content::Edition& edition, HandoutSet set);

}  // namespace flytt::handout
