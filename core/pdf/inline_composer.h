// Runs of rich text -> spans ready for line breaking, with their structure elements, links and faces.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/handout/check_handout.h"
#include "core/pdf/line_breaker.h"
#include "core/pdf/structure_tree.h"
#include "core/pdf/text_styles.h"
#include "core/pdf/typefaces.h"
#include "core/rich_text.h"

namespace flytt::pdf {

struct Link {
  std::string uri;  // empty: a heading of this document
  int heading = -1;
  ElementId element = 0;
  std::string text;  // what the reader sees
};

// Text without attributes.
std::vector<TextSpan> compose_plain(std::string_view text, const TextStyle& style, Owner owner, const Typefaces& faces);

class InlineComposer {
public:
  InlineComposer(const Typefaces& faces, const handout::Outline& headings, StructureTree& tree,
                 std::vector<Link>& links)
      : faces_(faces), headings_(headings), tree_(tree), links_(links) {}

  // Behind each link to a heading stands `label` ("(page {page})"; empty = nothing), with room for numbers of so many
  // digits. Internal links of later calls are concerned.
  void refer_to_pages(std::string_view label, int digits);

  // Elements nest as Link > Span (language) > Strong > Em > Code below `parent`. The runs have passed check_handout.
  std::vector<TextSpan> compose(const Inline& runs, const TextStyle& style, ElementId parent);

private:
  int add_link(const std::string& href, ElementId element);
  void append_page_reference(const TextSpan& model, int heading, std::vector<TextSpan>& spans) const;

  const Typefaces& faces_;
  const handout::Outline& headings_;
  StructureTree& tree_;
  std::vector<Link>& links_;
  std::string page_label_;
  int page_digits_ = 1;
};

}  // namespace flytt::pdf
