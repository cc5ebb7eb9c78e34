// What the host page reports, as JSON -> an event of the interface.
#pragma once

#include <string_view>

#include "core/error.h"
#include "ui/event.h"

namespace flytt::web {

// One JSON object whose "type" names the event:
//   {"type": "world", "today": "2026-11-24", "own_origin": "https://…", "engine": "chromium", "user_agent": "…",
//    "is_online": true, "started_at": "2026-11-24T09:30:00+01:00"}
//   {"type": "choice", "key": "theme", "value": "dark"}
//   {"type": "route", "path": "/en/faq/"}
//   {"type": "activated", "key": "…"}             {"type": "value", "key": "…", "value": "…"}
//   {"type": "probe", "probe_id": 3, "attempt": 1, "outcome": "answered", "started_ms": 0, "elapsed_ms": 25,
//    "detail": "…"}
//   {"type": "handout_progress", "percent": 50}  {"type": "handout_written", "file_name": "…", "bytes": 12345}
//   {"type": "handout_failed"}                     {"type": "connectivity", "is_online": false}
//   {"type": "copy_failed"}                      {"type": "section", "anchor": "okta"}
// ContentLoaded is no JSON message: the bundle comes as it is.
// Errors of core/content/json_document.h; and MissingValue, WrongType, InvalidValue, UnknownName: with the JSON pointer
// of the member; the host page and the module are not of one version: load the page again.
Result<ui::Event> read_event(std::string_view json);

}  // namespace flytt::web
