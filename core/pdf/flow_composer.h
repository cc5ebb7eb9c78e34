// A handout -> one endless column of strips and the structure tree: title block, contents, body.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/handout/check_handout.h"
#include "core/handout/handout.h"
#include "core/pdf/flow.h"
#include "core/pdf/inline_composer.h"
#include "core/pdf/structure_tree.h"
#include "core/pdf/text_styles.h"
#include "core/pdf/typefaces.h"

namespace flytt::pdf {

struct Composition {
  Flow flow;
  StructureTree tree;
  std::vector<Link> links;
};

// Where blocks are set: a part of the page's width, within a frame or not.
struct Column {
  Length x = 0;
  Length width = 0;
  int frame = -1;
  TextStyle style = kBodyStyle;  // of body paragraphs
  Length paragraph_space = kParagraphSpace;
};

inline constexpr int kUsualPageDigits = 2;

class FlowComposer {
public:
  // Numbers of pages have at most `page_digits` digits.
  FlowComposer(const Typefaces& faces, const handout::Outline& headings, int page_digits = kUsualPageDigits)
      : faces_(faces),
        headings_(headings),
        inline_(faces, headings, result_.tree, result_.links),
        page_digits_(page_digits) {}

  // `document` has passed check_handout.
  Composition compose(const handout::Handout& document);

private:
  // Blocks: flow_composer.cpp
  using Elements = std::vector<handout::Element>::const_iterator;
  void compose_elements(Elements begin, Elements end, const Column& column, ElementId parent);
  void compose_elements(const std::vector<handout::Element>& elements, const Column& column, ElementId parent) {
    compose_elements(elements.begin(), elements.end(), column, parent);
  }
  void compose_block(const handout::Heading& heading, const Column& column, ElementId parent);
  void compose_block(const handout::Paragraph& paragraph, const Column& column, ElementId parent);
  void compose_block(const handout::List& list, const Column& column, ElementId parent);
  void compose_block(const handout::Callout& callout, const Column& column, ElementId parent);
  void compose_block(const handout::Code& code, const Column& column, ElementId parent);
  void compose_block(const handout::Figure& figure, const Column& column, ElementId parent);
  void compose_block(const handout::Table& table, const Column& column, ElementId parent);
  Length label_width(const handout::List& list) const;
  std::vector<Drawing> list_label(const handout::List& list, int number, const Column& column, ElementId item);

  // Tables: table_composer.cpp
  std::vector<Length> column_widths(const handout::Table& table, Length width) const;
  void compose_header_row(const handout::Table& table, const Column& column, const std::vector<Length>& widths,
                          ElementId row, int table_index);
  void compose_body_row(const handout::Table& table, std::size_t row_number, const Column& column,
                        const std::vector<Length>& widths, ElementId row, int table_index);
  template <class ComposeCell>
  std::vector<std::vector<Strip>> compose_cells(const Column& column, const std::vector<Length>& widths,
                                                const ComposeCell& compose_cell);
  void push_row(std::vector<std::vector<Strip>> cells, const Column& column, int table_index);
  void keep_last_rows_together();
  Length kept_height() const;  // of the strips at the end that must stand with the next

  // Before the body: front_matter.cpp
  void compose_title_block(const handout::Handout& document);
  void compose_contents(const handout::Handout& document);
  void compose_contents_entry(int heading, ElementId parent);

  // Strips: flow_composer.cpp
  std::vector<TextSpan> plain_spans(std::string_view text, const TextStyle& style, Owner owner) const;
  void push_text(const std::vector<TextSpan>& spans, const TextStyle& style, const Column& column, Length space_before,
                 Whitespace whitespace = Whitespace::Flowing);
  void push(Strip strip, Length space_before);
  Column open_frame(const Column& column, Colour ground, Colour bar, Length bar_width);  // the column within
  void close_frame(const Column& inner);
  void push_frame_edge(const Column& column, Length space_before, bool keeps_with_next);
  void keep_last_with_next();
  void keep_together(std::size_t first);  // the strips from `first` on, unless they are tall
  void keep_end_together();

  const Typefaces& faces_;
  const handout::Outline& headings_;
  Composition result_;
  InlineComposer inline_;
  int page_digits_;
  int next_heading_ = 0;             // index of the next heading in reading order
  Length space_due_ = 0;             // at least this much before the next strip
  std::optional<Length> space_set_;  // exactly this much before the next strip
  std::vector<Drawing> label_due_;   // of a list item whose first strip is still to come
};

}  // namespace flytt::pdf
