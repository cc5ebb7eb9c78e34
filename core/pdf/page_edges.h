// What is known only once the pages are: page numbers in the contents, running header, footer.
#pragma once

#include <optional>

#include "core/error.h"
#include "core/handout/handout.h"
#include "core/pdf/pagination.h"
#include "core/pdf/typefaces.h"

namespace flytt::pdf {

// Errors: MissingValue where no face has a glyph.
std::optional<Error> add_page_edges(const handout::Handout& document, const Typefaces& faces, Pagination& pagination);

// Turns each page number of the contents into text.
void resolve_page_numbers(const Typefaces& faces, Pagination& pagination);

}  // namespace flytt::pdf
