// A request of the interface -> JSON for the host page.
#pragma once

#include <string>

#include "ui/platform_request.h"

namespace flytt::web {

// One JSON object whose "type" names the request:
//   {"type": "save_file", "name": "…", "media_type": "…"}      the bytes travel beside it: SaveFile::bytes
//   {"type": "start_probe", "attempt": 1, "probe": {"id": 0, "method": "fetch", "host": "…", "port": 443, "url": "…",
//    "deadline_ms": 5000}}
//   {"type": "cancel_probes"}
//   {"type": "write_handout", "format": "pdf", "set": "all", "language": "sv", "file_name": "…",
//    "company": "…"}
//   {"type": "cancel_handout"}
//   {"type": "store_choice", "key": "theme", "value": "dark"}  {"type": "show_setting", "key": "theme", "value":
//   "dark"}
//   {"type": "replace_address", "address": "/en/faq/?role=it#q=okta"}
std::string write_request(const ui::PlatformRequest& request);

}  // namespace flytt::web
