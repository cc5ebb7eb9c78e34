// JSON (RFC 8259) as a tree in which every value knows where it stands in the file, so that a problem can be shown to
// the person who has to mend it. For core/content and for the messages of shell/web.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/error.h"

namespace flytt::content {

enum class JsonKind { Null, Boolean, Integer, Number, String, Array, Object };

struct JsonMember;

struct JsonValue {
  JsonKind kind = JsonKind::Null;
  bool boolean = false;
  std::int64_t integer = 0;            // Integer only; numbers outside its range are Number, whose value is not kept
  std::string text;                    // String only
  std::vector<JsonValue> elements;     // Array only
  std::vector<JsonMember> members;     // Object only, in file order, names unique
  std::vector<std::uint32_t> by_name;  // indexes of `members`, sorted by name
  std::size_t offset = 0;              // of the value's first byte in the file

  // nullptr when absent. Logarithmic.
  const JsonMember* find(std::string_view name) const;
};

struct JsonMember {
  std::string name;
  std::size_t name_offset = 0;
  JsonValue value;
};

// A member whose name stood in the same object before. It is left out: the first one counts.
struct JsonDuplicate {
  std::string pointer;
  std::size_t offset = 0;
};

struct JsonDocument {
  JsonValue root;
  std::vector<JsonDuplicate> duplicates;
};

struct JsonLimits {
  std::size_t max_bytes = 0;
  int max_depth = 0;
};

// Errors: InvalidSyntax, InvalidEncoding, TooLarge. All places carry line and column, none a file. A byte order mark
// is accepted.
Result<JsonDocument> parse_json(std::string_view bytes, const JsonLimits& limits);

// Adds the members of one object to another. Lists that both have are joined; of anything else that both have, the
// first counts.
void join_members(JsonValue& object, JsonValue more);

// A valid document without its white space and byte order mark.
std::string compact_json(std::string_view bytes);

// Line and column (1-based, bytes) of a byte offset. Linear in the offset.
Place place_at(std::string_view bytes, std::size_t offset);

// The byte offset in the file of the byte `text_offset` of the decoded string that begins (with its quotation mark) at
// `string_offset`; escapes are longer in the file than in the text.
std::size_t offset_within_string(std::string_view bytes, std::size_t string_offset, std::size_t text_offset);

// `name` as a reference token of a JSON pointer (RFC 6901, section 3), with its leading "/".
std::string pointer_token(std::string_view name);

}  // namespace flytt::content
