// Pictures for tests: eight bits a channel, rows from the top, and how to keep one as PNG.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "ui/theme.h"

namespace flytt::test {

struct Image {
  int width = 0;
  int height = 0;
  std::vector<ui::Color> pixels;

  ui::Color& at(int x, int y) {
    return pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x)];
  }
  const ui::Color& at(int x, int y) const {
    return pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x)];
  }
};

// PNG, third edition: truecolour, no filter. Alpha is dropped.
std::string png_bytes(const Image& image);

// False if the file cannot be written.
bool write_png_file(const Image& image, const std::string& path);

}  // namespace flytt::test
