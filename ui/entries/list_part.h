// The stretch of a long list that its page shows, and the way to the other pages.
#pragma once

#include <cstddef>
#include <string_view>

#include "ui/app/view.h"

namespace flytt::ui {

struct ListPart {
  std::size_t page = 1;
  std::size_t pages = 1;
  std::size_t begin = 0;  // of the entries that are shown
  std::size_t end = 0;
};

// What the page of the route shows of so many entries; of a list that ends earlier, its last page.
ListPart list_part(const View& view, std::size_t entries);

// The heading of the screen, which names the page from the second on.
void list_title(const View& view, std::string_view text_key, const ListPart& part);

// The link of an entry's own page to the list where it stands: at `index`, or not at all if that is `entries`.
void back_to_list(const View& view, std::string_view list_text_key, std::size_t index, std::size_t entries);

// Links to the pages before and after; nothing where there is one page.
void list_navigation(const View& view, const ListPart& part);

}  // namespace flytt::ui
