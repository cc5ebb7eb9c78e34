#include "core/content/json_document.h"

#include <algorithm>
#include <iterator>
#include <nlohmann/json.hpp>
#include <utility>

#include "core/stable_order.h"
#include "core/text/utf8.h"

namespace flytt::content {
namespace {

using Json = nlohmann::json;

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

// Follows the parser through the text. nlohmann's SAX events carry no positions; as it has already accepted a token
// when it reports it, the token can be found again by skipping white space, commas and colons.
class TokenFinder {
public:
  explicit TokenFinder(std::string_view bytes) : bytes_(bytes) {
    if (bytes.substr(0, kByteOrderMark.size()) == kByteOrderMark) position_ = kByteOrderMark.size();
  }

  // Offset of the next token's first byte; moves past the token.
  std::size_t next() {
    while (position_ < bytes_.size() && is_separator(bytes_[position_])) ++position_;
    const std::size_t start = position_;
    if (start >= bytes_.size()) return bytes_.size();
    switch (bytes_[start]) {
      case '{':
      case '}':
      case '[':
      case ']':
        ++position_;
        break;
      case '"':
        skip_string();
        break;
      default:
        while (position_ < bytes_.size() && !is_separator(bytes_[position_]) && !is_bracket(bytes_[position_])) {
          ++position_;
        }
    }
    return start;
  }

private:
  static bool is_separator(char character) {
    return character == ' ' || character == '\t' || character == '\n' || character == '\r' || character == ',' ||
           character == ':';
  }
  static bool is_bracket(char character) {
    return character == '{' || character == '}' || character == '[' || character == ']';
  }
  void skip_string() {
    ++position_;
    while (position_ < bytes_.size() && bytes_[position_] != '"') position_ += bytes_[position_] == '\\' ? 2u : 1u;
    ++position_;
  }

  std::string_view bytes_;
  std::size_t position_ = 0;
};

// nlohmann's message without the library's own prefix: "syntax error while parsing value - ...".
std::string reason_of(const Json::exception& fault) {
  const std::string_view what = fault.what();
  const std::size_t colon = what.find(": ");
  return std::string(colon == std::string_view::npos ? what : what.substr(colon + 2));
}

class TreeBuilder : public nlohmann::json_sax<Json> {
public:
  TreeBuilder(std::string_view bytes, int max_depth) : bytes_(bytes), max_depth_(max_depth), finder_(bytes) {}

  bool null() override { return add(JsonKind::Null) != nullptr; }
  bool boolean(bool value) override {
    add(JsonKind::Boolean)->boolean = value;
    return true;
  }
  bool number_integer(number_integer_t value) override {
    add(JsonKind::Integer)->integer = value;
    return true;
  }
  bool number_unsigned(number_unsigned_t value) override {
    const bool fits = value <= static_cast<number_unsigned_t>(INT64_MAX);
    JsonValue* added = add(fits ? JsonKind::Integer : JsonKind::Number);
    if (fits) added->integer = static_cast<std::int64_t>(value);
    return true;
  }
  bool number_float(number_float_t, const string_t&) override { return add(JsonKind::Number) != nullptr; }
  bool string(string_t& value) override {
    add(JsonKind::String)->text = std::move(value);
    return true;
  }
  bool binary(binary_t&) override { return false; }

  bool start_object(std::size_t) override { return open(JsonKind::Object); }
  bool start_array(std::size_t) override { return open(JsonKind::Array); }
  bool key(string_t& name) override {
    JsonMember member;
    member.name_offset = finder_.next();
    member.name = std::move(name);
    open_.back().members.push_back(std::move(member));
    return true;
  }
  bool end_array() override { return close(); }
  bool end_object() override {
    index_members();
    return close();
  }

  bool parse_error(std::size_t position, const std::string&, const Json::exception& fault) override {
    const std::size_t bad_byte = text::find_invalid_utf8(bytes_);
    if (bad_byte != std::string_view::npos) {
      error_ = Error{ErrorCode::InvalidEncoding, place_at(bytes_, bad_byte), "The file is not UTF-8.",
                     "Save the file as UTF-8."};
      return false;
    }
    // nlohmann counts to the end of the token it refuses; whoever corrects it looks for the beginning, but for a fault
    // within a string.
    const std::string reason = reason_of(fault);
    const std::size_t token_end = position == 0 ? 0 : position - 1;
    const bool is_within_string = reason.find("invalid string") != std::string::npos;
    const std::size_t offset = is_within_string ? token_end : std::min(finder_.next(), token_end);
    error_ = Error{ErrorCode::InvalidSyntax, place_at(bytes_, offset), "The file is not JSON: " + reason + ".",
                   "Correct the file at this place."};
    return false;
  }

  Result<JsonDocument> finish(bool is_accepted) {
    if (!is_accepted) return tl::unexpected<Error>(std::move(error_));
    return std::move(document_);
  }

private:
  // Where the value that comes next belongs: the last member or a new element of the innermost open value.
  JsonValue* slot() {
    if (open_.empty()) return &document_.root;
    JsonValue& parent = open_.back();
    if (parent.kind == JsonKind::Object) return &parent.members.back().value;
    parent.elements.emplace_back();
    return &parent.elements.back();
  }

  JsonValue* add(JsonKind kind) {
    JsonValue* value = slot();
    value->kind = kind;
    value->offset = finder_.next();
    return value;
  }

  bool open(JsonKind kind) {
    const std::size_t offset = finder_.next();
    if (open_.size() >= static_cast<std::size_t>(max_depth_)) {
      error_ = Error{ErrorCode::TooLarge, place_at(bytes_, offset), "The values are nested too deeply.",
                     "Nest at most " + std::to_string(max_depth_) + " objects and arrays."};
      return false;
    }
    JsonValue value;
    value.kind = kind;
    value.offset = offset;
    open_.push_back(std::move(value));
    return true;
  }

  bool close() {
    finder_.next();
    JsonValue value = std::move(open_.back());
    open_.pop_back();
    *slot() = std::move(value);
    return true;
  }

  void index_members() {
    JsonValue& object = open_.back();
    sort_index(object);
    const auto name = [&object](std::uint32_t index) -> const std::string& { return object.members[index].name; };
    std::vector<std::uint32_t> repeated;
    for (std::size_t i = 1; i < object.by_name.size(); ++i) {
      if (name(object.by_name[i]) == name(object.by_name[i - 1])) repeated.push_back(object.by_name[i]);
    }
    if (repeated.empty()) return;
    std::sort(repeated.begin(), repeated.end());
    const std::string parent = pointer_of_innermost();
    for (const std::uint32_t index : repeated) {
      document_.duplicates.push_back({parent + pointer_token(name(index)), object.members[index].name_offset});
    }
    std::size_t kept = 0;
    for (std::size_t index = 0; index < object.members.size(); ++index) {
      if (std::binary_search(repeated.begin(), repeated.end(), static_cast<std::uint32_t>(index))) continue;
      if (kept != index) object.members[kept] = std::move(object.members[index]);
      ++kept;
    }
    object.members.resize(kept);
    sort_index(object);
  }

  static void sort_index(JsonValue& object) {
    object.by_name = stable_order(object.members.size(), [&object](std::uint32_t a, std::uint32_t b) {
      return object.members[a].name < object.members[b].name;
    });
  }

  std::string pointer_of_innermost() const {
    std::string pointer;
    for (std::size_t depth = 0; depth + 1 < open_.size(); ++depth) {
      const JsonValue& value = open_[depth];
      pointer += value.kind == JsonKind::Object ? pointer_token(value.members.back().name)
                                                : "/" + std::to_string(value.elements.size());
    }
    return pointer;
  }

  std::string_view bytes_;
  int max_depth_;
  TokenFinder finder_;
  JsonDocument document_;
  std::vector<JsonValue> open_;
  Error error_{};
};

bool is_hexadecimal(char digit) {
  return (digit >= '0' && digit <= '9') || (digit >= 'a' && digit <= 'f') || (digit >= 'A' && digit <= 'F');
}

// Bytes that the escape "\uXXXX" at `position` stands for, and how many bytes it takes in the file.
std::pair<std::size_t, std::size_t> unicode_escape_lengths(std::string_view bytes, std::size_t position) {
  unsigned value = 0;
  for (const char digit : bytes.substr(position + 2, 4)) {
    if (!is_hexadecimal(digit)) break;
    value = value * 16 + static_cast<unsigned>(digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10);
  }
  if (value >= 0xD800 && value <= 0xDBFF) return {4, 12};
  const std::size_t decoded = value < 0x80 ? 1 : value < 0x800 ? 2 : 3;
  return {decoded, 6};
}

}  // namespace

const JsonMember* JsonValue::find(std::string_view name) const {
  const auto found =
      std::lower_bound(by_name.begin(), by_name.end(), name,
                       [this](std::uint32_t index, std::string_view wanted) { return members[index].name < wanted; });
  if (found == by_name.end() || members[*found].name != name) return nullptr;
  return &members[*found];
}

Result<JsonDocument> parse_json(std::string_view bytes, const JsonLimits& limits) {
  if (bytes.size() > limits.max_bytes) {
    return fail(ErrorCode::TooLarge, "The file is larger than " + std::to_string(limits.max_bytes) + " bytes.",
                "Shorten it.", place_at(bytes, 0));
  }
  // nlohmann_json takes a zero byte for the end of the file.
  if (const std::size_t zero = bytes.find('\0'); zero != std::string_view::npos) {
    return fail(ErrorCode::InvalidSyntax, "The file holds a zero byte.",
                "Delete it, and save the file as UTF-8: in UTF-16 every other byte is zero.", place_at(bytes, zero));
  }
  TreeBuilder builder(bytes, limits.max_depth);
  const bool is_accepted = Json::sax_parse(bytes.begin(), bytes.end(), &builder);
  return builder.finish(is_accepted);
}

void join_members(JsonValue& object, JsonValue more) {
  const auto known_count = static_cast<std::ptrdiff_t>(object.by_name.size());
  for (const std::uint32_t index : more.by_name) {
    JsonMember& added = more.members[index];
    const auto known = std::lower_bound(
        object.by_name.begin(), object.by_name.begin() + known_count, added.name,
        [&object](std::uint32_t at, const std::string& name) { return object.members[at].name < name; });
    if (known == object.by_name.begin() + known_count || object.members[*known].name != added.name) {
      object.by_name.push_back(static_cast<std::uint32_t>(object.members.size()));
      object.members.push_back(std::move(added));
      continue;
    }
    std::vector<JsonValue>& elements = object.members[*known].value.elements;
    elements.insert(elements.end(), std::make_move_iterator(added.value.elements.begin()),
                    std::make_move_iterator(added.value.elements.end()));
  }
  std::inplace_merge(
      object.by_name.begin(), object.by_name.begin() + known_count, object.by_name.end(),
      [&object](std::uint32_t a, std::uint32_t b) { return object.members[a].name < object.members[b].name; });
}

std::string compact_json(std::string_view bytes) {
  if (bytes.substr(0, kByteOrderMark.size()) == kByteOrderMark) bytes.remove_prefix(kByteOrderMark.size());
  std::string compact;
  compact.reserve(bytes.size());
  bool is_in_string = false;
  for (std::size_t position = 0; position < bytes.size(); ++position) {
    const char character = bytes[position];
    if (is_in_string && character == '\\' && position + 1 < bytes.size()) {
      compact += character;
      compact += bytes[++position];
      continue;
    }
    if (character == '"') is_in_string = !is_in_string;
    const bool is_space = character == ' ' || character == '\t' || character == '\n' || character == '\r';
    if (is_in_string || !is_space) compact += character;
  }
  return compact;
}

Place place_at(std::string_view bytes, std::size_t offset) {
  Place place;
  const std::string_view before = bytes.substr(0, std::min(offset, bytes.size()));
  place.line = 1 + static_cast<int>(std::count(before.begin(), before.end(), '\n'));
  const std::size_t line_end = before.rfind('\n');
  const std::size_t line_start = line_end == std::string_view::npos ? 0 : line_end + 1;
  place.column = static_cast<int>(before.size() - line_start) + 1;
  return place;
}

std::size_t offset_within_string(std::string_view bytes, std::size_t string_offset, std::size_t text_offset) {
  std::size_t position = string_offset + 1;
  std::size_t decoded = 0;
  while (decoded < text_offset && position < bytes.size() && bytes[position] != '"') {
    if (bytes[position] != '\\') {
      ++position;
      ++decoded;
    } else if (position + 1 < bytes.size() && bytes[position + 1] == 'u') {
      const auto [text_length, file_length] = unicode_escape_lengths(bytes, position);
      decoded += text_length;
      position += file_length;
    } else {
      position += 2;
      ++decoded;
    }
  }
  return std::min(position, bytes.size());
}

std::string pointer_token(std::string_view name) {
  std::string token = "/";
  for (const char character : name) {
    if (character == '~') {
      token += "~0";
    } else if (character == '/') {
      token += "~1";
    } else {
      token += character;
    }
  }
  return token;
}

}  // namespace flytt::content
