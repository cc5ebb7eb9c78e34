#include "core/qr/codewords.h"

#include <cstddef>

#include "core/contract.h"
#include "core/qr/reed_solomon.h"

namespace flytt::qr {
namespace {

constexpr int kTerminatorBits = 4;
constexpr unsigned kUtf8Designator = 26;      // one byte, since it is below 128
constexpr std::uint8_t kPadding = 0xEC;       // alternates with its complement,
constexpr std::uint8_t kOtherPadding = 0x11;  // clause 7.4.10

class BitWriter {
public:
  explicit BitWriter(std::uint8_t* out) : out_(out) {}

  void append(unsigned value, int bits) {
    pending_ = (pending_ << bits) | value;
    pending_bits_ += bits;
    while (pending_bits_ >= 8) {
      pending_bits_ -= 8;
      out_[bytes_++] = static_cast<std::uint8_t>(pending_ >> pending_bits_);
    }
  }

  std::size_t bits() const { return bytes_ * 8 + static_cast<std::size_t>(pending_bits_); }

  // Fills the last byte with zeros and gives the number of bytes.
  std::size_t finish() {
    if (pending_bits_ > 0) append(0, 8 - pending_bits_);
    return bytes_;
  }

private:
  std::uint8_t* out_;
  std::size_t bytes_ = 0;
  std::uint64_t pending_ = 0;
  int pending_bits_ = 0;
};

unsigned mode_indicator(Mode mode) {
  switch (mode) {
    case Mode::Numeric:
      return 1;
    case Mode::Alphanumeric:
      return 2;
    case Mode::Utf8Designator:
      return 7;
    case Mode::Byte:
      break;
  }
  return 4;
}

void append_numeric(std::string_view digits, BitWriter& writer) {
  std::size_t i = 0;
  const auto digit = [&](std::size_t index) { return static_cast<unsigned>(digits[index] - '0'); };
  for (; i + 3 <= digits.size(); i += 3) writer.append(digit(i) * 100 + digit(i + 1) * 10 + digit(i + 2), 10);
  if (digits.size() - i == 2) writer.append(digit(i) * 10 + digit(i + 1), 7);
  if (digits.size() - i == 1) writer.append(digit(i), 4);
}

void append_alphanumeric(std::string_view text, BitWriter& writer) {
  std::size_t i = 0;
  const auto value = [&](std::size_t index) { return static_cast<unsigned>(alphanumeric_value(text[index])); };
  for (; i + 2 <= text.size(); i += 2) writer.append(value(i) * 45 + value(i + 1), 11);
  if (i < text.size()) writer.append(value(i), 6);
}

void append_segment(const Segment& segment, int version, BitWriter& writer) {
  writer.append(mode_indicator(segment.mode), 4);
  const bool is_designator = segment.mode == Mode::Utf8Designator;
  writer.append(is_designator ? kUtf8Designator : static_cast<unsigned>(segment.text.size()),
                count_bits(segment.mode, version_class(version)));
  switch (segment.mode) {
    case Mode::Numeric:
      append_numeric(segment.text, writer);
      return;
    case Mode::Alphanumeric:
      append_alphanumeric(segment.text, writer);
      return;
    case Mode::Byte:
      for (const char byte : segment.text) writer.append(static_cast<unsigned char>(byte), 8);
      return;
    case Mode::Utf8Designator:
      return;
  }
}

void write_data(const std::vector<Segment>& segments, int version, std::size_t capacity, std::uint8_t* data) {
  BitWriter writer(data);
  for (const Segment& segment : segments) append_segment(segment, version, writer);
  const std::size_t free_bits = capacity * 8 - writer.bits();
  writer.append(0, free_bits < kTerminatorBits ? static_cast<int>(free_bits) : kTerminatorBits);
  const std::size_t used = writer.finish();
  for (std::size_t i = used; i < capacity; ++i) data[i] = (i - used) % 2 == 0 ? kPadding : kOtherPadding;
}

}  // namespace

void make_codewords(const std::vector<Segment>& segments, int version, Level level, Codewords& out) {
  const BlockLayout layout = block_layout(version, level);
  const auto capacity = static_cast<std::size_t>(layout.data_codewords);
  FLYTT_EXPECTS(bits_of(segments, version_class(version)) <= capacity * 8);

  std::array<std::uint8_t, kMaxCodewords> data;
  write_data(segments, version, capacity, data.data());

  const CorrectionEncoder encoder(layout.correction_per_block);
  const auto blocks = static_cast<std::size_t>(layout.blocks);
  const auto short_blocks = static_cast<std::size_t>(layout.short_blocks);
  const auto short_data = static_cast<std::size_t>(layout.short_data);
  std::array<std::uint8_t, kMaxCorrectionCodewords> correction;
  std::size_t start = 0;
  for (std::size_t block = 0; block < blocks; ++block) {
    const bool is_long = block >= short_blocks;
    const std::size_t size = short_data + (is_long ? 1 : 0);
    for (std::size_t i = 0; i < short_data; ++i) out.at[i * blocks + block] = data[start + i];
    if (is_long) out.at[short_data * blocks + block - short_blocks] = data[start + short_data];
    encoder.encode(data.data() + start, size, correction.data());
    for (std::size_t i = 0; i < static_cast<std::size_t>(layout.correction_per_block); ++i) {
      out.at[capacity + i * blocks + block] = correction[i];
    }
    start += size;
  }
  out.count = layout.codewords;
}

}  // namespace flytt::qr
