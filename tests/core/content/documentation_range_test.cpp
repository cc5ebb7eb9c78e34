#include "core/content/documentation_range.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <utility>

namespace flytt::content {
namespace {

TEST(ClassifyAddress, KnowsTheRangesForDocumentationAndTheirEdges) {
  const std::pair<std::string_view, AddressKind> cases[] = {
      {"192.0.2.0", AddressKind::Documentation},
      {"192.0.2.255", AddressKind::Documentation},
      {"192.0.1.255", AddressKind::Ordinary},
      {"192.0.3.0", AddressKind::Ordinary},
      {"198.51.100.0/24", AddressKind::Documentation},
      {"198.51.100.0/23", AddressKind::Ordinary},
      {"203.0.113.10", AddressKind::Documentation},
      {"203.0.114.1", AddressKind::Ordinary},
      {"2001:db8::", AddressKind::Documentation},
      {"2001:DB8:ffff::1/128", AddressKind::Documentation},
      {"2001:db8::/31", AddressKind::Ordinary},
      {"2001:db9::1", AddressKind::Ordinary},
      {"3fff:fff::1", AddressKind::Documentation},
      {"3fff:1000::1", AddressKind::Ordinary},
      {"0.0.0.0/0", AddressKind::Special},
      {"::", AddressKind::Special},
      {"::/0", AddressKind::Special},
      {"::ffff:203.0.113.10", AddressKind::Documentation},
      {"::ffff:127.0.0.1", AddressKind::Loopback},
      {"::ffff:7f00:1", AddressKind::Loopback},
      {"::ffff:0.0.0.0", AddressKind::Special},
      {"::ffff:0:0/96", AddressKind::Special},
      {"::ffff:8.8.8.8/128", AddressKind::Ordinary},
      {"::fffe:127.0.0.1", AddressKind::Ordinary},
      {"1:2:3:4:5:6:7:8", AddressKind::Ordinary},
      {"1:2:3:4:5:6:1.2.3.4", AddressKind::Ordinary},
  };
  for (const auto& [text, kind] : cases) EXPECT_EQ(classify_address(text), kind) << text;
}

TEST(ClassifyAddress, RefusesWhatIsNoAddress) {
  const std::string_view cases[] = {"",
                                    "1.2.3",
                                    "1.2.3.4.5",
                                    "1.2.3.256",
                                    "01.2.3.4",
                                    "1.2.3.4/33",
                                    "1.2.3.4/",
                                    "1.2.3.4/01",
                                    "1.2.3.",
                                    " 1.2.3.4",
                                    "a.b.c.d",
                                    ":",
                                    ":::",
                                    "1::2::3",
                                    "1:2:3:4:5:6:7",
                                    "12345::",
                                    "::/129",
                                    "1:2:3:4:5:6:7:8:9",
                                    "::1.2.3",
                                    "1.2.3.4::",
                                    "1:2:3:4:5:6:7:1.2.3.4",
                                    "1:2:3:4:5:6:7::8",
                                    "fe80::1%eth0",
                                    "g::"};
  for (const std::string_view text : cases) EXPECT_EQ(classify_address(text), AddressKind::NotAnAddress) << text;
}

TEST(ClassifyHost, KnowsNamesForDocumentation) {
  const std::pair<std::string_view, HostKind> cases[] = {
      {"example.com", HostKind::Documentation},
      {"www.EXAMPLE.org", HostKind::Documentation},
      {"a.b.example", HostKind::Documentation},
      {"host.test", HostKind::Documentation},
      {"x.invalid", HostKind::Documentation},
      {"notexample.com", HostKind::Ordinary},
      {"example.com.se", HostKind::Ordinary},
      {"timeclock.flexhrm.com", HostKind::Ordinary},
      {"localhost", HostKind::Loopback},
      {"0x7f000001", HostKind::NotAHost},
      {"a.0X7F", HostKind::NotAHost},
      {"0x7g", HostKind::Ordinary},
      {"a-b.c1", HostKind::Ordinary},
      {"", HostKind::NotAHost},
      {"a..b", HostKind::NotAHost},
      {".a", HostKind::NotAHost},
      {"a.", HostKind::NotAHost},
      {"-a.b", HostKind::NotAHost},
      {"a-.b", HostKind::NotAHost},
      {"a_b.c", HostKind::NotAHost},
      {"https://a.b", HostKind::NotAHost},
      {"a.b:443", HostKind::NotAHost},
      {"203.0.113.10", HostKind::NotAHost},
      {"\xC3\xA5.se", HostKind::NotAHost},
  };
  for (const auto& [text, kind] : cases) EXPECT_EQ(classify_host(text), kind) << text;
}

TEST(ClassifyHost, TakesLabelsOf63AndNamesOf253Letters) {
  const std::string label(63, 'a');
  EXPECT_EQ(classify_host(label + ".se"), HostKind::Ordinary);
  EXPECT_EQ(classify_host(label + "a.se"), HostKind::NotAHost);
  const std::string name = label + "." + label + "." + label + "." + std::string(61, 'b');
  EXPECT_EQ(classify_host(name), HostKind::Ordinary);
  EXPECT_EQ(classify_host(name + "b"), HostKind::NotAHost);
}

TEST(HostOfUrl, CutsOutTheHost) {
  const std::pair<std::string_view, std::string_view> cases[] = {{"https://a.example/path", "a.example"},
                                                                 {"http://a.example:8080?x", "a.example"},
                                                                 {"https://user@a.example#x", "a.example"},
                                                                 {"https://[2001:db8::1]:443/", "2001:db8::1"},
                                                                 {"https://[2001:db8::1", ""},
                                                                 {"a.example", ""},
                                                                 {"https://", ""}};
  for (const auto& [url, host] : cases) EXPECT_EQ(host_of_url(url), host) << url;
}

TEST(ClassifyAddress, KnowsWhereNoServiceIs) {
  for (const char* text :
       {"0.0.0.0", "0.1.2.3", "169.254.1.1", "224.0.0.1", "239.255.255.255", "240.0.0.1", "255.255.255.255",
        "::", "fe80::1", "febf::", "ff02::1", "0.0.0.0/0", "128.0.0.0/7", "::/0", "2000::/3"}) {
    EXPECT_EQ(classify_address(text), AddressKind::Special) << text;
  }
  for (const char* text : {"1.0.0.0", "126.255.255.255", "128.0.0.0", "169.253.255.255", "223.255.255.255", "::2",
                           "fe00::", "fec0::1", "10.0.0.0/8", "2600::/16"}) {
    EXPECT_EQ(classify_address(text), AddressKind::Ordinary) << text;
  }
}

TEST(ClassifyHost, KnowsTheReadersOwnMachine) {
  for (const char* text : {"localhost", "LOCALHOST", "app.localhost"}) {
    EXPECT_EQ(classify_host(text), HostKind::Loopback) << text;
  }
  for (const char* text : {"127.0.0.1", "127.255.255.255", "127.0.0.0/8", "::1"}) {
    EXPECT_EQ(classify_address(text), AddressKind::Loopback) << text;
  }
  EXPECT_TRUE(is_own_machine("::1"));
  EXPECT_TRUE(is_own_machine("localhost"));
  EXPECT_FALSE(is_own_machine("10.0.0.1"));
  EXPECT_EQ(classify_host("localhost.se"), HostKind::Ordinary);
  EXPECT_EQ(classify_host("mylocalhost"), HostKind::Ordinary);
}

}  // namespace
}  // namespace flytt::content
