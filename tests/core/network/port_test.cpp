#include "core/network/port.h"

#include <gtest/gtest.h>

#include <string_view>

namespace flytt::network {
namespace {

TEST(ParsePort, EndsWithThePortsThatThereAre) {
  EXPECT_EQ(parse_port("1"), 1);
  EXPECT_EQ(parse_port("443"), 443);
  EXPECT_EQ(parse_port("65535"), 65535);
  for (const std::string_view text :
       {"", "0", "65536", "99999", "100000", "4294967739", "080", "+1", "-1", " 1", "1 ", "1.0", "0x1", "x", "44 3"}) {
    EXPECT_EQ(parse_port(text), std::nullopt) << text;
  }
}

TEST(ParsePortRange, TakesOnePortOrTwo) {
  EXPECT_EQ(parse_port_range("443"), single_port(443));
  EXPECT_EQ(parse_port_range("8000-8080"), (PortRange{8000, 8080}));
  EXPECT_EQ(parse_port_range("1-65535"), (PortRange{1, 65535}));
  EXPECT_EQ(parse_port_range("80-80"), single_port(80));
  for (const std::string_view text :
       {"", "-", "80-", "-80", "81-80", "0-80", "80-65536", "1-2-3", "80 - 81", "80,81"}) {
    EXPECT_EQ(parse_port_range(text), std::nullopt) << text;
  }
}

TEST(ToText, WritesAPortRangeAsItIsRead) {
  EXPECT_EQ(to_text(single_port(443)), "443");
  EXPECT_EQ(to_text(PortRange{8000, 8080}), "8000-8080");
}

TEST(NameOf, IsTheProtocolsOwn) {
  EXPECT_STREQ(name_of(Protocol::Tcp), "TCP");
  EXPECT_STREQ(name_of(Protocol::Udp), "UDP");
}

}  // namespace
}  // namespace flytt::network
