#include "core/text/link_safety.h"

#include <gtest/gtest.h>

#include <string_view>
#include <utility>

namespace flytt::text {
namespace {

TEST(ClassifyLink, KnowsWhatIsPermitted) {
  const std::pair<std::string_view, LinkKind> cases[] = {
      {"https://www.example.com", LinkKind::Web},
      {"HTTP://example.com:8080/a?b=c#d", LinkKind::Web},
      {"https://[2001:db8::1]/", LinkKind::Web},
      {"https://example.com/{company}", LinkKind::Web},
      {"https://example.com/a@b", LinkKind::Web},
      {"mailto:support@example.com", LinkKind::Mail},
      {"tel:+46123456", LinkKind::Telephone},
      {"/faq/x/", LinkKind::Portal},
      {"/", LinkKind::Portal},
  };
  for (const auto& [target, kind] : cases) EXPECT_EQ(classify_link(target), kind) << target;
}

TEST(ClassifyLink, RefusesEverythingElse) {
  const std::string_view cases[] = {"",
                                    "javascript:alert(1)",
                                    "JavaScript:alert(1)",
                                    " javascript:alert(1)",
                                    "java\nscript:alert(1)",
                                    "java\tscript:alert(1)",
                                    "data:text/html,x",
                                    "vbscript:x",
                                    "file:///etc/passwd",
                                    "ftp://example.com",
                                    "https:example.com",
                                    "https:/example.com",
                                    "https://",
                                    "https:///path",
                                    "https://:443/",
                                    "https://user@example.com/",
                                    "https://www.example.com\\@evil.example",
                                    "//example.com",
                                    "/\\example.com",
                                    "example.com",
                                    "page.html",
                                    "#top",
                                    "?x",
                                    "mailto:",
                                    "tel:",
                                    "https://example.com/a b",
                                    "https://example.com/\"",
                                    "https://example.com/<",
                                    "https://example.com/\xFF"};
  for (const std::string_view target : cases) EXPECT_FALSE(is_safe_link(target)) << target;
}

}  // namespace
}  // namespace flytt::text
