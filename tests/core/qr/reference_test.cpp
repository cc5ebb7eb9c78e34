// Every module compared with Nayuki's encoder, which is not ours and reads the standard as others do.
#include <gtest/gtest.h>
#include <qrcodegen.h>

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "core/qr/qr_code.h"
#include "core/qr/segment.h"
#include "core/qr/version.h"

namespace flytt::qr {
namespace {

class Random {
public:
  explicit Random(std::uint32_t seed) : state_(seed) {}
  std::size_t below(std::size_t limit) {
    state_ = state_ * 1664525 + 1013904223;
    return (state_ >> 8) % limit;
  }

private:
  std::uint32_t state_;
};

// The same segments, version, level and mask (-1 = automatic) through the other encoder; rows of '#' and '.'.
std::string reference(const std::string& text, int version, Level level, int mask) {
  constexpr std::array kLevels = {qrcodegen_Ecc_LOW, qrcodegen_Ecc_MEDIUM, qrcodegen_Ecc_QUARTILE, qrcodegen_Ecc_HIGH};
  std::vector<std::vector<std::uint8_t>> buffers;
  std::vector<qrcodegen_Segment> segments;
  for (const Segment& segment : segment_text(text, version_class(version))) {
    buffers.emplace_back(qrcodegen_BUFFER_LEN_MAX);
    const std::string part(segment.text);
    switch (segment.mode) {
      case Mode::Numeric:
        segments.push_back(qrcodegen_makeNumeric(part.c_str(), buffers.back().data()));
        break;
      case Mode::Alphanumeric:
        segments.push_back(qrcodegen_makeAlphanumeric(part.c_str(), buffers.back().data()));
        break;
      case Mode::Utf8Designator:
        segments.push_back(qrcodegen_makeEci(26, buffers.back().data()));
        break;
      case Mode::Byte: {
        const std::vector<std::uint8_t> bytes(part.begin(), part.end());
        segments.push_back(qrcodegen_makeBytes(bytes.data(), bytes.size(), buffers.back().data()));
        break;
      }
    }
  }
  std::vector<std::uint8_t> scratch(qrcodegen_BUFFER_LEN_MAX);
  std::vector<std::uint8_t> symbol(qrcodegen_BUFFER_LEN_MAX);
  const bool fits = qrcodegen_encodeSegmentsAdvanced(
      segments.data(), segments.size(), kLevels[static_cast<std::size_t>(level)], version, version,
      static_cast<qrcodegen_Mask>(mask), false, scratch.data(), symbol.data());
  if (!fits) return "does not fit";
  std::string picture;
  const int side = qrcodegen_getSize(symbol.data());
  for (int y = 0; y < side; ++y) {
    for (int x = 0; x < side; ++x) picture += qrcodegen_getModule(symbol.data(), x, y) ? '#' : '.';
    picture += '\n';
  }
  return picture;
}

std::string ours(const std::string& text, int version, Level level, int mask) {
  Choice choice;
  choice.min_version = version;
  choice.max_version = version;
  choice.mask = mask;
  choice.level = LevelChoice::Exactly;
  const Result<Symbol> symbol = encode_symbol(text, level, choice);
  if (!symbol) return "does not fit";
  std::string picture;
  for (int y = 0; y < symbol->modules.side; ++y) {
    for (int x = 0; x < symbol->modules.side; ++x) picture += symbol->modules.is_dark(x, y) ? '#' : '.';
    picture += '\n';
  }
  return picture;
}

// Stretches of digits, capitals and small letters, at most `length` characters.
std::string random_text(Random& random, std::size_t length) {
  constexpr std::array<std::string_view, 5> kSets = {"0123456789", "ABCDEFGHIJ019 $%", "abcdefghijklmnopqrstuvwxyz/:.",
                                                     "01",
                                                     "\xC3\xA5"
                                                     "aB1"};
  std::string text;
  while (text.size() < length) {
    const std::string_view set = kSets[random.below(kSets.size())];
    for (std::size_t run = 1 + random.below(20); run > 0 && text.size() < length; --run) {
      text += set[random.below(set.size())];
    }
  }
  return text;
}

TEST(Reference, AgreesInEveryModuleOfEveryVersionAndLevel) {
  Random random(20);
  for (int version = 1; version <= kMaxVersion; ++version) {
    for (const Level level : {Level::L, Level::M, Level::Q, Level::H}) {
      const auto header_bytes = static_cast<std::size_t>(version < 10 ? 2 : 3);
      const std::size_t room = static_cast<std::size_t>(block_layout(version, level).data_codewords) - header_bytes;
      const std::string full(room, 'x');
      EXPECT_EQ(ours(full, version, level, -1), reference(full, version, level, -1)) << version;
      for (int round = 0; round < 2; ++round) {
        const std::string text = random_text(random, 1 + random.below(room));
        EXPECT_EQ(ours(text, version, level, -1), reference(text, version, level, -1)) << version << ": " << text;
      }
    }
  }
}

TEST(Reference, AgreesInTheMaskChosenForHundredsOfAddresses) {
  Random random(7);
  for (int round = 0; round < 400; ++round) {
    const std::string text = "https://mobile.flexhrm.com/" + random_text(random, 1 + random.below(30));
    EXPECT_EQ(ours(text, 5, Level::M, -1), reference(text, 5, Level::M, -1)) << text;
  }
}

TEST(Reference, AgreesInEveryMask) {
  for (int mask = 0; mask < 8; ++mask) {
    for (const int version : {1, 2, 7, 11, 12, 25}) {
      EXPECT_EQ(ours("FLYTT 2026", version, Level::M, mask), reference("FLYTT 2026", version, Level::M, mask))
          << version << " " << mask;
    }
  }
}

TEST(Reference, AgreesOnTextPastAscii) {
  for (const char* text : {"Växla till nya adressen på en gång", "日本語 0123456789", "€"}) {
    for (const int version : {5, 12, 30}) {
      EXPECT_EQ(ours(text, version, Level::M, -1), reference(text, version, Level::M, -1)) << text;
    }
  }
}

// Few different characters make long runs and large finder-like patterns, where readings of the penalty differ.
TEST(Reference, AgreesInTheMaskChosenForMonotonousTexts) {
  for (std::size_t length = 1; length <= 150; length += 7) {
    for (const char character : {'\0', '\xFF', 'U', '3', '\x0F'}) {
      const std::string text(length, character);
      const int version = 12;
      EXPECT_EQ(ours(text, version, Level::M, -1), reference(text, version, Level::M, -1)) << length << character;
    }
  }
}

}  // namespace
}  // namespace flytt::qr
