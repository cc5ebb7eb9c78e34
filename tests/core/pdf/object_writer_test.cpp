#include "core/pdf/object_writer.h"

#include <gtest/gtest.h>

#include "core/pdf/big_endian.h"

namespace flytt::pdf {
namespace {

std::string small_file() {
  ObjectWriter writer;
  const int catalog = writer.reserve();
  const int information = writer.add("<</Title(x)>>");
  const int pages = writer.add("<</Type/Pages/Kids[]/Count 0>>");
  writer.add_stream("/Note(plain)", "readable", StreamCoding::Plain);
  writer.define(catalog, "<</Type/Catalog/Pages " + std::to_string(pages) + " 0 R>>");
  return writer.finish(catalog, information);
}

TEST(ObjectWriter, BeginsWithTheVersionAndABinaryComment) {
  EXPECT_EQ(small_file().substr(0, 15), "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n");
}

TEST(ObjectWriter, EndsWithTheMarkerAndOneLineFeed) {
  const std::string file = small_file();
  EXPECT_EQ(file.substr(file.size() - 7), "\n%%EOF\n");
}

TEST(ObjectWriter, PointsToTheCrossReferenceStream) {
  const std::string file = small_file();
  const std::size_t at = file.rfind("startxref\n") + 10;
  const auto offset = static_cast<std::size_t>(std::stoul(file.substr(at)));
  EXPECT_EQ(file.substr(offset, 40).find("0 obj\n<</Type/XRef"), 2u);
}

TEST(ObjectWriter, LeavesAPlainStreamReadableWithItsLength) {
  EXPECT_NE(small_file().find("<</Note(plain)/Length 8>>\nstream\nreadable\nendstream"), std::string::npos);
}

TEST(ObjectWriter, DerivesTheIdentifierFromTheContent) {
  EXPECT_EQ(small_file(), small_file());
  ObjectWriter other;
  const int catalog = other.add("<</Type/Catalog>>");
  const std::string file = other.finish(catalog, catalog);
  const auto identifier_in = [](const std::string& text) { return text.substr(text.find("/ID[<") + 5, 32); };
  EXPECT_NE(identifier_in(file), identifier_in(small_file()));
}

#ifdef GTEST_HAS_DEATH_TEST
TEST(ObjectWriterDeathTest, StopsAtAnObjectThatIsNeverDefined) {
  ObjectWriter writer;
  const int catalog = writer.reserve();
  EXPECT_DEATH(writer.finish(catalog, catalog), "contract broken");
}
#endif

}  // namespace
}  // namespace flytt::pdf
