#include "core/handout/document_text.h"

#include <utf8proc.h>

#include <algorithm>
#include <cstddef>
#include <vector>

#include "core/contract.h"
#include "core/handout/walk.h"
#include "core/text/invisible.h"
#include "core/text/utf8.h"

namespace flytt::handout {
namespace {

constexpr char32_t kFirstMark = 0x300;  // nothing below composes with anything, or comes apart

bool is_control(char32_t character) { return character < 0x20 || (character >= 0x7F && character < 0xA0); }

bool is_noncharacter(char32_t character) {
  return (character >= 0xFDD0 && character <= 0xFDEF) || (character & 0xFFFE) == 0xFFFE;
}

bool is_joiner(char32_t character) {
  return character == 0x200C || character == 0x200D || (character >= 0xFE00 && character <= 0xFE0F) ||
         (character >= 0xE0020 && character <= 0xE01EF);
}

// Latin, Greek and Cyrillic letters need no joiner, digits and punctuation none either.
bool takes_joiners(char32_t character) {
  return (character >= 0x590 && character < 0x1D00) || (character >= 0x2190 && character != 0xFEFF);
}

bool is_plain(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char byte) {
    return (byte >= ' ' && static_cast<unsigned char>(byte) < 0x7F) || byte == '\t';
  });
}

std::vector<utf8proc_int32_t> composed(std::string_view text) {
  const auto* const bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
  const auto size = static_cast<utf8proc_ssize_t>(text.size());
  constexpr auto kStable = static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_STABLE);
  std::vector<utf8proc_int32_t> characters(text.size() + 1);
  utf8proc_ssize_t count = 0;
  // A character comes apart into four at most, so that the second attempt has room.
  for (int attempt = 0; attempt < 2; ++attempt) {
    count =
        utf8proc_decompose(bytes, size, characters.data(), static_cast<utf8proc_ssize_t>(characters.size()), kStable);
    FLYTT_EXPECTS(count >= 0);
    if (count <= static_cast<utf8proc_ssize_t>(characters.size())) break;
    characters.resize(static_cast<std::size_t>(count));
  }
  count = utf8proc_normalize_utf32(characters.data(), count,
                                   static_cast<utf8proc_option_t>(UTF8PROC_COMPOSE | UTF8PROC_STABLE));
  FLYTT_EXPECTS(count >= 0);
  characters.resize(static_cast<std::size_t>(count));
  return characters;
}

struct Cleaner : Texts {
  void text(std::string& text) { text = document_text(text); }
  void runs(Inline& runs) {
    for (Run& run : runs) text(run.text);
    runs.erase(std::remove_if(runs.begin(), runs.end(), [](const Run& run) { return run.text.empty(); }), runs.end());
  }
};

}  // namespace

std::string document_text(std::string_view text) {
  if (is_plain(text)) return std::string(text);
  std::string kept;
  char32_t previous = 0;
  char32_t highest = 0;
  for (std::size_t position = 0; position < text.size();) {
    char32_t character = text::decode_next(text, position);
    if (text::is_space(character) && character != U'\t' && character != 0x202F) {
      character = text::is_no_break_space(character) ? 0xA0 : U' ';
    }
    const bool is_dropped = (is_control(character) && character != U'\t') || is_noncharacter(character) ||
                            (text::is_invisible(character) && !(is_joiner(character) && takes_joiners(previous)));
    if (is_dropped) continue;
    text::append_utf8(kept, character);
    previous = character;
    highest = std::max(highest, character);
  }
  if (highest < kFirstMark) return kept;
  std::string result;
  for (const utf8proc_int32_t character : composed(kept)) text::append_utf8(result, static_cast<char32_t>(character));
  return result;
}

void clean_texts(Handout& handout) {
  Cleaner cleaner;
  for (std::string* text :
       {&handout.title, &handout.subtitle, &handout.author, &handout.description, &handout.created_text,
        &handout.header, &handout.page_label, &handout.page_reference, &handout.contents_title}) {
    cleaner.text(*text);
  }
  walk(handout.body, cleaner);
}

}  // namespace flytt::handout
