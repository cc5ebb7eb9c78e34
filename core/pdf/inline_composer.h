// Runs of rich text -> spans ready for line breaking, with their structure elements, links and faces.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/error.h"
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

// Text without attributes. Errors: MissingValue as below.
Result<std::vector<TextSpan>> compose_plain(std::string_view text, const TextStyle& style, Owner owner,
                                            const Typefaces& faces, const std::string& pointer);

class InlineComposer {
public:
  InlineComposer(const Typefaces& faces, const handout::Outline& headings, StructureTree& tree,
                 std::vector<Link>& links)
      : faces_(faces), headings_(headings), tree_(tree), links_(links) {}

  // Elements nest as Link > Span (language) > Strong > Em > Code below `parent`. Errors: MissingValue where no face has
  // a glyph (the message lists the characters), BrokenReference for "#anchor" of no heading, UnsafeLink for a link that
  // is not absolute or whose scheme is not http, https, mailto or tel; each with `pointer` as its place.
  Result<std::vector<TextSpan>> compose(const Inline& runs, const TextStyle& style, ElementId parent,
                                        const std::string& pointer);

private:
  int add_link(const std::string& href, ElementId element);

  const Typefaces& faces_;
  const handout::Outline& headings_;
  StructureTree& tree_;
  std::vector<Link>& links_;
};

}  // namespace flytt::pdf
