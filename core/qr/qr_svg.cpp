#include "core/qr/qr_svg.h"

#include "core/contract.h"

namespace flytt::qr {
namespace {

void append_escaped(std::string& out, std::string_view text) {
  for (const char character : text) {
    const auto code = static_cast<unsigned char>(character);
    if (character == '&') {
      out += "&amp;";
    } else if (character == '<') {
      out += "&lt;";
    } else if (character == '>') {
      out += "&gt;";
    } else if (code >= 0x20 || character == '\t' || character == '\n') {
      out += character;
    }
  }
}

// "M4 4h7v1h-7z" for every bar, in module units.
void append_path(std::string& out, const ModuleGrid& grid, int quiet_zone) {
  for (int row = 0; row < grid.side; ++row) {
    for (int column = 0; column < grid.side; ++column) {
      if (!grid.is_dark(column, row)) continue;
      const int start = column;
      while (column < grid.side && grid.is_dark(column, row)) ++column;
      const std::string length = std::to_string(column - start);
      out += 'M' + std::to_string(start + quiet_zone) + ' ' + std::to_string(row + quiet_zone) + 'h' + length + "v1h-" +
             length + 'z';
    }
  }
}

}  // namespace

std::string write_svg(const ModuleGrid& grid, std::string_view title, const SvgLook& look) {
  FLYTT_EXPECTS(grid.side >= 1);
  FLYTT_EXPECTS(look.quiet_zone_modules >= 0 && look.pixels_per_module >= 1);
  const int modules = grid.side + 2 * look.quiet_zone_modules;
  const std::string side = std::to_string(modules);
  const std::string pixels = std::to_string(modules * look.pixels_per_module);

  std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" +
                    pixels + "\" height=\"" + pixels + "\" viewBox=\"0 0 " + side + ' ' + side +
                    "\" role=\"img\" shape-rendering=\"crispEdges\">\n";
  if (!title.empty()) {
    out += "<title>";
    append_escaped(out, title);
    out += "</title>\n";
  }
  out += "<path fill=\"#fff\" d=\"M0 0h" + side + 'v' + side + "h-" + side + "z\"/>\n<path d=\"";
  append_path(out, grid, look.quiet_zone_modules);
  out += "\"/>\n</svg>\n";
  return out;
}

}  // namespace flytt::qr
