#include "core/text/words.h"

#include "core/text/utf8.h"

namespace flytt::text {
namespace {

bool is_between(char32_t character, char32_t low, char32_t high) { return character >= low && character <= high; }

bool is_digit(char32_t character) { return is_between(character, '0', '9'); }

// Letters, digits and marks; outside ASCII everything that is not known punctuation or a symbol.
bool is_word_character(char32_t character) {
  if (character < 0x80) {
    return is_digit(character) || is_between(character, 'a', 'z') || is_between(character, 'A', 'Z');
  }
  if (character < 0xC0) return character == 0xAA || character == 0xAD || character == 0xB5 || character == 0xBA;
  if (character == 0xD7 || character == 0xF7 || character == kReplacementCharacter) return false;
  if (is_between(character, 0x200B, 0x200D) || character == 0x2060) return true;
  return !is_between(character, 0x2000, 0x206F) && !is_between(character, 0x2190, 0x2BFF) &&
         !is_between(character, 0x3000, 0x303F) && !is_between(character, 0xFE00, 0xFE0F) &&
         !is_between(character, 0xFF00, 0xFF0F) && !is_between(character, 0x1F000, 0x1FAFF);
}

bool is_joining(char32_t character) {
  return character == '.' || character == '-' || character == '_' || character == '@' || character == '\'' ||
         character == ':' || character == 0x2019 || character == 0x2010 || character == 0x2011;
}

struct Scanner {
  std::string_view text;

  // The character at `position`; 0 at the end.
  char32_t at(std::size_t position, std::size_t& next) const {
    next = position;
    return position < text.size() ? decode_next(text, next) : 0;
  }

  std::size_t skip_word(std::size_t position) const {
    std::size_t next = position;
    while (position < text.size() && is_word_character(at(position, next))) position = next;
    return position;
  }

  // Where the next part begins when the word that ends at `position` is joined to one; npos otherwise.
  std::size_t next_part(std::size_t position) const {
    std::size_t after = position;
    const char32_t joint = at(position, after);
    std::size_t after_next = after;
    char32_t next = at(after, after_next);
    if (joint == '/') {
      const bool is_prefix_length = position > 0 && is_digit(static_cast<unsigned char>(text[position - 1]));
      return is_prefix_length && is_digit(next) ? after : std::string_view::npos;
    }
    if (!is_joining(joint)) return std::string_view::npos;
    if (joint == ':' && next == ':') {
      after = after_next;
      next = at(after, after_next);
    }
    return is_word_character(next) ? after : std::string_view::npos;
  }
};

}  // namespace

std::vector<Word> split_words(std::string_view text) {
  std::vector<Word> words;
  const Scanner scanner{text};
  for (std::size_t position = 0; position < text.size();) {
    std::size_t next = position;
    if (!is_word_character(scanner.at(position, next))) {
      position = next;
      continue;
    }
    const std::size_t first = words.size();
    std::size_t begin = position;
    while (true) {
      position = scanner.skip_word(begin);
      words.push_back({begin, position, WordKind::Plain});
      const std::size_t part = scanner.next_part(position);
      if (part == std::string_view::npos) break;
      begin = part;
    }
    if (words.size() - first == 1) continue;
    for (std::size_t index = first; index < words.size(); ++index) words[index].kind = WordKind::Part;
    words.insert(words.begin() + static_cast<std::ptrdiff_t>(first), {words[first].begin, position, WordKind::Whole});
  }
  return words;
}

}  // namespace flytt::text
