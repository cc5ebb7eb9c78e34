// What the host page reports, as JSON -> an event of the interface.
#pragma once

#include <string>
#include <string_view>

#include "core/error.h"
#include "ui/features/list.h"

namespace flytt::web {

// One of the events of messages.json, up to 16 MB; `attachment` is what came beside it, of any length.
// Errors of core/content/json_document.h; and MissingValue, WrongType, InvalidValue, UnknownName: with the JSON pointer
// of the member; the host page and the module are not of one version: load the page again.
Result<ui::Event> read_event(std::string_view json, std::string attachment = {});

}  // namespace flytt::web
