#include "core/network/interval_set.h"

#include <gtest/gtest.h>

#include <bitset>
#include <string>
#include <string_view>
#include <vector>

namespace flytt::network {
namespace {

AddressRange range(std::string_view text) { return parse_address_range(text).value(); }

AddressSet set_of(const std::vector<std::string_view>& texts) {
  AddressSet set;
  for (const std::string_view text : texts) set.add(range(text));
  return set;
}

std::string text_of(const AddressSet& set) {
  std::string text;
  for (const AddressRange& each : set.ranges()) text += (text.empty() ? "" : " ") + to_text(each);
  return text;
}

TEST(ParseAddressRange, TakesAddressesPrefixesAndRanges) {
  EXPECT_EQ(to_text(range("192.0.2.7")), "192.0.2.7");
  EXPECT_EQ(to_text(range("192.0.2.0/30")), "192.0.2.0-192.0.2.3");
  EXPECT_EQ(to_text(range("192.0.2.7-192.0.2.9")), "192.0.2.7-192.0.2.9");
  EXPECT_EQ(to_text(range("192.0.2.7 - 192.0.2.7")), "192.0.2.7");
  EXPECT_EQ(to_text(range("0.0.0.0/0")), "0.0.0.0-255.255.255.255");
  EXPECT_EQ(to_text(range("2001:DB8::1-2001:db8::f")), "2001:db8::1-2001:db8::f");
}

TEST(ParseAddressRange, SaysWhereItIsWrong) {
  struct Case {
    const char* text;
    int column;
  };
  for (const Case& each : {Case{"", 1}, Case{"192.0.2.9-192.0.2.7", 11}, Case{"192.0.2.9 -  192.0.2.300", 22},
                           Case{"192.0.2.9-::1", 11}, Case{"-192.0.2.9", 1}, Case{"192.0.2.9-", 11},
                           Case{"192.0.2.0/24-192.0.3.0", 10}, Case{"192.0.2.01-192.0.2.9", 9}}) {
    const Result<AddressRange> parsed = parse_address_range(each.text);
    ASSERT_FALSE(parsed) << each.text;
    EXPECT_EQ(parsed.error().place.column, each.column) << each.text;
  }
}

TEST(AddressSet, MergesWhatOverlapsOrTouches) {
  struct Case {
    std::vector<std::string_view> texts;
    const char* expected;
  };
  for (const Case& each : {
           Case{{}, ""},
           Case{{"10.0.0.2", "10.0.0.0"}, "10.0.0.0 10.0.0.2"},
           Case{{"10.0.0.2", "10.0.0.0", "10.0.0.1"}, "10.0.0.0-10.0.0.2"},
           Case{{"10.0.0.0/25", "10.0.0.128/25"}, "10.0.0.0-10.0.0.255"},
           Case{{"10.0.0.5-10.0.0.9", "10.0.0.0-10.0.0.255"}, "10.0.0.0-10.0.0.255"},
           Case{{"10.0.0.0-10.0.0.255", "10.0.0.5-10.0.0.9"}, "10.0.0.0-10.0.0.255"},
           Case{{"10.0.0.1", "10.0.0.3", "10.0.0.5", "10.0.0.0-10.0.0.4"}, "10.0.0.0-10.0.0.5"},
           Case{{"::1", "255.255.255.255", "::"}, "255.255.255.255 ::-::1"},  // families never touch
           Case{{"0.0.0.0/1", "128.0.0.0/1"}, "0.0.0.0-255.255.255.255"},
           Case{{"::/0", "2001:db8::/32"}, "::-ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff"},
       }) {
    EXPECT_EQ(text_of(set_of(each.texts)), each.expected);
  }
}

TEST(AddressSet, SubtractsWithoutRunningOverTheEnds) {
  struct Case {
    std::vector<std::string_view> from;
    std::vector<std::string_view> what;
    const char* expected;
  };
  for (const Case& each : {
           Case{{"10.0.0.0/24"}, {"10.0.0.0/24"}, ""},
           Case{{"10.0.0.0/24"}, {"10.0.0.0"}, "10.0.0.1-10.0.0.255"},
           Case{{"10.0.0.0/24"}, {"10.0.0.255"}, "10.0.0.0-10.0.0.254"},
           Case{{"10.0.0.0/24"}, {"10.0.0.7"}, "10.0.0.0-10.0.0.6 10.0.0.8-10.0.0.255"},
           Case{{"10.0.0.0/24", "10.0.2.0/24"}, {"10.0.0.128-10.0.2.0"}, "10.0.0.0-10.0.0.127 10.0.2.1-10.0.2.255"},
           Case{{"0.0.0.0/0"}, {"0.0.0.0", "255.255.255.255"}, "0.0.0.1-255.255.255.254"},
           Case{{"0.0.0.0/0", "::/0"}, {"0.0.0.0/0"}, "::-ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff"},
           Case{{"::ffff:10.0.0.1"}, {"10.0.0.1"}, "::ffff:10.0.0.1"},
           Case{{"2001:db8::/64"}, {"2001:db8::"}, "2001:db8::1-2001:db8::ffff:ffff:ffff:ffff"},
           Case{{}, {"10.0.0.0/8"}, ""},
       }) {
    AddressSet set = set_of(each.from);
    set.subtract(set_of(each.what));
    EXPECT_EQ(text_of(set), each.expected);
  }
}

TEST(Count, StopsAtTheLargestNumber) {
  EXPECT_EQ(count(AddressSet(), Family::V4), 0U);
  EXPECT_EQ(count(set_of({"10.0.0.7"}), Family::V4), 1U);
  EXPECT_EQ(count(set_of({"10.0.0.7"}), Family::V6), 0U);
  EXPECT_EQ(count(set_of({"10.0.0.0/24", "10.0.2.0-10.0.2.9"}), Family::V4), 266U);
  EXPECT_EQ(count(set_of({"0.0.0.0/0"}), Family::V4), std::uint64_t{1} << 32);
  EXPECT_EQ(count(set_of({"2001:db8::ff-2001:db8::100"}), Family::V6), 2U);
  EXPECT_EQ(count(set_of({"2001:db8::/65"}), Family::V6), std::uint64_t{1} << 63);
  EXPECT_EQ(count(set_of({"2001:db8::1-2001:db8::ffff:ffff:ffff:ffff"}), Family::V6), UINT64_MAX);
  EXPECT_EQ(count(set_of({"2001:db8::/64"}), Family::V6), UINT64_MAX);
  EXPECT_EQ(count(set_of({"2001:db8::/65", "2001:db9::/65"}), Family::V6), UINT64_MAX);
  EXPECT_EQ(count(set_of({"::/0"}), Family::V6), UINT64_MAX);
}

// Against a bit for each of 256 addresses.
TEST(AddressSet, AgreesWithBruteForce) {
  std::uint32_t random = 7;
  const auto next = [&random] { return (random = random * 1664525 + 1013904223) >> 24; };
  const auto at = [](std::size_t last) {
    Address address = parse_address("10.0.0.0").value();
    address.bytes[3] = static_cast<std::uint8_t>(last);
    return address;
  };
  for (int round = 0; round < 300; ++round) {
    AddressSet set;
    std::bitset<256> bits;
    for (int step = 0; step < 12; ++step) {
      std::size_t first = next();
      std::size_t last = next();
      if (last < first) std::swap(first, last);
      const bool is_added = next() < 128;
      if (is_added) {
        set.add(AddressRange{at(first), at(last)});
      } else {
        set.subtract(AddressRange{at(first), at(last)});
      }
      for (std::size_t i = first; i <= last; ++i) bits[i] = is_added;
    }
    ASSERT_EQ(count(set, Family::V4), bits.count());
    for (std::size_t i = 0; i < bits.size(); ++i) ASSERT_EQ(set.contains(at(i)), bits[i]);
    const std::size_t some = next() / 2;
    bool has_all = true;
    for (std::size_t i = some; i < some + 16; ++i) has_all = has_all && bits[i];
    ASSERT_EQ(set.contains(AddressRange{at(some), at(some + 15)}), has_all);
    for (std::size_t i = 1; i < set.ranges().size(); ++i) {
      ASSERT_GT(set.ranges()[i].first.bytes[3], set.ranges()[i - 1].last.bytes[3] + 1) << "merged";
    }
  }
}

}  // namespace
}  // namespace flytt::network
