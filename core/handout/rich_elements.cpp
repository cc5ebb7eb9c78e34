#include "core/handout/rich_elements.h"

#include <iterator>
#include <utility>

namespace flytt::handout {

std::string link_in_file(std::string_view href) {
  constexpr char kDigits[] = "0123456789ABCDEF";
  std::string link;
  for (const char character : href) {
    const auto byte = static_cast<unsigned char>(character);
    if (byte > ' ' && byte < 0x7F) {
      link += character;
    } else {
      link += '%';
      link += kDigits[byte >> 4];
      link += kDigits[byte & 0xF];
    }
  }
  return link;
}

Inline inline_in_file(const Inline& runs) {
  Inline result = runs;
  for (Run& run : result) run.href = link_in_file(run.href);
  return result;
}

std::vector<Element> elements_of(const Blocks& blocks) {
  std::vector<Element> elements;
  for (const Block& block : blocks) {
    switch (block.kind) {
      case BlockKind::Paragraph:
        elements.push_back(paragraph(inline_in_file(block.runs)));
        break;
      case BlockKind::Code: {
        Code code;
        for (const Run& run : block.runs) code.lines.push_back(run.text);
        elements.push_back({std::move(code)});
        break;
      }
      case BlockKind::BulletList:
      case BlockKind::NumberedList: {
        List list;
        list.numbering = block.kind == BlockKind::NumberedList ? Numbering::Decimal : Numbering::Bullet;
        list.first_number = block.first_number;
        for (const Blocks& item : block.items) list.items.push_back(elements_of(item));
        elements.push_back({std::move(list)});
        break;
      }
    }
  }
  return elements;
}

Run strong_run(std::string text) {
  Run run = plain_run(std::move(text));
  run.strong = true;
  return run;
}

Run code_run(std::string text) {
  Run run = plain_run(std::move(text));
  run.code = true;
  return run;
}

Run link_run(std::string text, std::string href) {
  Run run = plain_run(std::move(text));
  run.href = std::move(href);
  return run;
}

Element heading(int level, std::string text, std::string anchor) {
  return {Heading{level, {plain_run(std::move(text))}, std::move(anchor)}};
}

Element paragraph(Inline runs, ParagraphStyle style) { return {Paragraph{std::move(runs), style}}; }

Element paragraph(std::string text, ParagraphStyle style) {
  return paragraph(text.empty() ? Inline{} : Inline{plain_run(std::move(text))}, style);
}

Element labelled_paragraph(std::string label, std::string text) {
  return paragraph(Inline{strong_run(std::move(label)), plain_run(" " + std::move(text))});
}

Cell cell(std::string text) { return {{paragraph(std::move(text))}}; }

void append(std::vector<Element>& elements, std::vector<Element> more) {
  elements.insert(elements.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

}  // namespace flytt::handout
