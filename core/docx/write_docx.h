// A handout -> a Word document (ISO 29500 transitional) that Word and LibreOffice open without asking anything.
#pragma once

#include <string>

#include "core/error.h"
#include "core/handout/handout.h"

namespace flytt::docx {

// The file's bytes; equal handouts give equal bytes. Errors are those of handout::check_handout, with the node in
// place.pointer: nothing is written in place of a missing title, language or alternative text.
//
// Page numbers in the table of contents are estimates, since Word lays the text out with the reader's fonts; F9 in Word
// refreshes them.
Result<std::string> write_docx(const handout::Handout& handout);

}  // namespace flytt::docx
