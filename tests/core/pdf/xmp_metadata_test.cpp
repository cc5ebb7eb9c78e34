#include "core/pdf/xmp_metadata.h"

#include <gtest/gtest.h>

#include "tests/core/pdf/sample_handout.h"

namespace flytt::pdf {
namespace {

bool says(const std::string& xmp, const std::string& text) { return xmp.find(text) != std::string::npos; }

TEST(XmpMetadata, SaysTheSameAsTheHandout) {
  const std::string xmp = xmp_metadata(full_handout());
  EXPECT_TRUE(
      says(xmp, "<rdf:li xml:lang=\"x-default\">Moving to the cloud: questions, changes and what to open</rdf:li>"));
  EXPECT_TRUE(says(xmp, "<rdf:li>Example Organisation &amp; Partners</rdf:li>"));
  EXPECT_TRUE(says(xmp, "All that changes, &lt;in one document&gt;."));
  EXPECT_TRUE(says(xmp, "<xmp:CreateDate>2026-11-24T00:00:00Z</xmp:CreateDate>"));
}

TEST(XmpMetadata, NamesBothStandards) {
  const std::string xmp = xmp_metadata(small_handout());
  EXPECT_TRUE(says(xmp, "<pdfaid:part>2</pdfaid:part>"));
  EXPECT_TRUE(says(xmp, "<pdfaid:conformance>A</pdfaid:conformance>"));
  EXPECT_TRUE(says(xmp, "<pdfuaid:part>1</pdfuaid:part>"));
  EXPECT_TRUE(says(xmp, "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>"));
}

TEST(XmpMetadata, LeavesOutWhatTheHandoutDoesNotSay) {
  const std::string xmp = xmp_metadata(small_handout());
  EXPECT_FALSE(says(xmp, "dc:creator"));
  EXPECT_FALSE(says(xmp, "dc:description"));
  EXPECT_FALSE(says(xmp, "Date>"));
}

}  // namespace
}  // namespace flytt::pdf
