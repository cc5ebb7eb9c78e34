// The part of FlowComposer that stands before the body: the title block and the table of contents.
#include <cstddef>
#include <utility>

#include "core/pdf/flow_composer.h"

namespace flytt::pdf {

namespace {

constexpr Length kLevelIndent = 14000;
constexpr Length kNumberColumn = 24000;  // kept free for page numbers
constexpr Length kLeaderGap = 5000;

RectangleDrawing bar(Length width, Length height, Colour colour) {
  RectangleDrawing rectangle;
  rectangle.x = kLeftMargin;
  rectangle.width = width;
  rectangle.height = height;
  rectangle.colour = colour;
  return rectangle;
}

}  // namespace

void FlowComposer::compose_title_block(const handout::Handout& document) {
  const Column column{kLeftMargin, kColumnWidth};
  Strip accent;
  accent.height = points(4);
  accent.keeps_with_next = true;
  accent.drawings.emplace_back(bar(points(44), points(4), kAccent));
  push(std::move(accent), 0);

  const auto push_line = [&](const std::string& text, std::string_view type, const TextStyle& style, Length space) {
    if (text.empty()) return;
    const SlotId slot = result_.tree.add_slot(result_.tree.add_element(kDocumentElement, type));
    push_text(plain_spans(text, style, slot), style, column, space);
    keep_last_with_next();
  };
  push_line(document.title, "Title", kTitleStyle, points(14));
  push_line(document.subtitle, "P", kSubtitleStyle, points(4));
  const std::string& day = document.created_text.empty() ? document.created : document.created_text;
  const std::string separator = document.author.empty() || day.empty() ? "" : " \xC2\xB7 ";
  push_line(document.author + separator + day, "P", kSmallStyle, points(8));

  Strip line;
  line.height = kHairline;
  line.drawings.emplace_back(bar(kColumnWidth, kHairline, kBorder));
  push(std::move(line), points(14));
  space_due_ = points(14);
}

void FlowComposer::compose_contents_entry(int heading, ElementId parent) {
  const handout::OutlineEntry& entry = headings_[static_cast<std::size_t>(heading)];
  const ElementId item = result_.tree.add_element(parent, "TOCI");
  const ElementId link_element = result_.tree.add_element(result_.tree.add_element(item, "Reference"), "Link");
  const SlotId text_slot = result_.tree.add_slot(link_element);
  const SlotId number_slot = result_.tree.add_slot(link_element);
  const auto link = static_cast<int>(result_.links.size());
  result_.links.push_back({"", heading, link_element, entry.text});

  const TextStyle& style = entry.level == 1 ? kContentsMainStyle : kContentsStyle;
  const Length indent = kLevelIndent * (entry.level - 1);
  Column column{kLeftMargin + indent, kColumnWidth - indent - kNumberColumn, -1, style};
  std::vector<TextSpan> spans = plain_spans(entry.text + " ", style, text_slot);
  for (TextSpan& span : spans) span.link = link;
  push_text(spans, style, column, entry.level == 1 ? 3000 : 0);
  if (spans.empty()) return;

  Strip& last = result_.flow.strips.back();
  Length text_end = column.x;
  for (const Drawing& drawing : last.drawings) {
    if (const auto* text = std::get_if<TextDrawing>(&drawing)) text_end = text->x + text->width;
  }
  const Length right = kLeftMargin + kColumnWidth;
  DotsDrawing dots;
  dots.x = text_end + kLeaderGap;
  dots.y = baseline_in_line(style);
  dots.width = right - kNumberColumn + kLeaderGap - dots.x;
  if (dots.width > kLeaderGap) last.drawings.emplace_back(dots);
  PageNumberDrawing number;
  number.heading = heading;
  number.text.x = right;
  number.text.baseline = baseline_in_line(style);
  number.text.face = style.face;
  number.text.size = style.size;
  number.text.colour = style.colour;
  number.text.owner = number_slot;
  number.text.link = link;
  last.drawings.emplace_back(number);
}

void FlowComposer::compose_contents(const handout::Handout& document) {
  const ElementId contents = result_.tree.add_element(kDocumentElement, "TOC");
  const SlotId caption = result_.tree.add_slot(result_.tree.add_element(contents, "Caption"));
  const Column column{kLeftMargin, kColumnWidth};
  push_text(plain_spans(document.contents_title, kContentsTitleStyle, caption), kContentsTitleStyle, column,
            points(14));
  keep_last_with_next();
  space_due_ = points(4);

  std::vector<ElementId> lists{contents};  // one a level
  for (std::size_t i = 0; i < headings_.size(); ++i) {
    if (headings_[i].level > handout::kDeepestContents) continue;
    const auto level = static_cast<std::size_t>(headings_[i].level);
    while (lists.size() > level) lists.pop_back();
    while (lists.size() < level) lists.push_back(result_.tree.add_element(lists.back(), "TOC"));
    compose_contents_entry(static_cast<int>(i), lists.back());
  }
  space_due_ = points(10);
}

}  // namespace flytt::pdf
