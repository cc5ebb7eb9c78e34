#include "shell/web/messages/read_event.h"

#include <optional>
#include <string>
#include <utility>
#include <variant>

#include "core/content/json_document.h"
#include "core/reachability/text_keys.h"

namespace flytt::web {
namespace {

using content::JsonKind;
using content::JsonValue;

// A company's name or a browser's error text is the longest thing that comes.
constexpr content::JsonLimits kLimits{1u << 16, 4};

constexpr const char* kRemedy = "Load the page again, so that the page and its module are of one version.";

// Reads members of one object; the first thing that is wrong is kept, and what comes after it does not matter.
class MessageReader {
public:
  explicit MessageReader(const JsonValue& message) : message_(message) {}

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

  bool boolean(const char* name) {
    const JsonValue* value = find(name);
    if (value == nullptr) return false;
    if (value->kind == JsonKind::Boolean) return value->boolean;
    return refuse<bool>(ErrorCode::WrongType, name, "is neither true nor false");
  }

  // The enumerator whose name the member holds.
  template <class Enum>
  Enum one_of(const char* name, int enumerator_count) {
    const std::string value = text(name);
    for (int i = 0; i < enumerator_count; ++i) {
      if (value == reachability::name_of(static_cast<Enum>(i))) return static_cast<Enum>(i);
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
  const JsonValue* find(const char* name) {
    if (const content::JsonMember* member = message_.find(name)) return &member->value;
    return refuse<const JsonValue*>(ErrorCode::MissingValue, name, "is missing");
  }

  const JsonValue& message_;
  std::optional<Error> error_;
};

constexpr int kEngineCount = static_cast<int>(reachability::Engine::Other) + 1;

ui::WorldKnown read_world(MessageReader& message) {
  ui::WorldKnown world;
  world.today = message.day("today");
  world.own_origin = message.text("own_origin");
  world.environment.engine = message.one_of<reachability::Engine>("engine", kEngineCount);
  world.environment.user_agent = message.text("user_agent");
  world.environment.is_online = message.boolean("is_online");
  world.environment.started_at = message.text("started_at");
  return world;
}

ui::ProbeObserved read_observation(MessageReader& message) {
  ui::ProbeObserved observed;
  observed.observation.probe_id = message.count("probe_id");
  observed.observation.attempt = message.count("attempt");
  observed.observation.outcome = message.one_of<reachability::Outcome>("outcome", reachability::kOutcomeCount);
  observed.observation.started_ms = message.count("started_ms");
  observed.observation.elapsed_ms = message.count("elapsed_ms");
  observed.observation.detail = message.text("detail");
  return observed;
}

}  // namespace

Result<ui::Event> read_event(std::string_view text) {
  const Result<content::JsonDocument> parsed = content::parse_json(text, kLimits);
  if (!parsed.has_value()) return tl::unexpected<Error>(parsed.error());
  if (parsed->root.kind != JsonKind::Object) {
    return fail(ErrorCode::WrongType, "A message of the page is not a JSON object.", kRemedy);
  }
  MessageReader message(parsed->root);
  const std::string type = message.text("type");
  if (type == "world") return message.result(read_world(message));
  if (type == "choice") return message.result(ui::ChoiceRestored{message.text("key"), message.text("value")});
  if (type == "route") return message.result(ui::RouteChanged{message.text("path")});
  if (type == "activated") return message.result(ui::Activated{message.text("key")});
  if (type == "value") return message.result(ui::ValueChanged{message.text("key"), message.text("value")});
  if (type == "probe") return message.result(read_observation(message));
  if (type == "handout_progress") return message.result(ui::HandoutProgressed{message.count("percent") / 100.0});
  if (type == "handout_written") {
    return message.result(ui::HandoutWritten{message.text("file_name"), message.count("bytes")});
  }
  if (type == "handout_failed") return message.result(ui::HandoutFailed{});
  if (type == "copy_failed") return message.result(ui::CopyFailed{});
  if (type == "section") return message.result(ui::SectionShown{message.text("anchor")});
  if (type == "connectivity") return message.result(ui::ConnectivityChanged{message.boolean("is_online")});
  if (type == "index_awaited") return message.result(ui::IndexAwaited{});
  message.refuse<bool>(ErrorCode::UnknownName, "type", "is no message that this version knows");
  return message.result(ui::ConnectivityChanged{});
}

}  // namespace flytt::web
