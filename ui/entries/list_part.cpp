#include "ui/entries/list_part.h"

#include <algorithm>
#include <string>

#include "ui/app/address.h"
#include "ui/entries/list_pages.h"

namespace flytt::ui {

ListPart list_part(const View& view, std::size_t entries) {
  ListPart part;
  part.pages = list_page_count(entries);
  part.page = std::min(view.state.route.list_page, part.pages);
  part.end = entries;
  if (part.pages == 1) return part;
  part.begin = (part.page - 1) * kEntriesPerPage;
  part.end = std::min(part.begin + kEntriesPerPage, entries);
  return part;
}

void list_title(const View& view, std::string_view text_key, const ListPart& part) {
  std::string title = view.text(text_key);
  if (part.page > 1) title = view.text("list.title", {{"title", title}, {"page", std::to_string(part.page)}});
  view.page.heading("title", 1, title);
}

void back_to_list(const View& view, std::string_view list_text_key, std::size_t index, std::size_t entries) {
  Route list = view.state.route;
  list.entry.clear();
  if (index < entries) list.list_page = list_page_of(index, entries);
  view.page.link("back", view.text("navigation.back_to", {{"page", view.text(list_text_key)}}),
                 address_of(view.state, list));
}

void list_navigation(const View& view, const ListPart& part) {
  if (part.pages == 1) return;
  const auto navigation = view.page.navigation("pages", view.text("list.pages"));
  navigation.node().arrangement = page::Arrangement::Row;
  navigation.node().gap_px = 16;
  const auto link = [&](const char* text_key, std::size_t page) {
    Route route = view.state.route;
    route.list_page = page;
    view.page.link(text_key, view.text(text_key), address_of(view.state, route));
  };
  if (part.page > 2) link("list.first", 1);
  if (part.page > 1) link("list.previous", part.page - 1);
  view.page.paragraph("list.place", view.text("list.place", {{"page", std::to_string(part.page)},
                                                             {"pages", std::to_string(part.pages)}}));
  if (part.page < part.pages) link("list.next", part.page + 1);
  if (part.page + 1 < part.pages) link("list.last", part.pages);
}

}  // namespace flytt::ui
