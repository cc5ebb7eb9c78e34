#include "core/text/csv_delimiter.h"

#include <cstddef>

#include "core/text/csv_reader.h"

namespace flytt::text {
namespace {

// Bounds between fields.
struct Bounds {
  std::size_t agreeing = 0;  // in rows that have as many as the first one
  std::size_t all = 0;
};

Bounds count_bounds(std::string_view sample, char delimiter) {
  CsvOptions options;
  options.delimiter = delimiter;
  CsvReader reader(options);
  Bounds bounds;
  const CsvReader::Sink count = [&](const CsvRow& row) {
    bounds.all += row.fields.size() - 1;
    bounds.agreeing += row.is_ragged() ? 0 : row.fields.size() - 1;
  };
  // An error ends the sample: what was read until then counts.
  if (reader.feed(sample, count)) static_cast<void>(reader.finish(count));
  return bounds;
}

}  // namespace

char find_csv_delimiter(std::string_view sample) {
  char best = ',';
  Bounds most;
  for (const char delimiter : {',', ';', '\t', '|'}) {
    const Bounds bounds = count_bounds(sample, delimiter);
    const bool has_more =
        bounds.agreeing > most.agreeing || (bounds.agreeing == most.agreeing && bounds.all > most.all);
    if (!has_more) continue;
    most = bounds;
    best = delimiter;
  }
  return best;
}

}  // namespace flytt::text
