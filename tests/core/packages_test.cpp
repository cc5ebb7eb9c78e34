// What the code relies on of packages that are not ours, natively and in WebAssembly alike.
#include <gtest/gtest.h>
#include <imgui.h>
#include <libdeflate.h>
#include <md4c.h>
#include <qrcodegen.h>

#include <array>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "core/error.h"

namespace flytt {
namespace {

// 200 KB that are neither random nor constant, from a linear congruential generator.
std::string sample_text() {
  std::string text;
  std::uint32_t state = 1;
  while (text.size() < 200000) {
    state = state * 1664525U + 1013904223U;
    text += std::to_string(state >> 24U) + " 0 obj << /Length " + std::to_string(state >> 20U) + " >>\n";
  }
  return text;
}

std::uint32_t checksum_of_compressed(const std::string& text, int level) {
  libdeflate_compressor* compressor = libdeflate_alloc_compressor(level);
  std::vector<unsigned char> out(libdeflate_zlib_compress_bound(compressor, text.size()));
  out.resize(libdeflate_zlib_compress(compressor, text.data(), text.size(), out.data(), out.size()));
  libdeflate_free_compressor(compressor);
  return libdeflate_crc32(0, out.data(), out.size());
}

// The expected values were computed natively; under Node the same test shows that the bytes do not differ.
TEST(Deflate, GivesTheSameBytesInBothBuilds) {
  const std::string text = sample_text();
  EXPECT_EQ(libdeflate_crc32(0, text.data(), text.size()), 4262684171U);
  EXPECT_EQ(checksum_of_compressed(text, 6), 2822110186U);
  EXPECT_EQ(checksum_of_compressed(text, 9), 966458998U);
  EXPECT_EQ(checksum_of_compressed(text, 12), 1076464275U);
}

TEST(Json, ReportsWrongSyntaxWithoutThrowing) {
  EXPECT_TRUE(nlohmann::json::parse("{", nullptr, false).is_discarded());
  EXPECT_EQ(nlohmann::json::parse(R"({"a":[1,2]})", nullptr, false)["a"].size(), 2U);
}

TEST(Expected, CarriesAnErrorToTheCaller) {
  const Result<int> result = fail(ErrorCode::TooLarge, "Too large.", "Shorten it.");
  ASSERT_FALSE(result.has_value());
  EXPECT_EQ(result.error().remedy, "Shorten it.");
}

TEST(Md4c, ParsesEmphasis) {
  int spans = 0;
  MD_PARSER parser{};
  const auto on_block = [](MD_BLOCKTYPE, void*, void*) { return 0; };
  parser.enter_block = on_block;
  parser.leave_block = on_block;
  parser.enter_span = [](MD_SPANTYPE, void*, void* count) { return ++*static_cast<int*>(count), 0; };
  parser.leave_span = [](MD_SPANTYPE, void*, void*) { return 0; };
  parser.text = [](MD_TEXTTYPE, const MD_CHAR*, MD_SIZE, void*) { return 0; };
  EXPECT_EQ(md_parse("a *b* c", 7, &parser, &spans), 0);
  EXPECT_EQ(spans, 1);
}

TEST(QrCodeGenerator, EncodesAnAddress) {
  std::array<std::uint8_t, qrcodegen_BUFFER_LEN_MAX> scratch{};
  std::array<std::uint8_t, qrcodegen_BUFFER_LEN_MAX> code{};
  ASSERT_TRUE(qrcodegen_encodeText("https://example.com/", scratch.data(), code.data(), qrcodegen_Ecc_MEDIUM, 1, 40,
                                   qrcodegen_Mask_AUTO, true));
  EXPECT_EQ(qrcodegen_getSize(code.data()), 25);
}

TEST(Imgui, IsNewEnoughToDrawGlyphsOnDemand) { EXPECT_GE(IMGUI_VERSION_NUM, 19200); }

}  // namespace
}  // namespace flytt
