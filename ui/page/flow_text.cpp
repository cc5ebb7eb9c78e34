#include <algorithm>
#include <cmath>

#include "core/text/utf8.h"
#include "ui/page/flow.h"

namespace flytt::ui {

using page::Look;
using page::Node;
using page::Role;

namespace {

bool is_mono(look::TextStyle style) { return look::type_measure(style).face == look::Face::Mono; }

// As CSS picks a face where there is no semibold italic and one weight of the monospaced face.
look::Face face_of(const Run& run, look::TextStyle style) {
  if (run.code || is_mono(style)) return look::Face::Mono;
  if (run.emphasis) return look::Face::Italic;
  if (run.strong) return look::Face::Semibold;
  return look::type_measure(style).face;
}

float size_of(const Run& run, look::TextStyle style) {
  const float size = look::type_measure(style).size;
  return run.code && !is_mono(style) ? size * look::kInlineCodeSize / look::type_measure(look::TextStyle::Body).size
                                     : size;
}

}  // namespace

float Flow::text_scale(look::TextStyle style) const {
  const Viewport& viewport = layout_.viewport;
  if (style != look::TextStyle::BarLabel && style != look::TextStyle::BarLabelStrong) return viewport.text_scale;
  const float width = viewport.frame_width_px > 0 ? viewport.frame_width_px : viewport.width_px;
  return std::min(viewport.text_scale, std::max(1.0F, width / look::kBarLabelsFitAt));
}

float Flow::line_height(look::TextStyle style) const {
  return look::type_measure(style).line_height * text_scale(style) * layout_.viewport.line_scale;
}

float Flow::font_size(look::TextStyle style) const { return look::type_measure(style).size * text_scale(style); }

float Flow::baseline(look::TextStyle style) const {
  // Browsers round ascent and descent to device pixels and the half leading down.
  const float scale = layout_.viewport.scale;
  const look::Face face = look::type_measure(style).face;
  const float ascent = std::round(fonts_.ascent_em(face) * font_size(style) * scale);
  const float descent = std::round(fonts_.descent_em(face) * font_size(style) * scale);
  const float half_leading = std::floor((line_height(style) * scale - (ascent + descent)) / 2);
  return (half_leading + ascent) / scale;
}

void Flow::shape(const Inline& runs, std::size_t first_run, std::size_t last_run, look::TextStyle style) {
  glyphs_.clear();
  code_points_.clear();
  lacks_glyphs_ = false;
  for (std::size_t r = first_run; r < last_run; ++r) {
    const Run& run = runs[r];
    const look::Face face = face_of(run, style);
    const float size = size_of(run, style) * text_scale(style);
    std::size_t position = 0;
    while (position < run.text.size()) {
      const std::size_t begin = position;
      const std::uint32_t code_point = text::decode_next(run.text, position);
      code_points_.push_back(code_point);
      const Advance advance = fonts_.advance(face, code_point);
      lacks_glyphs_ = lacks_glyphs_ || advance.is_missing;
      glyphs_.push_back(Glyph{static_cast<int>(r), static_cast<std::uint32_t>(begin),
                              static_cast<std::uint32_t>(position), advance.em * size, false, false});
    }
  }
  find_breaks(code_points_, layout_.viewport.slash, glyphs_);
  const Viewport& viewport = layout_.viewport;
  if (page_width(viewport) == PageWidth::Narrow && viewport.text_scale >= look::kKeptWordsTextBelow) return;
  for (std::size_t r = first_run; r < last_run; ++r) keep_words(static_cast<int>(r), page::kept_words(runs[r].text));
}

void Flow::keep_words(int run, const std::vector<page::ByteRange>& words) {
  for (const page::ByteRange& word : words) {
    for (Glyph& glyph : glyphs_) {
      if (glyph.run == run && glyph.begin >= word.begin && glyph.end < word.end) glyph.may_break_after = false;
    }
  }
}

Flow::Extent Flow::text_extent(int index, look::TextStyle style) {
  const Node& source = node(index);
  Extent extent;
  const auto widen = [&](std::size_t first, std::size_t last, look::TextStyle run_style) {
    shape(source.runs, first, last, run_style);
    if (glyphs_.empty()) return;
    extent.least = std::max(extent.least, widest_piece(glyphs_));
    extent.natural = std::max(extent.natural, next_line(glyphs_, 0, 1e9F).width);
  };
  if (source.role == Role::CodeBlock) {
    for (std::size_t r = 0; r < source.runs.size(); ++r) widen(r, r + 1, style);
  } else if (source.look == Look::Door && !source.runs.empty()) {
    widen(0, 1, style);
    widen(1, source.runs.size(), look::TextStyle::Body);
  } else {
    widen(0, source.runs.size(), style);
  }
  return extent;
}

float Flow::place_runs(int index, const Inline& runs, std::size_t first_run, std::size_t last_run, int run_code,
                       look::TextStyle style, const Rect& area, bool is_centred) {
  shape(runs, first_run, last_run, style);
  const float height = line_height(style);
  const float base = baseline(style);
  float y = area.y;
  std::size_t begin = 0;
  while (begin < glyphs_.size()) {
    const LineRange line = next_line(glyphs_, begin, area.width);
    float x = area.x + (is_centred ? std::max(0.0F, (area.width - line.width) / 2) : 0);
    float room = line.width;  // what is left without the spaces at the end
    for (std::size_t i = line.begin; i < line.end;) {
      const int run_index = glyphs_[i].run;
      const Run& run = runs[static_cast<std::size_t>(run_index)];
      Fragment fragment;
      fragment.node = index;
      fragment.run = run_code < 0 ? run_code : run_index;
      fragment.begin = glyphs_[i].begin;
      fragment.face = face_of(run, style);
      fragment.size = size_of(run, style) * text_scale(style);
      // The page has no element for a header that a stacked cell repeats.
      fragment.is_left_to_browser = lacks_glyphs_ && run_code != kColumnHeaderRun;
      float width = 0;
      while (i < line.end && glyphs_[i].run == run_index) width += glyphs_[i++].width;
      fragment.end = glyphs_[i - 1].end;
      fragment.rect = Rect{x, y, std::max(0.0F, std::min(width, room)), height};
      fragment.baseline = y + base;
      x += width;
      room -= width;
      layout_.fragments.push_back(fragment);
    }
    y += height;
    begin = line.end;
  }
  return y - area.y;
}

float Flow::place_text(int index, const BoxStyle& style, float x, float y, float width) {
  const Node& source = node(index);
  if (source.role == Role::CodeBlock) {
    const std::size_t first = layout_.fragments.size();
    float height = 0;
    bool lacks_glyphs = false;
    for (std::size_t r = 0; r < source.runs.size(); ++r) {
      height += place_runs(index, source.runs, r, r + 1, 0, style.text, Rect{x, y + height, width, 0}, false);
      lacks_glyphs = lacks_glyphs || lacks_glyphs_;
    }
    for (std::size_t i = first; i < layout_.fragments.size(); ++i) {
      layout_.fragments[i].is_left_to_browser = lacks_glyphs;  // one element has all lines
    }
    return height;
  }
  if (source.look == Look::Door && !source.runs.empty()) {
    float height = place_runs(index, source.runs, 0, 1, 0, style.text, Rect{x, y, width, 0}, false);
    if (source.runs.size() > 1) {
      height += look::kDoorTitleGap;
      height += place_runs(index, source.runs, 1, source.runs.size(), 0, look::TextStyle::Body,
                           Rect{x, y + height, width, 0}, false);
    }
    return height;
  }
  return place_runs(index, source.runs, 0, source.runs.size(), 0, style.text, Rect{x, y, width, 0}, style.is_centred);
}

float Flow::place_label(int index, float x, float y, float width) {
  const Inline label{plain_run(node(index).label)};
  return place_runs(index, label, 0, 1, kLabelRun, look::TextStyle::SmallStrong, Rect{x, y, width, 0}, false);
}

}  // namespace flytt::ui
