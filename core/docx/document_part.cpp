#include "core/docx/document_part.h"

#include <algorithm>

#include "core/contract.h"
#include "core/docx/looks.h"
#include "core/docx/page_geometry.h"
#include "core/docx/paragraph_writer.h"
#include "core/docx/styles.h"

namespace flytt::docx {
namespace {

constexpr std::string_view kMainUri = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
constexpr std::string_view kRelationshipsUri = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
constexpr std::string_view kWordDrawingUri = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";

constexpr std::ptrdiff_t kEntriesOnOnePage = 38;
constexpr int kFieldEndHeight = 20;  // twips

void append_text_run(XmlWriter& xml, std::string_view text) {
  if (text.empty()) return;
  xml.open("w:r").text_element("w:t", text, {{"xml:space", "preserve"}}).close();
}

void append_field_mark(XmlWriter& xml, std::string_view kind) {
  xml.open("w:r").empty("w:fldChar", {{"w:fldCharType", kind}}).close();
}

void append_field_code(XmlWriter& xml, std::string_view code) {
  append_field_mark(xml, "begin");
  xml.open("w:r").text_element("w:instrText", code, {{"xml:space", "preserve"}}).close();
  append_field_mark(xml, "separate");
}

void append_field(XmlWriter& xml, std::string_view code, std::string_view result) {
  append_field_code(xml, code);
  append_text_run(xml, result);
  append_field_mark(xml, "end");
}

void append_styled(XmlWriter& xml, std::string_view style, std::string_view text) {
  if (text.empty()) return;
  xml.open("w:p").open("w:pPr").empty("w:pStyle", {{"w:val", style}}).close();
  append_text_run(xml, text);
  xml.close();
}

void append_contents(XmlWriter& xml, const std::string& title, const handout::Outline& outline,
                     const std::vector<int>& pages, Front front) {
  const int depth = contents_depth(outline);
  xml.open("w:sdt").open("w:sdtPr").open("w:docPartObj");
  xml.empty("w:docPartGallery", {{"w:val", "Table of Contents"}}).empty("w:docPartUnique");
  xml.close().close().open("w:sdtContent");
  append_styled(xml, kContentsTitleStyle, title);
  bool is_first = true;
  for (std::size_t i = 0; i < outline.size(); ++i) {
    if (outline[i].level > depth) continue;
    xml.open("w:p").open("w:pPr").empty("w:pStyle", {{"w:val", contents_style(outline[i].level)}});
    xml.open("w:tabs").empty("w:tab", {{"w:val", "right"}, {"w:leader", "dot"}, {"w:pos", kTextWidth}}).close();
    xml.close();
    if (is_first) append_field_code(xml, " TOC \\o \"1-" + std::to_string(depth) + "\" \\h \\z \\u ");
    is_first = false;
    xml.open("w:hyperlink", {{"w:anchor", contents_bookmark(i)}, {"w:history", 1}});
    append_text_run(xml, outline[i].text);
    xml.open("w:r").empty("w:tab").close();
    append_field(xml, " PAGEREF " + contents_bookmark(i) + " \\h ", std::to_string(pages[i]));
    xml.close().close();
  }
  // The field ends in a paragraph of its own, as Word writes it: else refreshing it would swallow what follows. Where
  // the text begins a page, that paragraph does: behind the break it cannot make a page of its own.
  xml.open("w:p").open("w:pPr").empty("w:pStyle", {{"w:val", kSmallStyle}});
  if (front == Front::Page) xml.empty("w:pageBreakBefore");
  xml.empty("w:spacing", {{"w:after", 0}, {"w:line", kFieldEndHeight}, {"w:lineRule", "exact"}}).close();
  append_field_mark(xml, "end");
  xml.close();
  xml.close().close();
}

void append_section(XmlWriter& xml, const DocumentParts& parts) {
  xml.open("w:sectPr");
  if (!parts.header_id.empty()) xml.empty("w:headerReference", {{"w:type", "default"}, {"r:id", parts.header_id}});
  if (!parts.footer_id.empty()) xml.empty("w:footerReference", {{"w:type", "default"}, {"r:id", parts.footer_id}});
  xml.empty("w:pgSz", {{"w:w", kPageWidth}, {"w:h", kPageHeight}});
  xml.empty("w:pgMar", {{"w:top", kTopMargin},
                        {"w:right", kSideMargin},
                        {"w:bottom", kBottomMargin},
                        {"w:left", kSideMargin},
                        {"w:header", kHeaderDistance},
                        {"w:footer", kHeaderDistance},
                        {"w:gutter", 0}});
  xml.empty("w:cols", {{"w:space", 708}});
  xml.close();
}

}  // namespace

int contents_depth(const handout::Outline& outline) {
  int depth = 1;
  while (depth < handout::kDeepestContents) {
    const auto entries = std::count_if(outline.begin(), outline.end(),
                                       [&](const handout::OutlineEntry& entry) { return entry.level <= depth + 1; });
    if (entries > kEntriesOnOnePage) break;
    ++depth;
  }
  return depth;
}

namespace {

int count_contents(const handout::Handout& handout, const handout::Outline& outline) {
  if (handout.contents_title.empty()) return 0;
  const int depth = contents_depth(outline);
  return static_cast<int>(std::count_if(outline.begin(), outline.end(),
                                        [&](const handout::OutlineEntry& entry) { return entry.level <= depth; }));
}

}  // namespace

void estimate_title(const handout::Handout& handout, PageEstimate& pages) {
  pages.add_paragraph({plain_run(handout.title)}, measure_of(effective_look(kTitleStyle), kTextWidth));
  if (handout.subtitle.empty()) return;
  pages.add_paragraph({plain_run(handout.subtitle)}, measure_of(effective_look(kSubtitleStyle), kTextWidth));
}

void estimate_contents(const handout::Handout& handout, const handout::Outline& outline, PageEstimate& pages) {
  if (handout.contents_title.empty() || outline.empty()) return;
  pages.add_paragraph({plain_run(handout.contents_title)}, measure_of(effective_look(kContentsTitleStyle), kTextWidth));
  const int depth = contents_depth(outline);
  for (const handout::OutlineEntry& entry : outline) {
    if (entry.level > depth) continue;
    const ParagraphLook look = effective_look(contents_style(entry.level));
    pages.add_paragraph({plain_run(entry.text)}, measure_of(look, kTextWidth - look.indent));
  }
  if (front_of(handout, outline) == Front::Page) pages.start_page();
  pages.add_figure(kFieldEndHeight, {.half_points = 0});
}

Front front_of(const handout::Handout& handout, const handout::Outline& outline) {
  constexpr int kFewEntries = 12;
  return count_contents(handout, outline) > kFewEntries ? Front::Page : Front::Part;
}

Result<std::string> write_document(const handout::Handout& handout, const handout::Outline& outline,
                                   const DocumentText& text, const DocumentParts& parts) {
  FLYTT_EXPECTS(text.heading_pages.size() == outline.size());
  XmlWriter xml = XmlWriter::document();
  xml.open("w:document", {{"xmlns:w", kMainUri}, {"xmlns:r", kRelationshipsUri}, {"xmlns:wp", kWordDrawingUri}});
  xml.open("w:body");
  append_styled(xml, kTitleStyle, handout.title);
  append_styled(xml, kSubtitleStyle, handout.subtitle);
  xml.fragment(text.before_contents);
  if (!handout.contents_title.empty() && !outline.empty()) {
    append_contents(xml, handout.contents_title, outline, text.heading_pages, front_of(handout, outline));
  }
  xml.fragment(text.body);
  append_section(xml, parts);
  xml.close().close();
  return xml.finish();
}

Result<std::string> write_header(const handout::Handout& handout) {
  XmlWriter xml = XmlWriter::document();
  xml.open("w:hdr", {{"xmlns:w", kMainUri}});
  append_styled(xml, kHeaderStyle, handout.header);
  xml.close();
  return xml.finish();
}

Result<std::string> write_footer(const handout::Handout& handout) {
  constexpr std::string_view kPage = "{page}";
  constexpr std::string_view kPages = "{pages}";
  XmlWriter xml = XmlWriter::document();
  xml.open("w:ftr", {{"xmlns:w", kMainUri}});
  xml.open("w:p")
      .open("w:pPr")
      .empty("w:pStyle", {{"w:val", kFooterStyle}})
      .empty("w:jc", {{"w:val", "right"}})
      .close();
  std::string_view rest = handout.page_label;
  while (!rest.empty()) {
    const std::size_t page = rest.find(kPage);
    const std::size_t pages = rest.find(kPages);
    const std::size_t next = std::min(page, pages);
    append_text_run(xml, rest.substr(0, next));
    if (next == std::string_view::npos) break;
    append_field(xml, next == page ? " PAGE " : " NUMPAGES ", "1");
    rest.remove_prefix(next + (next == page ? kPage.size() : kPages.size()));
  }
  xml.close().close();
  return xml.finish();
}

}  // namespace flytt::docx
