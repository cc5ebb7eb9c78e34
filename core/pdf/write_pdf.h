// A handout as a PDF file that conforms to PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2) at once.
#pragma once

#include <string>

#include "core/error.h"
#include "core/handout/handout.h"
#include "core/pdf/typefaces.h"

namespace flytt::pdf {

// A4, tagged, fonts cut down and embedded; equal input gives equal bytes. CLAUSES.md says how each clause is met.
// No character refuses a document: what no font has is drawn as a substitute (substitute.h). Errors: those of
// Typefaces::read and handout::check_handout; place.pointer names the node ("/body/3/items/0"). Nothing is written
// half: a document that would not conform is refused.
Result<std::string> write_pdf(const handout::Handout& document, const FontSet& fonts);

}  // namespace flytt::pdf
