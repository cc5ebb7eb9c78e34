#include "core/text/decimal.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstdlib>
#include <limits>
#include <string>

namespace flytt::text {
namespace {

// The C library is the measure of what is right.
TEST(ReadDecimal, IsTheNearestDoubleOfWhatPeopleWrite) {
  for (const char* text : {"0", "-0", "1", "-12", "0.5", "0.1", "3.14159", "123456789012345", "1e3", "2.5E-3",
                           "6.02e22", "1e22", "999999999999999e-22", "-0.000001", "2000000000", "100.00", "0e5"}) {
    char* end = nullptr;
    const double expected = std::strtod(text, &end);
    const Decimal read = read_decimal(text);
    EXPECT_EQ(read.value, expected) << text;
    EXPECT_EQ(std::signbit(read.value), std::signbit(expected)) << text;
    EXPECT_EQ(read.length, static_cast<std::size_t>(end - text)) << text;
  }
}

TEST(ReadDecimal, IsCloseForLongNumbers) {
  for (const char* text : {"3.14159265358979323846264338327950288", "1.7976931348623157e308", "2.2250738585072014e-308",
                           "123456789012345678901234567890", "0.00000000000000000000000000000012345678901234567890"}) {
    const double expected = std::strtod(text, nullptr);
    EXPECT_NEAR(read_decimal(text).value / expected, 1, 16 * std::numeric_limits<double>::epsilon()) << text;
  }
}

TEST(ReadDecimal, EndsBeyondDoublesInInfinityAndZero) {
  EXPECT_EQ(read_decimal("1e400").value, std::numeric_limits<double>::infinity());
  EXPECT_EQ(read_decimal("-1e99999999999").value, -std::numeric_limits<double>::infinity());
  EXPECT_EQ(read_decimal("1e-400").value, 0);
  EXPECT_EQ(read_decimal("0e99999999999").value, 0);
  EXPECT_EQ(read_decimal("1" + std::string(400, '0')).value, std::numeric_limits<double>::infinity());
  EXPECT_EQ(read_decimal("0." + std::string(20'000, '0') + "1").value, 0);
}

TEST(ReadDecimal, TakesAsMuchAsIsANumber) {
  EXPECT_EQ(read_decimal("12,5").length, 2U);
  EXPECT_EQ(read_decimal("1.").length, 1U);
  EXPECT_EQ(read_decimal("1.e3").length, 1U);
  EXPECT_EQ(read_decimal("1e").length, 1U);
  EXPECT_EQ(read_decimal("1e+").length, 1U);
  EXPECT_EQ(read_decimal("7]").value, 7);
  for (const char* text : {"", "-", ".5", "e3", "+1", " 1", "x"}) EXPECT_EQ(read_decimal(text).length, 0U) << text;
}

}  // namespace
}  // namespace flytt::text
