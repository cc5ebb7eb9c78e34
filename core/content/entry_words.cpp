#include "core/content/entry_words.h"

namespace flytt::content {

EntryWords::EntryWords(const Spot& object, const IdSet& mentioned, const Placeholders& placeholders,
                       ProblemList& problems)
    : object_(object, placeholders, problems), placeholders_(placeholders), problems_(problems) {
  for (const std::string& id : mentioned) object_.object().expect(id);
}

bool EntryWords::read(const std::string& id, const std::function<void(WordReader&)>& read) {
  const JsonMember* member = object_.object().member(id, JsonKind::Object, Presence::Required);
  if (member == nullptr) return false;
  const Spot spot = member_spot(object_.object().spot(), *member);
  WordReader words(spot, placeholders_, problems_);
  read(words);
  words.finish();
  return words.is_usable();
}

}  // namespace flytt::content
