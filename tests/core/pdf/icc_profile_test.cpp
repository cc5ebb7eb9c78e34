#include "core/pdf/icc_profile.h"

#include <gtest/gtest.h>

#include "core/pdf/big_endian.h"

namespace flytt::pdf {
namespace {

TEST(SrgbProfile, IsADisplayProfileOfItsOwnSize) {
  const std::string profile = srgb_profile();
  EXPECT_EQ(read_u32(profile, 0), profile.size());
  EXPECT_EQ(read_u32(profile, 8), 0x04200000u);
  EXPECT_EQ(profile.substr(12, 12), "mntrRGB XYZ ");
  EXPECT_EQ(profile.substr(36, 4), "acsp");
  EXPECT_LT(profile.size(), 700u);
}

TEST(SrgbProfile, HasPrimariesThatSumToTheWhitePoint) {
  const std::string profile = srgb_profile();
  const auto value = [&](const std::string& tag, std::size_t axis) {
    const std::size_t record = profile.find(tag);
    return read_i32(profile, read_u32(profile, record + 4) + 8 + 4 * axis);
  };
  for (std::size_t axis = 0; axis < 3; ++axis) {
    EXPECT_NEAR(value("rXYZ", axis) + value("gXYZ", axis) + value("bXYZ", axis), value("wtpt", axis), 4);
  }
}

TEST(SrgbProfile, KeepsEachTagWithinTheFile) {
  const std::string profile = srgb_profile();
  for (std::size_t i = 0; i < read_u32(profile, 128); ++i) {
    const std::size_t record = 132 + 12 * i;
    EXPECT_LE(read_u32(profile, record + 4) + read_u32(profile, record + 8), profile.size());
    EXPECT_EQ(read_u32(profile, record + 4) % 4, 0u);
  }
}

}  // namespace
}  // namespace flytt::pdf
