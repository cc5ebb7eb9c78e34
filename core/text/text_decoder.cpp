#include "core/text/text_decoder.h"

#include <algorithm>
#include <utility>

#include "core/text/utf8.h"

namespace flytt::text {
namespace {

constexpr std::size_t kSampleBytes = 64u << 10;
constexpr std::size_t kLongestMark = 3;

std::size_t ascii_length(std::string_view bytes) {
  std::size_t length = 0;
  while (length < bytes.size() && static_cast<unsigned char>(bytes[length]) < 0x80 && bytes[length] != '\0') ++length;
  return length;
}

char32_t unit_at(std::string_view bytes, std::size_t at, Encoding encoding) {
  const char32_t first = static_cast<unsigned char>(bytes[at]);
  const char32_t second = static_cast<unsigned char>(bytes[at + 1]);
  return encoding == Encoding::Utf16LittleEndian ? second << 8 | first : first << 8 | second;
}

bool is_high_surrogate(char32_t unit) { return unit >= 0xD800 && unit < 0xDC00; }
bool is_low_surrogate(char32_t unit) { return unit >= 0xDC00 && unit < 0xE000; }

std::string hexadecimal(unsigned char byte) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  return {kDigits[byte >> 4u], kDigits[byte & 0xFu]};
}

}  // namespace

TextDecoder::TextDecoder(std::optional<Encoding> encoding) : named_(encoding) {}

Result<void> TextDecoder::feed(std::string_view bytes, std::string& utf8) {
  while (!bytes.empty() && !encoding_ && !error_) take_sample(bytes, utf8);
  if (encoding_ && !error_) decode(bytes, utf8);
  return outcome();
}

Result<void> TextDecoder::finish(std::string& utf8) {
  if (!encoding_ && !error_) settle(utf8);
  if (!encoding_ && !error_) encoding_ = Encoding::Utf8;
  if (!cut_.empty() && !error_) stop(offset_, "The file ends within a character.");
  return outcome();
}

void TextDecoder::take_sample(std::string_view& bytes, std::string& utf8) {
  if (!is_at_start_ && sample_.empty()) {
    const std::size_t length = ascii_length(bytes);
    utf8 += bytes.substr(0, length);
    offset_ += length;
    bytes.remove_prefix(length);
  }
  const std::size_t enough = named_ ? kLongestMark : kSampleBytes;
  const std::string_view taken = bytes.substr(0, enough - sample_.size());
  sample_ += taken;
  bytes.remove_prefix(taken.size());
  if (sample_.size() == enough) settle(utf8);
}

// Decides by the sample and decodes it; still undecided where it is ASCII.
void TextDecoder::settle(std::string& utf8) {
  const std::string taken = std::exchange(sample_, {});
  std::string_view sample = taken;
  encoding_ = named_;
  if (std::exchange(is_at_start_, false)) {
    const ByteOrderMark mark = find_byte_order_mark(sample);
    if (mark.length > 0 && (!named_ || *named_ == mark.encoding)) {
      encoding_ = mark.encoding;
      offset_ += mark.length;
      sample.remove_prefix(mark.length);
    }
    if (!encoding_) encoding_ = find_utf16(sample);
  }
  if (!encoding_) {
    if (const std::size_t zero = sample.find('\0'); zero != std::string_view::npos) {
      return stop(offset_ + zero, "The file holds a zero byte, as no text does.");
    }
    encoding_ = find_ascii_based(sample);
  }
  if (encoding_) return decode(sample, utf8);
  utf8 += sample;
  offset_ += sample.size();
}

void TextDecoder::decode(std::string_view bytes, std::string& utf8) {
  std::string joined;
  if (!cut_.empty()) {
    joined = std::exchange(cut_, {});
    joined += bytes;
    bytes = joined;
  }
  switch (*encoding_) {
    case Encoding::Utf8:
      return decode_utf8(bytes, utf8);
    case Encoding::Utf16LittleEndian:
    case Encoding::Utf16BigEndian:
      return decode_utf16(bytes, utf8);
    case Encoding::Windows1252:
    case Encoding::Iso8859_1:
    case Encoding::Cp850:
      return decode_bytes(bytes, utf8);
  }
}

void TextDecoder::decode_utf8(std::string_view bytes, std::string& utf8) {
  const std::size_t cut = cut_sequence_length(bytes);
  const std::string_view whole = bytes.substr(0, bytes.size() - cut);
  cut_ = bytes.substr(whole.size());
  const std::size_t valid = std::min(find_invalid_utf8(whole), whole.size());
  utf8 += whole.substr(0, valid);
  offset_ += valid;
  if (valid < whole.size()) stop(offset_, "These bytes are not UTF-8.");
}

void TextDecoder::decode_utf16(std::string_view bytes, std::string& utf8) {
  std::size_t at = 0;
  while (at + 2 <= bytes.size()) {
    char32_t character = unit_at(bytes, at, *encoding_);
    std::size_t length = 2;
    if (is_high_surrogate(character)) {
      if (at + 4 > bytes.size()) break;
      const char32_t low = unit_at(bytes, at + 2, *encoding_);
      if (is_low_surrogate(low)) {
        character = 0x10000 + ((character - 0xD800) << 10) + (low - 0xDC00);
        length = 4;
      }
    }
    if (length == 2 && character >= 0xD800 && character < 0xE000) {
      offset_ += at;
      return stop(offset_, "Half of a surrogate pair stands alone.");
    }
    append_utf8(utf8, character);
    at += length;
  }
  offset_ += at;
  cut_ = bytes.substr(at);
}

void TextDecoder::decode_bytes(std::string_view bytes, std::string& utf8) {
  for (const char each : bytes) {
    const auto byte = static_cast<unsigned char>(each);
    const char32_t character = byte < 0x80 ? byte : character_of(*encoding_, byte);
    if (character == 0 && byte != 0) {
      return stop(offset_,
                  "The byte " + hexadecimal(byte) + " is no character in " + std::string(name_of(*encoding_)) + ".");
    }
    append_utf8(utf8, character);
    ++offset_;
  }
}

void TextDecoder::stop(std::uint64_t offset, std::string message) {
  Place place;
  place.pointer = "/byte/" + std::to_string(offset);
  error_ = Error{ErrorCode::InvalidEncoding, std::move(place), std::move(message),
                 "Name the encoding that the file is in, or save it as text in UTF-8."};
}

Result<void> TextDecoder::outcome() const {
  if (error_) return tl::unexpected<Error>(*error_);
  return {};
}

}  // namespace flytt::text
