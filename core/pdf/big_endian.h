// Big-endian numbers in a string of bytes: reading with bounds, and appending.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace flytt::pdf {

// Bytes beyond the end read as 0, so that damaged input yields values to be checked and never a bad access.
inline std::uint32_t read_unsigned(std::string_view bytes, std::size_t offset, std::size_t width) {
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < width; ++i) {
    const bool is_inside = offset < bytes.size() && i < bytes.size() - offset;
    value = (value << 8) | (is_inside ? static_cast<unsigned char>(bytes[offset + i]) : 0u);
  }
  return value;
}

inline std::uint16_t read_u16(std::string_view bytes, std::size_t offset) {
  return static_cast<std::uint16_t>(read_unsigned(bytes, offset, 2));
}

inline std::uint32_t read_u32(std::string_view bytes, std::size_t offset) { return read_unsigned(bytes, offset, 4); }

inline int read_i16(std::string_view bytes, std::size_t offset) {
  const int value = read_u16(bytes, offset);
  return value < 0x8000 ? value : value - 0x10000;
}

inline int read_i32(std::string_view bytes, std::size_t offset) {
  return static_cast<int>(static_cast<std::int32_t>(read_u32(bytes, offset)));
}

inline void append_u16(std::string& bytes, std::uint32_t value) {
  bytes += static_cast<char>((value >> 8) & 0xFFu);
  bytes += static_cast<char>(value & 0xFFu);
}

inline void append_u32(std::string& bytes, std::uint32_t value) {
  append_u16(bytes, value >> 16);
  append_u16(bytes, value & 0xFFFFu);
}

inline void write_u16(std::string& bytes, std::size_t offset, std::uint32_t value) {
  bytes[offset] = static_cast<char>((value >> 8) & 0xFFu);
  bytes[offset + 1] = static_cast<char>(value & 0xFFu);
}

inline void write_u32(std::string& bytes, std::size_t offset, std::uint32_t value) {
  write_u16(bytes, offset, value >> 16);
  write_u16(bytes, offset + 2, value & 0xFFFFu);
}

}  // namespace flytt::pdf
