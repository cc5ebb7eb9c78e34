// Steps through valid UTF-8, one code point at a time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace flytt::ui {

// The code point at `position`, which then moves behind it. A damaged sequence counts as U+FFFD, one byte long.
inline std::uint32_t next_code_point(std::string_view text, std::size_t& position) {
  const auto byte_at = [&](std::size_t i) { return static_cast<std::uint32_t>(static_cast<unsigned char>(text[i])); };
  const std::uint32_t lead = byte_at(position);
  const std::size_t length = lead < 0x80   ? 1
                             : lead < 0xC2 ? 0
                             : lead < 0xE0 ? 2
                             : lead < 0xF0 ? 3
                             : lead < 0xF5 ? 4
                                           : 0;
  if (length == 1) {
    ++position;
    return lead;
  }
  if (length == 0 || position + length > text.size()) {
    ++position;
    return 0xFFFD;
  }
  std::uint32_t value = lead & (0x7FU >> length);
  for (std::size_t i = 1; i < length; ++i) {
    const std::uint32_t byte = byte_at(position + i);
    if ((byte & 0xC0U) != 0x80U) {
      ++position;
      return 0xFFFD;
    }
    value = (value << 6U) | (byte & 0x3FU);
  }
  position += length;
  return value;
}

}  // namespace flytt::ui
