// Reads one JSON object member by member and reports what is wrong with it. Internal to core/content.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/content/choice.h"
#include "core/content/period.h"
#include "core/content/source_file.h"

namespace flytt::content {

enum class Presence { Required, Optional };
enum class NoBreakSpace { IsNoText, IsText };  // whether it may stand alone, as it does between digits

// Every getter returns an empty value when the member is absent, null or wrong. A wrong or missing required member is
// an Error problem and makes the object unusable: its entry is left out. Optional members may be null.
class ObjectReader {
public:
  ObjectReader(const Spot& spot, ProblemList& problems);

  bool is_usable() const { return is_usable_; }
  const Spot& spot() const { return spot_; }

  // One line of text of at most kMaxTextBytes, without control characters. One in which nothing is seen is empty.
  std::string text(std::string_view name, Presence presence, NoBreakSpace no_break_space = NoBreakSpace::IsNoText);
  // A text that may have several lines: Markdown source, not parsed yet.
  std::string long_text(std::string_view name, Presence presence);
  // Lower-case letters, digits, ".", "_" and "-", at most 64 bytes, as it stands in addresses and file names.
  std::string id(std::string_view name, Presence presence);
  std::int64_t integer(std::string_view name, std::int64_t low, std::int64_t high, Presence presence);
  bool boolean(std::string_view name, bool fallback);
  Period period(std::string_view name, Presence presence);
  // The list's texts, each one line. A judge may refuse a text: `Required` then makes the object unusable, `Optional`
  // leaves only that text out.
  using Judge = std::function<std::optional<Error>(const std::string&)>;
  std::vector<std::string> texts(std::string_view name, Presence presence = Presence::Optional,
                                 const Judge& judge = {});

  // An optional id that must be one of `ids`; a broken one is an Error problem and reads as empty. `what` names the
  // kind of entry it refers to.
  std::string reference(std::string_view name, const std::set<std::string, std::less<>>& ids, std::string_view what);

  template <class Value, std::size_t kCount>
  Value one_of(std::string_view name, const Choice<Value> (&choices)[kCount], Presence presence) {
    std::string_view names[kCount];
    for (std::size_t index = 0; index < kCount; ++index) names[index] = choices[index].name;
    const std::size_t found = choose(member(name, JsonKind::String, presence), names, kCount);
    return found < kCount ? choices[found].value : choices[0].value;
  }

  template <class Value, std::size_t kCount>
  std::vector<Value> some_of(std::string_view name, const Choice<Value> (&choices)[kCount]) {
    std::string_view names[kCount];
    for (std::size_t index = 0; index < kCount; ++index) names[index] = choices[index].name;
    std::vector<Value> values;
    const JsonMember* list = member(name, JsonKind::Array, Presence::Optional);
    if (list == nullptr) return values;
    for (const std::size_t found : choose_all(*list, names, kCount)) values.push_back(choices[found].value);
    return values;
  }

  // The member if it is present and of this kind; nullptr otherwise.
  const JsonMember* member(std::string_view name, JsonKind kind, Presence presence);

  // An Error problem at the member, or at the object when the member is absent. `Optional` keeps the entry.
  void refuse(std::string_view name, Presence presence, ErrorCode code, std::string message, std::string remedy);

  // Reports at the member's text: `error.place` says where within it (line and column, 1-based).
  void refuse_text(const Spot& spot, Error error);

  // An element's text under the rules of `long_text`, required; nullptr when it is refused.
  const std::string* accept_long_text(const Spot& spot);

  // No warning for this member.
  void expect(std::string_view name) { asked_.push_back(name); }

  // Warns about every member that no getter asked for ("$schema" is always known).
  void finish();

private:
  std::size_t choose(const JsonMember* choice, const std::string_view* names, std::size_t count);
  std::vector<std::size_t> choose_all(const JsonMember& list, const std::string_view* names, std::size_t count);
  bool accept_text(const Spot& spot, Presence presence, bool is_one_line);
  void report(const Spot& spot, Presence presence, ErrorCode code, std::string message, std::string remedy);

  Spot spot_;
  ProblemList& problems_;
  std::vector<std::string_view> asked_;
  bool is_usable_ = true;
};

// "text", "list", "whole number" and so on, for messages.
std::string_view kind_name(JsonKind kind);

bool is_well_formed_id(std::string_view text);

// Whether an id is also the name of a file or an element of the portal's own, or none that every file system takes.
bool is_reserved_id(std::string_view text);

}  // namespace flytt::content
