#include "core/content/object_reader.h"

#include <algorithm>
#include <utility>

#include "core/text/invisible.h"
#include "core/text/utf8.h"

namespace flytt::content {
namespace {

constexpr std::size_t kMaxIdBytes = 64;

std::string quoted(std::string_view text) { return "\"" + std::string(text) + "\""; }

std::string joined(const std::string_view* names, std::size_t count) {
  std::string list;
  for (std::size_t index = 0; index < count; ++index) {
    if (index > 0) list += index + 1 == count ? " or " : ", ";
    list += quoted(names[index]);
  }
  return list;
}

}  // namespace

std::string_view kind_name(JsonKind kind) {
  switch (kind) {
    case JsonKind::Null:
      return "null";
    case JsonKind::Boolean:
      return "true or false";
    case JsonKind::Integer:
      return "a whole number";
    case JsonKind::Number:
      return "a number";
    case JsonKind::String:
      return "a text";
    case JsonKind::Array:
      return "a list";
    case JsonKind::Object:
      return "an object";
  }
  return "";
}

bool is_reserved_id(std::string_view text) {
  // Of files, of pages of lists, and ids of the page's own elements.
  for (const std::string_view own : {"index.html", "page", "main", "canvas"}) {
    if (text == own) return true;
  }
  // No file of Windows can have these names, with or without an ending.
  const std::string_view stem = text.substr(0, text.find('.'));
  for (const std::string_view device : {"con", "prn", "aux", "nul"}) {
    if (stem == device) return true;
  }
  const bool is_numbered = stem.size() == 4 && stem[3] >= '1' && stem[3] <= '9';
  return text.back() == '.' || (is_numbered && (stem.substr(0, 3) == "com" || stem.substr(0, 3) == "lpt"));
}

bool is_well_formed_id(std::string_view text) {
  if (text.empty() || text.size() > kMaxIdBytes || text.front() == '-' || text.front() == '.') return false;
  return std::all_of(text.begin(), text.end(), [](char character) {
    return (character >= 'a' && character <= 'z') || (character >= '0' && character <= '9') || character == '-' ||
           character == '_' || character == '.';
  });
}

ObjectReader::ObjectReader(const Spot& spot, ProblemList& problems) : spot_(spot), problems_(problems) {
  if (spot.value->kind == JsonKind::Object) return;
  report(spot, Presence::Required, ErrorCode::WrongType,
         "An object belongs here, not " + std::string(kind_name(spot.value->kind)) + ".", "Write an object in braces.");
}

void ObjectReader::report(const Spot& spot, Presence presence, ErrorCode code, std::string message,
                          std::string remedy) {
  problems_.add(Severity::Error, spot, code, std::move(message), std::move(remedy));
  if (presence == Presence::Required) is_usable_ = false;
}

void ObjectReader::refuse(std::string_view name, Presence presence, ErrorCode code, std::string message,
                          std::string remedy) {
  const JsonMember* found = spot_.value->find(name);
  report(found == nullptr ? spot_ : member_spot(spot_, *found), presence, code, std::move(message), std::move(remedy));
}

const JsonMember* ObjectReader::member(std::string_view name, JsonKind kind, Presence presence) {
  asked_.push_back(name);
  if (spot_.value->kind != JsonKind::Object) return nullptr;
  const JsonMember* found = spot_.value->find(name);
  if (found == nullptr || (found->value.kind == JsonKind::Null && presence == Presence::Optional)) {
    if (presence == Presence::Required) {
      refuse(name, presence, ErrorCode::MissingValue, "The member " + quoted(name) + " is missing.",
             "Add it: " + std::string(kind_name(kind)) + ".");
    }
    return nullptr;
  }
  if (found->value.kind == kind) return found;
  refuse(
      name, presence, ErrorCode::WrongType,
      quoted(name) + " is " + std::string(kind_name(found->value.kind)) + ", not " + std::string(kind_name(kind)) + ".",
      "Write " + std::string(kind_name(kind)) + ".");
  return nullptr;
}

bool ObjectReader::accept_text(const Spot& spot, Presence presence, bool is_one_line) {
  const std::string& text = spot.value->text;
  if (text.size() > kMaxTextBytes) {
    report(spot, presence, ErrorCode::TooLarge, "The text is longer than 32 KiB.", "Shorten it or split the entry.");
    return false;
  }
  const std::size_t bad = is_one_line ? std::min(text::find_forbidden_character(text), text.find_first_of("\t\n"))
                                      : text::find_forbidden_character(text);
  if (bad == std::string::npos) return true;
  problems_.add_within_text(Severity::Error, spot, bad,
                            Error{ErrorCode::InvalidEncoding,
                                  {},
                                  "The text holds a control character or line break.",
                                  is_one_line ? "Write it as one line." : "Delete it; end lines with \\n."});
  if (presence == Presence::Required) is_usable_ = false;
  return false;
}

std::string ObjectReader::text(std::string_view name, Presence presence, NoBreakSpace no_break_space) {
  const JsonMember* found = member(name, JsonKind::String, presence);
  if (found == nullptr || !accept_text(member_spot(spot_, *found), presence, true)) return {};
  const std::string& text = found->value.text;
  const bool is_separator = no_break_space == NoBreakSpace::IsText && (text == "\u00A0" || text == "\u202F");
  if (is_separator || !text::is_blank(text)) return text;
  if (presence == Presence::Required) {
    refuse(name, presence, ErrorCode::MissingValue, quoted(name) + " is empty.", "Write its text.");
  }
  return {};
}

std::string ObjectReader::long_text(std::string_view name, Presence presence) {
  const JsonMember* found = member(name, JsonKind::String, presence);
  if (found == nullptr || !accept_text(member_spot(spot_, *found), presence, false)) return {};
  if (!text::is_blank(found->value.text)) return found->value.text;
  if (presence == Presence::Required) {
    refuse(name, presence, ErrorCode::MissingValue, quoted(name) + " is empty.", "Write its text.");
  }
  return {};
}

std::string ObjectReader::id(std::string_view name, Presence presence) {
  const JsonMember* found = member(name, JsonKind::String, presence);
  if (found == nullptr) return {};
  const std::string& text = found->value.text;
  if (!is_well_formed_id(text)) {
    refuse(name, presence, ErrorCode::InvalidValue, "This is not an id.",
           "Use 1 to 64 lower-case letters, digits, \"-\", \"_\" and \".\".");
  } else if (is_reserved_id(text)) {
    refuse(name, presence, ErrorCode::InvalidValue, "The id \"" + text + "\" stands for something else already.",
           "Take another one: ids are parts of addresses and names of folders.");
  } else {
    return text;
  }
  return {};
}

std::int64_t ObjectReader::integer(std::string_view name, std::int64_t low, std::int64_t high, Presence presence) {
  const JsonMember* found = member(name, JsonKind::Integer, presence);
  if (found == nullptr) return 0;
  if (found->value.integer >= low && found->value.integer <= high) return found->value.integer;
  refuse(name, presence, ErrorCode::InvalidValue,
         quoted(name) + " is " + std::to_string(found->value.integer) + ", out of its range.",
         "Write a number from " + std::to_string(low) + " to " + std::to_string(high) + ".");
  return 0;
}

bool ObjectReader::boolean(std::string_view name, bool fallback) {
  const JsonMember* found = member(name, JsonKind::Boolean, Presence::Optional);
  return found == nullptr ? fallback : found->value.boolean;
}

Period ObjectReader::period(std::string_view name, Presence presence) {
  const JsonMember* found = member(name, JsonKind::String, presence);
  if (found == nullptr || (presence == Presence::Optional && found->value.text.empty())) return {};
  Result<Period> period = parse_period(found->value.text);
  if (period) return *std::move(period);
  refuse(name, presence, period.error().code, std::move(period.error().message), std::move(period.error().remedy));
  return {};
}

std::vector<std::string> ObjectReader::texts(std::string_view name, Presence presence, const Judge& judge) {
  std::vector<std::string> texts;
  const JsonMember* list = member(name, JsonKind::Array, Presence::Optional);
  if (list == nullptr) return texts;
  const Spot list_spot = member_spot(spot_, *list);
  for (std::size_t index = 0; index < list->value.elements.size(); ++index) {
    const Spot spot = element_spot(list_spot, index);
    if (spot.value->kind != JsonKind::String) {
      report(spot, presence, ErrorCode::WrongType,
             "This is " + std::string(kind_name(spot.value->kind)) + ", not a text.", "Write a text.");
      continue;
    }
    if (!accept_text(spot, presence, true) || text::is_blank(spot.value->text)) continue;
    std::optional<Error> objection = judge ? judge(spot.value->text) : std::nullopt;
    if (objection) {
      report(spot, presence, objection->code, std::move(objection->message), std::move(objection->remedy));
    } else {
      texts.push_back(spot.value->text);
    }
  }
  return texts;
}

std::string ObjectReader::reference(std::string_view name, const std::set<std::string, std::less<>>& ids,
                                    std::string_view what) {
  const JsonMember* found = member(name, JsonKind::String, Presence::Optional);
  if (found == nullptr || found->value.text.empty()) return {};
  if (ids.count(found->value.text) > 0) return found->value.text;
  refuse(name, Presence::Optional, ErrorCode::BrokenReference,
         "There is no " + std::string(what) + " " + quoted(found->value.text) + ".", "Correct the id or write null.");
  return {};
}

std::size_t ObjectReader::choose(const JsonMember* choice, const std::string_view* names, std::size_t count) {
  if (choice == nullptr) return count;
  const std::string_view* found = std::find(names, names + count, choice->value.text);
  if (found == names + count) {
    report(member_spot(spot_, *choice), Presence::Required, ErrorCode::InvalidValue,
           quoted(choice->value.text) + " is not a value of " + quoted(choice->name) + ".",
           "Write " + joined(names, count) + ".");
  }
  return static_cast<std::size_t>(found - names);
}

std::vector<std::size_t> ObjectReader::choose_all(const JsonMember& list, const std::string_view* names,
                                                  std::size_t count) {
  std::vector<std::size_t> chosen;
  const Spot list_spot = member_spot(spot_, list);
  for (std::size_t index = 0; index < list.value.elements.size(); ++index) {
    const Spot spot = element_spot(list_spot, index);
    const std::string_view* found =
        spot.value->kind == JsonKind::String ? std::find(names, names + count, spot.value->text) : names + count;
    if (found == names + count) {
      report(spot, Presence::Optional, ErrorCode::InvalidValue, "This is not a value of " + quoted(list.name) + ".",
             "Write " + joined(names, count) + ".");
      continue;
    }
    const auto position = static_cast<std::size_t>(found - names);
    if (std::find(chosen.begin(), chosen.end(), position) == chosen.end()) chosen.push_back(position);
  }
  return chosen;
}

const std::string* ObjectReader::accept_long_text(const Spot& spot) {
  if (spot.value->kind != JsonKind::String) {
    report(spot, Presence::Required, ErrorCode::WrongType,
           "This is " + std::string(kind_name(spot.value->kind)) + ", not a text.", "Write a text.");
    return nullptr;
  }
  if (!accept_text(spot, Presence::Required, false)) return nullptr;
  if (!text::is_blank(spot.value->text)) return &spot.value->text;
  report(spot, Presence::Required, ErrorCode::MissingValue, "The text is empty.", "Write it or delete it.");
  return nullptr;
}

void ObjectReader::refuse_text(const Spot& spot, Error error) {
  const std::string& text = spot.value->text;
  std::size_t offset = 0;
  for (int line = 1; line < error.place.line; ++line) {
    const std::size_t line_end = text.find('\n', offset);
    if (line_end == std::string::npos) break;
    offset = line_end + 1;
  }
  if (error.place.column > 0) offset += static_cast<std::size_t>(error.place.column - 1);
  problems_.add_within_text(Severity::Error, spot, offset, std::move(error));
  is_usable_ = false;
}

void ObjectReader::finish() {
  if (spot_.value->kind != JsonKind::Object) return;
  std::sort(asked_.begin(), asked_.end());
  for (const JsonMember& found : spot_.value->members) {
    if (found.name == "$schema" || std::binary_search(asked_.begin(), asked_.end(), std::string_view(found.name))) {
      continue;
    }
    problems_.add(Severity::Warning, member_spot(spot_, found), ErrorCode::UnknownName,
                  "Nothing reads the member " + quoted(found.name) + ".", "Delete it or correct its name.");
  }
}

}  // namespace flytt::content
