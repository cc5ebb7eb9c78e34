#include "core/html/page_html.h"

#include <gtest/gtest.h>

#include <string>

namespace flytt::html {
namespace {

page::Page sample() {
  page::Page page;
  page.path = "/en/faq/";
  page.title = "Questions <& more> – Flytt";
  page.description = "What \"users\" ask & hear.";
  page.language = "en";
  page.alternates = {{"en", "English", "/en/faq/"}, {"sv", "Svenska", "/sv/faq/"}};
  page::Node main;
  main.key = "main";
  main.role = page::Role::Main;
  page::Node paragraph;
  paragraph.key = "text \"1\"";
  paragraph.role = page::Role::Paragraph;
  paragraph.parent = 0;
  paragraph.runs.push_back(plain_run("<script>alert(1)</script> & \"so on\""));
  page.nodes = {main, paragraph};
  return page;
}

PageDocument sample_document() {
  PageDocument document;
  document.skip_text = "Skip to content";
  document.noscript_text = "Works < fully & well.";
  document.notices = {{"module", "It could not <start>.", "Load again.", ""}};
  return document;
}

bool holds(const std::string& text, const std::string& wanted) { return text.find(wanted) != std::string::npos; }

TEST(WritePage, NamesLanguageContentTitleAndDescription) {
  const std::string html = write_page(sample(), sample_document());
  EXPECT_EQ(html.rfind("<!DOCTYPE html>\n<html lang=\"en\" data-language=\"en\">", 0), 0U);
  EXPECT_TRUE(holds(html, "<title>Questions &lt;&amp; more&gt; – Flytt</title>"));
  EXPECT_TRUE(holds(html, "<meta name=\"description\" content=\"What &quot;users&quot; ask &amp; hear.\">"));
}

TEST(WritePage, EscapesTextsKeysAndNotices) {
  const std::string html = write_page(sample(), sample_document());
  EXPECT_TRUE(
      holds(html, "<p data-k=\"text &quot;1&quot;\">&lt;script&gt;alert(1)&lt;/script&gt; &amp; \"so on\"</p>"));
  EXPECT_TRUE(holds(html, "<noscript><p class=\"trouble\">Works &lt; fully &amp; well.</p></noscript>"));
  EXPECT_TRUE(
      holds(html,
            "<div class=\"trouble\" data-trouble=\"module\" role=\"alert\" hidden><p>It could not &lt;start&gt;."
            "</p><p>Load again.</p></div>"));
}

TEST(WritePage, HasAButtonWhereScriptRemediesTheTrouble) {
  PageDocument document = sample_document();
  EXPECT_FALSE(holds(write_page(sample(), document), "<button"));
  document.notices[0].button = "Load <again>";
  EXPECT_TRUE(holds(write_page(sample(), document),
                    "<p>Load again.</p><button type=\"button\">Load &lt;again&gt;</button></div>"));
}

TEST(WritePage, SaysThatScriptIsOnItsWayInARegionThatIsThereBefore) {
  PageDocument document = sample_document();
  EXPECT_FALSE(holds(write_page(sample(), document), "loading"));
  document.loading_text = "More & more.";
  EXPECT_TRUE(holds(write_page(sample(), document),
                    "<p class=\"loading\" role=\"status\"><span hidden>More &amp; more.</span></p>"));
}

TEST(WritePage, SaysTheVersionOfTheBuildWhereItIsKnown) {
  PageDocument document = sample_document();
  EXPECT_FALSE(holds(write_page(sample(), document), "data-version"));
  document.version = "0123abcd";
  EXPECT_TRUE(holds(write_page(sample(), document), " data-version=\"0123abcd\">\n<head>"));
}

TEST(WritePage, NamesAddressesOnlyWhereTheHostIsKnown) {
  PageDocument document = sample_document();
  EXPECT_FALSE(holds(write_page(sample(), document), "canonical"));
  EXPECT_FALSE(holds(write_page(sample(), document), "hreflang"));
  document.base_url = "https://portal.example";
  document.default_path = "/";
  const std::string html = write_page(sample(), document);
  EXPECT_TRUE(holds(html,
                    "<link rel=\"canonical\" href=\"https://portal.example/en/faq/\">\n"
                    "<link rel=\"alternate\" hreflang=\"en\" href=\"https://portal.example/en/faq/\">\n"
                    "<link rel=\"alternate\" hreflang=\"sv\" href=\"https://portal.example/sv/faq/\">\n"
                    "<link rel=\"alternate\" hreflang=\"x-default\" href=\"https://portal.example/\">\n"));
}

TEST(WritePage, KeepsAnUnlistedPageFromSearchEngines) {
  PageDocument document = sample_document();
  EXPECT_FALSE(holds(write_page(sample(), document), "robots"));
  document.listing = Listing::Unlisted;
  document.base_url = "https://portal.example";
  EXPECT_TRUE(holds(write_page(sample(), document), "<meta name=\"robots\" content=\"noindex\">"));
  EXPECT_FALSE(holds(write_page(sample(), document), "canonical"));
}

TEST(WritePage, SaysAmongWhichLanguagesItChooses) {
  PageDocument document = sample_document();
  document.languages = {"en", "sv"};
  EXPECT_TRUE(
      holds(write_page(sample(), document), "<html lang=\"en\" data-language=\"en\" data-languages=\"en sv\">"));
}

TEST(WritePage, HasNothingInline) {
  const std::string html = write_page(sample(), sample_document());
  EXPECT_TRUE(holds(html, "<script type=\"module\" src=\"/main.js\"></script>"));
  for (const char* word : {"style=", "<style", " onclick", "<script>"}) EXPECT_FALSE(holds(html, word)) << word;
}

TEST(ContentSecurityPolicy, AllowsTheOwnHostAndTheProbedOriginsOnly) {
  EXPECT_EQ(
      content_security_policy({"https://a.example", "https://b.example:8443"}),
      "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; font-src 'self'; img-src 'self'; "
      "connect-src 'self' https://a.example https://b.example:8443; worker-src 'self'; manifest-src "
      "'self'; base-uri 'none'; form-action 'none'");
}

TEST(WriteElement, KeepsTheFirstLineFeedOfACodeBlock) {
  Element element;
  element.tag = "pre";
  element.key = "k";
  element.text = "\nsecond line";
  EXPECT_EQ(write_element(element), "<pre data-k=\"k\">\n\nsecond line</pre>");
}

}  // namespace
}  // namespace flytt::html
