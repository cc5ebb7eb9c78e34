#include "core/docx/page_estimate.h"

#include <gtest/gtest.h>

#include <string>

#include "core/docx/page_geometry.h"
#include "core/docx/styles.h"

namespace flytt::docx {
namespace {

TextMeasure measure(std::string_view style) { return measure_of(effective_look(style), kTextWidth); }

Inline text(std::string words) { return {plain_run(std::move(words))}; }

Inline lines(int count) {
  std::string text = "line";
  for (int i = 1; i < count; ++i) text += "\nline";
  return {plain_run(text)};
}

// Fills the page but for this many lines of body text.
PageEstimate with_room_for(int body_lines) {
  constexpr int kBodyLine = 309;
  PageEstimate pages;
  pages.add_row(kTextHeight - body_lines * kBodyLine - 20, RowKind::Body);
  return pages;
}

TEST(EffectiveLook, InheritsWhatAStyleDoesNotSay) {
  const ParagraphLook body = effective_look(kBodyStyle);
  EXPECT_EQ(body.half_points, kDefaultHalfPoints);
  EXPECT_EQ(body.line, kDefaultLine);
  EXPECT_EQ(body.space_before, 0);
  EXPECT_EQ(body.space_after, 140);
  const ParagraphLook title = effective_look("CalloutBadTitle");
  EXPECT_EQ(title.space_after, 60);
  EXPECT_EQ(title.box.indent, kCalloutIndent);
  EXPECT_TRUE(title.is_bold);
}

TEST(CountLines, BreaksWhereLibreOfficeDoes) {
  TextMeasure body = measure(kBodyStyle);
  body.width = 9070;
  // Widths as LibreOffice set them with Carlito: 9027 of 9070 twips, and with one letter more than fits.
  const std::string full =
      "At the time of the webinar, yes: the move was going well and as planned, and the team felt confident";
  EXPECT_EQ(count_lines(text(full), body), 1);
  EXPECT_EQ(count_lines(text(full + " i"), body), 2);
}

TEST(CountLines, BreaksAfterHyphensButNotBeforeNumbers) {
  TextMeasure narrow = measure(kBodyStyle);
  narrow.width = 600;
  EXPECT_EQ(count_lines(text("news-paper"), narrow), 2);
  narrow.width = 900;
  EXPECT_EQ(count_lines(text("aaaaa-bbbb"), narrow), 2);
  narrow.width = 1000;
  EXPECT_EQ(count_lines(text("aa bbb-12345"), narrow), 2);
}

TEST(CountLines, BreaksAWordThatIsWiderThanItsLine) {
  TextMeasure narrow = measure(kBodyStyle);
  narrow.width = 1000;
  EXPECT_GT(count_lines(text(std::string(60, 'x')), narrow), 3);
}

TEST(CountLines, KnowsBoldAndCodeToBeWider) {
  TextMeasure body = measure(kBodyStyle);
  std::string words = "a";
  while (count_lines(text(words + " a"), body) == 1) words += " a";
  Inline runs = text(words);
  runs[0].strong = true;
  EXPECT_EQ(count_lines(runs, body), 2);
  runs[0].strong = false;
  runs[0].code = true;
  EXPECT_EQ(count_lines(runs, body), 2);
}

TEST(CellEstimate, TakesTheLargerOfTwoSpacesBetweenParagraphs) {
  const TextMeasure table = measure(kTableTextStyle);
  CellEstimate one;
  one.add_paragraph(text("a"), table);
  CellEstimate two;
  two.add_paragraph(text("a"), table);
  two.add_paragraph(text("b"), table);
  const int line = one.height() - table.space_before - table.space_after;
  EXPECT_EQ(two.height(), 2 * line + table.space_before + 40 + table.space_after);
}

TEST(PageEstimate, TurnsThePageWhenItIsFull) {
  PageEstimate pages = with_room_for(2);
  pages.add_paragraph(lines(1), measure(kBodyStyle));
  pages.add_heading(text("Below"), measure("Heading2"));
  EXPECT_EQ(pages.heading_pages(), std::vector<int>{2});
  PageEstimate roomy = with_room_for(6);
  roomy.add_paragraph(lines(1), measure(kBodyStyle));
  roomy.add_heading(text("Below"), measure("Heading2"));
  EXPECT_EQ(roomy.heading_pages(), std::vector<int>{1});
}

TEST(PageEstimate, GoesOnOverSeveralPagesForARowTallerThanOne) {
  PageEstimate pages;
  pages.add_row(3 * kTextHeight + 1, RowKind::Body);
  pages.add_heading(text("Below"), measure("Heading1"));
  EXPECT_EQ(pages.heading_pages(), std::vector<int>{4});
}

TEST(PageEstimate, KeepsAHeadingWithTheFirstTwoLinesOfWhatFollows) {
  for (const int room : {3, 4, 5, 6}) {
    PageEstimate pages = with_room_for(room);
    pages.add_heading(text("Heading"), measure("Heading2"));  // takes 872 twips: two lines and most of a third
    pages.add_paragraph(lines(4), measure(kBodyStyle));
    EXPECT_EQ(pages.heading_pages(), std::vector<int>{room < 5 ? 2 : 1}) << room;
  }
}

TEST(PageEstimate, LeavesNoLineAlone) {
  struct Case {
    int room;
    int lines;
    int lines_of_next_page;
  };
  for (const Case& sample :
       {Case{3, 3, 0}, Case{2, 3, 3}, Case{1, 4, 4}, Case{2, 4, 2}, Case{3, 4, 2}, Case{4, 5, 2}}) {
    PageEstimate pages = with_room_for(sample.room);
    pages.add_paragraph(lines(sample.lines), measure(kBodyStyle));
    // A row that fits below what has come to the next page, and one that is a line too tall.
    PageEstimate taller = pages;
    const int left = kTextHeight - sample.lines_of_next_page * 309 - 140 - 200;
    pages.add_row(sample.lines_of_next_page == 0 ? 100 : left, RowKind::Body);
    pages.add_heading(text("Below"), measure("Heading1"));
    taller.add_row(left + 600, RowKind::Body);
    taller.add_heading(text("Below"), measure("Heading1"));
    EXPECT_EQ(pages.heading_pages()[0], sample.lines_of_next_page == 0 ? 2 : 3) << sample.room << " " << sample.lines;
    EXPECT_EQ(taller.heading_pages()[0], sample.lines_of_next_page == 0 ? 3 : 4) << sample.room << " " << sample.lines;
  }
}

TEST(PageEstimate, RepeatsAHeaderRowWhereItsTableGoesOn) {
  PageEstimate pages;
  pages.add_row(300, RowKind::Header);
  pages.add_row(kTextHeight - 400, RowKind::Body);
  pages.add_row(kTextHeight - 400, RowKind::Body);  // fills the second page with the header, but for 80 twips
  pages.add_row(200, RowKind::Body);
  pages.add_heading(text("Below"), measure("Heading3"));
  EXPECT_EQ(pages.heading_pages(), std::vector<int>{3});
}

TEST(PageEstimate, MakesOneBoxOfNeighbours) {
  const TextMeasure box = measure("CalloutNote");
  ASSERT_EQ(box.box_space, 130);
  const int together = 2 * 309 + 60 + 2 * 130;
  for (const int missing : {0, 1}) {
    PageEstimate pages;
    pages.add_row(kTextHeight - together - 10 + missing, RowKind::Body);
    pages.add_paragraph(text("a"), box);
    pages.add_paragraph(text("b"), box);
    pages.add_row(kTextHeight - 1200, RowKind::Body);
    pages.add_heading(text("Below"), measure("Heading1"));
    EXPECT_EQ(pages.heading_pages()[0], missing == 0 ? 2 : 3) << missing;
  }
}

TEST(PageEstimate, BeginsAPageWhereItIsAskedFor) {
  PageEstimate pages;
  pages.add_paragraph(text("Front"), measure(kBodyStyle));
  pages.start_page();
  pages.add_heading(text("First"), measure("Heading1"));
  EXPECT_EQ(pages.heading_pages(), std::vector<int>{2});
}

}  // namespace
}  // namespace flytt::docx
