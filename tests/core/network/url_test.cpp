#include "core/network/url.h"

#include <gtest/gtest.h>

#include <string_view>
#include <utility>

namespace flytt::network {
namespace {

TEST(ParseUrl, TakesAUrlApart) {
  struct Case {
    std::string_view text;
    Scheme scheme;
    std::string_view host;
    int port;
    std::string_view rest;
    std::string_view origin;
  };
  for (const Case& each : {
           Case{"https://a.example", Scheme::Https, "a.example", 443, "", "https://a.example"},
           Case{"HTTP://A.Example:8080/P?q#f", Scheme::Http, "a.example", 8080, "/P?q#f", "http://a.example:8080"},
           Case{"http://a.example?x", Scheme::Http, "a.example", 80, "?x", "http://a.example"},
           Case{"https://a.example:443/", Scheme::Https, "a.example", 443, "/", "https://a.example:443"},
           Case{"https://a.example:1", Scheme::Https, "a.example", 1, "", "https://a.example:1"},
           Case{"https://a.example:65535", Scheme::Https, "a.example", 65535, "", "https://a.example:65535"},
           Case{"https://a.example.#x", Scheme::Https, "a.example.", 443, "#x", "https://a.example."},
           Case{"https://M\u00E5la.se/\u00E5", Scheme::Https, "xn--mla-ula.se", 443, "/\u00E5",
                "https://xn--mla-ula.se"},
           Case{"https://192.0.2.7/a@b:1", Scheme::Https, "192.0.2.7", 443, "/a@b:1", "https://192.0.2.7"},
           Case{"https://[2001:0DB8::0:1]:444/", Scheme::Https, "2001:db8::1", 444, "/", "https://[2001:db8::1]:444"},
           Case{"https://[::ffff:192.0.2.7]", Scheme::Https, "::ffff:192.0.2.7", 443, "", "https://[::ffff:192.0.2.7]"},
       }) {
    const tl::expected<Url, UrlFault> url = parse_url(each.text);
    ASSERT_TRUE(url) << each.text;
    EXPECT_EQ(url->scheme, each.scheme) << each.text;
    EXPECT_EQ(url->host, each.host) << each.text;
    EXPECT_EQ(port_of(*url), each.port) << each.text;
    EXPECT_EQ(url->rest, each.rest) << each.text;
    EXPECT_EQ(origin_of(*url), each.origin) << each.text;
    EXPECT_EQ(to_text(*url), std::string(each.origin) + std::string(each.rest)) << each.text;
  }
}

TEST(ParseUrl, SaysWhatIsWrong) {
  const std::pair<std::string_view, UrlFault> cases[] = {
      {"", UrlFault::Scheme},
      {"ftp://a.example", UrlFault::Scheme},
      {"a.example", UrlFault::Scheme},
      {"/path", UrlFault::Scheme},
      {"https", UrlFault::Scheme},
      {"https:", UrlFault::Host},
      {"https:/a.example", UrlFault::Host},
      {"https://", UrlFault::Host},
      {"https://:443", UrlFault::Host},
      {"https://u@a.example", UrlFault::Host},
      {"https://a..b", UrlFault::Host},
      {"https://256.0.0.1", UrlFault::Host},
      {"https://192.0.2.07", UrlFault::Host},
      {"https://1.2.3.4.", UrlFault::Host},
      {"https://[192.0.2.7]", UrlFault::Host},
      {"https://[]", UrlFault::Host},
      {"https://[::1", UrlFault::Host},
      {"https://[::1]x", UrlFault::Host},
      {"https://[fe80::1%25eth0]", UrlFault::Host},
      {"https://a.example:", UrlFault::Port},
      {"https://a.example:0", UrlFault::Port},
      {"https://a.example:65536", UrlFault::Port},
      {"https://a.example:080", UrlFault::Port},
      {"https://[::1]:0", UrlFault::Port},
      {"https://a.example/{x}", UrlFault::Character},
      {"https://a.example/[x]", UrlFault::Character},
      {"https://a.example/a b", UrlFault::Character},
      {"https://a.example/#a#b", UrlFault::Character},
      {"https://a.example/\xFF", UrlFault::Character},
      {"https://a.example/%4", UrlFault::Percent},
  };
  for (const auto& [text, fault] : cases) {
    const tl::expected<Url, UrlFault> url = parse_url(text);
    ASSERT_FALSE(url) << text;
    EXPECT_EQ(url.error(), fault) << text;
    EXPECT_NE(remedy_for(fault), "");
  }
}

TEST(HostPart, CutsOutTheHost) {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"https://a.example/path", "a.example"},
      {"http://a.example:8080?x", "a.example"},
      {"https://user@a.example#x", "a.example"},
      {"https://u@v@a.example", "a.example"},
      {"https://{company}.a.example/{x}", "{company}.a.example"},
      {"https://[2001:db8::1]:443/", "2001:db8::1"},
      {"https://[2001:db8::1", ""},
      {"https://[]", ""},
      {"https://", ""},
      {"a.example", "a.example"},
      {"2001:db8::1", "2001:db8::1"},
      {"", ""},
  };
  for (const auto& [text, host] : cases) EXPECT_EQ(host_part(text), host) << text;
}

TEST(HostAndPort, PutsIpv6IntoBrackets) {
  EXPECT_EQ(host_and_port("web.test", 443), "web.test:443");
  EXPECT_EQ(host_and_port("192.0.2.7", 443), "192.0.2.7:443");
  EXPECT_EQ(host_and_port("2001:db8::7", 443), "[2001:db8::7]:443");
  EXPECT_EQ(host_in_url("2001:db8::7"), "[2001:db8::7]");
  EXPECT_EQ(host_in_url("web.test"), "web.test");
}

}  // namespace
}  // namespace flytt::network
