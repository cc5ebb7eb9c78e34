#include "core/pdf/structure_tree.h"

#include <gtest/gtest.h>

namespace flytt::pdf {
namespace {

// The object streams are compressed; what matters here is that writing accepts or refuses the tree.
TEST(StructureTree, NumbersAnnotationsAfterThePages) {
  StructureTree tree;
  const ElementId link = tree.add_element(kDocumentElement, "Link");
  EXPECT_EQ(tree.next_annotation_key(3), 3);
  tree.add_annotation(link, 0, 7);
  EXPECT_EQ(tree.next_annotation_key(3), 4);
}

TEST(StructureTree, KnowsTheTypeOfASlot) {
  StructureTree tree;
  const SlotId slot = tree.add_slot(tree.add_element(kDocumentElement, "H1"));
  EXPECT_EQ(tree.type_of_slot(slot), "H1");
}

#ifdef GTEST_HAS_DEATH_TEST
TEST(StructureTreeDeathTest, StopsWhereMarkedContentBelongsToNoElement) {
  StructureTree tree;
  const SlotId slot = tree.add_slot(tree.add_element(kDocumentElement, "P"));
  tree.add_content(slot, {0, 1});  // but nothing has number 0
  ObjectWriter writer;
  const int page = writer.add("<<>>");
  EXPECT_DEATH(tree.write(writer, {page}), "contract broken");
}
#endif

}  // namespace
}  // namespace flytt::pdf
