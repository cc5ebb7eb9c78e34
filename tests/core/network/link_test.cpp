#include "core/network/link.h"

#include <gtest/gtest.h>

#include <string_view>
#include <utility>

namespace flytt::network {
namespace {

TEST(ClassifyLink, KnowsWhatIsPermitted) {
  const std::pair<std::string_view, LinkKind> cases[] = {
      {"https://www.example.com", LinkKind::Web},
      {"HTTP://example.com:8080/a?b=c#d", LinkKind::Web},
      {"https://[2001:db8::1]/", LinkKind::Web},
      {"https://192.0.2.7:65535/100%25", LinkKind::Web},
      {"https://example.com./", LinkKind::Web},
      {"https://example.com/a@b", LinkKind::Web},
      {"https://0xample.com/", LinkKind::Web},
      {"https://a.0xg/", LinkKind::Web},
      {"mailto:support@example.com", LinkKind::Mail},
      {"mailto:?subject=x", LinkKind::Mail},
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
                                    "https://example.com/\xFF",
                                    "https://example.com/{company}",
                                    "https://example.com/a^b",
                                    "https://example.com/a|b",
                                    "https://example.com/100%",
                                    "https://example.com/%4",
                                    "https://example.com/%zz",
                                    "https://example.com/[a]",
                                    "https://example.com:0/",
                                    "https://example.com:65536/",
                                    "https://example.com:99999/",
                                    "https://example.com:080/",
                                    "https://example.com:/",
                                    "https://example.com:x/",
                                    "https://*/",
                                    "https://x.se;script-src",
                                    "https://x.se,y.se/",
                                    "https://%C3%A5.se/",
                                    "https://a..se/",
                                    "https://-a.se/",
                                    "https://192.0.2/",
                                    "https://192.0.2.256/",
                                    "https://[::1",
                                    "https://[::1]x/",
                                    "https://[1:2:3]/",
                                    "https://[1:2:3:4:5:6:7:8:9]/",
                                    "https://[::1::2]/",
                                    "https://[:::]/",
                                    "https://[12345::]/",
                                    "/faq/{x}/",
                                    "https://example.com/#a#b",
                                    "https://example.com/\u202Exslx",
                                    "https://example.com/\u00A0",
                                    "/faq/\u200B/",
                                    "mailto:a%b",
                                    "mailto:a",
                                    "mailto:@example.com",
                                    "mailto:a@",
                                    "mailto:a@b@*",
                                    "mailto:a@example.com,b",
                                    "mailto:a@example.com,",
                                    "mailto:a@example.com,?subject=x",
                                    "mailto:a@example.com@evil.example",
                                    "mailto:a@example.com;b@example.com",
                                    "mailto:a@256.300.1",
                                    "mailto:?",
                                    "https://0x7f000001/",
                                    "https://0x/",
                                    "https://a.0X7F/",
                                    "tel:{x}"};
  for (const std::string_view target : cases) EXPECT_FALSE(is_safe_link(target)) << target;
}

TEST(ReadLink, WritesTargetsAsEveryReaderTakesThem) {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"HTTPS://WWW.Example.COM:8443/Path?Q#F", "https://www.example.com:8443/Path?Q#F"},
      {"https://R\u00C4KSM\u00D6RG\u00C5S.se/\u00E5", "https://xn--rksmrgs-5wao1o.se/\u00E5"},
      {"https://[2001:DB8::1]:443/", "https://[2001:db8::1]:443/"},
      {"https://[1:2:3:4:5:6:7:8]", "https://[1:2:3:4:5:6:7:8]"},
      {"https://[::]/", "https://[::]/"},
      {"MailTo:A@example.com", "mailto:A@example.com"},
      {"mailto:a@\u00C5.se,b%20c@Example.com?subject=\u00E5@\u00E5.se",
       "mailto:a@xn--5ca.se,b%20c@example.com?subject=\u00E5@\u00E5.se"},
      {"TEL:+46", "tel:+46"},
      {"/faq/x/", "/faq/x/"},
  };
  for (const auto& [target, wanted] : cases) {
    const auto link = read_link(target);
    ASSERT_TRUE(link) << target;
    EXPECT_EQ(link->target, wanted);
  }
}

TEST(ReadLink, SaysWhatIsWrong) {
  const std::pair<std::string_view, UrlFault> cases[] = {
      {"ftp://example.com", UrlFault::Scheme},          {"https://example.com/{y}", UrlFault::Character},
      {"https://example.com/a^b", UrlFault::Character}, {"https://example.com/%", UrlFault::Percent},
      {"https://a@example.com/", UrlFault::Host},       {"https://*/", UrlFault::Host},
      {"https://example.com:99999/", UrlFault::Port},
  };
  for (const auto& [target, fault] : cases) {
    const auto link = read_link(target);
    ASSERT_FALSE(link) << target;
    EXPECT_EQ(link.error(), fault) << target;
    EXPECT_NE(remedy_for(fault), "");
  }
}

}  // namespace
}  // namespace flytt::network
