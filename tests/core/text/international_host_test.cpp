#include "core/text/international_host.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <utility>

namespace flytt::text {
namespace {

TEST(AsciiHost, WritesLabelsAsNameServersHaveThem) {
  // As RFC 3492, section 7.1, has them, and names that are registered.
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"www.example.com", "www.example.com"},
      {"WWW.Example.COM.", "www.example.com."},
      {"b\u00FCcher.example", "xn--bcher-kva.example"},
      {"m\u00E5la.se", "xn--mla-ula.se"},
      {"M\u00C5LA.SE", "xn--mla-ula.se"},
      {"fa\u00DF.de", "xn--fa-hia.de"},
      {"\u043F\u0440\u0438\u043C\u0435\u0440.\u0440\u0444", "xn--e1afmkfd.xn--p1ai"},
      {"\u03C0\u03B1\u03C1\u03AC\u03B4\u03B5\u03B9\u03B3\u03BC\u03B1.gr", "xn--hxajbheg2az3al.gr"},
      {"\u5B89\u5BA4\u5948\u7F8E\u6075-with-super-monkeys.jp", "xn---with-super-monkeys-pc58ag80a8qai00g7n9n.jp"},
      {"_dmarc.example.com", "_dmarc.example.com"},
  };
  for (const auto& [host, wanted] : cases) EXPECT_EQ(ascii_host(host).value_or("none"), wanted) << host;
}

TEST(AsciiHost, RefusesWhatIsNoNameOrNotKnownHere) {
  for (const std::string_view host :
       {"", ".", "..", "a..b", ".a", "-a.se", "a-.se", "a b", "*", "a;b", "x.se,y", "100%", "[::1]", "a\u0308.se",
        "\u2603.se", "a\u200Bb.se", "a\u3002se", "\uFF41.se"}) {
    EXPECT_EQ(ascii_host(host), std::nullopt) << host;
  }
}

TEST(AsciiHost, KeepsTheLimitsOfNames) {
  const std::string label(63, 'a');
  EXPECT_TRUE(ascii_host(label));
  EXPECT_FALSE(ascii_host(label + "a"));
  const std::string longest = label + "." + label + "." + label + "." + std::string(61, 'a');
  EXPECT_TRUE(ascii_host(longest));
  EXPECT_FALSE(ascii_host(longest + "a"));
  std::string umlauts;
  for (int i = 0; i < 63; ++i) umlauts += "\u00E5";
  EXPECT_FALSE(ascii_host(umlauts));
}

}  // namespace
}  // namespace flytt::text
