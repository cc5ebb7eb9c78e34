// Paths of the portal: "/en/faq/password/" <-> screen and entry, "/en/faq/page/2/" <-> screen and page of its list.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/content/content.h"
#include "ui/app/screen_id.h"

namespace flytt::ui {

struct Route {
  ScreenId screen;  // kNotFound where nothing else is said
  std::string language;
  std::string entry;          // id of a question or change; empty = the list
  std::size_t list_page = 1;  // of a long list
};

// The language is the first segment and must be one of `languages`; anything unknown is NotFound, never an error.
// A missing final slash is accepted. How many pages a list has is not known here.
Route parse_route(std::string_view path, const std::vector<std::string>& languages);

std::string route_path(const Route& route);

// Every path that is a page of its own, in reading order: what `flytt site` writes.
std::vector<Route> all_routes(const content::Edition& edition);

}  // namespace flytt::ui
