// Which delimiter a CSV file has.
#pragma once

#include <string_view>

namespace flytt::text {

// `sample` is the beginning of the file, without a byte order mark and a "sep=" line; its last row may be cut. Of
// , ; tab | the one by which most fields stand in rows that have as many as the first row: a list in one cell, or a
// decimal comma, does so in some rows only. Below a title the one with most fields; the comma where every row is one
// field. Linear, four times over.
char find_csv_delimiter(std::string_view sample);

}  // namespace flytt::text
