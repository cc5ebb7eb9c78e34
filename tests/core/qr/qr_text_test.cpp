#include "core/qr/qr_text.h"

#include <gtest/gtest.h>

namespace flytt::qr {
namespace {

const ModuleGrid kGrid = {3,
                          {1, 0, 1,  //
                           0, 0, 1,  //
                           1, 1, 0}};

TEST(WriteText, DrawsTwoRowsALine) {
  EXPECT_EQ(write_text(kGrid, Ink::Dark, 0),
            "▀ █\n"
            "▀▀ \n");
}

TEST(WriteText, DrawsTheLightModulesForALightPen) {
  EXPECT_EQ(write_text(kGrid, Ink::Light, 0),
            "▄█ \n"
            "▄▄█\n");
}

TEST(WriteText, SurroundsTheSymbolWithItsQuietZone) {
  EXPECT_EQ(write_text({1, {1}}, Ink::Light, 1),
            "█▀█\n"
            "███\n");
}

}  // namespace
}  // namespace flytt::qr
