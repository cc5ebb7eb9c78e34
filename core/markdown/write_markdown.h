// A handout -> Markdown: CommonMark 0.31 with the tables and task lists of GitHub Flavored Markdown.
#pragma once

#include <string>
#include <string_view>

#include "core/error.h"
#include "core/handout/handout.h"

namespace flytt::markdown {

// The file's text, UTF-8, ending with a line feed. The title is the only heading of level 1; the handout's levels
// follow below it. A table's cell holds its paragraphs in one line, parted by <br>; a callout is a block quote that
// begins with its title; of a figure, the alternative text and the caption remain. Links within the document follow
// GitHub's ids of headings. Equal handouts give equal bytes. Errors are those of handout::check_handout.
Result<std::string> write_markdown(const handout::Handout& handout);

// The text as a reader of Markdown will show it, whatever it holds. For a place within a line; line feeds become
// spaces.
std::string escape_markdown(std::string_view text);

}  // namespace flytt::markdown
