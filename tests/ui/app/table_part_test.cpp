#include "ui/app/table_part.h"

#include <gtest/gtest.h>

#include "ui/app/table_order.h"

namespace flytt::ui {
namespace {

TEST(TablePart, HoldsFiftyRowsAndTheLastOneTheRest) {
  const struct {
    std::size_t rows;
    std::size_t wanted;
    std::size_t part;
    std::size_t begin;
    std::size_t end;
  } cases[] = {{0, 0, 0, 0, 0},
               {1, 0, 0, 0, 1},
               {50, 0, 0, 0, 50},
               {51, 0, 0, 0, 50},
               {51, 1, 1, 50, 51},
               {1234, 0, 0, 0, 50},
               {1234, 24, 24, 1200, 1234},
               {1234, 25, 24, 1200, 1234},
               {1250, 24, 24, 1200, 1250},
               {3, 7, 0, 0, 3}};
  for (const auto& expected : cases) {
    const TablePart part = table_part(expected.rows, expected.wanted);
    EXPECT_EQ(part.part, expected.part) << expected.rows;
    EXPECT_EQ(part.begin, expected.begin) << expected.rows;
    EXPECT_EQ(part.end, expected.end) << expected.rows;
    EXPECT_EQ(part.is_first(), expected.begin == 0) << expected.rows;
    EXPECT_EQ(part.is_last(), expected.end == expected.rows) << expected.rows;
  }
}

TEST(TableOrder, TurnsRoundWhereAColumnIsChosenAgain) {
  using page::Sort;
  TableOrder order;
  EXPECT_EQ(order.of(0), Sort::Ascending);
  EXPECT_EQ(order.of(1), Sort::None);
  order.follow(0);
  EXPECT_EQ(order.of(0), Sort::Descending);
  order.follow(0);
  EXPECT_EQ(order.of(0), Sort::Ascending);
  order.follow(1);
  EXPECT_EQ(order.of(0), Sort::None);
  EXPECT_EQ(order.of(1), Sort::Ascending);
}

}  // namespace
}  // namespace flytt::ui
