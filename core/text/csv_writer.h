// Writes CSV as RFC 4180 has it, safe to open in a spreadsheet.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace flytt::text {

// What a file for spreadsheets begins with; without it they take UTF-8 for Latin 1.
inline constexpr std::string_view kCsvByteOrderMark = "\xEF\xBB\xBF";

// Appends the cells and CRLF. A cell with a delimiter, quote or line end stands in quotes. One that a spreadsheet would
// run as a formula (its first character is = + - @, tab or carriage return; OWASP, "CSV Injection") gets an apostrophe
// in front, also where it is a negative number: a reader sees one character more, no program is run.
// `delimiter` is ASCII, neither quote nor line end.
void append_csv_row(std::string& out, const std::vector<std::string>& cells, char delimiter = ',');

}  // namespace flytt::text
