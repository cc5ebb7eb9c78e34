#include "core/text/csv_writer.h"

namespace flytt::text {
namespace {

bool would_be_formula(std::string_view cell) {
  return !cell.empty() && std::string_view("=+-@\t\r").find(cell.front()) != std::string_view::npos;
}

void append_cell(std::string& out, std::string_view cell, char delimiter) {
  const std::string_view apostrophe = would_be_formula(cell) ? "'" : "";
  const bool is_bare =
      cell.find(delimiter) == std::string_view::npos && cell.find_first_of("\"\r\n") == std::string_view::npos;
  if (is_bare) {
    out += apostrophe;
    out += cell;
    return;
  }
  out += '"';
  out += apostrophe;
  for (const char character : cell) {
    if (character == '"') out += '"';
    out += character;
  }
  out += '"';
}

}  // namespace

void append_csv_row(std::string& out, const std::vector<std::string>& cells, char delimiter) {
  bool is_first = true;
  for (const std::string& cell : cells) {
    if (!is_first) out += delimiter;
    append_cell(out, cell, delimiter);
    is_first = false;
  }
  out += "\r\n";
}

}  // namespace flytt::text
