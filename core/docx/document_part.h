// word/document.xml, word/header1.xml and word/footer1.xml around what BodyWriter wrote.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/docx/xml_writer.h"
#include "core/error.h"
#include "core/handout/check_handout.h"
#include "core/handout/handout.h"

namespace flytt::docx {

// How deep the table of contents goes, 1..3: as deep as fits one page.
int contents_depth(const handout::Outline& outline);

// Twips that the title and the table of contents take up.
int front_matter_height(const handout::Handout& handout, const handout::Outline& outline);

struct DocumentParts {
  std::string_view header_id;  // relationship; empty = no header
  std::string_view footer_id;
};

// `body` is the text of the document; `heading_pages` has a page for each heading of `outline`.
Result<std::string> write_document(const handout::Handout& handout, const handout::Outline& outline,
                                   const XmlWriter& body, const std::vector<int>& heading_pages,
                                   const DocumentParts& parts);

Result<std::string> write_header(const handout::Handout& handout);

// The label's {page} and {pages} become fields that Word and LibreOffice compute.
Result<std::string> write_footer(const handout::Handout& handout);

}  // namespace flytt::docx
