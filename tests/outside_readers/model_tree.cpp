#include "tests/outside_readers/model_tree.h"

#include <algorithm>
#include <vector>

namespace flytt::outside_readers {

namespace {

using handout::Element;

class TreeText {
public:
  // In the samples a reference reads "(page 7)".
  explicit TreeText(bool has_page_references) : has_page_references_(has_page_references) {}

  void element(int depth, const std::string& type) { line(depth, type); }

  void text(int depth, const std::string& text) {
    if (!text.empty()) line(depth, '"' + text + '"');
  }

  void elements(int depth, const std::vector<Element>& elements) {
    for (const Element& element : elements) std::visit([&](const auto& value) { block(depth, value); }, element.value);
  }

  void runs(int depth, const Inline& runs) {
    std::vector<std::string> open;
    for (std::size_t at = 0; at < runs.size(); ++at) {
      const Run& run = runs[at];
      std::vector<std::string> wanted;  // what follows the first blank tells two elements of one type apart
      if (!run.href.empty()) wanted.push_back("Link " + run.href);
      if (run.strong) wanted.emplace_back("Span strong");
      if (run.emphasis) wanted.emplace_back("Span emphasis");
      if (run.code) wanted.emplace_back("Code");
      std::size_t shared = 0;
      while (shared < open.size() && shared < wanted.size() && open[shared] == wanted[shared]) ++shared;
      for (std::size_t i = shared; i < wanted.size(); ++i) {
        element(depth + static_cast<int>(i), wanted[i].substr(0, wanted[i].find(' ')));
      }
      const bool ends_reference =
          has_page_references_ && run.href[0] == '#' && (at + 1 == runs.size() || runs[at + 1].href != run.href);
      text(depth + static_cast<int>(wanted.size()), run.text + (ends_reference ? " (page #)" : ""));
      open = wanted;
    }
  }

  void block(int depth, const handout::Heading& heading) {
    element(depth, "H" + std::to_string(heading.level));
    runs(depth + 1, heading.runs);
  }

  void block(int depth, const handout::Paragraph& paragraph) {
    if (plain_text(paragraph.runs).empty()) return;
    element(depth, "P");
    runs(depth + 1, paragraph.runs);
  }

  void block(int depth, const handout::List& list) {
    element(depth, "L");
    int number = list.first_number;
    for (const std::vector<Element>& item : list.items) {
      element(depth + 1, "LI");
      if (list.numbering != handout::Numbering::None) element(depth + 2, "Lbl");
      if (list.numbering == handout::Numbering::Bullet) text(depth + 3, "\xE2\x80\xA2 ");
      if (list.numbering == handout::Numbering::Decimal) text(depth + 3, std::to_string(number++) + ". ");
      element(depth + 2, "LBody");
      elements(depth + 3, item);
    }
  }

  void block(int depth, const handout::Table& table) {
    element(depth, "Table");
    if (!table.caption.empty()) {
      element(depth + 1, "Caption");
      text(depth + 2, table.caption);
    }
    const bool has_header = std::any_of(table.columns.begin(), table.columns.end(),
                                        [](const handout::Column& column) { return !column.header.empty(); });
    const int row_depth = table.rows.empty() ? depth + 1 : depth + 2;
    if (has_header) {
      if (!table.rows.empty()) element(depth + 1, "THead");
      element(row_depth, "TR");
      for (const handout::Column& column : table.columns) {
        element(row_depth + 1, "TH");
        text(row_depth + 2, column.header);
      }
    }
    if (!table.rows.empty()) element(depth + 1, "TBody");
    for (const std::vector<handout::Cell>& row : table.rows) {
      element(row_depth, "TR");
      for (std::size_t i = 0; i < row.size(); ++i) {
        element(row_depth + 1, i == 0 && table.first_column_is_header ? "TH" : "TD");
        elements(row_depth + 2, row[i].body);
      }
    }
  }

  void block(int depth, const handout::Callout& callout) {
    element(depth, "Sect");
    if (!callout.title.empty()) {
      element(depth + 1, "P");
      text(depth + 2, callout.title);
    }
    elements(depth + 1, callout.body);
  }

  void block(int depth, const handout::Figure& figure) {
    element(depth, "Figure");
    if (figure.caption.empty()) return;
    element(depth, "P");
    runs(depth + 1, figure.caption);
  }

  void block(int depth, const handout::Code& code) {
    element(depth, "P");
    element(depth + 1, "Code");
    std::string content;
    for (const std::string& code_line : code.lines) content += code_line + ' ';
    text(depth + 2, content);
  }

  void collect(const std::vector<Element>& elements, std::vector<const handout::Heading*>& headings) {
    for (const Element& element : elements) {
      if (const auto* heading = std::get_if<handout::Heading>(&element.value)) headings.push_back(heading);
      if (const auto* callout = std::get_if<handout::Callout>(&element.value)) collect(callout->body, headings);
      if (const auto* list = std::get_if<handout::List>(&element.value)) {
        for (const auto& item : list->items) collect(item, headings);
      }
    }
  }

  void contents(const handout::Handout& document) {
    std::vector<const handout::Heading*> headings;
    collect(document.body, headings);
    if (document.contents_title.empty() || headings.empty()) return;
    element(1, "TOC");
    element(2, "Caption");
    text(3, document.contents_title);
    int depth = 1;
    for (const handout::Heading* heading : headings) {
      if (heading->level > handout::kDeepestContents) continue;
      for (; depth < heading->level; ++depth) element(depth + 1, "TOC");
      depth = heading->level;
      element(depth + 1, "TOCI");
      element(depth + 2, "Reference");
      element(depth + 3, "Link");
      text(depth + 4, plain_text(heading->runs) + " #");
    }
  }

  std::string take() { return std::move(text_); }

private:
  void line(int depth, const std::string& content) {
    text_ += std::string(static_cast<std::size_t>(2 * depth), ' ') + content + '\n';
  }

  bool has_page_references_;
  std::string text_;
};

}  // namespace

std::string model_tree(const handout::Handout& document) {
  const auto first_heading = std::find_if(document.body.begin(), document.body.end(), [](const Element& element) {
    return std::holds_alternative<handout::Heading>(element.value);
  });
  TreeText tree(!document.page_reference.empty());
  tree.element(0, "Document");
  for (const std::string& title : {document.title, document.subtitle}) {
    if (title.empty()) continue;
    tree.element(1, "P");
    tree.text(2, title);
  }
  const std::string separator = document.author.empty() || document.created.empty() ? "" : " \xC2\xB7 ";
  const std::string byline = document.author + separator + document.created;
  if (!byline.empty()) {
    tree.element(1, "P");
    tree.text(2, byline);
  }
  tree.elements(1, {document.body.begin(), first_heading});
  tree.contents(document);
  tree.elements(1, {first_heading, document.body.end()});
  return tree.take();
}

}  // namespace flytt::outside_readers
