// Where a search hit is read.
#pragma once

#include <string>
#include <string_view>

#include "core/search/search.h"

namespace flytt::ui::search_field {

// The hit's own page, or the part of a page that shows it: "/en/faq/password/", "/en/firewall/#contacted".
// Lists are those for this role, "" = everyone.
std::string hit_path(const content::Edition& edition, const search::Hit& hit, std::string_view role = {});

std::string_view hit_kind_id(search::EntryKind kind);  // "question"

}  // namespace flytt::ui::search_field
