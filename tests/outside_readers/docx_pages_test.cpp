// The page numbers in the contents of Word files beside the pages on which LibreOffice sets the headings, with the
// widths of Calibri (its free twin Carlito).
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <regex>
#include <string>
#include <vector>

#include "core/content/read_content.h"
#include "core/docx/write_docx.h"
#include "core/handout/compose.h"
#include "tests/outside_readers/libreoffice.h"
#include "tests/outside_readers/program.h"
#include "tests/support/shipped_pack.h"
#include "tests/support/zip_reader.h"

namespace flytt {
namespace {

struct Entry {
  std::string text;  // without blanks and marks, in which readers differ
  int page = 0;
};

std::string letters_of(const std::string& marked) {
  std::string text;
  bool is_tag = false;
  for (std::size_t i = 0; i < marked.size(); ++i) {
    if (marked[i] == '&') {
      i = std::min(marked.find(';', i), marked.size());
      continue;
    }
    if (marked[i] == '<') is_tag = true;
    if (!is_tag && marked[i] != ' ' && marked[i] != '"' && marked[i] != '\'') text += marked[i];
    if (marked[i] == '>') is_tag = false;
  }
  return text;
}

std::vector<std::smatch> matches(const std::string& text, const std::regex& pattern) {
  return {std::sregex_iterator(text.begin(), text.end(), pattern), std::sregex_iterator()};
}

std::vector<Entry> contents_of(const std::string& docx) {
  std::vector<Entry> entries;
  for (const tests::ZipRecord& part : tests::read_zip(docx)) {
    if (part.name != "word/document.xml") continue;
    static const std::regex kEntry("_Toc[0-9]+\" w:history=\"1\">(.*?)PAGEREF.*?separate.*?<w:t [^>]*>([0-9]+)<");
    for (const std::smatch& entry : matches(part.bytes, kEntry)) {
      entries.push_back({letters_of(entry[1]), std::stoi(entry[2])});
    }
  }
  return entries;
}

struct Pages {
  std::vector<Entry> headings;
  std::vector<int> blank;  // pages that hold nothing but what stands on all
};

Pages pages_of(const std::string& bytes) {
  const tests::TemporaryFolder folder;
  const std::string pdf = folder.write("handout.pdf", bytes);
  const tests::ProgramResult read = tests::run_program("pdftohtml -xml -i -q -stdout " + pdf);
  EXPECT_EQ(read.status, 0) << read.output;
  Pages pages;
  static const std::regex kItem("<item page=\"([0-9]+)\">(.*)</item>");
  for (const std::smatch& item : matches(read.output, kItem)) {
    pages.headings.push_back({letters_of(item[2]), std::stoi(item[1])});
  }
  int number = 0;
  for (std::size_t at = read.output.find("<page "); at != std::string::npos;) {
    const std::size_t next = read.output.find("<page ", at + 1);
    const std::string page = read.output.substr(at, next - at);
    ++number;
    constexpr int kOnEveryPage = 2;  // header and footer
    static const std::regex kText("<text ");
    if (matches(page, kText).size() <= kOnEveryPage) pages.blank.push_back(number);
    at = next;
  }
  EXPECT_GT(number, 0);
  return pages;
}

TEST(ContentsOfWordFiles, SayThePagesOnWhichLibreOfficeSetsTheHeadings) {
  ASSERT_EQ(tests::run_program("fc-match --format=%{family} Calibri").output, "Carlito");
  const content::Pack& pack = test_support::shipped_pack();
  ASSERT_GE(pack.editions.size(), 2U);
  std::vector<std::string> names;
  std::vector<std::string> documents;
  for (const content::Edition& edition : pack.editions) {
    for (const std::string_view name : handout::kHandoutSetNames) {
      const auto docx = docx::write_docx(handout::compose(edition, *handout::find_set(name), {2026, 11, 24}));
      names.push_back(std::string(name) + " " + edition.language);
      ASSERT_TRUE(docx) << names.back();
      documents.push_back(*docx);
    }
  }
  const std::string format = R"(pdf:writer_pdf_Export:{"ExportBookmarks":{"type":"boolean","value":"true"}})";
  const std::vector<std::string> pdfs = tests::converted_by_libreoffice(documents, format);
  int entries = 0;
  int wrong = 0;
  std::string which;
  for (std::size_t i = 0; i < documents.size(); ++i) {
    const std::string& document = names[i];
    const Pages pages = pages_of(pdfs[i]);
    EXPECT_EQ(pages.blank, std::vector<int>()) << document;
    auto heading = pages.headings.begin();
    for (const Entry& entry : contents_of(documents[i])) {
      heading = std::find_if(heading, pages.headings.end(),
                             [&](const Entry& candidate) { return candidate.text == entry.text; });
      ASSERT_NE(heading, pages.headings.end()) << document << ": " << entry.text;
      ++entries;
      if (heading->page == entry.page) continue;
      ++wrong;
      which += document + ": " + entry.text + " on " + std::to_string(entry.page) + ", not " +
               std::to_string(heading->page) + "\n";
    }
  }
  EXPECT_GT(entries, 150);
  EXPECT_LE(wrong * 100, entries * 5) << which;
}

}  // namespace
}  // namespace flytt
