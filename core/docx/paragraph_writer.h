// Rich text -> paragraphs of WordprocessingML with their runs and links (ISO 29500-4, 17.3).
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/docx/relationships.h"
#include "core/docx/xml_writer.h"
#include "core/handout/check_handout.h"
#include "core/rich_text.h"

namespace flytt::docx {

// "_Toc000000001" for the first heading of the outline (0): what the table of contents points to. Word makes these anew
// when it refreshes the contents, so that links of the text have their own, "_Ref000000001".
std::string contents_bookmark(std::size_t heading);
std::string reference_bookmark(std::size_t heading);

// What a paragraph says beside its style. -1 = as the style says.
struct ParagraphFormat {
  std::string_view style;
  int number_id = 0;  // 0 = no label
  int level = 0;      // of the label
  int indent = -1;    // twips
  int space_before = -1;
  int space_after = -1;
  bool keep_next = false;
};

class ParagraphWriter {
public:
  // `outline` and `relationships` outlive the writer.
  ParagraphWriter(const handout::Outline& outline, Relationships& relationships);

  XmlWriter& xml() { return xml_; }
  XmlWriter take() { return std::exchange(xml_, XmlWriter()); }  // what is written so far; goes on with nothing

  void write(const Inline& runs, const ParagraphFormat& format);
  void write_heading(const Inline& runs, const ParagraphFormat& format, std::size_t heading);
  void write_lines(const std::vector<std::string>& lines, const ParagraphFormat& format);

  // For paragraphs that hold more than text: open_paragraph, then runs, then xml().close().
  void open_paragraph(const ParagraphFormat& format);
  void write_runs(const Inline& runs);

private:
  void write_run(const Run& run);
  void write_text(std::string_view text);

  const handout::Outline& outline_;
  Relationships& relationships_;
  std::map<std::string_view, std::size_t> headings_by_anchor_;
  XmlWriter xml_;
};

}  // namespace flytt::docx
