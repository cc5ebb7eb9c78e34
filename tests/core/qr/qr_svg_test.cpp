#include "core/qr/qr_svg.h"

#include <gtest/gtest.h>

namespace flytt::qr {
namespace {

const ModuleGrid kGrid = {2, {1, 1, 0, 1}};

TEST(WriteSvg, JoinsDarkModulesIntoBarsOfOnePath) {
  SvgLook look;
  look.quiet_zone_modules = 4;
  look.pixels_per_module = 10;
  EXPECT_EQ(write_svg(kGrid, "To the app", look),
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"100\" height=\"100\" viewBox=\"0 0 10 10\" "
            "role=\"img\" shape-rendering=\"crispEdges\">\n"
            "<title>To the app</title>\n"
            "<path fill=\"#fff\" d=\"M0 0h10v10h-10z\"/>\n"
            "<path d=\"M4 4h2v1h-2zM5 5h1v1h-1z\"/>\n"
            "</svg>\n");
}

TEST(WriteSvg, LeavesOutAnEmptyTitle) { EXPECT_EQ(write_svg(kGrid, "", SvgLook{}).find("<title>"), std::string::npos); }

TEST(WriteSvg, EscapesTheTitleAndDropsWhatXmlForbids) {
  const std::string svg = write_svg(kGrid, std::string("a<b>&\"\x01\x1F\tc å"), SvgLook{});
  EXPECT_NE(svg.find("<title>a&lt;b&gt;&amp;\"\tc å</title>"), std::string::npos) << svg;
}

TEST(WriteSvg, DrawsWithoutQuietZoneWhereAsked) {
  SvgLook look;
  look.quiet_zone_modules = 0;
  EXPECT_NE(write_svg(kGrid, "", look).find("<path d=\"M0 0h2v1h-2zM1 1h1v1h-1z\"/>"), std::string::npos);
}

}  // namespace
}  // namespace flytt::qr
