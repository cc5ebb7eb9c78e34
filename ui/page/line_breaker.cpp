#include "ui/page/line_breaker.h"

#include <algorithm>

namespace flytt::ui {
namespace {

constexpr float kTolerance = 1.0F / 64;  // layout units of browsers

bool is_breaking_space(std::uint32_t code_point) { return code_point == ' ' || code_point == '\t'; }

bool is_letter(std::uint32_t code_point) {
  return (code_point >= 'a' && code_point <= 'z') || (code_point >= 'A' && code_point <= 'Z') || code_point >= 0xC0;
}

bool is_word_character(std::uint32_t code_point) {
  return is_letter(code_point) || (code_point >= '0' && code_point <= '9');
}

bool is_dash(std::uint32_t code_point) { return code_point == 0x2013 || code_point == 0x2014; }

}  // namespace

void find_breaks(const std::vector<std::uint32_t>& code_points, Slash slash, std::vector<Glyph>& glyphs) {
  std::size_t word_begin = 0;
  for (std::size_t i = 0; i <= glyphs.size(); ++i) {
    if (i < glyphs.size()) {
      glyphs[i].is_space = is_breaking_space(code_points[i]);
      glyphs[i].may_break_after = glyphs[i].is_space;
      if (!glyphs[i].is_space) continue;
    }
    for (std::size_t k = word_begin; k + 1 < i; ++k) {
      const bool is_hyphen = code_points[k] == '-' && k > word_begin && is_word_character(code_points[k - 1]) &&
                             is_word_character(code_points[k + 1]);
      const bool is_slash = slash == Slash::Parts && code_points[k] == '/' && is_letter(code_points[k + 1]);
      glyphs[k].may_break_after = is_hyphen || is_slash || code_points[k] == '?' || is_dash(code_points[k]);
    }
    word_begin = i + 1;
  }
}

LineRange next_line(const std::vector<Glyph>& glyphs, std::size_t begin, float max_width) {
  float width = 0;          // of everything so far
  float visible_width = 0;  // without trailing spaces
  std::size_t break_at = begin;
  float width_at_break = 0;
  for (std::size_t i = begin; i < glyphs.size(); ++i) {
    const Glyph& glyph = glyphs[i];
    if (glyph.is_space) {
      width += glyph.width;
    } else {
      if (width + glyph.width > max_width + kTolerance && i > begin) {
        if (break_at > begin) return {begin, break_at, width_at_break};
        return {begin, i, visible_width};
      }
      width += glyph.width;
      visible_width = width;
    }
    if (glyph.may_break_after) {
      break_at = i + 1;
      width_at_break = visible_width;
    }
  }
  return {begin, glyphs.size(), visible_width};
}

float widest_piece(const std::vector<Glyph>& glyphs) {
  float widest = 0;
  float width = 0;
  for (const Glyph& glyph : glyphs) {
    if (!glyph.is_space) width += glyph.width;
    widest = std::max(widest, width);
    if (glyph.may_break_after) width = 0;
  }
  return widest;
}

}  // namespace flytt::ui
