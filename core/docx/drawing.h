// A QR symbol as a drawing that stands in its line, with a bitmap for every reader and a vector for those that can.
#pragma once

#include <string>
#include <string_view>

#include "core/docx/xml_writer.h"
#include "core/handout/handout.h"

namespace flytt::docx {

struct DrawingParts {
  int number = 1;              // 1-based, unique in the document
  std::string_view bitmap_id;  // relationship of the PNG
  std::string_view vector_id;  // relationship of the SVG
};

// Writes one w:drawing with wp:inline (ISO 29500-1, 20.4.2.8). The symbol is a square of figure.width_mm a side,
// quiet zone included.
void write_drawing(XmlWriter& xml, const handout::Figure& figure, const DrawingParts& parts);

}  // namespace flytt::docx
