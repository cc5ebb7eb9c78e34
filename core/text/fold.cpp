#include "core/text/fold.h"

#include "core/text/utf8.h"

namespace flytt::text {
namespace {

constexpr char32_t kFirstMarked = 0xE0;
constexpr char32_t kLastMarked = 0x17F;

// The bare letter of each lower-case letter from U+00E0 to U+017F; "." where there is none or where it is written with
// two letters. Upper-case places are never looked up and hold the same letter.
constexpr std::string_view kBareLetters =
    "aaaaaa.ceeeeiiii"   // U+00E0
    "dnooooo.ouuuuy.y"   // U+00F0
    "aaaaaaccccccccdd"   // U+0100
    "ddeeeeeeeeeegggg"   // U+0110
    "gggghhhhiiiiiiii"   // U+0120
    "ii..jjkkklllllll"   // U+0130
    "lllnnnnnnnnnoooo"   // U+0140
    "oo..rrrrrrssssss"   // U+0150
    "ssttttttuuuuuuuu"   // U+0160
    "uuuuwwyyyzzzzzzs";  // U+0170
static_assert(kBareLetters.size() == kLastMarked - kFirstMarked + 1);

bool is_between(char32_t character, char32_t low, char32_t high) { return character >= low && character <= high; }

char32_t lower_latin_extended(char32_t character) {
  if (character == 0x130) return 'i';
  if (character == 0x178) return 0xFF;
  const bool is_even = character % 2 == 0;
  if (is_between(character, 0x100, 0x137) || is_between(character, 0x14A, 0x177)) {
    return is_even ? character + 1 : character;
  }
  if (is_between(character, 0x139, 0x148) || is_between(character, 0x179, 0x17E)) {
    return is_even ? character : character + 1;
  }
  return character;
}

char32_t lower_greek(char32_t character) {
  if (is_between(character, 0x391, 0x3AB) && character != 0x3A2) return character + 32;
  if (character == 0x386) return 0x3AC;
  if (is_between(character, 0x388, 0x38A)) return character + 37;
  if (character == 0x38C) return 0x3CC;
  if (is_between(character, 0x38E, 0x38F)) return character + 63;
  return character;
}

char32_t lower(char32_t character) {
  if (is_between(character, 'A', 'Z')) return character + 32;
  if (character < 0xC0) return character;
  if (is_between(character, 0xC0, 0xDE) && character != 0xD7) return character + 32;
  if (is_between(character, 0x100, 0x17F)) return lower_latin_extended(character);
  if (is_between(character, 0x386, 0x3AB)) return lower_greek(character);
  if (is_between(character, 0x410, 0x42F)) return character + 32;
  if (is_between(character, 0x400, 0x40F)) return character + 80;
  return character;
}

std::string_view two_letters(char32_t character) {
  switch (character) {
    case 0xDF:
      return "ss";
    case 0xE6:
      return "ae";
    case 0xFE:
      return "th";
    case 0x133:
      return "ij";
    case 0x153:
      return "oe";
    default:
      return {};
  }
}

bool falls_away(char32_t character) {
  return is_between(character, 0x300, 0x36F) || character == 0xAD || is_between(character, 0x200B, 0x200D) ||
         character == 0x2060 || character == 0xFEFF;
}

}  // namespace

std::string fold_case(std::string_view text) {
  std::string folded;
  folded.reserve(text.size());
  for (std::size_t position = 0; position < text.size();) append_utf8(folded, lower(decode_next(text, position)));
  return folded;
}

std::string fold(std::string_view text) {
  std::string folded;
  folded.reserve(text.size());
  for (std::size_t position = 0; position < text.size();) {
    const char32_t character = lower(decode_next(text, position));
    if (character < 0x80) {
      folded += static_cast<char>(character);
    } else if (falls_away(character)) {
      continue;
    } else if (const std::string_view pair = two_letters(character); !pair.empty()) {
      folded += pair;
    } else if (is_between(character, kFirstMarked, kLastMarked) && kBareLetters[character - kFirstMarked] != '.') {
      folded += kBareLetters[character - kFirstMarked];
    } else if (character == 0x2018 || character == 0x2019) {
      folded += '\'';
    } else if (character == 0x2010 || character == 0x2011) {
      folded += '-';
    } else {
      append_utf8(folded, character);
    }
  }
  return folded;
}

}  // namespace flytt::text
