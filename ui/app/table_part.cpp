#include "ui/app/table_part.h"

#include <algorithm>
#include <utility>

namespace flytt::ui {

TablePart table_part(std::size_t rows, std::size_t part) {
  const std::size_t last = rows == 0 ? 0 : (rows - 1) / kRowsShown;
  TablePart shown;
  shown.part = std::min(part, last);
  shown.begin = shown.part * kRowsShown;
  shown.end = std::min(shown.begin + kRowsShown, rows);
  shown.rows = rows;
  return shown;
}

void table_navigation(const View& view, const std::string& key, const TablePart& part, const TablePartTexts& text_keys,
                      Action previous, Action next) {
  const auto row = view.page.row(key);
  view.page.button(key + "/previous", view.text(text_keys.previous), page::Look::Default, std::move(previous))
      .state.disabled = part.is_first();
  view.page.status(key + "/rows",
                   view.text(text_keys.rows, {{"from", std::to_string(std::min(part.begin + 1, part.end))},
                                              {"to", std::to_string(part.end)},
                                              {"rows", std::to_string(part.rows)}}));
  view.page.button(key + "/next", view.text(text_keys.next), page::Look::Default, std::move(next)).state.disabled =
      part.is_last();
}

}  // namespace flytt::ui
