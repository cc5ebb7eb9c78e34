// The elements of a handout -> the body of word/document.xml (ISO 29500-4, clause 17).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/docx/numbering.h"
#include "core/docx/page_estimate.h"
#include "core/docx/paragraph_writer.h"
#include "core/docx/relationships.h"
#include "core/docx/xml_writer.h"
#include "core/handout/check_handout.h"
#include "core/handout/handout.h"
#include "core/zip/write_zip.h"

namespace flytt::docx {

class BodyWriter {
public:
  // `outline` is that of the handout whose elements are written; it and `relationships` outlive the writer.
  BodyWriter(const handout::Outline& outline, Relationships& relationships);

  PageEstimate& pages() { return pages_; }    // takes what others write at this place
  void start_page() { starts_page_ = true; }  // what is written before the next heading begins one
  void write(const std::vector<handout::Element>& elements);

  // What was written since the last call; the last one ends with a paragraph, as a body has to.
  XmlWriter take();

  const Numbering& numbering() const { return numbering_; }
  const std::vector<zip::Entry>& media() const { return media_; }  // "word/media/image1.png"

private:
  // What surrounds an element.
  struct Context {
    std::string paragraph_style;  // empty = by the paragraph's own
    std::string list_style;       // empty = by the list's numbering
    int indent = 0;               // twips from the margin or the cell's edge
    int width = 0;                // twips that a line has
    int list_depth = 0;
    bool is_strong = false;
    bool is_last_of_callout = false;
  };

  static Context whole_width();
  void write(const std::vector<handout::Element>& elements, const Context& context);
  void write(const handout::Heading& heading, const Context& context);
  void write(const handout::Paragraph& paragraph, const Context& context);
  void write(const handout::List& list, const Context& context);
  void write(const handout::Table& table, const Context& context);
  void write(const handout::Callout& callout, const Context& context);
  void write(const handout::Figure& figure, const Context& context);
  void write(const handout::Code& code, const Context& context);

  void write_item(const std::vector<handout::Element>& item, const ParagraphFormat& label, const Context& inside);
  void write_header_row(const handout::Table& table, const std::vector<int>& widths);
  void write_row(const handout::Table& table, const std::vector<handout::Cell>& row, const std::vector<int>& widths);
  void open_cell(int width);

  ParagraphFormat format_of(std::string_view style, const Context& context);
  TextMeasure measure_of(const ParagraphFormat& format, const Context& context) const;
  void write_text(const Inline& runs, const ParagraphFormat& format, const Context& context);

  Relationships& relationships_;
  ParagraphWriter paragraphs_;
  Numbering numbering_;
  PageEstimate pages_;
  CellEstimate* cell_ = nullptr;  // of the table's cell that is written
  std::size_t headings_ = 0;      // written so far
  std::vector<zip::Entry> media_;
  bool follows_table_ = false;  // Word puts no space below a table: the next paragraph brings it
  bool starts_page_ = false;
};

}  // namespace flytt::docx
