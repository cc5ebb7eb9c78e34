#include "shell/web/messages/read_event.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/content/json_document.h"
#include "messages/messages.h"

namespace flytt::web {
namespace {

using content::JsonKind;
using content::JsonValue;

// What a visitor has kept is the longest thing that comes; what is written and results of jobs are attached.
constexpr content::JsonLimits kLimits{1u << 24, 4};

constexpr const char* kRemedy = "Load the page again, so that the page and its module are of one version.";

// Reads members of one object; the first thing that is wrong is kept, and what comes after it does not matter.
class MessageReader {
public:
  MessageReader(const JsonValue& message, std::string&& attachment)
      : message_(message), attachment_(std::move(attachment)) {}

  std::string text(const char* name) {
    const JsonValue* value = find(name);
    if (value == nullptr) return {};
    if (value->kind == JsonKind::String) return value->text;
    return refuse<std::string>(ErrorCode::WrongType, name, "is not a string");
  }

  // Times in milliseconds, counts, ids: what a page can measure in a year fits.
  int count(const char* name) {
    const JsonValue* value = find(name);
    if (value == nullptr) return 0;
    if (value->kind != JsonKind::Integer) return refuse<int>(ErrorCode::WrongType, name, "is not a whole number");
    if (value->integer >= 0 && value->integer <= 2'000'000'000) return static_cast<int>(value->integer);
    return refuse<int>(ErrorCode::InvalidValue, name, "is not between 0 and 2000000000");
  }

  bool flag(const char* name) {
    const JsonValue* value = find(name);
    if (value == nullptr) return false;
    if (value->kind == JsonKind::Boolean) return value->boolean;
    return refuse<bool>(ErrorCode::WrongType, name, "is neither true nor false");
  }

  std::vector<std::string> texts(const char* name) {
    std::vector<std::string> all;
    for (const JsonValue& element : list(name, JsonKind::String, "is not a list of strings"))
      all.push_back(element.text);
    return all;
  }

  std::vector<std::uint64_t> sizes(const char* name) {
    std::vector<std::uint64_t> all;
    for (const JsonValue& element : list(name, JsonKind::Integer, "is not a list of whole numbers")) {
      if (element.integer < 0)
        return refuse<std::vector<std::uint64_t>>(ErrorCode::InvalidValue, name, "has one below 0");
      all.push_back(static_cast<std::uint64_t>(element.integer));
    }
    return all;
  }

  double percent(const char* name) {
    const int value = count(name);
    return value <= 100 ? value / 100.0 : refuse<double>(ErrorCode::InvalidValue, name, "is more than 100");
  }

  // What came beside the message.
  std::string attachment() { return std::move(attachment_); }

  // The enumerator whose name the member holds: `names` are in the order of the enumerators.
  template <class Enum, std::size_t count>
  Enum one_of(const char* name, const std::array<const char*, count>& names) {
    const std::string value = text(name);
    for (std::size_t i = 0; i < count; ++i) {
      if (value == names[i]) return static_cast<Enum>(i);
    }
    return refuse<Enum>(ErrorCode::UnknownName, name, "is no value that this version knows");
  }

  content::Day day(const char* name) {
    const Result<content::Day> read = content::parse_day(text(name));
    if (read.has_value()) return *read;
    return refuse<content::Day>(ErrorCode::InvalidValue, name, "is not a day such as 2026-11-24");
  }

  Result<ui::Event> result(ui::Event event) {
    if (error_.has_value()) return tl::unexpected<Error>(std::move(*error_));
    return event;
  }

  template <class Value>
  Value refuse(ErrorCode code, const char* name, const char* what) {
    if (!error_.has_value()) {
      Place place;
      place.pointer = std::string("/") + name;
      error_ = Error{code, std::move(place), std::string("The member \"") + name + "\" " + what + ".", kRemedy};
    }
    return Value{};
  }

private:
  std::vector<JsonValue> list(const char* name, JsonKind kind, const char* what) {
    const JsonValue* value = find(name);
    if (value == nullptr) return {};
    const std::vector<JsonValue>& all = value->elements;
    const bool is_list = value->kind == JsonKind::Array &&
                         std::all_of(all.begin(), all.end(), [&](const JsonValue& one) { return one.kind == kind; });
    return is_list ? all : refuse<std::vector<JsonValue>>(ErrorCode::WrongType, name, what);
  }

  const JsonValue* find(const char* name) {
    if (const content::JsonMember* member = message_.find(name)) return &member->value;
    return refuse<const JsonValue*>(ErrorCode::MissingValue, name, "is missing");
  }

  const JsonValue& message_;
  std::string attachment_;
  std::optional<Error> error_;
};

}  // namespace

Result<ui::Event> read_event(std::string_view text, std::string attachment) {
  const Result<content::JsonDocument> parsed = content::parse_json(text, kLimits);
  if (!parsed.has_value()) return tl::unexpected<Error>(parsed.error());
  if (parsed->root.kind != JsonKind::Object) {
    return fail(ErrorCode::WrongType, "A message of the page is not a JSON object.", kRemedy);
  }
  MessageReader message(parsed->root, std::move(attachment));
  const std::string type = message.text("type");
  std::optional<ui::Event> event = read_named(type, message);
  if (event.has_value()) return message.result(std::move(*event));
  message.refuse<bool>(ErrorCode::UnknownName, "type", "is no message that this version knows");
  return message.result(ui::ConnectivityChanged{});
}

}  // namespace flytt::web
