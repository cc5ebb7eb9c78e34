#include "core/qr/qr_code.h"

#include <gtest/gtest.h>

#include <string>

namespace flytt::qr {
namespace {

int version_of(const std::string& text, Level level) {
  const Result<Symbol> symbol = encode_symbol(text, level, Choice{});
  return symbol ? symbol->version : 0;
}

// ISO/IEC 18004:2015, table 7: what fits, and one character more.
TEST(Encode, FillsEveryVersionToItsCapacity) {
  struct Case {
    Level level;
    char character;
    std::size_t capacity;
    int version;
  };
  for (const Case& each :
       {Case{Level::L, '1', 41, 1}, Case{Level::L, 'A', 25, 1}, Case{Level::L, 'a', 17, 1}, Case{Level::M, 'a', 14, 1},
        Case{Level::Q, 'a', 11, 1}, Case{Level::H, 'a', 7, 1}, Case{Level::M, 'a', 62, 4}, Case{Level::L, 'a', 230, 9},
        Case{Level::L, 'a', 271, 10}, Case{Level::H, '1', 1425, 26}, Case{Level::H, 'A', 910, 27},
        Case{Level::Q, 'a', 1579, 39}}) {
    EXPECT_EQ(version_of(std::string(each.capacity, each.character), each.level), each.version) << each.capacity;
    EXPECT_EQ(version_of(std::string(each.capacity + 1, each.character), each.level), each.version + 1)
        << each.capacity + 1;
  }
}

TEST(Encode, RefusesWhatVersion40DoesNotHold) {
  struct Case {
    Level level;
    char character;
    std::size_t capacity;
  };
  for (const Case& each : {Case{Level::L, '1', 7089}, Case{Level::L, 'A', 4296}, Case{Level::L, 'a', 2953},
                           Case{Level::M, 'a', 2331}, Case{Level::Q, 'a', 1663}, Case{Level::H, 'a', 1273}}) {
    EXPECT_EQ(version_of(std::string(each.capacity, each.character), each.level), 40) << each.capacity;
    const Result<ModuleGrid> past = encode(std::string(each.capacity + 1, each.character), each.level);
    ASSERT_FALSE(past) << each.capacity + 1;
    EXPECT_EQ(past.error().code, ErrorCode::TooLarge);
    EXPECT_FALSE(past.error().remedy.empty());
  }
}

TEST(Encode, RefusesAnEmptyText) {
  const Result<ModuleGrid> grid = encode("", Level::M);
  ASSERT_FALSE(grid);
  EXPECT_EQ(grid.error().code, ErrorCode::InvalidValue);
}

TEST(Encode, TakesEveryByte) {
  std::string text;
  for (int byte = 0; byte < 256; ++byte) text += static_cast<char>(byte);
  EXPECT_TRUE(encode(text, Level::L));
}

TEST(Encode, RaisesTheLevelWhereThatNeedsNoLargerSymbol) {
  const Result<Symbol> raised = encode_symbol("HELLO", Level::L, Choice{});
  ASSERT_TRUE(raised);
  EXPECT_EQ(raised->version, 1);
  EXPECT_EQ(raised->level, Level::H);

  Choice exactly;
  exactly.level = LevelChoice::Exactly;
  const Result<Symbol> kept = encode_symbol("HELLO", Level::L, exactly);
  ASSERT_TRUE(kept);
  EXPECT_EQ(kept->level, Level::L);
}

TEST(EncodeSymbol, KeepsToTheVersionsPermitted) {
  Choice choice;
  choice.min_version = 7;
  const Result<Symbol> larger = encode_symbol("HELLO", Level::M, choice);
  ASSERT_TRUE(larger);
  EXPECT_EQ(larger->version, 7);
  EXPECT_EQ(larger->modules.side, 45);

  choice.min_version = 1;
  choice.max_version = 1;
  EXPECT_TRUE(encode_symbol(std::string(14, 'a'), Level::M, choice));
  const Result<Symbol> past = encode_symbol(std::string(15, 'a'), Level::M, choice);
  ASSERT_FALSE(past);
  EXPECT_EQ(past.error().code, ErrorCode::TooLarge);
}

TEST(EncodeSymbol, UsesTheMaskAskedFor) {
  for (int mask = 0; mask < 8; ++mask) {
    Choice choice;
    choice.mask = mask;
    const Result<Symbol> symbol = encode_symbol("HELLO", Level::M, choice);
    ASSERT_TRUE(symbol);
    EXPECT_EQ(symbol->mask, mask);
  }
}

TEST(Encode, DrawsTheThreeFindersAndNotAFourth) {
  const Result<ModuleGrid> grid = encode("https://mobile.flexhrm.com/", Level::M);
  ASSERT_TRUE(grid);
  const auto is_finder = [&](int left, int top) {
    for (int i = 0; i < 7; ++i) {
      if (!grid->is_dark(left + i, top) || !grid->is_dark(left + i, top + 6)) return false;
    }
    return !grid->is_dark(left + 1, top + 1) && grid->is_dark(left + 3, top + 3);
  };
  const int far = grid->side - 7;
  EXPECT_TRUE(is_finder(0, 0));
  EXPECT_TRUE(is_finder(far, 0));
  EXPECT_TRUE(is_finder(0, far));
  EXPECT_FALSE(is_finder(far, far));
}

TEST(Encode, GivesTheSameModulesEachTime) {
  EXPECT_EQ(encode("Växla till nya adressen", Level::Q)->dark, encode("Växla till nya adressen", Level::Q)->dark);
}

}  // namespace
}  // namespace flytt::qr
