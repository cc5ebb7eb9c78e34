// word/document.xml, word/header1.xml and word/footer1.xml around what BodyWriter wrote.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/docx/page_estimate.h"
#include "core/docx/xml_writer.h"
#include "core/error.h"
#include "core/handout/check_handout.h"
#include "core/handout/handout.h"

namespace flytt::docx {

// How deep the table of contents goes, 1 or 2: as deep as fits one page.
int contents_depth(const handout::Outline& outline);

// What write_document writes itself, for the estimate of pages.
void estimate_title(const handout::Handout& handout, PageEstimate& pages);
void estimate_contents(const handout::Handout& handout, const handout::Outline& outline, PageEstimate& pages);

// A table of contents of more than a few lines makes what stands before the text a front page.
enum class Front { Part, Page };
Front front_of(const handout::Handout& handout, const handout::Outline& outline);

struct DocumentParts {
  std::string_view header_id;  // relationship; empty = no header
  std::string_view footer_id;
};

// `before_contents` stands between the title and the table of contents. `heading_pages` has a page for each heading.
struct DocumentText {
  XmlWriter before_contents;
  XmlWriter body;
  std::vector<int> heading_pages;
};

Result<std::string> write_document(const handout::Handout& handout, const handout::Outline& outline,
                                   const DocumentText& text, const DocumentParts& parts);

Result<std::string> write_header(const handout::Handout& handout);

// The label's {page} and {pages} become fields that Word and LibreOffice compute.
Result<std::string> write_footer(const handout::Handout& handout);

}  // namespace flytt::docx
