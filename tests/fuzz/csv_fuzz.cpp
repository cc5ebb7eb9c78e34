// Any bytes as CSV: rows and errors do not depend on where the file is cut, positions go forward, and what is read and
// written again reads as the same, but for the apostrophes against formulas.
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/contract.h"
#include "core/text/csv_reader.h"
#include "core/text/csv_writer.h"

namespace {

using namespace flytt::text;
using Table = std::vector<std::vector<std::string>>;

struct Reading {
  Table table;
  std::string error;
  char delimiter = ',';
};

Reading read(std::string_view bytes, std::size_t piece_bytes, const CsvOptions& options) {
  Reading reading;
  CsvReader reader(options);
  int line = 1;
  int column = 0;
  const CsvReader::Sink sink = [&](const CsvRow& row) {
    FLYTT_EXPECTS(row.number == reading.table.size() + 1 && !row.fields.empty());
    reading.table.emplace_back();
    for (const CsvField& field : row.fields) {
      FLYTT_EXPECTS(field.line > line || (field.line == line && field.column > column));
      line = field.line;
      column = field.column;
      reading.table.back().emplace_back(field.text);
    }
  };
  flytt::Result<void> outcome;
  for (std::size_t at = 0; at < bytes.size() && outcome; at += piece_bytes) {
    outcome = reader.feed(bytes.substr(at, piece_bytes), sink);
  }
  if (outcome) outcome = reader.finish(sink);
  if (!outcome) {
    FLYTT_EXPECTS(!outcome.error().remedy.empty() && outcome.error().place.line > 0);
    reading.error = outcome.error().message + outcome.error().place.pointer;
  }
  reading.delimiter = reader.delimiter().value_or(',');
  return reading;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::size_t piece_bytes = 1u + data[0] % 16u;
  const std::string_view bytes(reinterpret_cast<const char*>(data + 1), size - 1);
  CsvOptions options;
  options.limits = {200, 400, 20, 50, 4000};
  const Reading whole = read(bytes, size, options);
  const Reading cut = read(bytes, piece_bytes, options);
  FLYTT_EXPECTS(cut.table == whole.table && cut.error == whole.error && cut.delimiter == whole.delimiter);
  for (const std::vector<std::string>& row : whole.table) {
    std::string written;
    append_csv_row(written, row, whole.delimiter);
    CsvOptions again;
    again.delimiter = whole.delimiter;
    const Reading reread = read("first\n" + written, piece_bytes, again);
    if (row.size() == 1 && row[0].empty()) continue;  // an empty line
    FLYTT_EXPECTS(reread.error.empty() && reread.table.size() == 2 && reread.table[1].size() == row.size());
    for (std::size_t i = 0; i < row.size(); ++i) {
      const std::string& cell = reread.table[1][i];
      FLYTT_EXPECTS(cell == row[i] || cell == "'" + row[i]);
      FLYTT_EXPECTS(cell.empty() || std::string_view("=+-@\t\r").find(cell[0]) == std::string_view::npos);
    }
  }
  return 0;
}
