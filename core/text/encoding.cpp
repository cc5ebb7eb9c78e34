#include "core/text/encoding.h"

#include "core/contract.h"
#include "core/text/utf8.h"

namespace flytt::text {
namespace {

// 80..9F; the rest is as in ISO-8859-1. Unicode's mapping table CP1252.TXT.
constexpr std::array<char16_t, 32> kWindows1252{0x20AC, 0x0000, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x0000, 0x017D, 0x0000,
                                                0x0000, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x0000, 0x017E, 0x0178};

// 80..FF. Unicode's mapping table CP850.TXT.
constexpr std::array<char16_t, 128> kCp850{
    0x00C7, 0x00FC, 0x00E9, 0x00E2, 0x00E4, 0x00E0, 0x00E5, 0x00E7, 0x00EA, 0x00EB, 0x00E8, 0x00EF, 0x00EE,
    0x00EC, 0x00C4, 0x00C5, 0x00C9, 0x00E6, 0x00C6, 0x00F4, 0x00F6, 0x00F2, 0x00FB, 0x00F9, 0x00FF, 0x00D6,
    0x00DC, 0x00F8, 0x00A3, 0x00D8, 0x00D7, 0x0192, 0x00E1, 0x00ED, 0x00F3, 0x00FA, 0x00F1, 0x00D1, 0x00AA,
    0x00BA, 0x00BF, 0x00AE, 0x00AC, 0x00BD, 0x00BC, 0x00A1, 0x00AB, 0x00BB, 0x2591, 0x2592, 0x2593, 0x2502,
    0x2524, 0x00C1, 0x00C2, 0x00C0, 0x00A9, 0x2563, 0x2551, 0x2557, 0x255D, 0x00A2, 0x00A5, 0x2510, 0x2514,
    0x2534, 0x252C, 0x251C, 0x2500, 0x253C, 0x00E3, 0x00C3, 0x255A, 0x2554, 0x2569, 0x2566, 0x2560, 0x2550,
    0x256C, 0x00A4, 0x00F0, 0x00D0, 0x00CA, 0x00CB, 0x00C8, 0x0131, 0x00CD, 0x00CE, 0x00CF, 0x2518, 0x250C,
    0x2588, 0x2584, 0x00A6, 0x00CC, 0x2580, 0x00D3, 0x00DF, 0x00D4, 0x00D2, 0x00F5, 0x00D5, 0x00B5, 0x00FE,
    0x00DE, 0x00DA, 0x00DB, 0x00D9, 0x00FD, 0x00DD, 0x00AF, 0x00B4, 0x00AD, 0x00B1, 0x2017, 0x00BE, 0x00B6,
    0x00A7, 0x00F7, 0x00B8, 0x00B0, 0x00A8, 0x00B7, 0x00B9, 0x00B3, 0x00B2, 0x25A0, 0x00A0};

bool is_ascii_letter(char byte) { return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z'); }

bool is_letter(char32_t character) {
  return character >= 0xC0 && character <= 0x17F && character != 0xD7 && character != 0xF7;
}

std::size_t without_zero(std::string_view bytes, std::size_t first) {
  std::size_t count = 0;
  for (std::size_t at = first; at < bytes.size(); at += 2) count += bytes[at] == '\0' ? 0u : 1u;
  return count;
}

// How many bytes beyond ASCII stand between letters of ASCII and are letters themselves.
std::size_t count_letters_in_words(std::string_view sample, Encoding encoding) {
  std::size_t count = 0;
  for (std::size_t at = 1; at + 1 < sample.size(); ++at) {
    const auto byte = static_cast<unsigned char>(sample[at]);
    if (byte < 0x80 || !is_ascii_letter(sample[at - 1]) || !is_ascii_letter(sample[at + 1])) continue;
    count += is_letter(character_of(encoding, byte)) ? 1u : 0u;
  }
  return count;
}

}  // namespace

ByteOrderMark find_byte_order_mark(std::string_view bytes) {
  if (bytes.substr(0, 3) == "\xEF\xBB\xBF") return {Encoding::Utf8, 3};
  if (bytes.substr(0, 2) == "\xFF\xFE") return {Encoding::Utf16LittleEndian, 2};
  if (bytes.substr(0, 2) == "\xFE\xFF") return {Encoding::Utf16BigEndian, 2};
  return {};
}

std::optional<Encoding> find_utf16(std::string_view sample) {
  const std::size_t pairs = sample.size() / 2;
  if (pairs == 0) return std::nullopt;
  sample = sample.substr(0, pairs * 2);
  const std::size_t even = without_zero(sample, 0);
  const std::size_t odd = without_zero(sample, 1);
  // Of the high bytes three in four are zero, of the low ones hardly any is.
  if (odd * 4 <= pairs && even * 20 >= pairs * 19) return Encoding::Utf16LittleEndian;
  if (even * 4 <= pairs && odd * 20 >= pairs * 19) return Encoding::Utf16BigEndian;
  return std::nullopt;
}

std::optional<Encoding> find_ascii_based(std::string_view sample) {
  std::size_t first = 0;
  while (first < sample.size() && static_cast<unsigned char>(sample[first]) < 0x80) ++first;
  if (first == sample.size()) return std::nullopt;
  if (is_valid_utf8(sample.substr(0, sample.size() - cut_sequence_length(sample)))) return Encoding::Utf8;
  const std::size_t windows = count_letters_in_words(sample, Encoding::Windows1252);
  return count_letters_in_words(sample, Encoding::Cp850) > windows ? Encoding::Cp850 : Encoding::Windows1252;
}

char32_t character_of(Encoding encoding, unsigned char byte) {
  FLYTT_EXPECTS(byte >= 0x80 && encoding >= Encoding::Windows1252);
  if (encoding == Encoding::Cp850) return kCp850[byte - 0x80u];
  return encoding == Encoding::Windows1252 && byte < 0xA0 ? kWindows1252[byte - 0x80u] : byte;
}

}  // namespace flytt::text
