#include "ui/app/page_builder.h"

#include <gtest/gtest.h>

namespace flytt::ui {
namespace {

class PageBuilderTest : public testing::Test {
protected:
  page::Page page_;
  Actions actions_;
  PageBuilder b_{page_, actions_};
};

TEST_F(PageBuilderTest, MakesWhatIsAddedAChildOfTheOpenScope) {
  {
    const auto main = b_.main("main");
    b_.heading("title", 1, "Title");
    {
      const auto card = b_.card("card");
      b_.paragraph("card/text", "Text");
    }
    b_.paragraph("after", "After");
  }
  b_.paragraph("outside", "Outside");
  const int parents[] = {-1, 0, 0, 2, 0, -1};
  ASSERT_EQ(page_.nodes.size(), std::size(parents));
  for (std::size_t i = 0; i < std::size(parents); ++i)
    EXPECT_EQ(page_.nodes[i].parent, parents[i]) << page_.nodes[i].key;
}

TEST_F(PageBuilderTest, StopsWhereAKeyIsUsedTwice) {
  b_.paragraph("text", "One");
  EXPECT_DEATH(b_.paragraph("text", "Two"), "is_new_key");
}

TEST_F(PageBuilderTest, StopsWhereAKeyIsEmpty) { EXPECT_DEATH(b_.paragraph("", "One"), "key"); }

TEST_F(PageBuilderTest, KeepsTheActionUnderTheKeyOfTheControl) {
  b_.button("start", "Start", page::Look::Primary, firewall_check::StartCheck{});
  ASSERT_EQ(actions_.count("start"), 1U);
  EXPECT_TRUE(std::holds_alternative<firewall_check::StartCheck>(actions_.find("start")->second));
}

TEST_F(PageBuilderTest, GivesADisclosureItsSummaryAsControl) {
  {
    const auto open = b_.disclosure("question/a", text_runs("Why?"), true, 3);
    b_.paragraph("question/a/answer", "Because.");
  }
  ASSERT_EQ(page_.nodes.size(), 3U);
  EXPECT_EQ(page_.nodes[0].role, page::Role::Disclosure);
  EXPECT_TRUE(page_.nodes[0].state.expanded);
  EXPECT_EQ(page_.nodes[1].role, page::Role::Summary);
  EXPECT_EQ(page_.nodes[1].key, "question/a");
  EXPECT_EQ(page_.nodes[2].parent, 0);
  EXPECT_TRUE(std::holds_alternative<ToggleDisclosure>(actions_.find("question/a")->second));
}

TEST_F(PageBuilderTest, NamesACardByTheHeadingThatItBeginsWith) {
  {
    const auto card = b_.card("card");
    {
      const auto row = b_.row("card/row");
      b_.heading("card/title", 2, "Timeclock");
    }
    b_.heading("card/steps", 3, "What to do");
  }
  b_.heading("after", 2, "Elsewhere");
  EXPECT_EQ(page_.nodes[0].label, "Timeclock");
}

TEST_F(PageBuilderTest, TurnsNestedBlocksIntoNestedListsWithKeysBelowThePrefix) {
  Block list;
  list.kind = BlockKind::NumberedList;
  list.first_number = 4;
  Block inner;
  inner.kind = BlockKind::BulletList;
  inner.items = {{paragraph_block({plain_run("Inner")})}};
  list.items = {{paragraph_block({plain_run("Outer")}), inner}};
  b_.blocks("text", {list});
  const std::pair<const char*, page::Role> expected[] = {
      {"text/0", page::Role::List},           {"text/0/0", page::Role::ListItem},
      {"text/0/0/0", page::Role::Paragraph},  {"text/0/0/1", page::Role::List},
      {"text/0/0/1/0", page::Role::ListItem}, {"text/0/0/1/0/0", page::Role::Paragraph}};
  ASSERT_EQ(page_.nodes.size(), std::size(expected));
  for (std::size_t i = 0; i < std::size(expected); ++i) {
    EXPECT_EQ(page_.nodes[i].key, expected[i].first);
    EXPECT_EQ(page_.nodes[i].role, expected[i].second) << expected[i].first;
  }
  EXPECT_EQ(page_.nodes[0].first_number, 4);
  EXPECT_EQ(page_.nodes[3].first_number, 0);
}

}  // namespace
}  // namespace flytt::ui
