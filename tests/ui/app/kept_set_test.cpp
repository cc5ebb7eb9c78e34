#include "ui/app/kept_set.h"

#include <gtest/gtest.h>

namespace flytt::ui {
namespace {

TEST(KeptSet, ReadsWhatItHasWritten) {
  KeptSet set;
  EXPECT_EQ(set.written(), "");
  for (const char* id : {"sso", "api", "phones", "sso"}) set.toggle(id);
  EXPECT_EQ(set.written(), "api phones");
  const KeptSet read = KeptSet::read(set.written());
  EXPECT_TRUE(read.has("api") && read.has("phones"));
  EXPECT_FALSE(read.has("sso") || read.has(""));
  EXPECT_EQ(read.size(), 2U);
}

TEST(KeptSet, TakesWhateverWasKept) {
  const struct {
    const char* value;
    const char* written;
  } cases[] = {{"", ""}, {" ", ""}, {"  a", "a"}, {"a  b ", "a b"}, {"b a b", "a b"}, {"å", "å"}};
  for (const auto& kept : cases) EXPECT_EQ(KeptSet::read(kept.value).written(), kept.written) << kept.value;
}

}  // namespace
}  // namespace flytt::ui
