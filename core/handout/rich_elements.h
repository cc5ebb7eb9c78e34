// Rich text of the content -> elements of a handout.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/handout/handout.h"
#include "core/rich_text.h"

namespace flytt::handout {

// The link as a file can hold it: characters beyond ASCII percent-encoded (RFC 3987, 3.1).
std::string link_in_file(std::string_view href);

Inline inline_in_file(const Inline& runs);
std::vector<Element> elements_of(const Blocks& blocks);

Run strong_run(std::string text);
Run code_run(std::string text);
Run link_run(std::string text, std::string href);

Element heading(int level, std::string text, std::string anchor = {});
Element paragraph(Inline runs, ParagraphStyle style = ParagraphStyle::Body);
Element paragraph(std::string text, ParagraphStyle style = ParagraphStyle::Body);

// "Who is affected: everyone", the first part strong.
Element labelled_paragraph(std::string label, std::string text);

Cell cell(std::string text);

void append(std::vector<Element>& elements, std::vector<Element> more);

}  // namespace flytt::handout
