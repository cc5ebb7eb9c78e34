#include "core/pdf/page_content.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "core/pdf/text_styles.h"

namespace flytt::pdf {
namespace {

std::size_t count(const std::string& text, std::string_view part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size())) ++found;
  return found;
}

TextDrawing piece(std::u32string text, Length x, Length baseline, Owner owner) {
  TextDrawing drawing;
  drawing.text = std::move(text);
  drawing.x = x;
  drawing.baseline = baseline;
  drawing.size = points(10);
  drawing.colour = kText;
  drawing.owner = owner;
  return drawing;
}

RectangleDrawing line_at(Length y, Colour colour) {
  RectangleDrawing line;
  line.y = y;
  line.width = points(100);
  line.height = kHairline;
  line.colour = colour;
  return line;
}

class WritePage : public testing::Test {
protected:
  std::string operators_of(const Page& page) {
    ShownByFace shown;
    collect_characters(page, shown);
    for (ShownCharacters& face : shown) face.number();
    return write_page(page, 0, shown, tree_).operators;
  }

  SlotId slot() { return tree_.add_slot(tree_.add_element(kDocumentElement, "P")); }

  StructureTree tree_;
};

TEST_F(WritePage, KeepsOneTextObjectForManySequences) {
  Page page;
  for (int row = 1; row <= 5; ++row) page.content.emplace_back(piece(U"a", 0, points(20 * row), slot()));
  const std::string operators = operators_of(page);
  EXPECT_EQ(count(operators, "BT\n"), 1u);
  EXPECT_EQ(count(operators, "ET\n"), 1u);
  EXPECT_EQ(count(operators, "BDC\n"), 5u);
  EXPECT_EQ(count(operators, "EMC\n"), 5u);
}

TEST_F(WritePage, EndsASequenceOfTextWithinItsTextObject) {
  Page page;
  page.content.emplace_back(piece(U"a", 0, points(20), slot()));
  RectangleDrawing box = line_at(points(40), kMuted);
  box.owner = slot();
  box.stroke_width = 900;
  page.content.emplace_back(box);
  const std::string operators = operators_of(page);
  EXPECT_LT(operators.find("EMC\n"), operators.find("ET\n"));
  EXPECT_LT(operators.find("ET\n"), operators.find(" re\n"));
}

TEST_F(WritePage, MovesFromPieceToPiece) {
  Page page;
  const SlotId paragraph = slot();
  page.content.emplace_back(piece(U"a", points(68), kPageHeight - points(700), paragraph));
  page.content.emplace_back(piece(U"a", points(68), kPageHeight - points(700) + tenths_of_point(155), paragraph));
  const std::string operators = operators_of(page);
  EXPECT_NE(operators.find("\n68 700 Td\n"), std::string::npos) << operators;
  EXPECT_NE(operators.find("\n0 -15.5 Td\n"), std::string::npos) << operators;
}

TEST_F(WritePage, PlacesToAHundredthOfAPointWithoutAddingUpWhatIsRounded) {
  Page page;
  const SlotId paragraph = slot();
  for (int i = 0; i < 3; ++i) {
    page.content.emplace_back(piece(U"a", 1004 * (i + 1), kPageHeight - points(700), paragraph));
  }
  // 1.004, 2.008, 3.012 -> 1, 2.01, 3.01
  const std::string operators = operators_of(page);
  EXPECT_NE(operators.find("\n1 700 Td\n"), std::string::npos) << operators;
  EXPECT_NE(operators.find("\n1.01 0 Td\n"), std::string::npos) << operators;
  EXPECT_NE(operators.find("\n1 0 Td\n"), std::string::npos) << operators;
}

TEST_F(WritePage, DrawsWhatLiesBeneathFirstAndRectanglesOfOneColourAsOnePath) {
  Page page;
  for (int row = 1; row <= 3; ++row) {
    page.content.emplace_back(piece(U"a", 0, points(20 * row), slot()));
    page.content.emplace_back(line_at(points(20 * row), kBorder));
  }
  page.content.emplace_back(line_at(points(90), kRaised));
  const std::string operators = operators_of(page);
  EXPECT_EQ(count(operators, "/Artifact"), 1u);
  EXPECT_EQ(count(operators, " re\n"), 4u);
  EXPECT_EQ(count(operators, "\nf\n"), 2u);
  EXPECT_LT(operators.rfind(" re\n"), operators.find("BT\n"));
}

TEST_F(WritePage, WritesCodesAsBytesAndNotAsDigits) {
  Page page;
  page.content.emplace_back(piece(U"ab", 0, points(20), slot()));
  EXPECT_NE(operators_of(page).find(std::string("(\0\1\0\2)Tj\n", 9)), std::string::npos);
}

}  // namespace
}  // namespace flytt::pdf
