#include "core/content/content.h"

#include <gtest/gtest.h>

#include "core/content/read_content.h"
#include "tests/core/content/sample_pack.h"

namespace flytt::content {
namespace {

TEST(FindEntries, ReturnsTheEntryWithTheIdOrNothing) {
  const Pack pack = read_pack(sample::files());
  const Edition& edition = pack.editions.front();
  EXPECT_EQ(find_question(edition, "how-many"), &edition.questions[0]);
  EXPECT_EQ(find_question(edition, "nowhere"), nullptr);
  EXPECT_EQ(find_change(edition, "new-api"), &edition.changes[0]);
  EXPECT_EQ(find_change(edition, ""), nullptr);
  EXPECT_EQ(find_endpoint(edition, "cloud"), &edition.endpoints[1]);
  EXPECT_EQ(find_endpoint(edition, "x"), nullptr);
  EXPECT_EQ(find_setting(edition, "api_host"), &edition.settings[0]);
  EXPECT_EQ(find_setting(edition, "x"), nullptr);
  EXPECT_EQ(find_section(edition, 2), &edition.sections[1]);
  EXPECT_EQ(find_section(edition, 3), nullptr);
  EXPECT_EQ(pack.find_edition("nb"), nullptr);
}

}  // namespace
}  // namespace flytt::content
