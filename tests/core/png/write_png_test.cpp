#include "core/png/write_png.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <libdeflate.h>

#include <cstdint>
#include <string>
#include <vector>

namespace flytt::png {
namespace {

ModuleGrid grid_of(const std::vector<std::string>& rows) {
  ModuleGrid grid;
  grid.side = static_cast<int>(rows.size());
  for (const std::string& row : rows) {
    for (const char module : row) grid.dark.push_back(module == '#' ? 1 : 0);
  }
  return grid;
}

std::uint32_t number_at(const std::string& bytes, std::size_t index) {
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < 4; ++i) value = value << 8 | static_cast<unsigned char>(bytes[index + i]);
  return value;
}

struct Chunk {
  std::string type;
  std::string data;
  bool is_checksum_right = false;
};

std::vector<Chunk> chunks_of(const std::string& png) {
  std::vector<Chunk> chunks;
  for (std::size_t i = 8; i + 12 <= png.size();) {
    const std::size_t length = number_at(png, i);
    Chunk chunk{png.substr(i + 4, 4), png.substr(i + 8, length), false};
    chunk.is_checksum_right = libdeflate_crc32(0, png.data() + i + 4, length + 4) == number_at(png, i + 8 + length);
    chunks.push_back(chunk);
    i += length + 12;
  }
  return chunks;
}

// Lines of '#' (black) and '.', read back through the filters None and Up.
std::vector<std::string> pixels_of(const std::string& png) {
  const std::vector<Chunk> chunks = chunks_of(png);
  const std::size_t side = number_at(chunks.at(0).data, 0);
  const std::size_t stride = (side + 7) / 8;
  std::string raw((stride + 1) * side, '\0');
  libdeflate_decompressor* decompressor = libdeflate_alloc_decompressor();
  const std::string& data = chunks.at(1).data;
  EXPECT_EQ(libdeflate_zlib_decompress(decompressor, data.data(), data.size(), raw.data(), raw.size(), nullptr),
            LIBDEFLATE_SUCCESS);
  libdeflate_free_decompressor(decompressor);

  std::vector<std::string> lines;
  std::string above(stride, '\0');
  for (std::size_t y = 0; y < side; ++y) {
    std::string line = raw.substr(y * (stride + 1) + 1, stride);
    const char filter = raw[y * (stride + 1)];
    EXPECT_TRUE(filter == 0 || filter == 2);
    for (std::size_t i = 0; filter == 2 && i < stride; ++i) line[i] = static_cast<char>(line[i] + above[i]);
    above = line;
    std::string text;
    for (std::size_t x = 0; x < side; ++x) {
      text += ((unsigned{static_cast<unsigned char>(line[x / 8])} >> (7 - x % 8)) & 1U) == 0 ? '#' : '.';
    }
    lines.push_back(text);
  }
  return lines;
}

TEST(WritePng, DrawsEveryModuleAtItsSizeWithinTheQuietZone) {
  EXPECT_THAT(pixels_of(write_png(grid_of({"#.", "##"}), 3, 1)),
              testing::ElementsAre("............", "............", "............", "...###......", "...###......",
                                   "...###......", "...######...", "...######...", "...######...", "............",
                                   "............", "............"));
}

TEST(WritePng, DrawsOnePixelAModuleWithoutQuietZone) {
  EXPECT_THAT(pixels_of(write_png(grid_of({"#..", ".#.", "##."}), 1, 0)), testing::ElementsAre("#..", ".#.", "##."));
}

TEST(WritePng, DeclaresAOneBitGreyscaleImageOfItsSide) {
  const std::vector<Chunk> chunks = chunks_of(write_png(grid_of({"#.", "##"}), 8, 4));
  ASSERT_EQ(chunks.size(), 3U);
  EXPECT_EQ(chunks[0].type, "IHDR");
  EXPECT_EQ(number_at(chunks[0].data, 0), 80U);
  EXPECT_EQ(number_at(chunks[0].data, 4), 80U);
  EXPECT_EQ(chunks[0].data.substr(8), std::string("\1\0\0\0\0", 5));
  EXPECT_EQ(chunks[1].type, "IDAT");
  EXPECT_EQ(chunks[2].type, "IEND");
}

TEST(WritePng, BeginsWithTheSignatureAndChecksEveryChunk) {
  const std::string png = write_png(grid_of({"#"}), 1, 0);
  EXPECT_EQ(png.substr(0, 8), "\x89PNG\r\n\x1a\n");
  for (const Chunk& chunk : chunks_of(png)) EXPECT_TRUE(chunk.is_checksum_right) << chunk.type;
}

TEST(WritePng, GivesTheSameBytesEachTime) {
  EXPECT_EQ(write_png(grid_of({"#.", ".#"}), 7, 4), write_png(grid_of({"#.", ".#"}), 7, 4));
}

TEST(WritePng, TakesTheLargestSizes) {
  const std::string png = write_png(grid_of({"#"}), kMaxPixelsPerModule, kMaxQuietZoneModules);
  EXPECT_EQ(number_at(png, 16), 64U * 41U);
}

#ifdef GTEST_HAS_DEATH_TEST
TEST(WritePngDeathTest, StopsPastTheLargestSizes) {
  EXPECT_DEATH(write_png(grid_of({"#"}), kMaxPixelsPerModule + 1, 0), "contract broken");
  EXPECT_DEATH(write_png(grid_of({"#"}), 1, kMaxQuietZoneModules + 1), "contract broken");
  EXPECT_DEATH(write_png(grid_of({"#"}), 0, 0), "contract broken");
  EXPECT_DEATH(write_png(ModuleGrid{}, 1, 0), "contract broken");
}
#endif

}  // namespace
}  // namespace flytt::png
