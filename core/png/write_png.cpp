#include "core/png/write_png.h"

#include <libdeflate.h>

#include <cstdint>
#include <memory>

#include "core/contract.h"

namespace flytt::png {
namespace {

// Chosen for size: a symbol of 177 modules at 8 pixels takes a few milliseconds.
constexpr int kCompressionLevel = 9;

constexpr char kFilterNone = 0;
constexpr char kFilterUp = 2;

struct FreeCompressor {
  void operator()(libdeflate_compressor* compressor) const { libdeflate_free_compressor(compressor); }
};

void append_big_endian(std::string& out, std::uint32_t value) {
  for (int shift = 24; shift >= 0; shift -= 8) out.push_back(static_cast<char>((value >> shift) & 0xFFU));
}

void append_chunk(std::string& out, const char* type, const std::string& data) {
  append_big_endian(out, static_cast<std::uint32_t>(data.size()));
  const std::size_t start = out.size();
  out.append(type, 4);
  out += data;
  append_big_endian(out, libdeflate_crc32(0, out.data() + start, out.size() - start));
}

std::string zlib_stream(const std::string& bytes) {
  const std::unique_ptr<libdeflate_compressor, FreeCompressor> compressor(
      libdeflate_alloc_compressor(kCompressionLevel));
  FLYTT_EXPECTS(compressor != nullptr);
  std::string out(libdeflate_zlib_compress_bound(compressor.get(), bytes.size()), '\0');
  out.resize(libdeflate_zlib_compress(compressor.get(), bytes.data(), bytes.size(), out.data(), out.size()));
  FLYTT_EXPECTS(!out.empty());
  return out;
}

// One line of pixels: 0 = black, 1 = white, the leftmost pixel in the highest bit. Row -1 is the quiet zone.
std::string pixel_line(const ModuleGrid& grid, int row, int pixels_per_module, int quiet_zone_modules) {
  const int pixels = (grid.side + 2 * quiet_zone_modules) * pixels_per_module;
  std::string line(static_cast<std::size_t>((pixels + 7) / 8), '\0');
  for (int x = 0; x < pixels; ++x) {
    const int column = x / pixels_per_module - quiet_zone_modules;
    const bool is_inside = row >= 0 && column >= 0 && column < grid.side;
    if (is_inside && grid.is_dark(column, row)) continue;
    char& byte = line[static_cast<std::size_t>(x / 8)];
    byte = static_cast<char>(static_cast<unsigned char>(byte) | (0x80U >> (x % 8)));
  }
  return line;
}

// The lines below the first of a row of modules equal the one above: filter Up makes them zeros.
std::string filtered_lines(const ModuleGrid& grid, int pixels_per_module, int quiet_zone_modules) {
  std::string lines;
  for (int y = -quiet_zone_modules; y < grid.side + quiet_zone_modules; ++y) {
    const int row = y < grid.side ? y : -1;
    const std::string line = pixel_line(grid, row < 0 ? -1 : row, pixels_per_module, quiet_zone_modules);
    lines += kFilterNone;
    lines += line;
    for (int repeat = 1; repeat < pixels_per_module; ++repeat) {
      lines += kFilterUp;
      lines.append(line.size(), '\0');
    }
  }
  return lines;
}

}  // namespace

std::string write_png(const ModuleGrid& grid, int pixels_per_module, int quiet_zone_modules) {
  FLYTT_EXPECTS(grid.side >= 1);
  FLYTT_EXPECTS(pixels_per_module >= 1 && pixels_per_module <= kMaxPixelsPerModule);
  FLYTT_EXPECTS(quiet_zone_modules >= 0 && quiet_zone_modules <= kMaxQuietZoneModules);

  const int pixels = (grid.side + 2 * quiet_zone_modules) * pixels_per_module;
  std::string header;
  append_big_endian(header, static_cast<std::uint32_t>(pixels));
  append_big_endian(header, static_cast<std::uint32_t>(pixels));
  header += '\1';          // bits a sample
  header.append(4, '\0');  // greyscale; deflate; the five filters; not interlaced

  std::string out = "\x89PNG\r\n\x1a\n";
  append_chunk(out, "IHDR", header);
  append_chunk(out, "IDAT", zlib_stream(filtered_lines(grid, pixels_per_module, quiet_zone_modules)));
  append_chunk(out, "IEND", {});
  return out;
}

}  // namespace flytt::png
