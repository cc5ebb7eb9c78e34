#include "core/network/host_name.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <utility>

namespace flytt::network {
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

TEST(ParseHostName, TakesNamesInAsciiAlone) {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"timeclock.flexhrm.com", "timeclock.flexhrm.com"},
      {"WWW.Example.COM", "www.example.com"},
      {"localhost", "localhost"},
      {"a-b.c1", "a-b.c1"},
      {"0x7g", "0x7g"},
      {"1a.2b", "1a.2b"},
      {"xn--mla-ula.se", "xn--mla-ula.se"},
  };
  for (const auto& [text, name] : cases) {
    const std::optional<HostName> host = parse_host_name(text);
    ASSERT_TRUE(host) << text;
    EXPECT_EQ(host->text, name);
  }
  for (const std::string_view text :
       {"",       ".",     "a.",          "a..b",        ".a",           "-a.b", "a-.b",
        "a_b.c",  "*.a.b", "https://a.b", "a.b:443",     "203.0.113.10", "a.1",  "0x7f000001",
        "a.0X7F", "a.0x",  "::1",         "\xC3\xA5.se", "a b",          "a\n"}) {
    EXPECT_EQ(parse_host_name(text), std::nullopt) << text;
  }
}

// Sixty-three signs in ASCII and as many bytes in UTF-8: equal lengths do not make a name that is in ASCII.
TEST(ParseHostName, IsNotDeceivedByEqualLengths) {
  std::string text;
  for (int i = 0; i < 3; ++i) text += "\u5B89";
  for (std::size_t count = 0; count < 20; ++count) {
    const std::optional<std::string> ascii = ascii_host(text);
    ASSERT_TRUE(ascii);
    EXPECT_EQ(parse_host_name(text), std::nullopt);
    EXPECT_TRUE(parse_host_name(*ascii));
    text += "\u5B89";
  }
}

TEST(EndsInNumber, KnowsWhatReadersTakeForAnAddress) {
  for (const std::string_view host : {"1", "a.1", "a.1.", "0x", "0x7f", "a.0xff.", "192.0.2.7"}) {
    EXPECT_TRUE(ends_in_number(host)) << host;
  }
  for (const std::string_view host : {"", ".", "a", "1.a", "a1", "1a", "0xg", "a.", "..", "1..", "x0"}) {
    EXPECT_FALSE(ends_in_number(host)) << host;
  }
}

}  // namespace
}  // namespace flytt::network
