#include "core/docx/write_docx.h"

#include <gtest/gtest.h>

#include <set>

#include "tests/support/sample_handout.h"
#include "tests/support/zip_reader.h"

namespace flytt::docx {
namespace {

using handout::Element;

std::map<std::string, std::string> parts_of(const handout::Handout& handout) {
  const auto docx = write_docx(handout);
  EXPECT_TRUE(docx) << (docx ? "" : docx.error().place.pointer + ": " + docx.error().message);
  return docx ? tests::unzip(*docx) : std::map<std::string, std::string>();
}

std::string document_of(std::vector<Element> elements) {
  return parts_of(tests::handout_with(std::move(elements)))["word/document.xml"];
}

int count(const std::string& text, const std::string& wanted) {
  int found = 0;
  for (std::size_t at = text.find(wanted); at != std::string::npos; at = text.find(wanted, at + 1)) ++found;
  return found;
}

bool holds(const std::string& text, const std::string& wanted) { return text.find(wanted) != std::string::npos; }

std::vector<std::string> attribute_values(const std::string& xml, const std::string& element,
                                          const std::string& attribute) {
  std::vector<std::string> values;
  for (std::size_t at = xml.find("<" + element + " "); at != std::string::npos;
       at = xml.find("<" + element + " ", at + 1)) {
    const std::string tag = xml.substr(at, xml.find('>', at) - at);
    const std::size_t name = tag.find(" " + attribute + "=\"");
    if (name == std::string::npos) continue;
    const std::size_t start = name + attribute.size() + 3;
    values.push_back(tag.substr(start, tag.find('"', start) - start));
  }
  return values;
}

TEST(WriteDocx, PutsTheTypesFirstAndSortsTheOtherParts) {
  const auto records = tests::read_zip(write_docx(tests::sample_handout()).value());
  ASSERT_GT(records.size(), 2U);
  EXPECT_EQ(records[0].name, "[Content_Types].xml");
  for (std::size_t i = 2; i < records.size(); ++i) EXPECT_LT(records[i - 1].name, records[i].name);
}

TEST(WriteDocx, GivesEqualBytesForEqualHandouts) {
  EXPECT_EQ(write_docx(tests::sample_handout()).value(), write_docx(tests::sample_handout()).value());
}

TEST(WriteDocx, GivesEveryPartATypeAndEveryRelationATarget) {
  auto parts = parts_of(tests::sample_handout());
  const std::string types = parts["[Content_Types].xml"];
  for (const auto& [name, bytes] : parts) {
    if (name == "[Content_Types].xml") continue;
    const std::string extension = name.substr(name.rfind('.') + 1);
    EXPECT_TRUE(holds(types, "PartName=\"/" + name + "\"") ||
                (extension != "xml" && holds(types, "Extension=\"" + extension + "\"")))
        << name;
  }
  const std::string relations = parts["word/_rels/document.xml.rels"];
  std::set<std::string> ids;
  for (const std::string& id : attribute_values(relations, "Relationship", "Id")) EXPECT_TRUE(ids.insert(id).second);
  for (const std::string& target : attribute_values(relations, "Relationship", "Target")) {
    EXPECT_TRUE(holds(target, ":") || parts.count("word/" + target) == 1) << target;
  }
  const std::string& document = parts["word/document.xml"];
  for (const std::string attribute : {"r:id", "r:embed"}) {
    for (const std::string element :
         {"w:hyperlink", "a:blip", "asvg:svgBlip", "w:headerReference", "w:footerReference"}) {
      for (const std::string& id : attribute_values(document, element, attribute)) EXPECT_EQ(ids.count(id), 1U) << id;
    }
  }
}

TEST(WriteDocx, NeverAsksItsReaderToUpdateFields) {
  auto parts = parts_of(tests::sample_handout());
  EXPECT_FALSE(holds(parts["word/settings.xml"], "updateFields"));
  EXPECT_FALSE(holds(parts["word/document.xml"], "dirty"));
}

TEST(WriteDocx, FillsTheContentsWithLinksAndPageNumbers) {
  const std::string document = parts_of(tests::sample_handout())["word/document.xml"];
  EXPECT_EQ(count(document, " TOC \\o \"1-2\" \\h \\z \\u "), 1);
  EXPECT_EQ(count(document, " PAGEREF _Toc"), 5);
  std::set<std::string> bookmarks;
  for (const std::string& name : attribute_values(document, "w:bookmarkStart", "w:name")) {
    EXPECT_TRUE(bookmarks.insert(name).second) << name;
  }
  for (const std::string& anchor : attribute_values(document, "w:hyperlink", "w:anchor")) {
    EXPECT_EQ(bookmarks.count(anchor), 1U) << anchor;
  }
  EXPECT_EQ(count(document, "\"begin\""), count(document, "\"end\""));
  EXPECT_EQ(count(document, "\"begin\""), count(document, "\"separate\""));
}

TEST(WriteDocx, KeepsTheContentsToOnePageByGoingLessDeep) {
  for (const auto& [entries, depth] : {std::pair(37, "1-2"), std::pair(38, "1-1")}) {
    std::vector<Element> elements = {tests::heading(1, "Questions")};
    for (int i = 2; i < entries + 1; ++i) elements.push_back(tests::heading(2, "Question " + std::to_string(i)));
    handout::Handout handout = tests::handout_with(std::move(elements));
    handout.contents_title = "Contents";
    EXPECT_TRUE(holds(parts_of(handout)["word/document.xml"], std::string("TOC \\o \"") + depth)) << entries;
  }
}

// A heading that begins a page itself would leave the page before it blank where the contents fill theirs.
TEST(WriteDocx, LetsTheEndOfALongTableOfContentsBeginThePage) {
  for (const auto& [entries, breaks] : {std::pair(11, 0), std::pair(12, 1)}) {
    std::vector<Element> elements = {tests::heading(1, "Questions")};
    for (int i = 2; i < entries + 1; ++i) elements.push_back(tests::heading(2, "Question " + std::to_string(i)));
    handout::Handout handout = tests::handout_with(std::move(elements));
    handout.contents_title = "Contents";
    const std::string document = parts_of(handout)["word/document.xml"];
    EXPECT_EQ(count(document, "<w:pageBreakBefore/>"), breaks) << entries;
    const std::size_t contents_end = document.find("</w:sdtContent>");
    EXPECT_EQ(count(document.substr(contents_end), "<w:pageBreakBefore/>"), 0) << entries;
  }
}

TEST(WriteDocx, GivesEachNumberedListItsOwnStart) {
  handout::List late;
  late.numbering = handout::Numbering::Decimal;
  late.first_number = 7;
  late.items = {{tests::paragraph("seven")}};
  auto parts = parts_of(tests::handout_with({tests::list(handout::Numbering::Decimal, {"one"}), {late}}));
  const std::string& numbering = parts["word/numbering.xml"];
  EXPECT_EQ(attribute_values(numbering, "w:startOverride", "w:val"), (std::vector<std::string>{"1", "7"}));
  EXPECT_LT(numbering.rfind("<w:abstractNum "), numbering.find("<w:num "));
  const auto used = attribute_values(parts["word/document.xml"], "w:numId", "w:val");
  ASSERT_EQ(used.size(), 2U);
  EXPECT_NE(used[0], used[1]);
}

TEST(WriteDocx, NestsListsByLevel) {
  handout::List inner;
  inner.items = {{tests::paragraph("inner")}};
  handout::List outer;
  outer.items = {{tests::paragraph("outer"), {inner}}};
  EXPECT_EQ(attribute_values(document_of({{outer}}), "w:ilvl", "w:val"), (std::vector<std::string>{"0", "1"}));
}

TEST(WriteDocx, MarksHeaderRowsAndKeepsRowsWhole) {
  const std::string document = parts_of(tests::sample_handout())["word/document.xml"];
  EXPECT_EQ(count(document, "<w:tblHeader/>"), 1);
  EXPECT_EQ(count(document, "<w:cantSplit/>"), count(document, "<w:tr>"));
  EXPECT_EQ(count(document, "<w:tblCaption w:val=\"Addresses, old and new\"/>"), 1);
  EXPECT_FALSE(holds(document, "w:type=\"pct\""));
  EXPECT_FALSE(holds(document, "</w:tbl></w:tc>"));
}

TEST(WriteDocx, SharesTheWidthOfTheTextAmongColumns) {
  handout::Table table;
  table.columns = {{"a", 1}, {"b", 1}, {"c", 5}};
  int sum = 0;
  for (const std::string& width : attribute_values(document_of({{table}}), "w:gridCol", "w:w")) sum += std::stoi(width);
  EXPECT_EQ(sum, 11906 - 2 * 1418);
}

TEST(WriteDocx, EndsTheBodyWithAParagraphBeforeTheSection) {
  handout::Table table;
  table.columns = {{"a", 1}};
  EXPECT_TRUE(holds(document_of({{table}}), "</w:p><w:sectPr>"));
  EXPECT_FALSE(holds(document_of({{table}, {table}}), "</w:tbl><w:tbl>"));
}

TEST(WriteDocx, GivesAFigureItsAlternativeTextBitmapAndVector) {
  auto parts = parts_of(tests::handout_with({tests::figure("QR code <one>"), tests::figure("QR code two")}));
  const std::string& document = parts["word/document.xml"];
  EXPECT_EQ(attribute_values(document, "wp:docPr", "descr"),
            (std::vector<std::string>{"QR code &lt;one&gt;", "QR code two"}));
  EXPECT_EQ(attribute_values(document, "wp:docPr", "id"), (std::vector<std::string>{"1", "2"}));
  EXPECT_EQ(parts["word/media/image2.png"].substr(1, 3), "PNG");
  EXPECT_TRUE(holds(parts["word/media/image2.svg"], "<svg"));
}

TEST(WriteDocx, NamesItsLanguagesForSpellingAndSpeech) {
  auto parts = parts_of(tests::sample_handout());
  EXPECT_TRUE(holds(parts["word/styles.xml"], "<w:lang w:val=\"en\""));
  EXPECT_TRUE(holds(parts["word/document.xml"], "<w:noProof/>"));
  EXPECT_TRUE(holds(parts["docProps/core.xml"], "<dc:language>en</dc:language>"));
}

TEST(WriteDocx, DatesItsPropertiesFromTheHandoutAlone) {
  auto parts = parts_of(tests::sample_handout());
  EXPECT_EQ(count(parts["docProps/core.xml"], ">2026-11-24T00:00:00Z<"), 2);
  EXPECT_FALSE(holds(parts_of(tests::handout_with({}))["docProps/core.xml"], "dcterms:created"));
}

TEST(WriteDocx, CountsPagesInTheFooter) {
  const std::string footer = parts_of(tests::sample_handout())["word/footer1.xml"];
  EXPECT_EQ(count(footer, "> PAGE <"), 1);
  EXPECT_EQ(count(footer, "> NUMPAGES <"), 1);
  EXPECT_TRUE(holds(footer, ">Page </w:t>"));
  EXPECT_TRUE(holds(footer, "> of </w:t>"));
}

TEST(WriteDocx, LeavesOutHeaderAndFooterThatSayNothing) {
  auto parts = parts_of(tests::handout_with({}));
  EXPECT_EQ(parts.count("word/header1.xml") + parts.count("word/footer1.xml"), 0U);
  EXPECT_FALSE(holds(parts["[Content_Types].xml"], "header"));
}

TEST(WriteDocx, RefusesAHandoutWithoutWhatItsReaderNeeds) {
  handout::Handout untitled = tests::handout_with({});
  untitled.title.clear();
  handout::Handout mute = tests::handout_with({});
  mute.language.clear();
  const handout::Handout unseen = tests::handout_with({tests::figure("")});
  for (const auto& [handout, pointer] :
       {std::pair(untitled, "/title"), std::pair(mute, "/language"), std::pair(unseen, "/body/1/alternative_text")}) {
    const auto docx = write_docx(handout);
    ASSERT_FALSE(docx) << pointer;
    EXPECT_EQ(docx.error().code, ErrorCode::MissingValue);
    EXPECT_EQ(docx.error().place.pointer, pointer);
  }
}

}  // namespace
}  // namespace flytt::docx
