#include "ui/page/layout.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/support/drawing.h"
#include "tests/support/sample_page.h"
#include "ui/app/page_builder.h"
#include "ui/page/box_style.h"

namespace flytt::ui {
namespace {

using page::Node;
using page::Role;

constexpr float kNearly = 0.05F;

struct Case {
  float width;
  float text_scale;
  float scale;
};

class LayoutTest : public testing::TestWithParam<Case> {
protected:
  LayoutTest() : page_(test::sample_page()) {
    viewport_.width_px = GetParam().width;
    viewport_.height_px = 800;
    viewport_.text_scale = GetParam().text_scale;
    viewport_.scale = GetParam().scale;
    layout_ = lay_out(page_, viewport_, drawing_.fonts());
  }

  bool is_visible(int index) const { return layout_.boxes[static_cast<std::size_t>(index)].is_visible; }
  const Rect& rect(int index) const { return layout_.boxes[static_cast<std::size_t>(index)].rect; }
  const Node& node(int index) const { return page_.nodes[static_cast<std::size_t>(index)]; }
  int count() const { return static_cast<int>(page_.nodes.size()); }

  test::Drawing drawing_;
  page::Page page_;
  Viewport viewport_;
  PageLayout layout_;
};

TEST_P(LayoutTest, KeepsSiblingsApart) {
  for (int a = 0; a < count(); ++a) {
    if (!is_visible(a) || node(a).parent < 0) continue;
    for (int b = a + 1; b < count(); ++b) {
      if (!is_visible(b) || node(b).parent != node(a).parent) continue;
      Rect inner = rect(a);
      inner.width -= kNearly;
      inner.height -= kNearly;
      EXPECT_FALSE(overlaps(inner, rect(b))) << node(a).key << " and " << node(b).key;
    }
  }
}

TEST_P(LayoutTest, KeepsEverythingInsideThePageAndInsideItsContainer) {
  for (int i = 0; i < count(); ++i) {
    if (!is_visible(i)) continue;
    EXPECT_GE(rect(i).x, -kNearly) << node(i).key;
    EXPECT_LE(rect(i).right(), viewport_.width_px + kNearly) << node(i).key;
    if (node(i).parent < 0) continue;
    const Rect& outer = rect(node(i).parent);
    EXPECT_GE(rect(i).x, outer.x - kNearly) << node(i).key;
    EXPECT_LE(rect(i).right(), outer.right() + kNearly) << node(i).key;
    EXPECT_GE(rect(i).y, outer.y - kNearly) << node(i).key;
    EXPECT_LE(rect(i).bottom(), outer.bottom() + kNearly) << node(i).key;
  }
}

TEST_P(LayoutTest, KeepsEveryLineInsideItsNode) {
  for (const Fragment& fragment : layout_.fragments) {
    const Rect& outer = rect(fragment.node);
    EXPECT_GE(fragment.rect.x, outer.x - kNearly) << node(fragment.node).key;
    EXPECT_LE(fragment.rect.right(), outer.right() + kNearly) << node(fragment.node).key;
    EXPECT_GE(fragment.rect.y, outer.y - kNearly) << node(fragment.node).key;
    EXPECT_LE(fragment.rect.bottom(), outer.bottom() + kNearly) << node(fragment.node).key;
  }
}

TEST_P(LayoutTest, StacksChildrenInTheOrderOfTheDocument) {
  for (int parent = 0; parent < count(); ++parent) {
    const bool is_stack = node(parent).arrangement == page::Arrangement::Stack && node(parent).role != Role::Row;
    if (!is_visible(parent) || !is_stack) continue;
    float bottom = -1;
    for (int child = parent + 1; child < layout_.boxes[static_cast<std::size_t>(parent)].end; ++child) {
      if (!is_visible(child) || node(child).parent != parent) continue;
      EXPECT_GE(rect(child).y, bottom - kNearly) << node(child).key;
      bottom = rect(child).bottom();
    }
  }
}

TEST_P(LayoutTest, CoversEveryVisibleTextExactlyOnce) {
  for (int i = 0; i < count(); ++i) {
    const Box& box = layout_.boxes[static_cast<std::size_t>(i)];
    if (!box.is_visible || node(i).runs.empty()) continue;
    std::string text;
    for (int k = 0; k < box.fragment_count; ++k) {
      const Fragment& fragment = layout_.fragments[static_cast<std::size_t>(box.first_fragment + k)];
      ASSERT_EQ(fragment.node, i);
      if (fragment.run < 0) continue;
      text += node(i).runs[static_cast<std::size_t>(fragment.run)].text.substr(fragment.begin,
                                                                               fragment.end - fragment.begin);
    }
    EXPECT_EQ(text, plain_text(node(i).runs)) << node(i).key;
  }
}

TEST_P(LayoutTest, GivesEveryTargetAtLeast24Px) {
  for (int i = 0; i < count(); ++i) {
    const Box& box = layout_.boxes[static_cast<std::size_t>(i)];
    if (!box.is_visible || !is_interactive(node(i).role)) continue;
    const Rect& target = is_field(node(i).role) ? box.field : box.rect;
    const bool is_small_text =
        node(i).role == Role::Link && target.height < 24;  // a line of 20 px: spaced apart instead
    if (!is_small_text) {
      EXPECT_GE(target.height, 24) << node(i).key;
    }
    EXPECT_GE(target.width, 24) << node(i).key;
  }
}

TEST_P(LayoutTest, GivesASymbolAtLeast280Px) {
  const Rect& field = layout_.boxes[static_cast<std::size_t>(find_node(page_, "qr"))].field;
  EXPECT_GE(field.width, 280);
  EXPECT_EQ(field.width, field.height);
}

INSTANTIATE_TEST_SUITE_P(Sizes, LayoutTest,
                         testing::Values(Case{320, 1, 1}, Case{320, 2, 2}, Case{360, 1, 3}, Case{640, 1, 1},
                                         Case{768, 1, 1}, Case{768, 1.5F, 1.25F}, Case{1023, 1, 1}, Case{1024, 1, 1},
                                         Case{1199, 1, 1}, Case{1200, 1, 1}, Case{1280, 1, 1}, Case{1280, 2, 1.5F},
                                         Case{1920, 1, 1}, Case{1920, 2, 1}));

class LayoutOfPageTest : public testing::Test {
protected:
  PageLayout lay_out_at(float width, bool coarse_pointer = false, float text_scale = 1) {
    Viewport viewport;
    viewport.width_px = width;
    viewport.text_scale = text_scale;
    viewport.height_px = 800;
    viewport.coarse_pointer = coarse_pointer;
    return lay_out(page_, viewport, drawing_.fonts());
  }
  const Box& box(const PageLayout& layout, const char* key) {
    return layout.boxes[static_cast<std::size_t>(find_node(page_, key))];
  }

  test::Drawing drawing_;
  page::Page page_ = test::sample_page();
};

TEST_F(LayoutOfPageTest, ShowsTheRailFrom1024AndTheBottomBarBelow640) {
  EXPECT_FALSE(box(lay_out_at(1023), "rail").is_visible);
  EXPECT_TRUE(box(lay_out_at(1024), "rail").is_visible);
  EXPECT_FALSE(box(lay_out_at(640), "bar").is_visible);
  EXPECT_TRUE(box(lay_out_at(639), "bar").is_visible);
}

TEST_F(LayoutOfPageTest, ShowsTheRightColumnWhereThereIsRoom) {
  EXPECT_FALSE(box(lay_out_at(1199), "aside").is_visible);
  EXPECT_TRUE(box(lay_out_at(1200), "aside").is_visible);
}

TEST_F(LayoutOfPageTest, FixesTheBarsAndLetsTheDocumentScroll) {
  const PageLayout layout = lay_out_at(360);
  EXPECT_EQ(box(layout, "banner/search/field").region, Region::Fixed);
  EXPECT_EQ(box(layout, "bar/mobile").region, Region::Fixed);
  EXPECT_EQ(box(layout, "title").region, Region::Document);
  EXPECT_FLOAT_EQ(box(layout, "bar").rect.bottom(), 800);
}

TEST_F(LayoutOfPageTest, KeepsTheContentAtMost760Wide) {
  EXPECT_FLOAT_EQ(lay_out_at(1920).content.width, 760);
  EXPECT_FLOAT_EQ(lay_out_at(1920).content.x, 248 + 48);
}

TEST_F(LayoutOfPageTest, GivesClosedAnswersAndEmptyStatusNoRoom) {
  const PageLayout layout = lay_out_at(1280);
  EXPECT_FALSE(box(layout, "question/one/answer").is_visible);
  EXPECT_TRUE(box(layout, "question/two/answer").is_visible);
  EXPECT_FALSE(box(layout, "status/empty").is_visible);
}

TEST_F(LayoutOfPageTest, TurnsTableRowsIntoCardsInANarrowColumn) {
  const PageLayout wide = lay_out_at(look::kTableFrom + 2 * look::kPagePaddingMedium);
  const PageLayout narrow = lay_out_at(look::kTableFrom + 2 * look::kPagePaddingMedium - 1);
  EXPECT_TRUE(box(wide, "change/table/0").is_visible);
  EXPECT_FALSE(box(narrow, "change/table/0").is_visible);
  EXPECT_EQ(box(narrow, "change/table/Web/after").header_node, find_node(page_, "change/table/0/2"));
  EXPECT_GT(box(narrow, "change/table/Web/after").rect.y, box(narrow, "change/table/Web/before").rect.bottom());
}

TEST_F(LayoutOfPageTest, KeepsTheButtonsThatSortWhereRowsAreCards) {
  const PageLayout narrow = lay_out_at(360);
  EXPECT_TRUE(box(narrow, "hosts/header").is_visible);
  const Rect& host = box(narrow, "hosts/name/sort").rect;
  const Rect& port = box(narrow, "hosts/port/sort").rect;
  EXPECT_FLOAT_EQ(port.y, host.y);
  EXPECT_GT(port.x, host.right());
  EXPECT_GT(box(narrow, "hosts/api").rect.y, box(narrow, "hosts/header").rect.bottom());
  EXPECT_EQ(box(narrow, "hosts/api/port").header_node, find_node(page_, "hosts/port/sort"));
  EXPECT_EQ(box(narrow, "hosts/api/state").header_node, find_node(page_, "hosts/state"));
}

TEST_F(LayoutOfPageTest, GivesAFieldOfManyLinesTheWidthOfTheColumn) {
  const PageLayout layout = lay_out_at(1280);
  EXPECT_FLOAT_EQ(box(layout, "lines").field.width, layout.content.width);
  EXPECT_FLOAT_EQ(box(layout, "lines").field.height, look::kFieldHeight.at(1) + 7 * 27);
  EXPECT_FLOAT_EQ(box(layout, "files").field.width, look::kFieldMax);
}

TEST_F(LayoutOfPageTest, PutsADialogIntoTheMiddleOfTheWindow) {
  Actions actions;
  PageBuilder b(page_, actions);
  const PageLayout without = lay_out_at(360);
  EXPECT_EQ(without.dialog, -1);
  {
    const auto dialog = b.dialog("ask");
    b.heading("ask/heading", 2, "Remove the files?");
    b.button("ask/keep", "Keep them", page::Look::Primary, ConfirmCopy{});
  }
  EXPECT_EQ(page_.nodes[static_cast<std::size_t>(find_node(page_, "ask"))].label, "Remove the files?");
  for (const float width : {360.0F, 1280.0F}) {
    const PageLayout layout = lay_out_at(width);
    EXPECT_EQ(layout.dialog, find_node(page_, "ask"));
    const Box& dialog = box(layout, "ask");
    EXPECT_EQ(box(layout, "ask/keep").region, Region::Fixed);
    EXPECT_FLOAT_EQ(dialog.rect.width, std::min(look::kDialogMax, width - 2 * look::kPagePaddingNarrow));
    EXPECT_NEAR(dialog.rect.x, width - dialog.rect.right(), kNearly);
    EXPECT_NEAR(dialog.rect.y, 800 - dialog.rect.bottom(), kNearly);
  }
  EXPECT_FLOAT_EQ(lay_out_at(360).document_height, without.document_height);
}

TEST_F(LayoutOfPageTest, TurnsTableRowsIntoCardsWhereTheTextIsLargeForTheColumn) {
  EXPECT_FALSE(lay_out_at(1280).has_stacked_tables);
  EXPECT_TRUE(lay_out_at(1280, false, 1.25F).has_stacked_tables);
}

TEST_F(LayoutOfPageTest, GivesLargeTextTheRoomThatItNeeds) {
  const PageLayout usual = lay_out_at(1280);
  const PageLayout large = lay_out_at(1280, false, 2);
  EXPECT_FLOAT_EQ(usual.rail_width, 248);
  EXPECT_FLOAT_EQ(large.rail_width, 388);
  for (std::size_t i = 0; i < page_.nodes.size(); ++i) {
    const Box& box = large.boxes[i];
    EXPECT_FLOAT_EQ(box.icon.width, 2 * usual.boxes[i].icon.width) << page_.nodes[i].key;
    if (!is_field(page_.nodes[i].role) || !box.is_visible) continue;
    EXPECT_GE(box.field.height, 2 * look::type_measure(look::TextStyle::Body).line_height) << page_.nodes[i].key;
  }
}

class MenuTest : public testing::Test {
protected:
  // A bar with a menu of two links, and some text behind it.
  void build(bool is_bottom, bool is_open) {
    Actions actions;
    PageBuilder b(page_, actions);
    {
      const auto bar = is_bottom ? b.bottom_bar("bar", "Portal") : b.banner("bar");
      const auto menu = b.disclosure("menu", text_runs("More"), is_open);
      b.link("menu/one", "One", "/one/");
      b.link("menu/two", "Two", "/two/");
    }
    b.paragraph("text", "Text");
    Viewport viewport;
    viewport.width_px = 360;
    viewport.height_px = 640;
    layout_ = lay_out(page_, viewport, drawing_.fonts());
  }
  const Rect& rect(const char* key) { return layout_.boxes[static_cast<std::size_t>(find_node(page_, key))].rect; }

  test::Drawing drawing_;
  page::Page page_;
  PageLayout layout_;
};

TEST_F(MenuTest, OpensBelowTheTopBarAndLeavesThePageWhereItIs) {
  build(false, true);
  ASSERT_EQ(layout_.panels.size(), 1U);
  EXPECT_FLOAT_EQ(layout_.panels[0].y, look::kBannerHeight);
  EXPECT_FLOAT_EQ(layout_.panels[0].right(), 360 - look::kPagePaddingNarrow);
  EXPECT_GE(rect("menu/one").y, look::kBannerHeight + look::kPanelPadding);
  EXPECT_GE(rect("menu/two").y, rect("menu/one").bottom());
  EXPECT_FLOAT_EQ(layout_.banner.height, look::kBannerHeight);
}

TEST_F(MenuTest, OpensAboveTheBottomBar) {
  build(true, true);
  ASSERT_EQ(layout_.panels.size(), 1U);
  EXPECT_FLOAT_EQ(layout_.panels[0].bottom(), 640 - look::kBottomBarHeight);
  EXPECT_LE(rect("menu/two").bottom(), 640 - look::kBottomBarHeight - look::kPanelPadding + kNearly);
  EXPECT_FLOAT_EQ(layout_.bottom_bar.height, look::kBottomBarHeight);
}

TEST_F(MenuTest, HasNoPanelWhileClosed) {
  build(false, false);
  EXPECT_TRUE(layout_.panels.empty());
}

TEST_F(LayoutOfPageTest, NumbersTheItemsOfANumberedList) {
  const PageLayout layout = lay_out_at(1280);
  EXPECT_EQ(box(layout, "change/steps/0/0").ordinal, 1);
  EXPECT_EQ(box(layout, "change/steps/0/1").ordinal, 2);
  EXPECT_EQ(box(layout, "change/steps/0/1/1/0").ordinal, 0);
  EXPECT_GT(box(layout, "change/steps/0/1/1/0").marker_baseline, 0);
}

TEST_F(LayoutOfPageTest, KeepsWordsOfOneLetterAndAHyphenOnALine) {
  std::string text;
  for (int i = 0; i < 60; ++i) text += i % 3 == 0 ? "an e-mail " : "e-mail ";
  const int node = find_node(page_, "change/text");
  page_.nodes[static_cast<std::size_t>(node)].runs = {plain_run(text)};
  for (float width = 320; width < 360; width += 1) {
    const PageLayout layout = lay_out_at(width);
    std::size_t lines = 0;
    for (const Fragment& fragment : layout.fragments) {
      if (fragment.node != node) continue;
      ++lines;
      EXPECT_NE(text[fragment.end - 1], '-') << width;
    }
    EXPECT_GT(lines, 5U);
  }
}

TEST_F(LayoutOfPageTest, PutsTheBaselineWhereAStyleSheetDoes) {
  // 17 px in a line of 27: ascent 17, descent 6 (5.54 rounded), half leading 2.
  const PageLayout layout = lay_out_at(1280);
  const Box& text = box(layout, "change/text");
  EXPECT_FLOAT_EQ(layout.fragments[static_cast<std::size_t>(text.first_fragment)].baseline - text.rect.y, 19);
}

TEST_F(LayoutOfPageTest, GivesTouchTargets44PxOnCoarsePointers) {
  const PageLayout layout = lay_out_at(360, true);
  for (std::size_t i = 0; i < page_.nodes.size(); ++i) {
    const Node& node = page_.nodes[i];
    const Box& target = layout.boxes[i];
    if (!target.is_visible || !is_interactive(node.role)) continue;
    EXPECT_GE((is_field(node.role) ? target.field : target.rect).height, 44) << node.key;
  }
}

TEST_F(LayoutOfPageTest, IsTheSameWhenDoneTwice) {
  const PageLayout first = lay_out_at(768);
  const PageLayout second = lay_out_at(768);
  ASSERT_EQ(first.fragments.size(), second.fragments.size());
  for (std::size_t i = 0; i < first.boxes.size(); ++i) {
    EXPECT_EQ(first.boxes[i].rect.x, second.boxes[i].rect.x);
    EXPECT_EQ(first.boxes[i].rect.y, second.boxes[i].rect.y);
    EXPECT_EQ(first.boxes[i].rect.height, second.boxes[i].rect.height);
  }
}

TEST_F(LayoutOfPageTest, FindsWhatIsInView) {
  const PageLayout layout = lay_out_at(1280);
  for (float top = 0; top < layout.document_height; top += 97) {
    const std::size_t first = layout.first_in_view(top);
    const std::size_t end = layout.end_in_view(top + 200);
    for (std::size_t i = 0; i < layout.document_order.size(); ++i) {
      const int node = layout.document_order[i];
      const Box& shown = layout.boxes[static_cast<std::size_t>(node)];
      const bool is_leaf = shown.end == node + 1;
      const bool is_in_view = shown.rect.bottom() > top && shown.rect.y < top + 200;
      if (is_leaf && is_in_view) {
        EXPECT_TRUE(i >= first && i < end) << page_.nodes[static_cast<std::size_t>(node)].key;
      }
    }
  }
}

}  // namespace
}  // namespace flytt::ui
