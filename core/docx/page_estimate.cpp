#include "core/docx/page_estimate.h"

#include <algorithm>

#include "core/docx/page_geometry.h"

namespace flytt::docx {
namespace {

constexpr int kBodyLine = 310;           // twips
constexpr int kLineHeightPercent = 122;  // of the type size, before the line spacing of the paragraph

// Thousandths of an em, rounded from common humanist sans faces.
int advance(char character) {
  const auto byte = static_cast<unsigned char>(character);
  if (byte >= 0x80) return byte >= 0xC0 ? 520 : 0;  // a character's first byte counts, its others do not
  if (character == ' ') return 226;
  constexpr std::string_view kNarrow = "ijlftr.,:;'|!()[]-/I";
  constexpr std::string_view kWide = "mwMW@%&";
  if (kNarrow.find(character) != std::string_view::npos) return 290;
  if (kWide.find(character) != std::string_view::npos) return 800;
  if (character >= 'A' && character <= 'Z') return 585;
  return 500;
}

int width_of(std::string_view text, int half_points) {
  long long thousandths = 0;
  for (const char character : text) thousandths += advance(character);
  return static_cast<int>(thousandths * half_points * (kTwipsPerPoint / 2) / 1000);
}

int count_lines(std::string_view text, const TextMeasure& measure) {
  const int width = std::max(measure.width, 1);
  const int space = width_of(" ", measure.half_points);
  int lines = 1;
  int used = 0;
  std::size_t start = 0;
  while (start < text.size()) {
    const std::size_t end = std::min(text.find_first_of(" \n", start), text.size());
    const int word = width_of(text.substr(start, end - start), measure.half_points);
    if (used > 0 && used + space + word > width) {
      ++lines;
      used = 0;
    }
    used += (used > 0 ? space : 0) + word;
    lines += used / (width + 1);  // a word wider than the line goes on in the next one
    used %= width + 1;
    if (end < text.size() && text[end] == '\n') {
      ++lines;
      used = 0;
    }
    start = end + 1;
  }
  return lines;
}

int line_height(const TextMeasure& measure) {
  return measure.half_points * (kTwipsPerPoint / 2) * kLineHeightPercent * measure.line_percent / 10000;
}

}  // namespace

int PageEstimate::height(std::string_view text, const TextMeasure& measure) {
  return measure.space_before + count_lines(text, measure) * line_height(measure) + measure.space_after;
}

void PageEstimate::place(int height) {
  used_ += height;
  while (used_ > kTextHeight) {
    used_ -= kTextHeight;
    ++page_;
  }
}

void PageEstimate::add_paragraph(std::string_view text, const TextMeasure& measure) {
  const int lines = count_lines(text, measure);
  const int line = line_height(measure);
  place(measure.space_before);
  const int room = (kTextHeight - used_) / line;
  if (lines > room && (room < 2 || lines - room < 2)) {  // no widow, no orphan
    const int stay = room >= 3 && lines >= 4 ? room - 1 : 0;
    ++page_;
    used_ = (lines - stay) * line;
    place(measure.space_after);
    return;
  }
  place(lines * line);
  place(measure.space_after);
}

int PageEstimate::add_heading(std::string_view text, const TextMeasure& measure) {
  const int needed = height(text, measure);
  if (used_ + needed + 2 * kBodyLine > kTextHeight) {
    ++page_;
    used_ = 0;
  }
  const int page = page_;
  place(used_ == 0 ? needed - measure.space_before : needed);
  return page;
}

void PageEstimate::add_block(int height) {
  if (used_ > 0 && used_ + height > kTextHeight) {
    ++page_;
    used_ = 0;
  }
  place(height);
}

void PageEstimate::start_page() {
  if (used_ == 0) return;
  ++page_;
  used_ = 0;
}

}  // namespace flytt::docx
