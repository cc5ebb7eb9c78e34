// Reads lists of entries with ids: limits, duplicates, unknown members. Internal to core/content.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/content/neutral_facts.h"
#include "core/content/object_reader.h"

namespace flytt::content {

// A list that is read entry by entry. Refused entries are left out; what lies beyond kMaxEntries is left out with one
// problem.
class EntryList {
public:
  EntryList(ObjectReader& parent, std::string_view name, ProblemList& problems);

  bool is_at_end() const { return next_ == count_; }

  // Reads the members of the next entry; false where it is to be left out.
  using Read = std::function<void(ObjectReader&, std::string id)>;
  bool read_next(const Read& read);

private:
  ProblemList& problems_;
  Spot spot_;
  std::size_t next_ = 0;
  std::size_t count_ = 0;
  IdSet seen_;
};

// Up to `most` further entries, each as `read(ObjectReader&, std::string id) -> Entry` gives it.
template <class Entry, class Read>
void read_some(EntryList& list, std::size_t most, const Read& read, std::vector<Entry>& entries) {
  for (; most > 0 && !list.is_at_end(); --most) {
    Entry entry;
    const auto read_into = [&](ObjectReader& reader, std::string id) { entry = read(reader, std::move(id)); };
    if (list.read_next(read_into)) entries.push_back(std::move(entry));
  }
}

// The whole list.
template <class Read>
auto read_entries(ObjectReader& parent, std::string_view name, ProblemList& problems, const Read& read)
    -> std::vector<decltype(read(parent, std::string()))> {
  std::vector<decltype(read(parent, std::string()))> entries;
  EntryList list(parent, name, problems);
  read_some(list, kMaxEntries, read, entries);
  return entries;
}

}  // namespace flytt::content
