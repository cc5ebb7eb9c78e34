#include "core/docx/page_estimate.h"

#include <gtest/gtest.h>

#include "core/docx/page_geometry.h"

namespace flytt::docx {
namespace {

TextMeasure body() { return {.half_points = 22, .width = kTextWidth, .space_after = 120}; }

TEST(PageEstimate, CountsLinesByWidth) {
  const int one = PageEstimate::height("word", body());
  const int two = PageEstimate::height("first\nsecond", body());
  const int line = two - one;
  EXPECT_GT(line, 280);
  EXPECT_LT(line, 340);
  std::string words;
  for (int i = 0; i < 100; ++i) words += "migration ";
  const int lines = (PageEstimate::height(words, body()) - 120) / line;
  EXPECT_GE(lines, 10);  // about 95 characters a line
  EXPECT_LE(lines, 13);
}

TEST(PageEstimate, BreaksAWordThatIsWiderThanItsLine) {
  TextMeasure narrow = body();
  narrow.width = 1000;
  EXPECT_GT(PageEstimate::height(std::string(60, 'x'), narrow), PageEstimate::height("x", narrow) * 3);
}

TEST(PageEstimate, TurnsThePageWhenItIsFull) {
  PageEstimate pages;
  EXPECT_EQ(pages.page(), 1);
  pages.add_block(kTextHeight);
  EXPECT_EQ(pages.page(), 1);
  pages.add_block(1);
  EXPECT_EQ(pages.page(), 2);
}

TEST(PageEstimate, GoesOnOverSeveralPagesForABlockTallerThanOne) {
  PageEstimate pages;
  pages.add_block(3 * kTextHeight + 1);
  EXPECT_EQ(pages.page(), 4);
}

TEST(PageEstimate, KeepsAHeadingWithWhatFollows) {
  PageEstimate pages;
  pages.add_block(kTextHeight - 700);
  EXPECT_EQ(pages.add_heading("Last line of the page", body()), 2);
  PageEstimate roomy;
  roomy.add_block(kTextHeight - 2000);
  EXPECT_EQ(roomy.add_heading("With room below", body()), 1);
}

}  // namespace
}  // namespace flytt::docx
