// The sRGB colour space as an ICC profile, for the output intent that PDF/A asks for.
#pragma once

#include <string>

namespace flytt::pdf {

// Version 4.2 display profile, RGB to XYZ (ICC.1:2004-10): primaries and curve of IEC 61966-2-1, adapted to D50.
std::string srgb_profile();

}  // namespace flytt::pdf
