#include "core/html/handout_html.h"

#include <gtest/gtest.h>

#include "core/html/escape.h"
#include "tests/support/sample_handout.h"

namespace flytt::html {
namespace {

std::string html_of(std::vector<handout::Element> elements) {
  return write_html(tests::handout_with(std::move(elements))).value();
}

bool holds(const std::string& text, const std::string& wanted) { return text.find(wanted) != std::string::npos; }

TEST(WriteHtml, NamesTitleLanguageAndSpeaker) {
  const std::string html = write_html(tests::sample_handout()).value();
  EXPECT_EQ(html.rfind("<!DOCTYPE html>\n<html lang=\"en\">", 0), 0U);
  EXPECT_TRUE(holds(html, "<title>Moving to the new platform</title>"));
  EXPECT_TRUE(holds(html, "<meta name=\"author\" content=\"Example Vendor\">"));
  EXPECT_TRUE(holds(html, "content=\"Questions, changes &amp; checklists &lt;for&gt; &quot;everyone&quot;\""));
}

TEST(WriteHtml, FetchesAndRunsNothing) {
  const std::string html = write_html(tests::sample_handout()).value();
  for (const char* word : {"<script", "src=", "<link", "@import", "url(", "<img"})
    EXPECT_FALSE(holds(html, word)) << word;
}

TEST(WriteHtml, EscapesTextAndValues) {
  flytt::Run link = plain_run("\"a\" <b> & 'c'");
  link.href = "https://example.com/?a=1&b=%22";
  const std::string html = html_of({tests::paragraph(Inline{link})});
  EXPECT_TRUE(holds(html, "<a href=\"https://example.com/?a=1&amp;b=%22\">\"a\" &lt;b&gt; &amp; 'c'</a>"));
  EXPECT_EQ(escape_attribute("\"<&>\""), "&quot;&lt;&amp;&gt;&quot;");
}

TEST(WriteHtml, KeepsTheTitleAsTheOnlyFirstHeading) {
  const std::string html = html_of({tests::heading(2, "Second")});
  EXPECT_TRUE(holds(html, "<h1>Moving to the new platform</h1>"));
  EXPECT_TRUE(holds(html, "<h2 id=\"-heading-1\">First things first</h2>"));
  EXPECT_TRUE(holds(html, "<h3 id=\"-heading-2\">Second</h3>"));
}

TEST(WriteHtml, NestsTheContentsAndLinksThem) {
  const std::string html = write_html(tests::sample_handout()).value();
  EXPECT_TRUE(
      holds(html,
            "<ul>\n<li><a href=\"#text\">Text &amp; text &lt;only&gt;</a><ul>\n<li><a href=\"#-heading-2\">Lists</a>"
            "</li>\n<li><a href=\"#addresses\">Addresses</a></li>\n</ul>\n</li>\n<li>"));
  EXPECT_TRUE(holds(html, "<h3 id=\"addresses\">"));
}

TEST(WriteHtml, MarksHeadersOfTables) {
  const std::string html = write_html(tests::sample_handout()).value();
  EXPECT_TRUE(holds(html, "<caption>Addresses, old and new</caption>"));
  EXPECT_TRUE(holds(html, "<th scope=\"col\">Service</th>"));
  EXPECT_TRUE(holds(html, "<th scope=\"row\"><p>Mobile</p>\n</th>"));
}

TEST(WriteHtml, KeepsTheKindOfLists) {
  const std::string html = write_html(tests::sample_handout()).value();
  EXPECT_TRUE(holds(html, "<ol start=\"4\">"));
  EXPECT_TRUE(holds(html, "<ul class=\"checklist\" role=\"list\">"));
  EXPECT_TRUE(holds(html, "<ul class=\"plain\" role=\"list\">"));
}

TEST(WriteHtml, DrawsFiguresWithATitle) {
  EXPECT_TRUE(holds(html_of({tests::figure("QR <code>")}), "<title>QR &lt;code&gt;</title>"));
  EXPECT_FALSE(holds(html_of({tests::figure("QR")}), "<?xml"));
}

TEST(WriteHtml, KeepsLinesOfCodeAsTheyAre) {
  EXPECT_TRUE(holds(write_html(tests::sample_handout()).value(),
                    "HTTP/1.1\n  Host: api.example.com\n\n{\"grant\": \"&lt;x&gt;\"}</code></pre>"));
}

TEST(WriteHtml, RefusesWhatEveryWriterRefuses) {
  EXPECT_EQ(write_html(tests::handout_with({tests::figure("")})).error().code, ErrorCode::MissingValue);
}

}  // namespace
}  // namespace flytt::html
