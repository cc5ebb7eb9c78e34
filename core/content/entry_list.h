// Reads a list of entries with ids: limits, duplicates, unknown members. Internal to core/content.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "core/content/neutral_facts.h"
#include "core/content/object_reader.h"

namespace flytt::content {

// `read(ObjectReader&, std::string id) -> Entry` reads one entry's members. Refused entries are left out. What lies
// beyond kMaxEntries is left out with one problem.
template <class Read>
auto read_entries(ObjectReader& parent, std::string_view name, ProblemList& problems, const Read& read)
    -> std::vector<decltype(read(parent, std::string()))> {
  std::vector<decltype(read(parent, std::string()))> entries;
  const JsonMember* list = parent.member(name, JsonKind::Array, Presence::Optional);
  if (list == nullptr) return entries;
  const Spot list_spot = member_spot(parent.spot(), *list);
  std::size_t count = list->value.elements.size();
  if (count > kMaxEntries) {
    problems.add(Severity::Error, list_spot, ErrorCode::TooLarge,
                 "The list has more than " + std::to_string(kMaxEntries) + " entries.",
                 "Shorten it; what lies beyond is left out.");
    count = kMaxEntries;
  }
  IdSet seen;
  for (std::size_t index = 0; index < count; ++index) {
    const Spot spot = element_spot(list_spot, index);
    ObjectReader reader(spot, problems);
    if (!reader.is_usable()) continue;
    std::string id = reader.id("id", Presence::Required);
    if (!id.empty() && !seen.insert(id).second) {
      reader.refuse("id", Presence::Required, ErrorCode::DuplicateName, "The id \"" + id + "\" is used twice.",
                    "Give this entry an id of its own.");
    }
    auto entry = read(reader, std::move(id));
    reader.finish();
    if (reader.is_usable()) entries.push_back(std::move(entry));
  }
  return entries;
}

inline constexpr Choice<Audience> kAudiences[] = {{"administrator", Audience::Administrator},
                                                  {"it", Audience::It},
                                                  {"integrator", Audience::Integrator},
                                                  {"payroll", Audience::Payroll},
                                                  {"employee", Audience::Employee}};

}  // namespace flytt::content
