#include "core/content/content.h"

#include <algorithm>

namespace flytt::content {
namespace {

template <class Entry>
const Entry* find_by_id(const std::vector<Entry>& entries, std::string_view id) {
  const auto found = std::find_if(entries.begin(), entries.end(), [id](const Entry& entry) { return entry.id == id; });
  return found == entries.end() ? nullptr : &*found;
}

}  // namespace

const Question* find_question(const Edition& edition, std::string_view id) { return find_by_id(edition.questions, id); }

const Change* find_change(const Edition& edition, std::string_view id) { return find_by_id(edition.changes, id); }

const Endpoint* find_endpoint(const Edition& edition, std::string_view id) { return find_by_id(edition.endpoints, id); }

const Setting* find_setting(const Edition& edition, std::string_view id) { return find_by_id(edition.settings, id); }

const Section* find_section(const Edition& edition, int number) {
  const auto found = std::find_if(edition.sections.begin(), edition.sections.end(),
                                  [number](const Section& section) { return section.number == number; });
  return found == edition.sections.end() ? nullptr : &*found;
}

}  // namespace flytt::content
