#include "ui/hit_path.h"

#include <vector>

#include "ui/list_pages.h"
#include "ui/route.h"

namespace flytt::ui {

std::string hit_path(const content::Edition& edition, const search::Hit& hit, std::string_view role) {
  const auto path = [&](ScreenId screen, const std::string& entry = {}) {
    return route_path(Route{screen, edition.language, entry});
  };
  switch (hit.kind) {
    case search::EntryKind::Question:
      return path(ScreenId::Questions, hit.id);
    case search::EntryKind::Change:
      return path(ScreenId::Changes, hit.id);
    case search::EntryKind::Section: {
      const std::vector<std::string> paths = section_paths(edition, role);
      for (std::size_t i = 0; i < paths.size(); ++i) {
        if (edition.sections[i].id == hit.id) return paths[i];
      }
      break;
    }
    case search::EntryKind::Endpoint:
      return path(ScreenId::Firewall) + "#contacted";
    case search::EntryKind::Milestone:
      return path(ScreenId::Overview) + "#timeline";
    case search::EntryKind::ChecklistItem:
      return path(ScreenId::Overview) + "#checklist";
    case search::EntryKind::Screen:
      if (hit.id == "firewall") return path(ScreenId::Firewall);
      if (hit.id == "mobile") return path(ScreenId::Mobile);
      if (hit.id == "documents") return path(ScreenId::Documents);
      if (hit.id == "settings") return path(ScreenId::Settings);
      return path(ScreenId::Overview) + "#" + hit.id;
  }
  return path(ScreenId::Overview);
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

}  // namespace flytt::ui
