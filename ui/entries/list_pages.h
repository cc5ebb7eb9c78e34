// Long lists of entries are shown in pages, each with an address of its own.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/content/content.h"

namespace flytt::ui {

inline constexpr std::size_t kMostOnOnePage = 250;
inline constexpr std::size_t kEntriesPerPage = 100;  // of what is longer

// 1 or more.
std::size_t list_page_count(std::size_t entries);

// Which of them shows the entry at this place of the list; `index` < `entries`.
std::size_t list_page_of(std::size_t index, std::size_t entries);

// Where the list of questions for this role ("" = everyone) begins with each section of the edition, in their order:
// "/en/faq/page/3/#sso".
std::vector<std::string> section_paths(const content::Edition& edition, std::string_view role);

}  // namespace flytt::ui
