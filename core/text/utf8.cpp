#include "core/text/utf8.h"

#include <algorithm>

#include "core/contract.h"

namespace flytt::text {
namespace {

// Length of the well-formed sequence at `position`, 0 when there is none. Table 3-7 in code: the second byte's range
// depends on the first, the others are 80..BF.
std::size_t sequence_length(std::string_view bytes, std::size_t position) {
  const auto byte_at = [&](std::size_t index) {
    return index < bytes.size() ? static_cast<unsigned char>(bytes[index]) : static_cast<unsigned char>(0);
  };
  const auto is_between = [](unsigned char byte, unsigned char low, unsigned char high) {
    return byte >= low && byte <= high;
  };
  const unsigned char first = byte_at(position);
  if (first < 0x80) return 1;
  const unsigned char second = byte_at(position + 1);
  if (is_between(first, 0xC2, 0xDF)) return is_between(second, 0x80, 0xBF) ? 2 : 0;
  const unsigned char third = byte_at(position + 2);
  if (is_between(first, 0xE0, 0xEF)) {
    const unsigned char low = first == 0xE0 ? 0xA0 : 0x80;
    const unsigned char high = first == 0xED ? 0x9F : 0xBF;
    return is_between(second, low, high) && is_between(third, 0x80, 0xBF) ? 3 : 0;
  }
  if (is_between(first, 0xF0, 0xF4)) {
    const unsigned char low = first == 0xF0 ? 0x90 : 0x80;
    const unsigned char high = first == 0xF4 ? 0x8F : 0xBF;
    const unsigned char fourth = byte_at(position + 3);
    return is_between(second, low, high) && is_between(third, 0x80, 0xBF) && is_between(fourth, 0x80, 0xBF) ? 4 : 0;
  }
  return 0;
}

bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

}  // namespace

std::size_t find_invalid_utf8(std::string_view bytes) {
  for (std::size_t position = 0; position < bytes.size();) {
    if (static_cast<unsigned char>(bytes[position]) < 0x80) {
      ++position;
      continue;
    }
    const std::size_t length = sequence_length(bytes, position);
    if (length == 0) return position;
    position += length;
  }
  return std::string_view::npos;
}

std::size_t cut_sequence_length(std::string_view bytes) {
  constexpr std::size_t kLongestCut = 3;
  for (std::size_t length = 1; length <= std::min(kLongestCut, bytes.size()); ++length) {
    const std::string_view tail = bytes.substr(bytes.size() - length);
    // One of these two follows every first byte, and either every later one.
    for (const char continuation : {'\x80', '\xA0'}) {
      if (sequence_length(std::string(tail) + std::string(kLongestCut, continuation), 0) > length) return length;
    }
  }
  return 0;
}

std::size_t find_forbidden_character(std::string_view text) {
  for (std::size_t position = 0; position < text.size(); ++position) {
    const auto byte = static_cast<unsigned char>(text[position]);
    if ((byte < 0x20 && byte != '\t' && byte != '\n') || byte == 0x7F) return position;
    const bool is_late_control =
        byte == 0xC2 && position + 1 < text.size() && static_cast<unsigned char>(text[position + 1]) < 0xA0;
    if (is_late_control) return position;
    if (byte != 0xEF) continue;
    const std::string_view character = text.substr(position, 3);
    if (character == "\xEF\xBF\xBE" || character == "\xEF\xBF\xBF") return position;
  }
  return std::string_view::npos;
}

char32_t decode_next_slowly(std::string_view text, std::size_t& position) {
  FLYTT_EXPECTS(position < text.size());
  const std::size_t length = sequence_length(text, position);
  const auto first = static_cast<unsigned char>(text[position]);
  if (length <= 1) {
    ++position;
    return length == 1 ? static_cast<char32_t>(first) : kReplacementCharacter;
  }
  char32_t character = first & (0x7Fu >> length);
  for (std::size_t index = 1; index < length; ++index) {
    character = (character << 6) | (static_cast<unsigned char>(text[position + index]) & 0x3Fu);
  }
  position += length;
  return character;
}

void append_utf8(std::string& text, char32_t character) {
  if (character > 0x10FFFF || (character >= 0xD800 && character <= 0xDFFF)) character = kReplacementCharacter;
  const auto append = [&text](char32_t byte) { text += static_cast<char>(static_cast<unsigned char>(byte)); };
  if (character < 0x80) {
    append(character);
  } else if (character < 0x800) {
    append(0xC0 | (character >> 6));
    append(0x80 | (character & 0x3F));
  } else if (character < 0x10000) {
    append(0xE0 | (character >> 12));
    append(0x80 | ((character >> 6) & 0x3F));
    append(0x80 | (character & 0x3F));
  } else {
    append(0xF0 | (character >> 18));
    append(0x80 | ((character >> 12) & 0x3F));
    append(0x80 | ((character >> 6) & 0x3F));
    append(0x80 | (character & 0x3F));
  }
}

std::size_t count_characters(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t position = 0; position < text.size(); ++count) decode_next(text, position);
  return count;
}

std::size_t character_start(std::string_view text, std::size_t position) {
  if (position >= text.size()) return text.size();
  while (position > 0 && is_continuation(text[position])) --position;
  return position;
}

}  // namespace flytt::text
