#include "core/pdf/write_pdf.h"

#include <gtest/gtest.h>

#include <functional>

#include "core/text/utf8.h"
#include "tests/core/pdf/sample_handout.h"
#include "tests/core/pdf/test_fonts.h"

namespace flytt::pdf {
namespace {

Result<std::string> written(const handout::Handout& document) { return write_pdf(document, test_fonts()); }

TEST(WritePdf, GivesEqualBytesForEqualInput) {
  const Result<std::string> first = written(full_handout());
  ASSERT_TRUE(first.has_value());
  EXPECT_EQ(*first, *written(full_handout()));
}

TEST(WritePdf, GivesAnotherIdentifierToAnotherDocument) {
  handout::Handout other = full_handout();
  other.title += "!";
  EXPECT_NE(*written(full_handout()), *written(other));
}

TEST(WritePdf, StaysSmall) {
  EXPECT_LT(written(small_handout())->size(), 10'000u);
  EXPECT_LT(written(full_handout())->size(), 40'000u);
}

TEST(WritePdf, LeavesTheMetadataReadable) {
  const std::string file = *written(full_handout());
  EXPECT_NE(file.find("<pdfuaid:part>1</pdfuaid:part>"), std::string::npos);
  EXPECT_EQ(file.find("/Encrypt"), std::string::npos);
  EXPECT_EQ(file.find("/CIDSet"), std::string::npos);
}

struct Breach {
  const char* what;
  std::function<void(handout::Handout&)> apply;
  ErrorCode code;
  const char* pointer;  // beginning of place.pointer
};

handout::Figure figure(const std::string& alternative_text) {
  handout::Figure figure;
  figure.modules = checkered_grid(21);
  figure.alternative_text = alternative_text;
  return figure;
}

handout::Paragraph linked(const std::string& href) {
  handout::Paragraph paragraph;
  paragraph.runs = {plain_run("there")};
  paragraph.runs[0].href = href;
  return paragraph;
}

TEST(WritePdf, RefusesWhatWouldNotConformAndNamesTheNode) {
  const Breach breaches[] = {
      {"no title", [](auto& document) { document.title = " "; }, ErrorCode::MissingValue, "/title"},
      {"no language", [](auto& document) { document.language.clear(); }, ErrorCode::MissingValue, "/language"},
      {"no language tag", [](auto& document) { document.language = "en_GB"; }, ErrorCode::InvalidValue, "/language"},
      {"no date", [](auto& document) { document.created = "24 November"; }, ErrorCode::InvalidValue, "/created"},
      {"no text", [](auto& document) { document.body[0] = heading(1, ""); }, ErrorCode::MissingValue, "/body/0"},
      {"level 0", [](auto& document) { document.body[0] = heading(0, "x"); }, ErrorCode::InvalidValue, "/body/0"},
      {"level 7", [](auto& document) { document.body[0] = heading(7, "x"); }, ErrorCode::InvalidValue, "/body/0"},
      {"begins at 2", [](auto& document) { document.body[0] = heading(2, "x"); }, ErrorCode::InvalidValue, "/body/0"},
      {"skips 2", [](auto& document) { document.body[1] = heading(3, "x"); }, ErrorCode::InvalidValue, "/body/1"},
      {"same anchor twice",
       [](auto& document) {
         document.body = {heading(1, "x", "a"), heading(1, "y", "a")};
       },
       ErrorCode::DuplicateName, "/body/1"},
      {"no alternative text", [](auto& document) { document.body[1] = {figure("")}; }, ErrorCode::MissingValue,
       "/body/1/alternative_text"},
      {"no modules",
       [](auto& document) {
         handout::Figure empty = figure("QR");
         empty.modules = {};
         document.body[1] = {empty};
       },
       ErrorCode::InvalidValue, "/body/1"},
      {"short row",
       [](auto& document) {
         handout::Table table;
         table.columns = {{"a", 1}, {"b", 1}};
         table.rows = {{cell("1")}};
         document.body[1] = {table};
       },
       ErrorCode::InvalidValue, "/body/1/rows/0"},
      {"heading in a cell",
       [](auto& document) {
         handout::Table table;
         table.columns = {{"a", 1}};
         table.rows = {{handout::Cell{{heading(2, "x")}}}};
         document.body[1] = {table};
       },
       ErrorCode::InvalidValue, "/body/1/rows/0/0/body/0"},
      {"not UTF-8", [](auto& document) { document.body[1] = paragraph("\xFF"); }, ErrorCode::InvalidEncoding,
       "/body/1"},
      {"unknown anchor", [](auto& document) { document.body[1] = {linked("#nowhere")}; }, ErrorCode::BrokenReference,
       "/body/1"},
      {"path in the portal", [](auto& document) { document.body[1] = {linked("/faq/x/")}; }, ErrorCode::UnsafeLink,
       "/body/1"},
      {"script", [](auto& document) { document.body[1] = {linked("javascript:alert(1)")}; }, ErrorCode::UnsafeLink,
       "/body/1"},
  };
  for (const Breach& breach : breaches) {
    handout::Handout document = small_handout();
    breach.apply(document);
    const Result<std::string> result = written(document);
    ASSERT_FALSE(result.has_value()) << breach.what;
    EXPECT_EQ(result.error().code, breach.code) << breach.what;
    EXPECT_EQ(result.error().place.pointer.rfind(breach.pointer, 0), 0u)
        << breach.what << ": " << result.error().place.pointer;
    EXPECT_FALSE(result.error().remedy.empty()) << breach.what;
  }
}

TEST(WritePdf, RefusesNoCharacter) {
  handout::Handout document = small_handout();
  document.title = "\U0001F680 \u4F60\u597D";
  document.contents_title = "\uE000";
  document.header = document.page_label = "\u0645\u0631\u062D\u0628\u0627 {page}";
  document.body[0] = heading(1, "\U0001F600");
  document.body.push_back({handout::Code{{"\U0001F600"}}});
  for (char32_t first = 0xA0; first < 0x30000; first += first < 0x3000 ? 0x40 : 0x400) {
    std::string text;
    for (char32_t character = first; character < first + 0x40; ++character) {
      const bool is_character = (character & 0xFFFE) != 0xFFFE && (character < 0xD800 || character > 0xDFFF);
      if (is_character) text::append_utf8(text, character);
    }
    document.body.push_back(paragraph(text));
  }
  const Result<std::string> result = written(document);
  ASSERT_TRUE(result.has_value()) << result.error().message;
}

TEST(WritePdf, NamesTheFontThatCannotBeRead) {
  FontSet fonts = test_fonts();
  fonts.italic = "nothing";
  const Result<std::string> result = write_pdf(small_handout(), fonts);
  ASSERT_FALSE(result.has_value());
  EXPECT_EQ(result.error().place.file, "italic");
}

}  // namespace
}  // namespace flytt::pdf
