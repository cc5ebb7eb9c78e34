// The portal's content as a document: PDF, Word, HTML or Markdown.
#pragma once

#include <memory>
#include <string_view>

#include "core/handout/handout.h"
#include "core/handout/handout_format.h"
#include "core/pdf/write_pdf.h"
#include "shell/jobs/job.h"

namespace flytt::jobs {

// Parameters: "format" ("pdf", "docx", "html", "md"), "set" ("faq"), "language" ("sv"), "file_name", "today"
// ("2026-11-24"), "portal" ("https://portal.example", to which links lead that leave the document; empty = none) and
// "company" (for which it is written; empty = for everyone). It needs the language's content, and for PDF the
// documents' typefaces. MissingValue, WrongType and UnknownName with the JSON pointer of the parameter; errors of the
// content and of the writers.
Result<std::unique_ptr<Job>> begin_handout(std::string_view parameters);

// `fonts` are needed for PDF only.
Result<std::string> write_document(handout::HandoutFormat format, const handout::Handout& document,
                                   const pdf::FontSet& fonts);

}  // namespace flytt::jobs
