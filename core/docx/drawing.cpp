#include "core/docx/drawing.h"

#include "core/docx/page_geometry.h"

namespace flytt::docx {
namespace {

constexpr std::string_view kPictureUri = "http://schemas.openxmlformats.org/drawingml/2006/picture";
constexpr std::string_view kDrawingUri = "http://schemas.openxmlformats.org/drawingml/2006/main";
// [MS-ODRAWXML] 2.3.1.16: names the vector that stands behind a bitmap.
constexpr std::string_view kVectorExtension = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}";
constexpr std::string_view kVectorUri = "http://schemas.microsoft.com/office/drawing/2016/SVG/main";

}  // namespace

void write_drawing(XmlWriter& xml, const handout::Figure& figure, const DrawingParts& parts) {
  const long long side = static_cast<long long>(figure.width_mm) * kEmuPerMillimetre;
  const std::string name = "QR " + std::to_string(parts.number);
  xml.open("w:drawing").open("wp:inline", {{"distT", 0}, {"distB", 0}, {"distL", 0}, {"distR", 0}});
  xml.empty("wp:extent", {{"cx", side}, {"cy", side}});
  xml.empty("wp:effectExtent", {{"l", 0}, {"t", 0}, {"r", 0}, {"b", 0}});
  xml.empty("wp:docPr", {{"id", parts.number}, {"name", name}, {"descr", figure.alternative_text}});
  xml.open("wp:cNvGraphicFramePr");
  xml.empty("a:graphicFrameLocks", {{"xmlns:a", kDrawingUri}, {"noChangeAspect", 1}});
  xml.close();
  xml.open("a:graphic", {{"xmlns:a", kDrawingUri}}).open("a:graphicData", {{"uri", kPictureUri}});
  xml.open("pic:pic", {{"xmlns:pic", kPictureUri}});
  xml.open("pic:nvPicPr");
  xml.empty("pic:cNvPr", {{"id", parts.number}, {"name", name}, {"descr", figure.alternative_text}});
  xml.empty("pic:cNvPicPr").close();
  xml.open("pic:blipFill").open("a:blip", {{"r:embed", parts.bitmap_id}});
  xml.open("a:extLst").open("a:ext", {{"uri", kVectorExtension}});
  xml.empty("asvg:svgBlip", {{"xmlns:asvg", kVectorUri}, {"r:embed", parts.vector_id}});
  xml.close().close().close();
  xml.open("a:stretch").empty("a:fillRect").close().close();
  xml.open("pic:spPr").open("a:xfrm");
  xml.empty("a:off", {{"x", 0}, {"y", 0}}).empty("a:ext", {{"cx", side}, {"cy", side}}).close();
  xml.open("a:prstGeom", {{"prst", "rect"}}).empty("a:avLst").close().close();
  xml.close().close().close();
  xml.close().close();
}

}  // namespace flytt::docx
