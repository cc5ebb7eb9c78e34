// The icons as stroked paths, one drawing for the canvas and for SVG in HTML.
#pragma once

#include <string_view>

#include "core/page/page.h"

namespace flytt::page {

// SVG path data on a grid of 24 x 24, to be stroked 1.5 px wide at 20 to 24 px size, never filled. Only the absolute
// commands M L H V C A Z are used, arcs are circular. Empty for Icon::None.
std::string_view icon_path(Icon icon);

}  // namespace flytt::page
