// The elements of every page that ships.
#include <gtest/gtest.h>

#include <set>
#include <string>

#include "core/html/page_elements.h"
#include "tests/support/shipped_screens.h"

namespace flytt::html {
namespace {

struct Findings {
  std::set<std::string> keys;
  std::set<std::string> ids;
  std::set<std::string> fragments;
  int first_headings = 0;
};

void examine(const Element& element, Findings& findings) {
  EXPECT_TRUE(findings.keys.insert(element.key).second) << element.key;
  EXPECT_TRUE(element.text.empty() || element.children.empty()) << element.key;
  EXPECT_GE(element.node, 0) << element.key;
  findings.first_headings += element.tag == "h1" ? 1 : 0;
  bool has_target = element.tag != "a";
  for (const Attribute& attribute : element.attributes) {
    has_target |= attribute.name == "href";
    if (attribute.name == "id") {
      EXPECT_TRUE(findings.ids.insert(attribute.value).second) << attribute.value;
    }
    if (attribute.name == "href" && attribute.value.front() == '#')
      findings.fragments.insert(attribute.value.substr(1));
  }
  EXPECT_TRUE(has_target) << element.key;
  for (const Element& child : element.children) examine(child, findings);
}

TEST(ShippedElements, HaveUniqueKeysAndIdsTargetsAndOneFirstHeading) {
  const std::vector<ui::Screen> screens = test_support::shipped_screens();
  EXPECT_GT(screens.size(), 100U);
  for (const ui::Screen& screen : screens) {
    SCOPED_TRACE(screen.page.path);
    Findings findings;
    for (const Element& element : page_elements(screen.page)) examine(element, findings);
    EXPECT_EQ(findings.first_headings, 1);
    EXPECT_GT(findings.keys.size(), screen.page.nodes.size() / 2);
    for (const std::string& fragment : findings.fragments) EXPECT_EQ(findings.ids.count(fragment), 1U) << fragment;
  }
}

}  // namespace
}  // namespace flytt::html
