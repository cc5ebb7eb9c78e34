#include "core/pdf/flow_composer.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "core/pdf/syntax.h"
#include "core/pdf/unicode.h"

namespace flytt::pdf {

namespace {

constexpr Length kCheckboxSide = 7500;
constexpr Length kTallestKeptTogether = kBodyHeight / 5;
constexpr Length kLeastOnLastPage = kBodyHeight / 6;

struct CalloutColours {
  Colour ink;
  Colour ground;
};

CalloutColours colours_of(handout::CalloutKind kind) {
  switch (kind) {
    case handout::CalloutKind::Good:
      return {kGood, kGoodTint};
    case handout::CalloutKind::Caution:
      return {kCaution, kCautionTint};
    case handout::CalloutKind::Bad:
      return {kBad, kBadTint};
    case handout::CalloutKind::Note:
      break;
  }
  return {kAccent, kAccentTint};
}

TextStyle style_of(const handout::Paragraph& paragraph, const Column& column) {
  switch (paragraph.style) {
    case handout::ParagraphStyle::Lead:
      return kLeadStyle;
    case handout::ParagraphStyle::Small:
      return kSmallStyle;
    case handout::ParagraphStyle::Body:
      break;
  }
  return column.style;
}

// "When: No date was given"
bool is_labelled(const handout::Paragraph& paragraph) {
  return paragraph.runs[0].strong && !paragraph.runs[0].text.empty() && paragraph.runs[0].text.back() == ':';
}

std::string_view numbering_name(handout::Numbering numbering) {
  switch (numbering) {
    case handout::Numbering::Bullet:
      return "Disc";
    case handout::Numbering::Decimal:
      return "Decimal";
    case handout::Numbering::Checkbox:
      return "Square";
    case handout::Numbering::None:
      break;
  }
  return "None";
}

}  // namespace

Composition FlowComposer::compose(const handout::Handout& document) {
  const Column column{kLeftMargin, kColumnWidth};
  const auto first_heading = std::find_if(
      document.body.begin(), document.body.end(),
      [](const handout::Element& element) { return std::holds_alternative<handout::Heading>(element.value); });
  inline_.refer_to_pages(document.page_reference, page_digits_);
  compose_title_block(document);
  compose_elements(document.body.begin(), first_heading, column, kDocumentElement);
  if (!document.contents_title.empty() && !headings_.empty()) compose_contents(document);
  compose_elements(first_heading, document.body.end(), column, kDocumentElement);
  keep_end_together();
  return std::move(result_);
}

std::vector<TextSpan> FlowComposer::plain_spans(std::string_view text, const TextStyle& style, Owner owner) const {
  return compose_plain(text, style, owner, faces_);
}

void FlowComposer::push(Strip strip, Length space_before) {
  strip.space_before = space_set_ ? *space_set_ : std::max(space_before, space_due_);
  space_set_.reset();
  space_due_ = 0;
  strip.drawings.insert(strip.drawings.begin(), label_due_.begin(), label_due_.end());
  label_due_.clear();
  result_.flow.strips.push_back(std::move(strip));
}

// Two lines at least stand together at the foot and at the head of a page.
void FlowComposer::push_text(const std::vector<TextSpan>& spans, const TextStyle& style, const Column& column,
                             Length space_before, Whitespace whitespace) {
  const Length width = whitespace == Whitespace::Preserved ? column.width : std::min(column.width, widest_line(style));
  std::vector<TextLine> lines = break_lines(spans, width, faces_, whitespace);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    Strip strip;
    strip.height = style.line_height;
    strip.frame = column.frame;
    strip.keeps_with_next = i + 1 < lines.size() && (i == 0 || i + 2 == lines.size());
    strip.drawings.reserve(lines[i].pieces.size());
    for (TextDrawing& piece : lines[i].pieces) {
      piece.x += column.x;
      piece.baseline = baseline_in_line(style);
      strip.drawings.emplace_back(std::move(piece));
    }
    push(std::move(strip), i == 0 ? space_before : 0);
  }
}

void FlowComposer::push_frame_edge(const Column& column, Length space_before, bool keeps_with_next) {
  Strip edge;
  edge.height = kFramePadding;
  edge.frame = column.frame;
  edge.keeps_with_next = keeps_with_next;
  push(std::move(edge), space_before);
}

void FlowComposer::keep_last_with_next() {
  if (!result_.flow.strips.empty()) result_.flow.strips.back().keeps_with_next = true;
}

void FlowComposer::keep_together(std::size_t first) {
  std::vector<Strip>& strips = result_.flow.strips;
  Length height = 0;
  for (std::size_t i = first; i < strips.size(); ++i) height += strips[i].height + strips[i].space_before;
  if (height > kTallestKeptTogether) return;
  for (std::size_t i = first; i + 1 < strips.size(); ++i) strips[i].keeps_with_next = true;
}

// The last page holds more than the few lines with which a document closes.
void FlowComposer::keep_end_together() {
  std::vector<Strip>& strips = result_.flow.strips;
  Length height = 0;
  for (std::size_t i = strips.size(); i-- > 1 && height < kLeastOnLastPage;) {
    height += strips[i].height + strips[i].space_before;
    strips[i - 1].keeps_with_next = true;
  }
}

void FlowComposer::compose_elements(Elements begin, Elements end, const Column& column, ElementId parent) {
  for (auto element = begin; element != end; ++element) {
    std::visit([&](const auto& block) { compose_block(block, column, parent); }, element->value);
  }
}

void FlowComposer::compose_block(const handout::Heading& heading, const Column& column, ElementId parent) {
  const auto level = static_cast<std::size_t>(heading.level - 1);
  const ElementId element = result_.tree.add_element(parent, "H" + std::to_string(heading.level));
  const TextStyle& style = kHeadingStyles[level];
  const std::size_t first = result_.flow.strips.size();
  push_text(inline_.compose(heading.runs, style, element), style, column, kSpaceBeforeHeading[level]);
  for (std::size_t i = first; i < result_.flow.strips.size(); ++i) {
    result_.flow.strips[i].keeps_with_next = true;
    result_.flow.strips[i].is_heading = true;
  }
  if (first < result_.flow.strips.size()) result_.flow.strips[first].headings.push_back(next_heading_);
  ++next_heading_;
  space_set_ = heading.level == 1 ? 9000 : heading.level == 2 ? 6000 : 3500;
}

void FlowComposer::compose_block(const handout::Paragraph& paragraph, const Column& column, ElementId parent) {
  const std::string text = plain_text(paragraph.runs);
  if (text.empty()) return;
  const TextStyle style = style_of(paragraph, column);
  const ElementId element = result_.tree.add_element(parent, "P");
  // Small print and "When: .." belong to what stands above them; leads and what ends with a colon to what follows.
  const bool is_about_above = paragraph.style == handout::ParagraphStyle::Small || is_labelled(paragraph);
  if (is_about_above && label_due_.empty()) keep_last_with_next();
  push_text(inline_.compose(paragraph.runs, style, element), style, column, column.paragraph_space);
  if (text.back() == ':' || paragraph.style == handout::ParagraphStyle::Lead) keep_last_with_next();
}

namespace {

bool is_loose(const handout::List& list) {
  return std::any_of(list.items.begin(), list.items.end(), [](const std::vector<handout::Element>& item) {
    return std::count_if(item.begin(), item.end(), [](const handout::Element& element) {
             return !std::holds_alternative<handout::List>(element.value);
           }) > 1;
  });
}

}  // namespace

Length FlowComposer::label_width(const handout::List& list) const {
  if (list.numbering != handout::Numbering::Decimal) return kListIndent;
  const auto count = static_cast<int>(list.items.size());
  std::u32string widest;
  for (char digit : std::to_string(list.first_number + std::max(count, 1) - 1) + ". ") {
    widest += static_cast<char32_t>(digit);
  }
  return std::max(kListIndent, width_of(widest, Face::Regular, kBodyStyle.size, faces_) + 3000);
}

std::vector<Drawing> FlowComposer::list_label(const handout::List& list, int number, const Column& column,
                                              ElementId item) {
  if (list.numbering == handout::Numbering::None) return {};
  const ElementId label = result_.tree.add_element(item, "Lbl");
  const SlotId slot = result_.tree.add_slot(label);
  const Length baseline = baseline_in_line(column.style);
  if (list.numbering == handout::Numbering::Checkbox) {
    result_.tree.add_entries(label, "/ActualText<FEFF2610>");
    RectangleDrawing box;
    box.x = column.x + 600;
    box.y = baseline - kCheckboxSide + 500;
    box.width = kCheckboxSide;
    box.height = kCheckboxSide;
    box.colour = kMuted;
    box.stroke_width = 900;
    box.owner = slot;
    return {box};
  }
  const bool is_bullet = list.numbering == handout::Numbering::Bullet;
  const std::string text = is_bullet ? "\xE2\x80\xA2 " : std::to_string(number) + ". ";
  TextStyle style = column.style;
  style.face = Face::Regular;
  style.colour = is_bullet ? kMuted : column.style.colour;
  std::vector<Drawing> drawings;
  for (const TextLine& line : break_lines(plain_spans(text, style, slot), kColumnWidth, faces_)) {
    for (TextDrawing piece : line.pieces) {
      piece.x += column.x + (is_bullet ? 3000 : 0);
      piece.baseline = baseline;
      drawings.emplace_back(piece);
    }
  }
  return drawings;
}

void FlowComposer::compose_block(const handout::List& list, const Column& column, ElementId parent) {
  if (list.items.empty()) return;
  const ElementId element = result_.tree.add_element(parent, "L");
  result_.tree.add_entries(element, "/A<</O/List/ListNumbering/" + std::string(numbering_name(list.numbering)) + ">>");
  Column body = column;
  const Length indent = list.numbering == handout::Numbering::None ? 0 : std::min(label_width(list), column.width / 2);
  body.x += indent;
  body.width -= indent;
  body.paragraph_space = kParagraphSpaceWithin;
  const Length item_space = is_loose(list) ? kLooseItemSpace : kItemSpace;
  for (std::size_t i = 0; i < list.items.size(); ++i) {
    const ElementId item = result_.tree.add_element(element, "LI");
    if (!label_due_.empty()) push(Strip{0, column.style.line_height, true, {}, {}, -1, column.frame}, kItemSpace);
    label_due_ = list_label(list, list.first_number + static_cast<int>(i), column, item);
    const ElementId item_body = result_.tree.add_element(item, "LBody");
    if (!space_set_) space_set_ = std::max(space_due_, i == 0 ? kItemSpace + 1500 : item_space);
    const std::size_t first = result_.flow.strips.size();
    compose_elements(list.items[i], body, item_body);
    if (result_.flow.strips.size() == first)
      push(Strip{0, column.style.line_height, false, {}, {}, -1, column.frame}, kItemSpace);
    keep_together(first);
  }
  space_due_ = std::max(space_due_, kParagraphSpace);
}

Column FlowComposer::open_frame(const Column& column, Colour ground, Colour bar, Length bar_width) {
  result_.flow.frames.push_back({column.x, column.width, ground, bar, bar_width, column.frame});
  Column inner = column;
  inner.frame = static_cast<int>(result_.flow.frames.size()) - 1;
  inner.x += kFrameInset;
  inner.width -= 2 * kFrameInset;
  push_frame_edge(inner, kBlockSpace, true);
  space_set_ = 0;
  return inner;
}

void FlowComposer::close_frame(const Column& inner) {
  keep_last_with_next();
  push_frame_edge(inner, 0, false);
  space_due_ = kBlockSpace;
}

void FlowComposer::compose_block(const handout::Callout& callout, const Column& column, ElementId parent) {
  const CalloutColours colours = colours_of(callout.kind);
  const ElementId element = result_.tree.add_element(parent, "Aside");
  keep_last_with_next();  // it speaks of what stands above it
  Column outer = column;
  outer.width = std::min(column.width, widest_line(column.style) + 2 * kFrameInset);
  const Column inner = open_frame(outer, colours.ground, colours.ink, kFrameBar);
  if (!callout.title.empty()) {
    TextStyle style = inner.style;
    style.face = Face::Semibold;
    style.colour = colours.ink;
    const SlotId slot = result_.tree.add_slot(result_.tree.add_element(element, "P"));
    push_text(plain_spans(callout.title, style, slot), style, inner, 0);
    if (!callout.body.empty()) keep_last_with_next();
    space_set_ = 2000;
  }
  compose_elements(callout.body, inner, element);
  space_set_ = 0;
  close_frame(inner);
}

void FlowComposer::compose_block(const handout::Code& code, const Column& column, ElementId parent) {
  if (code.lines.empty()) return;
  const ElementId paragraph = result_.tree.add_element(parent, "P");
  const ElementId element = result_.tree.add_element(paragraph, "Code");
  result_.tree.add_entries(element, "/A<</O/Layout/Placement/Block>>");
  const Column inner = open_frame(column, kRaised, kRaised, 0);
  const SlotId slot = result_.tree.add_slot(element);
  for (std::size_t i = 0; i < code.lines.size(); ++i) {
    std::string line;
    for (char character : code.lines[i]) line += character == '\t' ? std::string(4, ' ') : std::string(1, character);
    line += ' ';  // keeps the lines apart when they are read as one text
    push_text(plain_spans(line, kCodeStyle, slot), kCodeStyle, inner, 0, Whitespace::Preserved);
    if (i == 0) keep_last_with_next();
  }
  close_frame(inner);
}

void FlowComposer::compose_block(const handout::Figure& figure, const Column& column, ElementId parent) {
  const ElementId element = result_.tree.add_element(parent, "Figure");
  result_.tree.add_entries(element, "/Alt" + text_string(figure.alternative_text));
  constexpr Length kQuietZoneModules = 4;  // ISO/IEC 18004, 6.3.8
  const Length largest = std::min(column.width, kBodyHeight / 2);
  const Length quiet_zone_at_largest = largest * kQuietZoneModules / (figure.modules.side + 2 * kQuietZoneModules);
  ModulesDrawing modules;
  modules.side = std::min(millimetres(figure.width_mm), largest - 2 * quiet_zone_at_largest);
  const Length quiet_zone = modules.side * kQuietZoneModules / figure.modules.side;
  modules.modules = figure.modules;
  modules.owner = result_.tree.add_slot(element);
  modules.figure = element;
  const bool is_framed = column.frame >= 0;
  modules.x = column.x + (is_framed ? quiet_zone : 0);
  modules.y = quiet_zone;

  Strip strip;
  strip.height = modules.side + 2 * quiet_zone;
  strip.frame = column.frame;
  strip.keeps_with_next = !figure.caption.empty();
  if (is_framed) {
    RectangleDrawing paper;
    paper.x = column.x;
    paper.width = strip.height;
    paper.height = strip.height;
    paper.colour = {0xFF, 0xFF, 0xFF};
    strip.drawings.emplace_back(paper);
  }
  strip.drawings.emplace_back(modules);
  push(std::move(strip), kParagraphSpace);
  space_set_ = 0;
  if (!figure.caption.empty()) {
    const ElementId caption = result_.tree.add_element(parent, "P");
    push_text(inline_.compose(figure.caption, kSmallStyle, caption), kSmallStyle, column, 0);
  }
  space_set_.reset();
  space_due_ = kBlockSpace;
}

}  // namespace flytt::pdf
