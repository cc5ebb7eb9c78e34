#include "core/network/special_ranges.h"

#include <gtest/gtest.h>

#include <array>
#include <string_view>
#include <vector>

namespace flytt::network {
namespace {

struct Row {
  AddressSpace space;
  std::vector<std::string_view> texts;  // the first and the last of each range, and prefixes within
};

TEST(SpaceOf, EndsWithItsRanges) {
  for (const Row& row : {
           Row{AddressSpace::NoService,
               {"0.0.0.0", "0.255.255.255", "224.0.0.1", "239.255.255.255", "240.0.0.1", "255.255.255.255",
                "::", "ff00::", "ff02::1", "::ffff:0.0.0.0"}},
           Row{AddressSpace::Private,
               {"10.0.0.0", "10.255.255.255", "172.16.0.0", "172.31.255.255", "192.168.0.1", "192.168.0.0/16",
                "100.64.0.0", "100.127.255.255", "fc00::1", "fdff::1", "::ffff:10.0.0.1"}},
           Row{AddressSpace::LinkLocal, {"169.254.0.0", "169.254.255.255", "fe80::1", "febf::", "169.254.0.0/17"}},
           Row{AddressSpace::Loopback,
               {"127.0.0.1", "127.255.255.255", "127.0.0.0/8", "::1", "::1/128", "::ffff:127.0.0.1", "::ffff:7f00:1"}},
           Row{AddressSpace::Documentation,
               {"192.0.2.0", "192.0.2.255", "198.51.100.0/24", "203.0.113.255", "2001:db8::", "2001:DB8:ffff::1/128",
                "3fff::", "3fff:fff:ffff::", "::ffff:203.0.113.10"}},
           Row{AddressSpace::Public,
               {"1.0.0.0",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "126.255.255.255",
                "128.0.0.0",
                "169.253.255.255",
                "169.255.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "192.0.1.255",
                "192.0.3.0",
                "192.167.255.255",
                "192.169.0.0",
                "198.51.99.255",
                "198.51.101.0",
                "203.0.112.255",
                "203.0.114.0",
                "223.255.255.255",
                "::2",
                "2001:db7:ffff::",
                "2001:db9::1",
                "3fff:1000::1",
                "fbff::1",
                "fe00::1",
                "fe7f::1",
                "fec0::1",
                "::fffe:127.0.0.1",
                "64:ff9b::7f00:1",
                "0.0.0.0/0",
                "::/0",
                "198.51.100.0/23",
                "2001:db8::/31",
                "192.0.0.0/16",
                "::/127",
                "1:2:3:4:5:6:7:8",
                "2600::/16",
                "::ffff:8.8.8.8/128",
                "fe00::/9"}},
       }) {
    for (const std::string_view text : row.texts) {
      const Result<Prefix> prefix = parse_prefix(text);
      ASSERT_TRUE(prefix) << text;
      EXPECT_EQ(space_of(*prefix), row.space) << text;
      EXPECT_EQ(space_of_host(text), row.space) << text;
    }
  }
}

TEST(SpaceOf, KnowsTheNamesThatAreSetAside) {
  for (const Row& row : {
           Row{AddressSpace::Loopback,
               {"localhost", "LOCALHOST", "app.localhost", "localhost.", "localhost.localdomain", "ip6-localhost",
                "ip6-loopback"}},
           Row{AddressSpace::Documentation,
               {"example.com", "www.EXAMPLE.org", "a.b.example", "example", "host.test", "x.invalid", "example.net."}},
           Row{AddressSpace::Unknown,
               {"notexample.com", "example.com.se", "timeclock.flexhrm.com", "localhost.se", "mylocalhost", "", ".",
                "a b", "300.1.2.3", "10.0.0.7/8", "http://localhost"}},
       }) {
    for (const std::string_view text : row.texts) EXPECT_EQ(space_of_host(text), row.space) << text;
  }
}

TEST(IsInside, IsWhatThePublicInternetDoesNotReach) {
  EXPECT_TRUE(is_inside(AddressSpace::Private));
  EXPECT_TRUE(is_inside(AddressSpace::LinkLocal));
  EXPECT_TRUE(is_inside(AddressSpace::Loopback));
  for (const AddressSpace space :
       {AddressSpace::Unknown, AddressSpace::Public, AddressSpace::Documentation, AddressSpace::NoService}) {
    EXPECT_FALSE(is_inside(space));
  }
}

TEST(IsWithoutService, IsWhatNoOtherMachineCanAsk) {
  EXPECT_TRUE(is_without_service(AddressSpace::NoService));
  EXPECT_TRUE(is_without_service(AddressSpace::LinkLocal));
  for (const AddressSpace space : {AddressSpace::Unknown, AddressSpace::Public, AddressSpace::Private,
                                   AddressSpace::Loopback, AddressSpace::Documentation}) {
    EXPECT_FALSE(is_without_service(space));
  }
}

}  // namespace
}  // namespace flytt::network
