#include "core/pdf/line_breaker.h"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>

#include "core/pdf/unicode.h"

namespace flytt::pdf {

namespace {

using Advance = std::int64_t;  // 1/1000 of a Length: sums stay exact

struct Atom {
  char32_t character = 0;
  Advance advance = 0;
  std::size_t span = 0;
};

bool is_letter(char32_t character) {
  return (character >= U'a' && character <= U'z') || (character >= U'A' && character <= U'Z') || character >= 0xC0;
}

bool is_identifier_joint(char32_t character) {
  return std::u32string_view(U"/._-:@?&=").find(character) != std::u32string_view::npos;
}

// Hebrew, Arabic and their neighbours, with their presentation forms (The Unicode Standard 15.0, Bidi_Class R and AL).
bool is_right_to_left(const TextDrawing& piece) {
  if (piece.stands_for.empty()) return false;
  const char32_t character = characters_of(piece.stands_for)[0];
  return (character >= 0x590 && character < 0x900) || (character >= 0xFB1D && character < 0xFE00) ||
         (character >= 0xFE70 && character < 0xFEFF) || (character >= 0x10800 && character < 0x11000) ||
         (character >= 0x1E800 && character < 0x1F000);
}

// Stretches that begin and end with such pieces, with nothing but spaces between.
void turn_round(std::vector<TextDrawing>& pieces) {
  for (std::size_t begin = 0; begin < pieces.size(); ++begin) {
    if (!is_right_to_left(pieces[begin])) continue;
    std::size_t end = begin + 1;
    for (std::size_t at = end; at < pieces.size(); ++at) {
      if (is_right_to_left(pieces[at])) {
        end = at + 1;
      } else if (pieces[at].text != U" ") {
        break;
      }
    }
    const Length edges = pieces[begin].x + pieces[end - 1].x + pieces[end - 1].width;
    Length next = 0;  // the left edge of the piece behind, as it stood
    for (std::size_t at = end; at-- > begin;) {
      const Length right = at + 1 == end ? pieces[at].x + pieces[at].width : next;
      next = pieces[at].x;
      pieces[at].x = edges - right;
    }
    begin = end - 1;
  }
}

class LineBreaker {
public:
  LineBreaker(const std::vector<TextSpan>& spans, Length width, const Typefaces& faces, Whitespace whitespace)
      : spans_(spans), limit_(width * 1000), whitespace_(whitespace) {
    std::size_t count = 0;
    for (const TextSpan& span : spans) count += span.text.size();
    atoms_.reserve(count);
    for (std::size_t span = 0; span < spans.size(); ++span) {
      for (char32_t character : spans[span].text) {
        const Advance advance = faces.advance_of(spans[span].face, character) * spans[span].size * spans[span].digits;
        atoms_.push_back({character, advance, span});
      }
    }
  }

  std::vector<TextLine> break_all() {
    std::vector<TextLine> lines;
    std::size_t begin = 0;
    while (begin < atoms_.size()) {
      const std::size_t end = end_of_line(begin);
      lines.push_back(line_of(begin, end));
      begin = end;
    }
    return lines;
  }

private:
  bool is_space(std::size_t at) const { return atoms_[at].character == U' '; }

  Advance sum(std::size_t begin, std::size_t end) const {
    Advance total = 0;
    for (std::size_t i = begin; i < end; ++i) total += atoms_[i].advance;
    return total;
  }

  // Atoms from `begin` that fit into a line, spaces at the end not counted; at least one.
  std::size_t fitting_end(std::size_t begin) const {
    Advance total = 0;
    std::size_t end = begin;
    while (end < atoms_.size()) {
      total += atoms_[end].advance;
      if (total > limit_ && !is_space(end)) break;
      ++end;
    }
    return end == begin ? begin + 1 : end;
  }

  bool breaks_between_words(std::size_t after) const {
    if (is_space(after)) return !is_space(after + 1);
    const char32_t character = atoms_[after].character;
    if (character != U'-' && character != U'/' && character != 0x2013) return false;
    const bool has_letters_before =
        after >= 2 && is_letter(atoms_[after - 1].character) && is_letter(atoms_[after - 2].character);
    const bool has_letters_after =
        after + 2 < atoms_.size() && is_letter(atoms_[after + 1].character) && is_letter(atoms_[after + 2].character);
    return has_letters_before && has_letters_after && !is_in_identifier(after);
  }

  // Words with a scheme, a dot inside or an underscore are identifiers: they keep together as long as they can.
  bool is_in_identifier(std::size_t at) const {
    const auto [begin, end] = word_around(at);
    for (std::size_t i = begin + 1; i + 1 < end; ++i) {
      const char32_t character = atoms_[i].character;
      if (character == U'.' || character == U':' || character == U'_' || character == U'@') return true;
    }
    return false;
  }

  std::pair<std::size_t, std::size_t> word_around(std::size_t at) const {
    std::size_t begin = at;
    std::size_t end = at;
    while (begin > 0 && !is_space(begin - 1)) --begin;
    while (end < atoms_.size() && !is_space(end)) ++end;
    return {begin, end};
  }

  std::size_t end_of_line(std::size_t begin) const {
    const std::size_t fitting = fitting_end(begin);
    if (fitting == atoms_.size()) return fitting;
    std::size_t between_words = begin;
    for (std::size_t end = fitting; end > begin && between_words == begin; --end) {
      if (breaks_between_words(end - 1)) between_words = end;
    }
    if (whitespace_ == Whitespace::Preserved) return between_words > begin ? between_words : fitting;

    const auto [word_begin, word_end] = word_around(fitting);
    const bool is_longer_than_a_line = sum(word_begin, word_end) > limit_;
    if (between_words == begin || is_longer_than_a_line) {
      for (std::size_t end = fitting; end > begin && end > between_words; --end) {
        const bool splits_scheme = end < atoms_.size() && is_identifier_joint(atoms_[end].character);
        const bool leaves_enough = end >= word_begin + 4 && end + 2 <= word_end;
        if (is_identifier_joint(atoms_[end - 1].character) && !splits_scheme && leaves_enough) return end;
      }
    }
    if (between_words > begin) return between_words;
    return fitting;
  }

  TextLine line_of(std::size_t begin, std::size_t end) const {
    TextLine line;
    Advance x = 0;
    std::size_t visible_end = end;
    while (visible_end > begin && is_space(visible_end - 1)) --visible_end;
    for (std::size_t at = begin; at < end;) {
      const TextSpan& span = spans_[atoms_[at].span];
      TextDrawing piece;
      piece.x = x / 1000 + span.shift;
      piece.face = span.face;
      piece.size = span.size;
      piece.colour = span.colour;
      piece.owner = span.owner;
      piece.link = span.link;
      piece.stands_for = span.stands_for;
      piece.page_of = span.page_of;
      piece.follows = !line.pieces.empty();
      Advance visible = 0;
      Advance total = 0;
      const std::size_t first = at;
      for (; at < end && atoms_[at].span == atoms_[first].span; ++at) {
        piece.text += atoms_[at].character;
        total += atoms_[at].advance;
        if (at < visible_end) visible = total;
      }
      piece.width = visible / 1000;
      if (visible > 0) line.width = (x + visible) / 1000;
      x += total;
      line.pieces.push_back(std::move(piece));
    }
    turn_round(line.pieces);
    return line;
  }

  const std::vector<TextSpan>& spans_;
  Advance limit_;
  Whitespace whitespace_;
  std::vector<Atom> atoms_;
};

}  // namespace

std::vector<TextLine> break_lines(const std::vector<TextSpan>& spans, Length width, const Typefaces& faces,
                                  Whitespace whitespace) {
  return LineBreaker(spans, width, faces, whitespace).break_all();
}

Length width_of(const std::u32string& text, Face face, Length size, const Typefaces& faces) {
  Advance total = 0;
  for (char32_t character : text) total += faces.advance_of(face, character) * size;
  return (total + 999) / 1000;
}

}  // namespace flytt::pdf
