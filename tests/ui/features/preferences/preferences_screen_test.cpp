#include <gtest/gtest.h>

#include "core/content/interface_text.h"
#include "tests/support/shipped_pack.h"
#include "ui/app/app.h"

namespace flytt::ui {
namespace {

TEST(SettingsView, LeadsToTheLicencesInEveryLanguage) {
  for (const content::Edition& edition : test_support::shipped_pack().editions) {
    App app;
    app.handle(ContentLoaded{edition, {}});
    app.handle(RouteChanged{"/" + edition.language + "/settings/"});
    const page::Page& page = app.screen().page;
    const int link = page::find_node(page, "about/licences");
    ASSERT_GE(link, 0);
    const page::Node& node = page.nodes[static_cast<std::size_t>(link)];
    EXPECT_EQ(node.href, "/licences.txt");
    const int group = page::find_node(page, "about");
    ASSERT_GE(group, 0);
    EXPECT_EQ(node.parent, group);
    EXPECT_EQ(page.nodes[static_cast<std::size_t>(group)].parent, page::find_node(page, "settings"));
    ASSERT_EQ(node.runs.size(), 1U);
    EXPECT_EQ(node.runs.front().text, content::text_of(edition, "settings.about.licences"));
  }
}

}  // namespace
}  // namespace flytt::ui
