#include "core/text/csv_writer.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "core/text/csv_reader.h"

namespace flytt::text {
namespace {

std::string written(const std::vector<std::string>& cells, char delimiter = ',') {
  std::string out;
  append_csv_row(out, cells, delimiter);
  return out;
}

TEST(AppendCsvRow, QuotesWhatWouldEndACellOrARow) {
  EXPECT_EQ(written({"plain", "", "a b"}), "plain,,a b\r\n");
  EXPECT_EQ(written({"a,b", "say \"hi\"", "two\nlines", "a\rb"}),
            "\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\",\"a\rb\"\r\n");
  EXPECT_EQ(written({"a,b", "a;b", "a\tb"}, ';'), "a,b;\"a;b\";a\tb\r\n");
  EXPECT_EQ(written({}), "\r\n");
}

TEST(AppendCsvRow, RunsNoFormula) {
  const std::pair<std::string, std::string> cases[] = {{"=1+3@example.com", "'=1+3@example.com"},
                                                       {"+46", "'+46"},
                                                       {"-5", "'-5"},
                                                       {"@sum", "'@sum"},
                                                       {"\t=1", "'\t=1"},
                                                       {"\r=1", "\"'\r=1\""},
                                                       {"=1,2", "\"'=1,2\""},
                                                       {"=\"x\"", "\"'=\"\"x\"\"\""},
                                                       {" =1", " =1"},
                                                       {"a=b", "a=b"}};
  for (const auto& [cell, expected] : cases) EXPECT_EQ(written({cell}), expected + "\r\n");
}

TEST(AppendCsvRow, WritesWhatTheReaderReads) {
  const std::vector<std::string> cells = {"", "a;b", "\"", "\"\"", "x\r\ny", "\xC3\xA5", " padded ", ",", "'"};
  for (const char delimiter : {',', ';', '\t', '|'}) {
    CsvOptions options;
    options.delimiter = delimiter;
    CsvReader reader(options);
    std::vector<std::string> read;
    const CsvReader::Sink sink = [&](const CsvRow& row) {
      for (const CsvField& field : row.fields) read.emplace_back(field.text);
    };
    ASSERT_TRUE(reader.feed(written(cells, delimiter), sink));
    ASSERT_TRUE(reader.finish(sink));
    EXPECT_EQ(read, cells);
  }
}

}  // namespace
}  // namespace flytt::text
