#include "core/content/entry_list.h"

namespace flytt::content {

EntryList::EntryList(ObjectReader& parent, std::string_view name, ProblemList& problems) : problems_(problems) {
  const JsonMember* list = parent.member(name, JsonKind::Array, Presence::Optional);
  if (list == nullptr) return;
  spot_ = member_spot(parent.spot(), *list);
  count_ = list->value.elements.size();
  if (count_ <= kMaxEntries) return;
  Error error{ErrorCode::TooLarge,
              {},
              "The list has more than " + std::to_string(kMaxEntries) + " entries.",
              "Shorten it; what lies beyond is left out."};
  error.place.file = spot_.file->path;
  error.place.pointer = pointer_of(spot_);
  problems.add_for_file(spot_.file->rank, std::move(error));
  count_ = kMaxEntries;
}

bool EntryList::read_next(const Read& read) {
  const Spot spot = element_spot(spot_, next_++);
  ObjectReader reader(spot, problems_);
  if (!reader.is_usable()) return false;
  std::string id = reader.id("id", Presence::Required);
  if (!id.empty() && !seen_.insert(id).second) {
    reader.refuse("id", Presence::Required, ErrorCode::DuplicateName, "The id \"" + id + "\" is used twice.",
                  "Give this entry an id of its own.");
  }
  read(reader, std::move(id));
  reader.finish();
  return reader.is_usable();
}

}  // namespace flytt::content
