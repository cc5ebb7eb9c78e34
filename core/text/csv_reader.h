// Reads CSV as RFC 4180 has it and as real exports are, in pieces of any size and without ever holding the file.
//
// What exports do beyond the RFC, and what becomes of it:
// - another delimiter: found in the first 64 KiB, that of , ; tab | by which most rows have equally many fields;
// - a first line "sep=;": is obeyed, unless the caller names a delimiter, and is no row;
// - a byte order mark: is no part of the first field;
// - CR, LF and CRLF, also mixed: each ends a line; within quotes they belong to the field as they are;
// - empty lines: are no rows; they count as lines;
// - rows of unequal length: come as they are, CsvRow::is_ragged();
// - a quote inside a bare field: belongs to the field (5" disk);
// - text after a closing quote: belongs to the field, CsvField::has_text_after_quote.
//
// Fields are never trimmed, and the first row is a row like any other: whether it is a header is for the caller to say.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/error.h"

namespace flytt::text {

struct CsvField {
  std::string_view text;  // without its quotes, doubled ones single; valid until the row's sink returns
  int line = 0;           // 1-based, of its first byte
  int column = 0;         // 1-based, in bytes
  bool has_text_after_quote = false;
};

struct CsvRow {
  std::size_t number = 0;           // 1-based, the first row included
  std::size_t expected_fields = 0;  // as many as the first row has
  const std::vector<CsvField>& fields;

  bool is_ragged() const { return fields.size() != expected_fields; }
};

// What is beyond is TooLarge. A quote that is opened and never closed meets max_field_bytes.
struct CsvLimits {
  std::size_t max_field_bytes = 1u << 20;
  std::size_t max_row_bytes = 4u << 20;  // of all its fields together
  std::size_t max_fields = 1000;         // of a row
  std::size_t max_rows = 1'000'000;
  std::size_t max_bytes = 64u << 20;  // of the file
};

struct CsvOptions {
  std::optional<char> delimiter;  // ASCII, neither quote nor line end; none = found in the file
  CsvLimits limits;
};

// Expects UTF-8 (TextDecoder makes it of what a file holds), or any other encoding in which ASCII is ASCII.
class CsvReader {
public:
  using Sink = std::function<void(const CsvRow&)>;

  explicit CsvReader(const CsvOptions& options = {});

  // Calls `sink` for each row that is complete. The first rows may wait for 64 KiB of the file or its end. Where the
  // file is cut into pieces makes no difference to rows and errors. Linear; holds one row, at most 64 KiB besides.
  // Errors, after which the reader reads no more and repeats them: TooLarge, InvalidSyntax (a quote is not closed).
  // Their place is line, column in bytes, and the pointer "/row/3/field/2", both 1-based; the caller knows the file.
  Result<void> feed(std::string_view bytes, const Sink& sink);

  // After the last piece: the rows that are left. Same errors.
  Result<void> finish(const Sink& sink);

  // Nothing until it is found or after a file without rows.
  std::optional<char> delimiter() const { return delimiter_; }

private:
  enum class State { FieldStart, Bare, Quoted, QuoteInQuoted };
  struct Position {
    int line = 1;
    int column = 1;
  };

  void begin(const Sink& sink);
  void read(std::string_view bytes, const Sink& sink);
  std::size_t read_some(std::string_view bytes, const Sink& sink);
  std::size_t pass_line_end(char byte);
  std::size_t pass(std::size_t count);
  std::size_t append_run(std::string_view bytes, char end);
  void append(std::string_view run);
  void start_field();
  void end_row(const Sink& sink);
  Place place_of(Position position) const;
  void stop(const std::string& message, Position position);
  Result<void> outcome() const;

  CsvOptions options_;
  std::optional<char> delimiter_;
  std::optional<Error> error_;
  std::string head_;  // the beginning of the file, until it has been looked at
  bool has_begun_ = false;

  State state_ = State::FieldStart;
  bool is_after_return_ = false;  // a line feed that follows belongs to the same line end
  Position here_;
  std::size_t bytes_ = 0;
  std::size_t rows_ = 0;
  std::size_t first_row_fields_ = 0;

  std::string row_;                  // the bytes of its fields, one after the other
  std::vector<std::size_t> starts_;  // of each field in row_, which may move while it grows
  std::vector<CsvField> fields_;     // their texts are set when the row is complete
};

}  // namespace flytt::text
