#include "core/text/csv_reader.h"

#include <gtest/gtest.h>

#include <ctime>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace flytt::text {
namespace {

using Table = std::vector<std::vector<std::string>>;

// What the reader said of a file: each row with everything it carries, then how it ended.
struct Reading {
  Table table;
  std::string account;
  Error error{};
  char delimiter = '\0';
};

Reading read(std::string_view bytes, std::size_t piece_bytes, const CsvOptions& options = {}) {
  Reading reading;
  CsvReader reader(options);
  const CsvReader::Sink sink = [&](const CsvRow& row) {
    reading.account += std::to_string(row.number) + (row.is_ragged() ? " ragged" : "");
    reading.table.emplace_back();
    for (const CsvField& field : row.fields) {
      reading.table.back().emplace_back(field.text);
      reading.account += " " + std::to_string(field.line) + ":" + std::to_string(field.column) + "=" +
                         std::string(field.text) + (field.has_text_after_quote ? " misquoted" : "");
    }
    reading.account += "\n";
  };
  Result<void> outcome;
  for (std::size_t at = 0; at < bytes.size() && outcome; at += piece_bytes) {
    outcome = reader.feed(bytes.substr(at, piece_bytes), sink);
  }
  if (outcome) outcome = reader.finish(sink);
  if (!outcome) {
    reading.error = outcome.error();
    reading.account += outcome.error().message + outcome.error().place.pointer;
  }
  reading.delimiter = reader.delimiter().value_or('\0');
  return reading;
}

Reading read_whole(std::string_view bytes, const CsvOptions& options = {}) {
  return read(bytes, bytes.size() + 1, options);
}

constexpr std::string_view kExport =
    "\xEF\xBB\xBFName;\"Mail, \"\"first\"\"\";Note\r\n"
    "\"Ek; Eva\"; EVA.EK@Example.com ;\"two\r\nlines\nand\rmore\"\r\n"
    "\r\n"
    "Bo;5\" disk;\"x\"y\r"
    "short\n"
    ";;\n"
    "last;\"\"";

TEST(CsvReader, ReadsWhatExportsHold) {
  const Reading reading = read_whole(kExport);
  EXPECT_EQ(reading.table, (Table{{"Name", "Mail, \"first\"", "Note"},
                                  {"Ek; Eva", " EVA.EK@Example.com ", "two\r\nlines\nand\rmore"},
                                  {"Bo", "5\" disk", "xy"},
                                  {"short"},
                                  {"", "", ""},
                                  {"last", ""}}));
  EXPECT_EQ(reading.account,
            "1 1:1=Name 1:6=Mail, \"first\" 1:24=Note\n"
            "2 2:1=Ek; Eva 2:11= EVA.EK@Example.com  2:32=two\r\nlines\nand\rmore\n"
            "3 7:1=Bo 7:4=5\" disk 7:12=xy misquoted\n"
            "4 ragged 8:1=short\n"
            "5 9:1= 9:2= 9:3=\n"
            "6 ragged 10:1=last 10:6=\n");
}

TEST(CsvReader, ReadsTheSameHoweverTheFileIsCut) {
  const std::string_view files[] = {kExport, "sep=|\r\na,b|c\r\nd|e\r\n", "\xEF\xBB\xBF\"sep=;\"\ra;b\r\n\"x",
                                    "a,b\r\n\"\r\n\",c"};
  for (const std::string_view file : files) {
    const Reading whole = read_whole(file);
    for (std::size_t bytes = 1; bytes < file.size(); ++bytes) {
      const Reading cut = read(file, bytes);
      EXPECT_EQ(cut.account, whole.account) << bytes;
      EXPECT_EQ(cut.delimiter, whole.delimiter) << bytes;
    }
  }
}

TEST(CsvReader, ReadsTheSameHoweverALargeFileIsCut) {
  std::string file;
  while (file.size() < 200'000) file += "\"Berg; A\";x\r\nann.berg@example.com;\"a \"\"b\"\"\";,,,\n";
  const Reading whole = read_whole(file);
  EXPECT_EQ(whole.delimiter, ';');
  for (const std::size_t bytes : {1u, 7u, 4096u, 65'536u, 65'537u}) EXPECT_EQ(read(file, bytes).account, whole.account);
}

TEST(CsvReader, HasNoRowsForFilesWithoutAny) {
  for (const std::string_view file : {"", "\n", "\r\n\r\n", "\xEF\xBB\xBF", "sep=;", "sep=;\r\n\n"}) {
    EXPECT_TRUE(read_whole(file).table.empty()) << file;
  }
  EXPECT_EQ(read_whole("\"\"").table, (Table{{""}})) << "an empty field that is written is a row";
}

TEST(CsvReader, FindsTheDelimiter) {
  const std::pair<std::string_view, char> cases[] = {
      {"User Name,First Name\r\ndana@contoso.example.com,Dana", ','},
      {"a;b\r\n1,5;2,5\r\n3,5;4,5\r\n", ';'},                  // decimal commas
      {"name,roles\r\nann,\"x;y;z\"\r\nbo,\"x;y\"\r\n", ','},  // a list in a cell
      {"name,roles\nann,x|y|z\nbo,x|y|z\n", ','},              // the first row decides what a row is
      {"a\tb\tc\n1\t2,3\t4\n", '\t'},
      {"a|b\n1|2", '|'},
      {"one\ntwo\n", ','},
      {"sep=\t\r\na\tb", '\t'},
      {"SEP=:\na:b", ':'},
      {"\"sep=|\"\na|b;c;d", '|'},
      {"sep=ab;x\na;b", ';'},            // no separator line
      {"All users\n\na;b\n1,5;2", ';'},  // a title
      {"a;b\n\"never closed;1", ';'},
  };
  for (const auto& [file, delimiter] : cases) EXPECT_EQ(read_whole(file).delimiter, delimiter) << file;
}

TEST(CsvReader, ObeysTheCallerBeforeTheSeparatorLine) {
  CsvOptions options;
  options.delimiter = ',';
  const Reading reading = read_whole("sep=;\na;b,c\n", options);
  EXPECT_EQ(reading.table, (Table{{"a;b", "c"}}));
  EXPECT_EQ(reading.account, "1 2:1=a;b 2:5=c\n");
}

TEST(CsvReader, KeepsARowThatIsShort) {
  const Reading reading = read_whole("User Name,Fax,City\r\nana@example.com,1,x\r\nemil@example.com,x\r\n");
  EXPECT_NE(reading.account.find("\n3 ragged 3:1=emil@example.com 3:18=x\n"), std::string::npos) << reading.account;
}

TEST(CsvReader, SaysWhereAQuoteIsNotClosed) {
  const Reading reading = read_whole("a,b\r\nc,\"d\r\ne,f\r\n");
  EXPECT_EQ(reading.table, (Table{{"a", "b"}}));
  EXPECT_EQ(reading.error.code, ErrorCode::InvalidSyntax);
  EXPECT_EQ(reading.error.place.pointer, "/row/2/field/2");
  EXPECT_EQ(reading.error.place.line, 2);
  EXPECT_EQ(reading.error.place.column, 3);
  EXPECT_FALSE(reading.error.remedy.empty());
}

struct LimitCase {
  std::string_view name;
  CsvLimits limits;
  std::string permitted;
  std::string refused;
  Place place;  // of the error
};

std::vector<LimitCase> limit_cases() {
  std::vector<LimitCase> cases(6);
  cases[0] = {"field", {}, "a,bcd\n", "a,bcde\n", {"", "/row/1/field/2", 1, 3}};
  cases[0].limits.max_field_bytes = 3;
  cases[1] = {"row", {}, "ab,cd,\n", "ab,cd,e\n", {"", "/row/1/field/3", 1, 7}};
  cases[1].limits.max_row_bytes = 4;
  cases[2] = {"fields", {}, "a,b\n", "a,b\n1,2,3\n", {"", "/row/2/field/2", 2, 5}};
  cases[2].limits.max_fields = 2;
  cases[3] = {"rows", {}, "a\n\nb\n\n", "a\n\nb\n\nc", {"", "/row/3/field/1", 5, 1}};
  cases[3].limits.max_rows = 2;
  cases[4] = {"bytes", {}, "a,b\nc", "a,b\nc,", {"", "/row/2/field/1", 2, 2}};
  cases[4].limits.max_bytes = 5;
  cases[5] = {"the first of two", {}, "a,bcd\n", "a,bcde,x,y,z\n", {"", "/row/1/field/2", 1, 3}};
  cases[5].limits.max_field_bytes = 3;
  cases[5].limits.max_bytes = 8;
  return cases;
}

TEST(CsvReader, HoldsItsLimits) {
  for (const LimitCase& each : limit_cases()) {
    CsvOptions options;
    options.limits = each.limits;
    options.delimiter = ',';
    EXPECT_EQ(read_whole(each.permitted, options).error.message, "") << each.name;
    for (std::size_t bytes = 1; bytes <= each.refused.size(); ++bytes) {
      const Reading refused = read(each.refused, bytes, options);
      EXPECT_EQ(refused.error.code, ErrorCode::TooLarge) << each.name;
      EXPECT_EQ(refused.error.place.pointer, each.place.pointer) << each.name;
      EXPECT_EQ(refused.error.place.line, each.place.line) << each.name;
      EXPECT_EQ(refused.error.place.column, each.place.column) << each.name;
      EXPECT_EQ(refused.account, read_whole(each.refused, options).account) << each.name << bytes;
    }
  }
}

TEST(CsvReader, RepeatsItsError) {
  CsvOptions options;
  options.limits.max_rows = 1;
  CsvReader reader(options);
  int rows = 0;
  const CsvReader::Sink count = [&](const CsvRow&) { ++rows; };
  EXPECT_TRUE(reader.feed("a\nb\n", count)) << "the delimiter is still looked for";
  EXPECT_FALSE(reader.finish(count));
  EXPECT_FALSE(reader.feed("c\n", count));
  EXPECT_FALSE(reader.finish(count));
  EXPECT_EQ(rows, 1);
}

// 200,000 users in under a second of this processor; where sanitizers look on, or in WebAssembly, in a few.
#if defined(NDEBUG) && !defined(__EMSCRIPTEN__)
constexpr double kSecondsForLargeRegistry = 1;
#else
constexpr double kSecondsForLargeRegistry = 5;
#endif

TEST(CsvReader, ReadsALargeRegistryQuickly) {
  const std::string_view row =
      "ann.berg@example.com,\"Berg, Ann\",Berg,Ann,00000000-0000-4000-8000-000000000001,Member,True,SE\r\n";
  std::string piece;
  while (piece.size() < 65'536) piece += row;
  const std::size_t rows_of_piece = piece.size() / row.size();
  std::size_t fields = 0;
  std::size_t rows = 0;
  CsvReader reader;
  const CsvReader::Sink sink = [&](const CsvRow& read) {
    ++rows;
    fields += read.fields.size();
  };
  const std::clock_t start = std::clock();
  for (std::size_t fed = 0; fed < 200'000; fed += rows_of_piece) ASSERT_TRUE(reader.feed(piece, sink));
  ASSERT_TRUE(reader.finish(sink));
  const double seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
  EXPECT_GE(rows, 200'000u);
  EXPECT_EQ(fields, rows * 8);
  EXPECT_LT(seconds, kSecondsForLargeRegistry);
  RecordProperty("milliseconds", static_cast<int>(seconds * 1000));
}

#ifdef GTEST_HAS_DEATH_TEST
TEST(CsvReaderDeathTest, StopsAtADelimiterThatIsNone) {
  for (const char delimiter : {'"', '\n', '\r', '\0', '\xE5'}) {
    CsvOptions options;
    options.delimiter = delimiter;
    EXPECT_DEATH(CsvReader reader(options), "contract broken");
  }
}
#endif

}  // namespace
}  // namespace flytt::text
