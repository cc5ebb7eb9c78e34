#include "core/text/csv_reader.h"

#include <algorithm>
#include <utility>

#include "core/contract.h"
#include "core/text/csv_delimiter.h"

namespace flytt::text {
namespace {

constexpr std::size_t kSampleBytes = 64u << 10;        // in which the delimiter is looked for
constexpr std::size_t kHeadBytes = kSampleBytes + 16;  // with a byte order mark and a "sep=" line
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

bool is_line_end(char byte) { return byte == '\r' || byte == '\n'; }

bool is_delimiter(char byte) {
  return static_cast<unsigned char>(byte) < 0x80 && byte != '"' && !is_line_end(byte) && byte != '\0';
}

// As spreadsheets write it, in either case: "sep=;", also within quotes.
struct SeparatorLine {
  char delimiter = ',';
  std::size_t length = 0;  // with the end of the line; 0 = the file does not begin with such a line
};

SeparatorLine find_separator_line(std::string_view text) {
  const std::size_t end = std::min(text.find_first_of("\r\n"), text.size());
  std::string_view line = text.substr(0, end);
  if (line.size() == 7 && line.front() == '"' && line.back() == '"') line = line.substr(1, 5);
  const bool is_separator_line = line.size() == 5 && (line.substr(0, 4) == "sep=" || line.substr(0, 4) == "SEP=");
  if (!is_separator_line || !is_delimiter(line[4])) return {};
  const std::size_t line_end = text.substr(end, 2) == "\r\n" ? 2 : end < text.size() ? 1 : 0;
  return {line[4], end + line_end};
}

}  // namespace

CsvReader::CsvReader(const CsvOptions& options) : options_(options) {
  FLYTT_EXPECTS(!options.delimiter || is_delimiter(*options.delimiter));
}

Result<void> CsvReader::feed(std::string_view bytes, const Sink& sink) {
  if (error_) return outcome();
  const std::size_t room = options_.limits.max_bytes - bytes_;
  std::string_view permitted = bytes.substr(0, room);
  bytes_ += permitted.size();
  if (!has_begun_) {
    const std::string_view head = permitted.substr(0, kHeadBytes - head_.size());
    head_ += head;
    permitted.remove_prefix(head.size());
    if (head_.size() == kHeadBytes || bytes.size() > room) begin(sink);
  }
  read(permitted, sink);
  if (bytes.size() > room && !error_) {
    stop("The file has more than " + std::to_string(options_.limits.max_bytes) + " bytes.", here_);
  }
  return outcome();
}

Result<void> CsvReader::finish(const Sink& sink) {
  if (!has_begun_) begin(sink);
  if (state_ == State::Quoted && !error_) {
    const CsvField& field = fields_.back();
    error_ =
        Error{ErrorCode::InvalidSyntax, place_of({field.line, field.column}), "A quote is opened and never closed.",
              "Close it, and write a quote that belongs to the text twice."};
  }
  if (state_ != State::FieldStart || !fields_.empty()) end_row(sink);
  return outcome();
}

// The head is cut at the same byte however the file is fed, and so the delimiter found is the same.
void CsvReader::begin(const Sink& sink) {
  has_begun_ = true;
  const std::string head = std::exchange(head_, {});
  std::string_view rest = head;
  if (rest.substr(0, kByteOrderMark.size()) == kByteOrderMark) rest.remove_prefix(kByteOrderMark.size());
  const SeparatorLine line = find_separator_line(rest);
  rest.remove_prefix(line.length);
  if (line.length > 0) ++here_.line;
  delimiter_ = options_.delimiter;
  if (!delimiter_) delimiter_ = line.length > 0 ? line.delimiter : find_csv_delimiter(rest.substr(0, kSampleBytes));
  read(rest, sink);
}

void CsvReader::read(std::string_view bytes, const Sink& sink) {
  while (!bytes.empty() && !error_) bytes.remove_prefix(read_some(bytes, sink));
}

// Reads at least one byte or changes the state; returns how many bytes it read.
std::size_t CsvReader::read_some(std::string_view bytes, const Sink& sink) {
  const char byte = bytes.front();
  if (std::exchange(is_after_return_, false) && byte == '\n') {
    if (state_ == State::Quoted) append("\n");
    return 1;
  }
  switch (state_) {
    case State::FieldStart:
      if (is_line_end(byte)) {
        if (!fields_.empty()) end_row(sink);
        return pass_line_end(byte);
      }
      start_field();
      state_ = byte == '"' ? State::Quoted : State::Bare;
      return byte == '"' ? pass(1) : 0;
    case State::Bare:
      if (byte == *delimiter_) {
        state_ = State::FieldStart;
        return pass(1);
      }
      if (is_line_end(byte)) {
        end_row(sink);
        return pass_line_end(byte);
      }
      return append_run(bytes, *delimiter_);
    case State::Quoted:
      if (byte == '"') {
        state_ = State::QuoteInQuoted;
        return pass(1);
      }
      if (is_line_end(byte)) {
        append(bytes.substr(0, 1));
        return pass_line_end(byte);
      }
      return append_run(bytes, '"');
    case State::QuoteInQuoted:
      if (byte == '"') {
        append("\"");
        state_ = State::Quoted;
        return pass(1);
      }
      fields_.back().has_text_after_quote = byte != *delimiter_ && !is_line_end(byte);
      state_ = State::Bare;
      return 0;
  }
  return 0;
}

std::size_t CsvReader::pass(std::size_t count) {
  here_.column += static_cast<int>(count);
  return count;
}

std::size_t CsvReader::pass_line_end(char byte) {
  is_after_return_ = byte == '\r';
  here_ = {here_.line + 1, 1};
  return 1;
}

// The bytes before `end` and before the end of the line.
std::size_t CsvReader::append_run(std::string_view bytes, char end) {
  std::size_t length = 0;
  while (length < bytes.size() && bytes[length] != end && !is_line_end(bytes[length])) ++length;
  append(bytes.substr(0, length));
  return pass(length);
}

void CsvReader::append(std::string_view run) {
  const CsvLimits& limits = options_.limits;
  const std::size_t field_room = limits.max_field_bytes - (row_.size() - starts_.back());
  const std::size_t row_room = limits.max_row_bytes - row_.size();
  if (run.size() <= std::min(field_room, row_room)) {
    row_ += run;
    return;
  }
  // The limit that is met first, however the file is fed.
  const bool is_field = field_room <= row_room;
  const std::size_t limit = is_field ? limits.max_field_bytes : limits.max_row_bytes;
  const CsvField& field = fields_.back();
  stop(std::string(is_field ? "The field" : "The row") + " has more than " + std::to_string(limit) +
           " bytes: a quote may be opened here that is not closed.",
       {field.line, field.column});
}

void CsvReader::start_field() {
  CsvField field;
  field.line = here_.line;
  field.column = here_.column;
  const CsvLimits& limits = options_.limits;
  if (fields_.empty() && rows_ == limits.max_rows) {
    stop("The file has more than " + std::to_string(limits.max_rows) + " rows.", here_);
  }
  if (fields_.size() == limits.max_fields) {
    stop("The row has more than " + std::to_string(limits.max_fields) + " fields.", here_);
  }
  fields_.push_back(field);
  starts_.push_back(row_.size());
}

void CsvReader::end_row(const Sink& sink) {
  if (state_ == State::FieldStart) start_field();  // empty, behind the last delimiter
  state_ = State::FieldStart;
  if (error_) return;
  for (std::size_t i = 0; i < fields_.size(); ++i) {
    const std::size_t end = i + 1 < fields_.size() ? starts_[i + 1] : row_.size();
    fields_[i].text = std::string_view(row_).substr(starts_[i], end - starts_[i]);
  }
  if (rows_ == 0) first_row_fields_ = fields_.size();
  ++rows_;
  sink(CsvRow{rows_, first_row_fields_, fields_});
  row_.clear();
  starts_.clear();
  fields_.clear();
}

Place CsvReader::place_of(Position position) const {
  Place place;
  place.pointer =
      "/row/" + std::to_string(rows_ + 1) + "/field/" + std::to_string(std::max<std::size_t>(fields_.size(), 1));
  place.line = position.line;
  place.column = position.column;
  return place;
}

void CsvReader::stop(const std::string& message, Position position) {
  error_ =
      Error{ErrorCode::TooLarge, place_of(position), message, "Divide the file into smaller ones, or correct it here."};
}

Result<void> CsvReader::outcome() const {
  if (error_) return tl::unexpected<Error>(*error_);
  return {};
}

}  // namespace flytt::text
