#include "ui/entries/list_pages.h"

#include <algorithm>
#include <numeric>

#include "ui/app/route.h"
#include "ui/entries/words.h"
#include "ui/features/questions/questions_feature.h"

namespace flytt::ui {

std::size_t list_page_count(std::size_t entries) {
  return entries <= kMostOnOnePage ? 1 : (entries + kEntriesPerPage - 1) / kEntriesPerPage;
}

std::size_t list_page_of(std::size_t index, std::size_t entries) {
  return list_page_count(entries) == 1 ? 1 : index / kEntriesPerPage + 1;
}

std::vector<std::string> section_paths(const content::Edition& edition, std::string_view role) {
  std::vector<std::size_t> counts(edition.sections.size());
  for (const content::Question& question : edition.questions) {
    if (!is_for(question.audiences, role)) continue;
    for (std::size_t i = 0; i < counts.size(); ++i) {
      if (edition.sections[i].number == question.section) ++counts[i];
    }
  }
  Route route{questions::kScreen, edition.language, ""};
  const std::size_t pages = list_page_count(std::accumulate(counts.begin(), counts.end(), std::size_t{0}));
  std::vector<std::string> paths;
  std::size_t before = 0;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (pages > 1) route.list_page = std::min(before / kEntriesPerPage + 1, pages);
    paths.push_back(route_path(route) + "#" + edition.sections[i].id);
    before += counts[i];
  }
  return paths;
}

}  // namespace flytt::ui
