#include "tests/core/pdf/test_fonts.h"

#include <array>
#include <fstream>
#include <iterator>

#include "core/contract.h"

namespace flytt::pdf {

namespace {

std::string contents_of(const char* path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

}  // namespace

const std::string& font_bytes(Face face) {
  static const std::array<std::string, kFaceCount> bytes = {
      contents_of("web/node_modules/source-sans/TTF/SourceSans3-Regular.ttf"),
      contents_of("web/node_modules/source-sans/TTF/SourceSans3-Semibold.ttf"),
      contents_of("web/node_modules/source-sans/TTF/SourceSans3-It.ttf"),
      contents_of("web/node_modules/source-code-pro/TTF/SourceCodePro-Regular.ttf")};
  return bytes[static_cast<std::size_t>(face)];
}

FontSet test_fonts() {
  return {font_bytes(Face::Regular), font_bytes(Face::Semibold), font_bytes(Face::Italic), font_bytes(Face::Mono)};
}

const Typefaces& test_faces() {
  static const Result<Typefaces> faces = Typefaces::read(test_fonts());
  FLYTT_EXPECTS(faces.has_value());
  return *faces;
}

}  // namespace flytt::pdf
