// Where a search hit is read.
#pragma once

#include <string>
#include <string_view>

#include "core/search/search.h"

namespace flytt::ui {

// The hit's own page, or the part of a page that shows it: "/en/faq/password/", "/en/firewall/#contacted".
std::string hit_path(const std::string& language, const search::Hit& hit);

std::string_view hit_kind_id(search::EntryKind kind);  // "question"

}  // namespace flytt::ui
