#include "tests/support/image.h"

#include <libdeflate.h>

#include <fstream>

namespace flytt::test {
namespace {

void append_number(std::string& bytes, std::uint32_t value) {
  for (int shift = 24; shift >= 0; shift -= 8) bytes += static_cast<char>((value >> shift) & 0xFFU);
}

void append_chunk(std::string& bytes, const std::string& type, const std::string& data) {
  append_number(bytes, static_cast<std::uint32_t>(data.size()));
  const std::string body = type + data;
  bytes += body;
  append_number(bytes, libdeflate_crc32(0, body.data(), body.size()));
}

}  // namespace

std::string png_bytes(const Image& image) {
  std::string rows;
  for (int y = 0; y < image.height; ++y) {
    rows += '\0';
    for (int x = 0; x < image.width; ++x) {
      const ui::Color& color = image.at(x, y);
      rows += static_cast<char>(color.red);
      rows += static_cast<char>(color.green);
      rows += static_cast<char>(color.blue);
    }
  }
  libdeflate_compressor* compressor = libdeflate_alloc_compressor(6);
  std::string packed(libdeflate_zlib_compress_bound(compressor, rows.size()), '\0');
  packed.resize(libdeflate_zlib_compress(compressor, rows.data(), rows.size(), packed.data(), packed.size()));
  libdeflate_free_compressor(compressor);

  std::string header;
  append_number(header, static_cast<std::uint32_t>(image.width));
  append_number(header, static_cast<std::uint32_t>(image.height));
  header += std::string("\x08\x02\x00\x00\x00", 5);  // eight bits, truecolour
  std::string bytes = "\x89PNG\r\n\x1A\n";
  append_chunk(bytes, "IHDR", header);
  append_chunk(bytes, "IDAT", packed);
  append_chunk(bytes, "IEND", "");
  return bytes;
}

bool write_png_file(const Image& image, const std::string& path) {
  std::ofstream file(path, std::ios::binary);
  const std::string bytes = png_bytes(image);
  file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  return file.good();
}

}  // namespace flytt::test
