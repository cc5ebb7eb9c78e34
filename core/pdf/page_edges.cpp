#include "core/pdf/page_edges.h"

#include <cstddef>
#include <string>
#include <utility>

#include "core/pdf/inline_composer.h"
#include "core/pdf/line_breaker.h"
#include "core/pdf/text_styles.h"

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
std::optional<Error> add_edge(const std::string& text, Artifact kind, const char* pointer, const Typefaces& faces,
                              Page& page) {
  if (text.empty()) return std::nullopt;
  const Result<std::vector<TextSpan>> spans = compose_plain(text, kPageEdgeStyle, kind, faces, pointer);
  if (!spans) return spans.error();
  const std::vector<TextLine> lines = break_lines(*spans, kColumnWidth, faces);
  if (lines.empty()) return std::nullopt;
  const Length indent = kind == Artifact::PageFooter ? kColumnWidth - lines[0].width : 0;
  for (TextDrawing piece : lines[0].pieces) {
    piece.x += kLeftMargin + indent;
    piece.baseline = kind == Artifact::PageHeader ? kHeaderBaseline : kFooterBaseline;
    page.content.emplace_back(std::move(piece));
  }
  return std::nullopt;
}

}  // namespace

std::optional<Error> add_page_edges(const handout::Handout& document, const Typefaces& faces, Pagination& pagination) {
  const std::size_t count = pagination.pages.size();
  for (std::size_t i = 0; i < count; ++i) {
    Page& page = pagination.pages[i];
    const std::string label = with_numbers(document.page_label, i + 1, count);
    if (auto error = add_edge(document.header, Artifact::PageHeader, "/header", faces, page)) return error;
    if (auto error = add_edge(label, Artifact::PageFooter, "/page_label", faces, page)) return error;
  }
  return std::nullopt;
}

void resolve_page_numbers(const Typefaces& faces, Pagination& pagination) {
  for (Page& page : pagination.pages) {
    for (Drawing& drawing : page.content) {
      const auto* number = std::get_if<PageNumberDrawing>(&drawing);
      if (number == nullptr) continue;
      TextDrawing text = number->text;
      for (char digit : std::to_string(pagination.headings[static_cast<std::size_t>(number->heading)].page + 1)) {
        text.text += static_cast<char32_t>(digit);
      }
      text.width = width_of(text.text, text.face, text.size, faces);
      text.x -= text.width;
      drawing = text;
    }
  }
}

}  // namespace flytt::pdf
