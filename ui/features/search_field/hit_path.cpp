#include "ui/features/search_field/hit_path.h"

#include <vector>

#include "ui/app/route.h"
#include "ui/entries/list_pages.h"
#include "ui/features/list.h"

namespace flytt::ui::search_field {

std::string hit_path(const content::Edition& edition, const search::Hit& hit, std::string_view role) {
  const auto path = [&](ScreenId screen, const std::string& entry = {}) {
    return route_path(Route{screen, edition.language, entry});
  };
  switch (hit.kind) {
    case search::EntryKind::Question:
      return path(questions::kScreen, hit.id);
    case search::EntryKind::Change:
      return path(changes::kScreen, hit.id);
    case search::EntryKind::Section: {
      const std::vector<std::string> paths = section_paths(edition, role);
      for (std::size_t i = 0; i < paths.size(); ++i) {
        if (edition.sections[i].id == hit.id) return paths[i];
      }
      break;
    }
    case search::EntryKind::Endpoint:
      return path(firewall_check::kScreen) + "#contacted";
    case search::EntryKind::Milestone:
      return path(overview::kScreen) + "#timeline";
    case search::EntryKind::ChecklistItem:
      return path(overview::kScreen) + "#checklist";
    case search::EntryKind::Screen:
      for (const Destination& destination : kDestinations) {
        if (hit.id == destination.screen.name) return path(destination.screen);
      }
      return path(overview::kScreen) + "#" + hit.id;
  }
  return path(overview::kScreen);
}

std::string_view hit_kind_id(search::EntryKind kind) {
  switch (kind) {
    case search::EntryKind::Question:
      return "question";
    case search::EntryKind::Change:
      return "change";
    case search::EntryKind::Section:
      return "section";
    case search::EntryKind::Endpoint:
      return "endpoint";
    case search::EntryKind::Milestone:
      return "milestone";
    case search::EntryKind::ChecklistItem:
      return "checklist";
    case search::EntryKind::Screen:
      return "screen";
  }
  return "";
}

}  // namespace flytt::ui::search_field
