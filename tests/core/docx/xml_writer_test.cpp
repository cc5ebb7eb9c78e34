#include "core/docx/xml_writer.h"

#include <gtest/gtest.h>

namespace flytt::docx {
namespace {

TEST(XmlWriter, NestsElements) {
  XmlWriter xml;
  xml.open("a", {{"n", 1}}).empty("b").text_element("c", "t").close();
  EXPECT_EQ(xml.finish().value(), R"(<a n="1"><b/><c>t</c></a>)");
}

TEST(XmlWriter, EscapesWhatEndsATextOrAValue) {
  XmlWriter xml;
  xml.open("a", {{"v", "<&>\"'\t\n"}}).text("]]> <b> & \"c\"").close();
  EXPECT_EQ(xml.finish().value(), "<a v=\"&lt;&amp;&gt;&quot;'&#9;&#10;\">]]&gt; &lt;b&gt; &amp; \"c\"</a>");
}

TEST(XmlWriter, BeginsADocumentWithTheDeclaration) {
  XmlWriter xml = XmlWriter::document();
  xml.empty("a");
  EXPECT_EQ(xml.finish().value(), "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<a/>");
}

TEST(XmlWriter, RefusesCharactersThatXmlForbidsAndSaysWhere) {
  for (const std::string text :
       {"\x01", "\x1f", "\r", "\xEF\xBF\xBE", "\xEF\xBF\xBF", "\xED\xA0\x80", "\xC0\x80", "\xFF"}) {
    XmlWriter xml;
    xml.open("a").open("b").text(text).close().close();
    const auto bytes = xml.finish();
    ASSERT_FALSE(bytes);
    EXPECT_EQ(bytes.error().code, ErrorCode::InvalidEncoding);
    EXPECT_EQ(bytes.error().place.pointer, "/a/b");
  }
}

TEST(XmlWriter, AcceptsTheCharactersNextToTheForbiddenOnes) {
  for (const std::string text : {"\t", "\n", " ", "\xEF\xBF\xBD", "\xEE\x80\x80", "\xF4\x8F\xBF\xBD"}) {
    XmlWriter xml;
    xml.text_element("a", text);
    EXPECT_TRUE(xml.finish()) << text;
  }
}

TEST(XmlWriter, RemembersTheErrorOfAFragment) {
  XmlWriter fragment;
  fragment.text_element("b", "\x02");
  XmlWriter xml;
  xml.open("a").fragment(fragment).close();
  EXPECT_FALSE(xml.finish());
}

TEST(XmlWriterDeathTest, StopsWhenAnElementStaysOpen) {
  XmlWriter xml;
  xml.open("a");
  EXPECT_DEATH_IF_SUPPORTED((void)xml.finish(), "contract broken");
}

}  // namespace
}  // namespace flytt::docx
