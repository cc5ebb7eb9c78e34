#include "core/qr/segment.h"

#include <array>
#include <cstdint>

namespace flytt::qr {
namespace {

constexpr std::size_t kModes = 3;  // those that hold text
constexpr std::array<Mode, kModes> kAllModes = {Mode::Numeric, Mode::Alphanumeric, Mode::Byte};
constexpr int kModeIndicatorBits = 4;

// Costs are sixths of a bit: a digit takes 10/3, an alphanumeric character 11/2, a byte 8 bits.
constexpr std::uint32_t kSixths = 6;
constexpr std::array<std::uint32_t, kModes> kCharacterCost = {20, 33, 48};
constexpr std::uint32_t kImpossible = 0x3FFFFFFF;

std::uint32_t rounded_up_to_bits(std::uint32_t cost) { return (cost + kSixths - 1) / kSixths * kSixths; }

constexpr std::array<std::int8_t, 128> make_alphanumeric_values() {
  std::array<std::int8_t, 128> values{};
  for (auto& value : values) value = -1;
  constexpr std::string_view kSet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
  for (std::size_t i = 0; i < kSet.size(); ++i) {
    values[static_cast<unsigned char>(kSet[i])] = static_cast<std::int8_t>(i);
  }
  return values;
}

constexpr std::array<std::int8_t, 128> kAlphanumericValues = make_alphanumeric_values();

bool is_permitted(std::size_t mode, char character) {
  if (mode == 0) return character >= '0' && character <= '9';
  return mode == 2 || alphanumeric_value(character) >= 0;
}

std::size_t data_bits(const Segment& segment) {
  const std::size_t length = segment.text.size();
  switch (segment.mode) {
    case Mode::Numeric:
      return length / 3 * 10 + (length % 3 == 0 ? 0 : length % 3 * 3 + 1);
    case Mode::Alphanumeric:
      return length / 2 * 11 + length % 2 * 6;
    case Mode::Byte:
    case Mode::Utf8Designator:
      break;
  }
  return length * 8;
}

// Bytes of the well-formed UTF-8 sequence at the start (Unicode, table 3-7); 0 = none.
std::size_t sequence_length(std::string_view text) {
  const auto byte = [&](std::size_t at) -> unsigned {
    return at < text.size() ? static_cast<unsigned char>(text[at]) : 0U;
  };
  const auto is_in = [](unsigned value, unsigned first, unsigned last) { return value >= first && value <= last; };
  const auto is_trail = [&](std::size_t at) { return is_in(byte(at), 0x80, 0xBF); };
  const unsigned lead = byte(0);
  if (lead < 0x80) return 1;
  if (is_in(lead, 0xC2, 0xDF)) return is_trail(1) ? 2 : 0;
  if (is_in(lead, 0xE0, 0xEF)) {
    const bool is_second = is_in(byte(1), lead == 0xE0 ? 0xA0U : 0x80U, lead == 0xED ? 0x9FU : 0xBFU);
    return is_second && is_trail(2) ? 3 : 0;
  }
  if (is_in(lead, 0xF0, 0xF4)) {
    const bool is_second = is_in(byte(1), lead == 0xF0 ? 0x90U : 0x80U, lead == 0xF4 ? 0x8FU : 0xBFU);
    return is_second && is_trail(2) && is_trail(3) ? 4 : 0;
  }
  return 0;
}

bool is_utf8_past_ascii(std::string_view text) {
  bool is_past_ascii = false;
  while (!text.empty()) {
    const std::size_t length = sequence_length(text);
    if (length == 0) return false;
    is_past_ascii = is_past_ascii || length > 1;
    text.remove_prefix(length);
  }
  return is_past_ascii;
}

}  // namespace

int version_class(int version) { return version <= 9 ? 0 : version <= 26 ? 1 : 2; }

int last_version_of_class(int index) { return index == 0 ? 9 : index == 1 ? 26 : 40; }

int count_bits(Mode mode, int version_class_index) {
  constexpr std::array<std::array<int, kVersionClasses>, kModes + 1> kBits = {
      {{10, 12, 14}, {9, 11, 13}, {8, 16, 16}, {8, 8, 8}}};
  return kBits[static_cast<std::size_t>(mode)][static_cast<std::size_t>(version_class_index)];
}

int alphanumeric_value(char character) {
  const auto code = static_cast<unsigned char>(character);
  return code < kAlphanumericValues.size() ? kAlphanumericValues[code] : -1;
}

std::size_t bits_of(const std::vector<Segment>& segments, int version_class_index) {
  std::size_t bits = 0;
  for (const Segment& segment : segments) {
    bits += static_cast<std::size_t>(kModeIndicatorBits + count_bits(segment.mode, version_class_index));
    bits += data_bits(segment);
  }
  return bits;
}

std::vector<Segment> segment_text(std::string_view text, int version_class_index) {
  std::array<std::uint32_t, kModes> header{};
  for (std::size_t mode = 0; mode < kModes; ++mode) {
    header[mode] =
        static_cast<std::uint32_t>(kModeIndicatorBits + count_bits(kAllModes[mode], version_class_index)) * kSixths;
  }

  // cost[mode]: the cheapest way to have written the text so far and stand in a segment of this mode.
  // came_from: for each character and each mode stood in after it, the mode that wrote the character; 2 bits a mode.
  std::array<std::uint32_t, kModes> cost = header;
  std::vector<std::uint8_t> came_from(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    std::array<std::uint32_t, kModes> written{};
    for (std::size_t mode = 0; mode < kModes; ++mode) {
      written[mode] = is_permitted(mode, text[i]) ? cost[mode] + kCharacterCost[mode] : kImpossible;
    }
    std::uint8_t origins = 0;
    for (std::size_t to = 0; to < kModes; ++to) {
      std::uint32_t best = written[to];
      std::size_t origin = to;
      for (std::size_t from = 0; from < kModes; ++from) {
        const std::uint32_t switched = rounded_up_to_bits(written[from]) + header[to];
        if (from != to && switched < best) {
          best = switched;
          origin = from;
        }
      }
      cost[to] = best;
      origins = static_cast<std::uint8_t>(origins | (origin << (2 * to)));
    }
    came_from[i] = origins;
  }

  std::size_t mode = 0;
  for (std::size_t candidate = 1; candidate < kModes; ++candidate) {
    // Of equals the later: it needs fewer changes of mode.
    if (rounded_up_to_bits(cost[candidate]) <= rounded_up_to_bits(cost[mode])) mode = candidate;
  }
  for (std::size_t i = text.size(); i-- > 0;) {
    mode = (static_cast<unsigned>(came_from[i]) >> (2 * mode)) & 3U;
    came_from[i] = static_cast<std::uint8_t>(mode);
  }

  std::vector<Segment> segments;
  if (is_utf8_past_ascii(text)) segments.push_back({Mode::Utf8Designator, {}});
  for (std::size_t start = 0; start < text.size();) {
    std::size_t end = start + 1;
    while (end < text.size() && came_from[end] == came_from[start]) ++end;
    segments.push_back({kAllModes[came_from[start]], text.substr(start, end - start)});
    start = end;
  }
  return segments;
}

}  // namespace flytt::qr
