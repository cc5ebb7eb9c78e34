#include "core/pdf/pagination.h"

#include <gtest/gtest.h>

#include "core/pdf/text_styles.h"

namespace flytt::pdf {
namespace {

Strip strip(Length height, bool keeps_with_next = false) {
  Strip strip;
  strip.height = height;
  strip.keeps_with_next = keeps_with_next;
  RectangleDrawing mark;
  mark.height = height;
  strip.drawings.emplace_back(mark);
  return strip;
}

std::vector<std::size_t> counts(const Pagination& pagination) {
  std::vector<std::size_t> counts;
  for (const Page& page : pagination.pages) counts.push_back(page.content.size());
  return counts;
}

using Counts = std::vector<std::size_t>;

TEST(Paginate, GivesOnePageToAnEmptyDocument) { EXPECT_EQ(counts(paginate({}, 0)), Counts{0}); }

TEST(Paginate, FillsAPageToTheLastPoint) {
  Flow flow;
  flow.strips = {strip(kBodyHeight - 100), strip(100)};
  EXPECT_EQ(counts(paginate(flow, 0)), Counts{2});
  flow.strips = {strip(kBodyHeight - 100), strip(101)};
  EXPECT_EQ(counts(paginate(flow, 0)), (Counts{1, 1}));
}

TEST(Paginate, LeavesOutTheSpaceAtTheTopOfAPage) {
  Flow flow;
  flow.strips = {strip(kBodyHeight), strip(kBodyHeight)};
  flow.strips[1].space_before = points(20);
  EXPECT_EQ(counts(paginate(flow, 0)), (Counts{1, 1}));
}

TEST(Paginate, MovesAHeadingAlongWithWhatItHeads) {
  Flow flow;
  flow.strips = {strip(kBodyHeight - 300), strip(100, true), strip(100, true), strip(200)};
  EXPECT_EQ(counts(paginate(flow, 0)), (Counts{1, 3}));
}

TEST(Paginate, DividesAChainTallerThanAPage) {
  Flow flow;
  for (int i = 0; i < 30; ++i) flow.strips.push_back(strip(kBodyHeight / 10, true));
  EXPECT_EQ(counts(paginate(flow, 0)), (Counts{10, 10, 10}));
}

TEST(Paginate, KeepsTheRestOfSuchAChainTogether) {
  Flow flow;
  constexpr Length kTenth = kBodyHeight / 10;
  flow.strips = {strip(kTenth), strip(5 * kTenth, true), strip(2 * kTenth, true), strip(6 * kTenth)};
  EXPECT_EQ(counts(paginate(flow, 0)), (Counts{2, 2}));
}

TEST(Paginate, MovesTheLinesOfAHeadingAlongWithTheBeginningOfSuchAChain) {
  Flow flow;
  Strip line = strip(100, true);
  line.is_heading = true;
  flow.strips = {strip(kBodyHeight - 300), line, line, strip(kBodyHeight / 2, true), strip(kBodyHeight)};
  EXPECT_EQ(counts(paginate(flow, 0)), (Counts{1, 3, 1}));
}

TEST(Paginate, RepeatsTheHeaderRowAboveRowsAtTheTopOfAPage) {
  Flow flow;
  flow.tables.push_back({points(20), {RectangleDrawing{}}});
  flow.strips.push_back(strip(points(20), true));
  for (int i = 0; i < 40; ++i) {
    flow.strips.push_back(strip(points(30)));
    flow.strips.back().table = 0;
  }
  const Pagination pagination = paginate(flow, 0);
  const auto rows_on_a_page = static_cast<std::size_t>((kBodyHeight - points(20)) / points(30));
  EXPECT_EQ(counts(pagination)[0], 1 + rows_on_a_page);
  EXPECT_EQ(counts(pagination)[1], 1 + 40 - rows_on_a_page);
}

TEST(Paginate, DrawsAFrameOnEachPageItReaches) {
  Flow flow;
  flow.frames.push_back({0, points(100), kRaised, kAccent, points(3), -1});
  for (int i = 0; i < 3; ++i) {
    flow.strips.push_back(strip(kBodyHeight / 2));
    flow.strips.back().frame = 0;
  }
  const Pagination pagination = paginate(flow, 0);
  ASSERT_EQ(pagination.pages.size(), 2u);
  EXPECT_EQ(pagination.pages[0].ground.size(), 2u);  // ground and bar
  EXPECT_EQ(std::get<RectangleDrawing>(pagination.pages[1].ground[0]).height, kBodyHeight / 2);
}

TEST(Paginate, TellsWhereHeadingsAre) {
  Flow flow;
  flow.strips = {strip(kBodyHeight), strip(100)};
  flow.strips[1].headings = {0};
  EXPECT_EQ(paginate(flow, 1).headings[0].page, 1);
  EXPECT_EQ(paginate(flow, 1).headings[0].y, kTopMargin);
}

}  // namespace
}  // namespace flytt::pdf
