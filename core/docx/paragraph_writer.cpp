#include "core/docx/paragraph_writer.h"

#include <algorithm>

#include "core/contract.h"
#include "core/docx/looks.h"
#include "core/docx/styles.h"

namespace flytt::docx {
namespace {

std::string nine_digits(std::size_t number) {
  std::string digits = std::to_string(number);
  return std::string(digits.size() < 9 ? 9 - digits.size() : 0, '0') + digits;
}

}  // namespace

std::string contents_bookmark(std::size_t heading) { return "_Toc" + nine_digits(heading + 1); }
std::string reference_bookmark(std::size_t heading) { return "_Ref" + nine_digits(heading + 1); }

ParagraphWriter::ParagraphWriter(const handout::Outline& outline, Relationships& relationships)
    : outline_(outline), relationships_(relationships) {
  for (std::size_t i = 0; i < outline.size(); ++i) {
    if (!outline[i].anchor.empty()) headings_by_anchor_.emplace(outline[i].anchor, i);
  }
}

void ParagraphWriter::write(const Inline& runs, const ParagraphFormat& format) {
  open_paragraph(format);
  write_runs(runs);
  xml_.close();
}

void ParagraphWriter::write_heading(const Inline& runs, const ParagraphFormat& format, std::size_t heading) {
  FLYTT_EXPECTS(heading < outline_.size());
  const auto id = static_cast<long long>(heading) * 2 + 1;
  const bool is_target = !outline_[heading].anchor.empty();
  open_paragraph(format);
  // Both bookmarks begin and end within the paragraph: one that ends in the next is announced there.
  xml_.empty("w:bookmarkStart", {{"w:id", id}, {"w:name", contents_bookmark(heading)}});
  if (is_target) xml_.empty("w:bookmarkStart", {{"w:id", id + 1}, {"w:name", reference_bookmark(heading)}});
  write_runs(runs);
  if (is_target) xml_.empty("w:bookmarkEnd", {{"w:id", id + 1}});
  xml_.empty("w:bookmarkEnd", {{"w:id", id}});
  xml_.close();
}

void ParagraphWriter::write_lines(const std::vector<std::string>& lines, const ParagraphFormat& format) {
  open_paragraph(format);
  xml_.open("w:r");
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (i > 0) xml_.empty("w:br");
    write_text(lines[i]);
  }
  xml_.close().close();
}

void ParagraphWriter::open_paragraph(const ParagraphFormat& format) {
  xml_.open("w:p").open("w:pPr");
  xml_.empty("w:pStyle", {{"w:val", format.style}});
  if (format.keep_next) xml_.empty("w:keepNext");
  if (format.number_id != 0) {
    xml_.open("w:numPr");
    xml_.empty("w:ilvl", {{"w:val", format.level}}).empty("w:numId", {{"w:val", format.number_id}});
    xml_.close();
  }
  if (format.space_before >= 0 && format.space_after >= 0) {
    xml_.empty("w:spacing", {{"w:before", format.space_before}, {"w:after", format.space_after}});
  } else if (format.space_before >= 0) {
    xml_.empty("w:spacing", {{"w:before", format.space_before}});
  } else if (format.space_after >= 0) {
    xml_.empty("w:spacing", {{"w:after", format.space_after}});
  }
  if (format.indent >= 0) xml_.empty("w:ind", {{"w:left", format.indent}});
  xml_.close();
}

void ParagraphWriter::write_runs(const Inline& runs) {
  for (std::size_t i = 0; i < runs.size();) {
    const std::string& href = runs[i].href;
    std::size_t end = i + 1;
    if (!href.empty()) {
      while (end < runs.size() && runs[end].href == href) ++end;  // one link, however many looks its text has
      if (href[0] == '#') {
        const auto target = headings_by_anchor_.find(href.substr(1));
        FLYTT_EXPECTS(target != headings_by_anchor_.end());
        xml_.open("w:hyperlink", {{"w:anchor", reference_bookmark(target->second)}, {"w:history", 1}});
      } else {
        const std::string id = relationships_.add("hyperlink", href, TargetMode::External);
        xml_.open("w:hyperlink", {{"r:id", id}, {"w:history", 1}});
      }
    }
    for (std::size_t k = i; k < end; ++k) write_run(runs[k]);
    if (!href.empty()) xml_.close();
    i = end;
  }
}

void ParagraphWriter::write_run(const Run& run) {
  xml_.open("w:r");
  const bool is_link = !run.href.empty();
  if (run.strong || run.emphasis || run.code || is_link) {
    xml_.open("w:rPr");
    if (is_link) {
      xml_.empty("w:rStyle", {{"w:val", kHyperlinkStyle}});
    } else if (run.code) {
      xml_.empty("w:rStyle", {{"w:val", kInlineCodeStyle}});
    }
    if (run.code && is_link) {
      xml_.empty("w:rFonts", {{"w:ascii", kCodeFace}, {"w:hAnsi", kCodeFace}, {"w:cs", kCodeFace}});
    }
    if (run.strong) xml_.empty("w:b").empty("w:bCs");
    if (run.emphasis) xml_.empty("w:i").empty("w:iCs");
    if (run.code) xml_.empty("w:noProof");
    if (run.code && is_link) {
      xml_.empty("w:sz", {{"w:val", kInlineCodeHalfPoints}}).empty("w:szCs", {{"w:val", kInlineCodeHalfPoints}});
    }
    xml_.close();
  }
  write_text(run.text);
  xml_.close();
}

void ParagraphWriter::write_text(std::string_view text) {
  std::size_t start = 0;
  while (start < text.size()) {
    const std::size_t end = std::min(text.find_first_of("\t\n", start), text.size());
    if (end > start) xml_.text_element("w:t", text.substr(start, end - start), {{"xml:space", "preserve"}});
    if (end < text.size()) xml_.empty(text[end] == '\t' ? "w:tab" : "w:br");
    start = end + 1;
  }
}

}  // namespace flytt::docx
