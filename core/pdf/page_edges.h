// What is known only once the pages are: page numbers in the contents, running header, footer.
#pragma once

#include "core/handout/handout.h"
#include "core/pdf/pagination.h"
#include "core/pdf/typefaces.h"

namespace flytt::pdf {

void add_page_edges(const handout::Handout& document, const Typefaces& faces, Pagination& pagination);

// Turns each page number, of the contents and of references, into text.
void resolve_page_numbers(const Typefaces& faces, Pagination& pagination);

}  // namespace flytt::pdf
