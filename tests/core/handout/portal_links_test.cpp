#include "core/handout/portal_links.h"

#include <gtest/gtest.h>
#include <libdeflate.h>

#include "core/docx/write_docx.h"
#include "core/handout/compose.h"
#include "core/handout/rich_elements.h"
#include "core/html/handout_html.h"
#include "core/markdown/write_markdown.h"
#include "core/pdf/write_pdf.h"
#include "tests/core/pdf/test_fonts.h"
#include "tests/support/sample_edition.h"
#include "tests/support/zip_reader.h"

namespace flytt::handout {
namespace {

std::string settled(const std::string& href, std::string_view portal_url = {}) {
  std::vector<Element> body = {heading(1, "Questions", "question-which-address"),
                               heading(1, "Changes", "change-address"), paragraph(Inline{link_run("more", href)})};
  settle_portal_links(body, portal_url);
  return std::get<Paragraph>(body.back().value).runs.front().href;
}

TEST(SettlePortalLinks, LeadsToTheEntryThatTheDocumentHoldsElseToThePortalElseNowhere) {
  struct Case {
    const char* href;
    const char* alone;
    const char* with_portal;
  };
  for (const Case& known : {
           Case{"/en/faq/which-address/", "#question-which-address", "#question-which-address"},
           Case{"/sv/faq/which-address", "#question-which-address", "#question-which-address"},
           Case{"/en/breaking-changes/address/#steps", "#change-address", "#change-address"},
           Case{"/en/faq/unknown/", "", "https://portal.example.com/en/faq/unknown/"},
           Case{"/en/faq/address/", "", "https://portal.example.com/en/faq/address/"},
           Case{"/en/firewall/", "", "https://portal.example.com/en/firewall/"},
           Case{"/en/faq/?q=a#b", "", "https://portal.example.com/en/faq/?q=a#b"},
           Case{"/", "", "https://portal.example.com/"},
           Case{"https://www.example.com/en/faq/which-address/", "https://www.example.com/en/faq/which-address/",
                "https://www.example.com/en/faq/which-address/"},
           Case{"#change-address", "#change-address", "#change-address"},
           Case{"", "", ""},
       }) {
    EXPECT_EQ(settled(known.href), known.alone) << known.href;
    EXPECT_EQ(settled(known.href, "https://portal.example.com"), known.with_portal) << known.href;
    EXPECT_EQ(settled(known.href, "https://portal.example.com/"), known.with_portal) << known.href;
  }
}

TEST(SettlePortalLinks, FindsLinksWhereverTextStands) {
  const Element linked = paragraph(Inline{link_run("more", "/en/faq/")});
  Table table;
  table.columns = {{"Column"}};
  table.rows = {{Cell{{linked}}}};
  List list;
  list.items = {{linked}};
  Callout callout;
  callout.body = {linked};
  Figure figure;
  figure.caption = {link_run("more", "/en/faq/")};
  std::vector<Element> body = {{table}, {list}, {callout}, {figure}};
  settle_portal_links(body, {});
  const auto href_of = [](const Element& element) { return std::get<Paragraph>(element.value).runs.front().href; };
  EXPECT_EQ(href_of(std::get<Table>(body[0].value).rows[0][0].body[0]), "");
  EXPECT_EQ(href_of(std::get<List>(body[1].value).items[0][0]), "");
  EXPECT_EQ(href_of(std::get<Callout>(body[2].value).body[0]), "");
  EXPECT_EQ(std::get<Figure>(body[3].value).caption[0].href, "");
}

// A question whose answer links to an entry of the document and to a page that only the portal has.
Handout with_portal_links(std::string_view portal_url) {
  content::Edition edition = tests::sample_edition();
  edition.questions.front().answer = {
      paragraph_block({link_run("this answer", "/en/faq/which-address/"), link_run("the check", "/en/firewall/")})};
  return compose(edition, HandoutSet::FaqQuestions, {2025, 9, 15}, portal_url);
}

// The streams of a PDF file unpacked, one after the other: the objects that hold its links are among them.
std::string unpacked_streams(const std::string& pdf) {
  constexpr std::string_view kBegin = "stream\n";
  std::string all;
  libdeflate_decompressor* decompressor = libdeflate_alloc_decompressor();
  for (std::size_t at = 0; (at = pdf.find(kBegin, at)) != std::string::npos;) {
    at += kBegin.size();
    const std::size_t end = pdf.find("endstream", at);
    std::string bytes(std::size_t{1} << 20, '\0');
    std::size_t length = 0;
    if (libdeflate_zlib_decompress(decompressor, pdf.data() + at, end - at, bytes.data(), bytes.size(), &length) ==
        LIBDEFLATE_SUCCESS) {
      all.append(bytes, 0, length);
    }
    at = end + kBegin.size();
  }
  libdeflate_free_decompressor(decompressor);
  return all;
}

bool holds(const std::string& text, const std::string& wanted) { return text.find(wanted) != std::string::npos; }

TEST(PortalLinks, StandInEveryFormat) {
  const std::string portal = "https://portal.example.com";
  for (const bool has_portal : {false, true}) {
    const Handout handout = with_portal_links(has_portal ? portal : "");
    const std::string html = html::write_html(handout).value();
    EXPECT_TRUE(holds(html, "<a href=\"#question-which-address\">this answer</a>"));
    EXPECT_EQ(holds(html, "<a href=\"https://portal.example.com/en/firewall/\">the check</a>"), has_portal);

    const std::string markdown = markdown::write_markdown(handout).value();
    EXPECT_TRUE(holds(markdown, "[this answer](<#which-address-is-new>)")) << markdown;
    EXPECT_EQ(holds(markdown, "[the check](<https://portal.example.com/en/firewall/>)"), has_portal) << markdown;

    const std::string pdf = unpacked_streams(pdf::write_pdf(handout, pdf::test_fonts()).value());
    EXPECT_TRUE(holds(pdf, "/Contents(this answer)/A<</S/GoTo"));
    EXPECT_EQ(holds(pdf, "/S/URI/URI(https://portal.example.com/en/firewall/)"), has_portal);

    const auto parts = tests::unzip(docx::write_docx(handout).value());
    EXPECT_TRUE(holds(parts.at("word/document.xml"), "this answer"));
    EXPECT_EQ(holds(parts.at("word/_rels/document.xml.rels"), "https://portal.example.com/en/firewall/"), has_portal);
    for (const std::string& file : {html, markdown}) EXPECT_FALSE(holds(file, "\"/en/")) << "a path leads nowhere";
  }
}

}  // namespace
}  // namespace flytt::handout
