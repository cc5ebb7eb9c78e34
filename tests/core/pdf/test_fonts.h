// The fonts that ship, whole, from the installed npm packages.
#pragma once

#include <string>

#include "core/pdf/typefaces.h"

namespace flytt::pdf {

// Empty where the file is missing, which no reader of fonts accepts.
const std::string& font_bytes(Face face);

FontSet test_fonts();
const Typefaces& test_faces();

}  // namespace flytt::pdf
