#include "core/network/address.h"

#include <gtest/gtest.h>

#include <cstdint>

namespace flytt::network {
namespace {

std::string canonical(std::string_view text) {
  const Result<Address> address = parse_address(text);
  return address ? to_text(*address) : "error at " + std::to_string(address.error().place.column);
}

std::string canonical_prefix(std::string_view text) {
  const Result<Prefix> prefix = parse_prefix(text);
  return prefix ? to_text(*prefix) : "error at " + std::to_string(prefix.error().place.column);
}

TEST(ParseAddress, WritesTheCanonicalText) {
  struct Case {
    const char* text;
    const char* expected;
  };
  for (const Case& each : {
           Case{"192.0.2.7", "192.0.2.7"},
           Case{"0.0.0.0", "0.0.0.0"},
           Case{"255.255.255.255", "255.255.255.255"},
           Case{"2001:DB8::7", "2001:db8::7"},
           Case{"2001:0db8:0000:0000:0000:0000:0000:0007", "2001:db8::7"},
           Case{"::", "::"},
           Case{"::1", "::1"},
           Case{"1::", "1::"},
           Case{"2001:db8:0:0:1:0:0:1", "2001:db8::1:0:0:1"},     // the first of equal runs
           Case{"2001:0:0:1:0:0:0:1", "2001:0:0:1::1"},           // the longest run
           Case{"2001:db8:0:1:1:1:1:1", "2001:db8:0:1:1:1:1:1"},  // one group of zeros stays
           Case{"1:2:3:4:5:6:7::", "1:2:3:4:5:6:7:0"},
           Case{"::2:3:4:5:6:7:8", "0:2:3:4:5:6:7:8"},
           Case{"::ffff:192.0.2.7", "::ffff:192.0.2.7"},
           Case{"::ffff:c000:207", "::ffff:192.0.2.7"},
           Case{"64:ff9b::192.0.2.7", "64:ff9b::c000:207"},
           Case{"1:2:3:4:5:6:192.0.2.7", "1:2:3:4:5:6:c000:207"},
       }) {
    EXPECT_EQ(canonical(each.text), each.expected) << each.text;
  }
}

TEST(ParseAddress, SaysWhereTheTextStopsBeingAnAddress) {
  struct Case {
    const char* text;
    ErrorCode code;
    int column;
  };
  for (const Case& each : {
           Case{"", ErrorCode::MissingValue, 1},
           Case{"192.0.2", ErrorCode::InvalidSyntax, 8},
           Case{"192.0.2.", ErrorCode::InvalidSyntax, 9},
           Case{"192.0.2.7.1", ErrorCode::InvalidSyntax, 10},
           Case{"192.0.2.256", ErrorCode::InvalidValue, 9},
           Case{"192.0.02.7", ErrorCode::InvalidValue, 7},
           Case{"192.0.2.99999999999999999999", ErrorCode::InvalidValue, 9},
           Case{" 192.0.2.7", ErrorCode::InvalidSyntax, 1},
           Case{"192.0.2.7 ", ErrorCode::InvalidSyntax, 10},
           Case{"example.org", ErrorCode::InvalidSyntax, 1},
           Case{"1:2:3:4:5:6:7", ErrorCode::InvalidSyntax, 14},
           Case{"1:2:3:4:5:6:7:8:9", ErrorCode::InvalidSyntax, 17},
           Case{"1::2::3", ErrorCode::InvalidSyntax, 6},
           Case{":1::2", ErrorCode::InvalidSyntax, 1},
           Case{"1:", ErrorCode::InvalidSyntax, 2},
           Case{"1:2:3:4:5:6:7:", ErrorCode::InvalidSyntax, 14},
           Case{":::", ErrorCode::InvalidSyntax, 3},
           Case{"12345::", ErrorCode::InvalidSyntax, 5},
           Case{"fe80::1%eth0", ErrorCode::InvalidSyntax, 8},
           Case{"[::1]", ErrorCode::InvalidSyntax, 1},
           Case{"1:2:3:4:5:6:7:192.0.2.7", ErrorCode::InvalidSyntax, 15},
           Case{"::192.0.2.300", ErrorCode::InvalidValue, 11},
           Case{"1::2:3:4:5:6:7:8", ErrorCode::InvalidSyntax, 17},
       }) {
    const Result<Address> address = parse_address(each.text);
    ASSERT_FALSE(address) << each.text;
    EXPECT_EQ(address.error().code, each.code) << each.text;
    EXPECT_EQ(address.error().place.column, each.column) << each.text;
    EXPECT_FALSE(address.error().remedy.empty());
  }
}

TEST(ParsePrefix, TakesAddressesAndPrefixes) {
  EXPECT_EQ(canonical_prefix("198.51.100.0/24"), "198.51.100.0/24");
  EXPECT_EQ(canonical_prefix("198.51.100.7"), "198.51.100.7");
  EXPECT_EQ(canonical_prefix("198.51.100.7/32"), "198.51.100.7");
  EXPECT_EQ(canonical_prefix("0.0.0.0/0"), "0.0.0.0/0");
  EXPECT_EQ(canonical_prefix("2001:DB8::/32"), "2001:db8::/32");
  EXPECT_EQ(canonical_prefix("2001:db8::1/128"), "2001:db8::1");
  EXPECT_EQ(canonical_prefix("::/0"), "::/0");
}

TEST(ParsePrefix, SaysWhatIsWrong) {
  EXPECT_EQ(canonical_prefix("198.51.100.0/33"), "error at 14");
  EXPECT_EQ(canonical_prefix("2001:db8::/129"), "error at 12");
  EXPECT_EQ(canonical_prefix("198.51.100.0/"), "error at 14");
  EXPECT_EQ(canonical_prefix("198.51.100.0/024"), "error at 14");
  EXPECT_EQ(canonical_prefix("198.51.100.0/24x"), "error at 16");
  EXPECT_EQ(canonical_prefix("/24"), "error at 1");
}

TEST(ParsePrefix, NamesThePrefixThatIsProbablyMeant) {
  const Result<Prefix> prefix = parse_prefix("198.51.100.7/24");
  ASSERT_FALSE(prefix);
  EXPECT_EQ(prefix.error().code, ErrorCode::InvalidValue);
  EXPECT_NE(prefix.error().remedy.find("198.51.100.0/24"), std::string::npos);
}

Address address(std::string_view text) { return parse_address(text).value_or(Address{}); }
Prefix prefix(std::string_view text) { return parse_prefix(text).value_or(Prefix{}); }

TEST(Contains, EndsExactlyAtThePrefix) {
  EXPECT_TRUE(contains(prefix("198.51.100.128/25"), address("198.51.100.128")));
  EXPECT_TRUE(contains(prefix("198.51.100.128/25"), address("198.51.100.255")));
  EXPECT_FALSE(contains(prefix("198.51.100.128/25"), address("198.51.100.127")));
  EXPECT_FALSE(contains(prefix("198.51.100.128/25"), address("198.51.101.0")));
  EXPECT_TRUE(contains(prefix("0.0.0.0/0"), address("203.0.113.1")));
  EXPECT_TRUE(contains(prefix("2001:db8::/33"), address("2001:db8:7fff::1")));
  EXPECT_FALSE(contains(prefix("2001:db8::/33"), address("2001:db8:8000::1")));
}

TEST(Contains, KeepsTheFamiliesApart) {
  EXPECT_FALSE(contains(prefix("::/0"), address("192.0.2.1")));
  EXPECT_FALSE(contains(prefix("0.0.0.0/0"), address("::ffff:192.0.2.1")));
}

TEST(Contains, TakesPrefixesWithinPrefixes) {
  EXPECT_TRUE(contains(prefix("10.0.0.0/8"), prefix("10.1.0.0/16")));
  EXPECT_TRUE(contains(prefix("10.0.0.0/8"), prefix("10.0.0.0/8")));
  EXPECT_FALSE(contains(prefix("10.1.0.0/16"), prefix("10.0.0.0/8")));
  EXPECT_FALSE(contains(prefix("10.0.0.0/8"), prefix("11.0.0.0/16")));
}

TEST(LastAddress, SetsTheBitsPastThePrefix) {
  EXPECT_EQ(to_text(last_address(prefix("198.51.100.64/26"))), "198.51.100.127");
  EXPECT_EQ(to_text(last_address(prefix("198.51.100.7"))), "198.51.100.7");
  EXPECT_EQ(to_text(last_address(prefix("2001:db8::/32"))), "2001:db8:ffff:ffff:ffff:ffff:ffff:ffff");
}

TEST(Compare, OrdersByFamilyThenValueThenPrefix) {
  EXPECT_LT(compare(address("255.0.0.0"), address("::")), 0);
  EXPECT_LT(compare(address("9.0.0.0"), address("10.0.0.0")), 0);
  EXPECT_EQ(compare(address("2001:db8::"), address("2001:DB8:0::")), 0);
  EXPECT_LT(compare(prefix("10.0.0.0/8"), prefix("10.0.0.0/16")), 0);
  EXPECT_GT(compare(prefix("11.0.0.0/8"), prefix("10.0.0.0/16")), 0);
}

TEST(Unmapped, TakesIpv4OutOfIpv6) {
  struct Case {
    const char* text;
    const char* expected;
  };
  for (const Case& each : {
           Case{"::ffff:192.0.2.7", "192.0.2.7"},
           Case{"::ffff:c000:200/120", "192.0.2.0/24"},
           Case{"::ffff:0:0/96", "0.0.0.0/0"},
           Case{"::fffe:0:0/95", "::fffe:0:0/95"},  // holds others too
           Case{"::fffe:c000:207", "::fffe:c000:207"},
           Case{"192.0.2.7", "192.0.2.7"},
       }) {
    EXPECT_EQ(to_text(unmapped(prefix(each.text))), each.expected) << each.text;
  }
}

TEST(ToText, IsReadBackAsTheSameAddress) {
  std::uint32_t random = 3;
  for (int round = 0; round < 2000; ++round) {
    Address value;
    value.family = round % 2 == 0 ? Family::V4 : Family::V6;
    for (int i = 0; i < width_of(value.family) / 8; ++i) {
      random = random * 1664525 + 1013904223;
      const bool is_zero = (random >> 30) != 0;  // runs of zeros are what the text is about
      value.bytes[static_cast<std::size_t>(i)] = is_zero ? std::uint8_t{0} : static_cast<std::uint8_t>(random >> 16);
    }
    const Result<Address> again = parse_address(to_text(value));
    ASSERT_TRUE(again) << to_text(value);
    EXPECT_EQ(compare(*again, value), 0) << to_text(value);
  }
}

}  // namespace
}  // namespace flytt::network
