#include "tests/support/zip_reader.h"

#include <gtest/gtest.h>
#include <libdeflate.h>

#include <cstdint>

namespace flytt::tests {
namespace {

std::uint32_t number_at(std::string_view bytes, std::size_t position, int length) {
  std::uint32_t value = 0;
  for (int i = length - 1; i >= 0; --i) {
    value = (value << 8) | static_cast<unsigned char>(bytes.at(position + static_cast<std::size_t>(i)));
  }
  return value;
}

}  // namespace

std::vector<ZipRecord> read_zip(std::string_view archive) {
  constexpr std::size_t kEndBytes = 22;
  if (archive.size() < kEndBytes) return {};
  const std::size_t end = archive.size() - kEndBytes;
  if (number_at(archive, end, 4) != 0x06054B50) return {};
  const std::size_t count = number_at(archive, end + 10, 2);
  std::size_t position = number_at(archive, end + 16, 4);
  EXPECT_EQ(position + number_at(archive, end + 12, 4), end);

  std::vector<ZipRecord> records;
  for (std::size_t i = 0; i < count; ++i) {
    EXPECT_EQ(number_at(archive, position, 4), 0x02014B50U);
    ZipRecord record;
    record.flags = number_at(archive, position + 8, 2);
    record.method = number_at(archive, position + 10, 2);
    record.time = number_at(archive, position + 12, 2);
    record.date = number_at(archive, position + 14, 2);
    const std::uint32_t checksum = number_at(archive, position + 16, 4);
    const std::size_t packed_size = number_at(archive, position + 20, 4);
    const std::size_t size = number_at(archive, position + 24, 4);
    const std::size_t name_size = number_at(archive, position + 28, 2);
    record.extra_bytes = number_at(archive, position + 30, 2);
    const std::size_t local = number_at(archive, position + 42, 4);
    record.name = archive.substr(position + 46, name_size);
    position += 46 + name_size + record.extra_bytes;

    // The local header says the same from the version on (APPNOTE 4.3.7).
    EXPECT_EQ(number_at(archive, local, 4), 0x04034B50U);
    EXPECT_EQ(number_at(archive, local + 14, 4), checksum);
    EXPECT_EQ(number_at(archive, local + 18, 4), packed_size);
    EXPECT_EQ(archive.substr(local + 30, name_size), record.name);
    record.extra_bytes += number_at(archive, local + 28, 2);
    const std::string_view packed =
        archive.substr(local + 30 + name_size + number_at(archive, local + 28, 2), packed_size);
    if (record.method == 0) {
      record.bytes = packed;
    } else {
      record.bytes.resize(size);
      libdeflate_decompressor* decompressor = libdeflate_alloc_decompressor();
      EXPECT_EQ(
          libdeflate_deflate_decompress(decompressor, packed.data(), packed.size(), record.bytes.data(), size, nullptr),
          LIBDEFLATE_SUCCESS);
      libdeflate_free_decompressor(decompressor);
    }
    EXPECT_EQ(record.bytes.size(), size);
    EXPECT_EQ(libdeflate_crc32(0, record.bytes.data(), record.bytes.size()), checksum);
    records.push_back(std::move(record));
  }
  return records;
}

std::map<std::string, std::string> unzip(std::string_view archive) {
  std::map<std::string, std::string> parts;
  for (ZipRecord& record : read_zip(archive)) parts[record.name] = std::move(record.bytes);
  return parts;
}

}  // namespace flytt::tests
