#include "core/page/page.h"

#include <gtest/gtest.h>

#include <utility>

namespace flytt::page {
namespace {

Node text_node(std::string key, int parent, std::string text) {
  Node node;
  node.key = std::move(key);
  node.parent = parent;
  node.role = Role::Paragraph;
  if (!text.empty()) node.runs.push_back(plain_run(std::move(text)));
  return node;
}

TEST(FindNode, GivesTheIndexOfTheKeyOrMinusOne) {
  Page page;
  page.nodes = {text_node("a", -1, ""), text_node("b", 0, "")};
  EXPECT_EQ(find_node(page, "b"), 1);
  EXPECT_EQ(find_node(page, "c"), -1);
}

TEST(TextBelow, JoinsTheTextsOfTheSubtreeByLineFeeds) {
  Page page;
  page.nodes = {text_node("before", -1, "Before"), text_node("root", -1, ""), text_node("one", 1, "One"),
                text_node("two", 2, "Two"), text_node("after", -1, "After")};
  EXPECT_EQ(text_below(page, 1), "One\nTwo");
}

TEST(TextBelow, LeavesOutWhatIsHiddenWithEverythingBelowIt) {
  Page page;
  page.nodes = {text_node("root", -1, "Root"), text_node("hidden", 0, "Hidden"), text_node("inner", 1, "Inner")};
  page.nodes[1].state.hidden = true;
  EXPECT_EQ(text_below(page, 0), "Root");
}

TEST(TextBelow, GivesEveryLineOfCodeALineOfItsOwn) {
  Page page;
  page.nodes = {text_node("code", -1, "one")};
  page.nodes[0].role = Role::CodeBlock;
  page.nodes[0].runs.push_back(plain_run("two"));
  EXPECT_EQ(text_below(page, 0), "one\ntwo");
}

TEST(FigureSide, IsTheFirstMultipleOfItsModulesFrom280) {
  for (const auto& [side, px] : {std::pair{21, 290}, {25, 297}, {27, 280}, {133, 282}, {177, 370}}) {
    ModuleGrid modules;
    modules.side = side;
    EXPECT_EQ(figure_side_px(modules), px) << side;
  }
}

}  // namespace
}  // namespace flytt::page
