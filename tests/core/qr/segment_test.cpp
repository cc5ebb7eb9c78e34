#include "core/qr/segment.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <string>

namespace flytt::qr {
namespace {

std::string described(const std::vector<Segment>& segments) {
  std::string out;
  for (const Segment& segment : segments) {
    out += out.empty() ? "" : " ";
    out += std::string_view("NABE")[static_cast<std::size_t>(segment.mode)];
    out += std::to_string(segment.text.size());
  }
  return out;
}

TEST(SegmentText, ChoosesTheModeThatFits) {
  struct Case {
    const char* text;
    const char* expected;
  };
  for (const Case& each :
       {Case{"0123456789", "N10"}, Case{"HTTPS://A.B/$%*+-. 9", "A20"}, Case{"https://example.org/", "B20"},
        Case{"\xC3\xA5\xC3\xA4\xC3\xB6", "E0 B6"}, Case{"a0b", "B3"}, Case{"A0", "A2"}, Case{"7", "N1"}}) {
    EXPECT_EQ(described(segment_text(each.text, 0)), each.expected) << each.text;
  }
}

TEST(SegmentText, ChangesTheModeOnlyWhereThatPays) {
  EXPECT_EQ(described(segment_text("ab123", 0)), "B5");
  EXPECT_EQ(described(segment_text("ab1234", 0)), "B2 N4");
  EXPECT_EQ(described(segment_text("abABCDEFGHIJK", 0)), "B2 A11");
  EXPECT_EQ(described(segment_text("abABC", 0)), "B5");
}

TEST(SegmentText, PaysWiderHeadersInLargerVersions) {
  const std::string text = "ab1234";
  EXPECT_EQ(described(segment_text(text, 0)), "B2 N4");
  EXPECT_EQ(described(segment_text(text, 2)), "B6");
}

// Every way to divide the text, tried one by one.
std::size_t fewest_bits(std::string_view text, int version_class_index, std::vector<Segment>& so_far) {
  if (text.empty()) return bits_of(so_far, version_class_index);
  std::size_t best = SIZE_MAX;
  for (std::size_t length = 1; length <= text.size(); ++length) {
    for (const Mode mode : {Mode::Numeric, Mode::Alphanumeric, Mode::Byte}) {
      bool fits = true;
      for (const char character : text.substr(0, length)) {
        if (mode == Mode::Numeric && (character < '0' || character > '9')) fits = false;
        if (mode == Mode::Alphanumeric && alphanumeric_value(character) < 0) fits = false;
      }
      if (!fits) continue;
      so_far.push_back({mode, text.substr(0, length)});
      best = std::min(best, fewest_bits(text.substr(length), version_class_index, so_far));
      so_far.pop_back();
    }
  }
  return best;
}

TEST(SegmentText, AnnouncesUtf8PastAsciiAndNothingElse) {
  for (const char* text :
       {"\xC2\x80", "\xE0\xA0\x80", "\xED\x9F\xBF", "\xF0\x90\x80\x80", "\xF4\x8F\xBF\xBF", "a\xC3\xA5"}) {
    EXPECT_EQ(segment_text(text, 0).front().mode, Mode::Utf8Designator) << text;
  }
  for (const char* text : {"a", "\x7F", "\xC1\xBF", "\xE0\x9F\xBF", "\xED\xA0\x80", "\xF0\x8F\xBF\xBF",
                           "\xF4\x90\x80\x80", "\xC3", "\xE2\x82", "\xC3\xA5\xFF", "\x80"}) {
    EXPECT_NE(segment_text(text, 0).front().mode, Mode::Utf8Designator) << text;
  }
}

TEST(SegmentText, TakesAsFewBitsAsTheBestOfAllDivisions) {
  std::uint32_t random = 1;
  for (int round = 0; round < 60; ++round) {
    std::string text;
    constexpr std::string_view kKinds = "00000AAAa";
    for (int i = 0; i < 8; ++i) {
      random = random * 1664525 + 1013904223;
      text += kKinds[(random >> 16) % kKinds.size()];
    }
    for (int index = 0; index < kVersionClasses; ++index) {
      std::vector<Segment> so_far;
      EXPECT_EQ(bits_of(segment_text(text, index), index), fewest_bits(text, index, so_far)) << text << " " << index;
    }
  }
}

TEST(VersionClass, ChangesAfter9AndAfter26) {
  EXPECT_EQ(version_class(9), 0);
  EXPECT_EQ(version_class(10), 1);
  EXPECT_EQ(version_class(26), 1);
  EXPECT_EQ(version_class(27), 2);
  EXPECT_EQ(last_version_of_class(0), 9);
  EXPECT_EQ(last_version_of_class(1), 26);
  EXPECT_EQ(last_version_of_class(2), 40);
}

TEST(AlphanumericValue, IsThatOfTable5) {
  EXPECT_EQ(alphanumeric_value('0'), 0);
  EXPECT_EQ(alphanumeric_value('A'), 10);
  EXPECT_EQ(alphanumeric_value(' '), 36);
  EXPECT_EQ(alphanumeric_value(':'), 44);
  EXPECT_EQ(alphanumeric_value('a'), -1);
  EXPECT_EQ(alphanumeric_value('\xE5'), -1);
}

}  // namespace
}  // namespace flytt::qr
