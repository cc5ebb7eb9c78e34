#include "ui/app/route.h"

#include <algorithm>
#include <utility>

#include "ui/entries/list_pages.h"
#include "ui/features/list.h"

namespace flytt::ui {
namespace {

// An empty one where the segment is unknown.
Destination destination_at(std::string_view segment) {
  for (const Destination& known : kDestinations) {
    if (known.segment == segment) return known;
  }
  return {};
}

std::vector<std::string_view> split_path(std::string_view path) {
  std::vector<std::string_view> segments;
  while (!path.empty()) {
    const std::size_t slash = path.find('/');
    const std::string_view segment = path.substr(0, slash);
    if (!segment.empty()) segments.push_back(segment);
    path = slash == std::string_view::npos ? std::string_view{} : path.substr(slash + 1);
  }
  return segments;
}

constexpr std::string_view kListPageSegment = "page";
constexpr std::string_view kFileOfPage = "index.html";  // which servers deliver under its own name too
constexpr std::size_t kMostDigits = 6;

// As route_path writes it, from 2 on; 0 where it is anything else.
std::size_t read_list_page(std::string_view segment) {
  std::size_t number = 0;
  if (segment.size() > kMostDigits || segment.front() == '0') return 0;
  for (const char digit : segment) {
    if (digit < '0' || digit > '9') return 0;
    number = 10 * number + static_cast<std::size_t>(digit - '0');
  }
  return number == 1 ? 0 : number;
}

}  // namespace

Route parse_route(std::string_view path, const std::vector<std::string>& languages) {
  Route route;
  std::vector<std::string_view> segments = split_path(path);
  while (!segments.empty() && segments.back() == kFileOfPage) segments.pop_back();
  if (segments.empty() || std::find(languages.begin(), languages.end(), segments[0]) == languages.end()) return route;
  route.language = std::string(segments[0]);
  if (segments.size() == 1) {
    route.screen = destination_at("").screen;
    return route;
  }
  const Destination known = destination_at(segments[1]);
  if (known.screen == kNotFound || segments.size() > (known.entries != nullptr ? 4u : 2u)) return route;
  if (segments.size() == 4) {
    if (segments[2] != kListPageSegment) return route;
    const std::size_t number = read_list_page(segments[3]);
    if (number == 0) return route;
    route.list_page = number;
  }
  if (segments.size() == 3) route.entry = std::string(segments[2]);
  route.screen = known.screen;
  return route;
}

std::string route_path(const Route& route) {
  std::string path = "/" + route.language + "/";
  for (const Destination& known : kDestinations) {
    if (route.screen == known.screen && !known.segment.empty()) path += std::string(known.segment) + "/";
  }
  if (!route.entry.empty()) path += route.entry + "/";
  if (route.list_page > 1) path += std::string(kListPageSegment) + "/" + std::to_string(route.list_page) + "/";
  return path;
}

std::vector<Route> all_routes(const content::Edition& edition) {
  std::vector<Route> routes;
  const auto add = [&](ScreenId screen, std::string entry) {
    Route route;
    route.screen = screen;
    route.language = edition.language;
    route.entry = std::move(entry);
    routes.push_back(std::move(route));
  };
  for (const Destination& destination : kDestinations) {
    const std::vector<std::string> entries =
        destination.entries != nullptr ? destination.entries(edition) : std::vector<std::string>();
    for (std::size_t number = 1; number <= list_page_count(entries.size()); ++number) {
      add(destination.screen, "");
      routes.back().list_page = number;
    }
    for (const std::string& entry : entries) add(destination.screen, entry);
  }
  return routes;
}

}  // namespace flytt::ui
