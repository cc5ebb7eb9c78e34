// A request of the interface -> JSON for the host page.
#pragma once

#include <string>
#include <string_view>

#include "ui/features/list.h"

namespace flytt::web {

// One of the requests of messages.json.
std::string write_request(const ui::PlatformRequest& request);

// What travels beside it, such as a file to be saved; empty where nothing does. A view into the request.
std::string_view attachment_of(const ui::PlatformRequest& request);

}  // namespace flytt::web
