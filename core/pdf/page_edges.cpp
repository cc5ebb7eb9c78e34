#include "core/pdf/page_edges.h"

#include <cstddef>
#include <string>
#include <utility>

#include "core/pdf/inline_composer.h"
#include "core/pdf/line_breaker.h"
#include "core/pdf/text_styles.h"
#include "core/pdf/unicode.h"

namespace flytt::pdf {

namespace {

constexpr Length kHeaderBaseline = 44000;
constexpr Length kFooterBaseline = kPageHeight - 38000;

std::string with_numbers(std::string label, std::size_t page, std::size_t page_count) {
  const std::pair<std::string, std::string> values[] = {{"{page}", std::to_string(page)},
                                                        {"{pages}", std::to_string(page_count)}};
  for (const auto& [placeholder, value] : values) {
    for (std::size_t at = label.find(placeholder); at != std::string::npos;
         at = label.find(placeholder, at + value.size())) {
      label.replace(at, placeholder.size(), value);
    }
  }
  return label;
}

// A text too long for the page's width is cut: the edges are a convenience, the text itself is in the document.
void add_edge(const std::string& text, Artifact kind, const Typefaces& faces, Page& page) {
  const std::vector<TextLine> lines =
      break_lines(compose_plain(text, kPageEdgeStyle, kind, faces), kColumnWidth, faces);
  if (lines.empty()) return;
  const Length indent = kind == Artifact::PageFooter ? kColumnWidth - lines[0].width : 0;
  for (TextDrawing piece : lines[0].pieces) {
    piece.x += kLeftMargin + indent;
    piece.baseline = kind == Artifact::PageHeader ? kHeaderBaseline : kFooterBaseline;
    page.content.emplace_back(std::move(piece));
  }
}

}  // namespace

void add_page_edges(const handout::Handout& document, const Typefaces& faces, Pagination& pagination) {
  const std::size_t count = pagination.pages.size();
  for (std::size_t i = 0; i < count; ++i) {
    Page& page = pagination.pages[i];
    const std::string label = with_numbers(document.page_label, i + 1, count);
    if (i > 0) add_edge(document.header, Artifact::PageHeader, faces, page);  // the first page begins with the title
    add_edge(label, Artifact::PageFooter, faces, page);
  }
}

void resolve_page_numbers(const Typefaces& faces, Pagination& pagination) {
  const auto write_number = [&](TextDrawing& text, int heading) {
    text.text = characters_of(std::to_string(pagination.headings[static_cast<std::size_t>(heading)].page + 1));
    text.width = width_of(text.text, text.face, text.size, faces);
  };
  for (Page& page : pagination.pages) {
    Length saved = 0;  // in this line so far
    for (Drawing& drawing : page.content) {
      if (const auto* number = std::get_if<PageNumberDrawing>(&drawing)) {
        TextDrawing text = number->text;
        write_number(text, number->heading);
        text.x -= text.width;
        drawing = text;
      } else if (auto* text = std::get_if<TextDrawing>(&drawing)) {
        if (!text->follows) saved = 0;
        text->x -= saved;
        if (text->page_of < 0) continue;
        saved += text->width;
        write_number(*text, text->page_of);
        saved -= text->width;
      }
    }
  }
}

}  // namespace flytt::pdf
