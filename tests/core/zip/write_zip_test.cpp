#include "core/zip/write_zip.h"

#include <gtest/gtest.h>

#include "tests/support/zip_reader.h"

namespace flytt::zip {
namespace {

TEST(WriteZip, KeepsTheOrderOfItsEntriesAndTheirBytes) {
  const std::string text(5000, 'a');
  const auto archive = write_zip({{"z.xml", text}, {"a/b.xml", "b"}, {"empty", ""}});
  ASSERT_TRUE(archive);
  const auto records = tests::read_zip(*archive);
  ASSERT_EQ(records.size(), 3U);
  EXPECT_EQ(records[0].name, "z.xml");
  EXPECT_EQ(records[0].bytes, text);
  EXPECT_EQ(records[1].name, "a/b.xml");
  EXPECT_EQ(records[1].bytes, "b");
  EXPECT_EQ(records[2].bytes, "");
}

TEST(WriteZip, DeflatesWhatShrinksAndStoresWhatDoesNot) {
  const auto archive = write_zip({{"long", std::string(5000, 'a')}, {"short", "b"}});
  ASSERT_TRUE(archive);
  const auto records = tests::read_zip(*archive);
  ASSERT_EQ(records.size(), 2U);
  EXPECT_EQ(records[0].method, 8U);
  EXPECT_EQ(records[1].method, 0U);
  EXPECT_LT(archive->size(), 400U);
}

TEST(WriteZip, DatesEveryEntryAsWordDoesAndAddsNothing) {
  const auto archive = write_zip({{"a", "1"}, {"b", "2"}});
  ASSERT_TRUE(archive);
  for (const tests::ZipRecord& record : tests::read_zip(*archive)) {
    EXPECT_EQ(record.time, 0U);
    EXPECT_EQ(record.date, 0x21U) << "1980-01-01";
    EXPECT_EQ(record.flags, 0U) << "no data descriptor";
    EXPECT_EQ(record.extra_bytes, 0U);
  }
}

TEST(WriteZip, GivesEqualBytesForEqualEntries) {
  const std::vector<Entry> entries = {{"a", std::string(999, 'x')}, {"b", "y"}};
  EXPECT_EQ(write_zip(entries).value(), write_zip(entries).value());
}

TEST(WriteZip, WritesAnArchiveWithoutEntries) { EXPECT_EQ(write_zip({}).value().size(), 22U); }

TEST(WriteZip, RefusesNamesThatNoReaderAgreesOn) {
  for (const std::string name :
       {"", "/a", "a/", "a//b", "../a", "a/./b", "a\\b", "a b", "\x7f", "gl\xC3\xB6gg", "a\n"}) {
    const auto archive = write_zip({{"fine", ""}, {name, ""}});
    ASSERT_FALSE(archive) << name;
    EXPECT_EQ(archive.error().code, ErrorCode::InvalidValue) << name;
    EXPECT_EQ(archive.error().place.pointer, "/1");
  }
}

TEST(WriteZip, AcceptsTheNamesOfOfficeParts) {
  for (const std::string name : {"[Content_Types].xml", "_rels/.rels", "word/media/image1.png", "..a/b.."}) {
    EXPECT_TRUE(write_zip({{name, ""}})) << name;
  }
}

TEST(WriteZip, RefusesANameUsedTwice) {
  const auto archive = write_zip({{"a", "1"}, {"a", "2"}});
  ASSERT_FALSE(archive);
  EXPECT_EQ(archive.error().code, ErrorCode::DuplicateName);
}

TEST(WriteZip, TakesTheLongestNameAndNoLongerOne) {
  EXPECT_TRUE(write_zip({{std::string(kMaxNameBytes, 'n'), ""}}));
  const auto archive = write_zip({{std::string(kMaxNameBytes + 1, 'n'), ""}});
  ASSERT_FALSE(archive);
  EXPECT_EQ(archive.error().code, ErrorCode::TooLarge);
}

TEST(WriteZip, TakesAsManyEntriesAsItsDirectoryCanCountAndNoMore) {
  std::vector<Entry> entries(kMaxEntries);
  for (std::size_t i = 0; i < entries.size(); ++i) entries[i].name = std::to_string(i);
  const auto archive = write_zip(entries);
  ASSERT_TRUE(archive);
  EXPECT_EQ(tests::read_zip(*archive).size(), kMaxEntries);
  entries.push_back({"one more", ""});
  ASSERT_FALSE(write_zip(entries));
  EXPECT_EQ(write_zip(entries).error().code, ErrorCode::TooLarge);
}

}  // namespace
}  // namespace flytt::zip
