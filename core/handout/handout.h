// The neutral document: what a PDF, Word, HTML or Markdown file says, before a writer turns it into one.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "core/module_grid.h"
#include "core/rich_text.h"

namespace flytt::handout {

struct Element;

struct Heading {
  int level = 1;  // 1..6; the first is 1 and none skips a level downwards
  Inline runs;
  std::string anchor;  // target of links "#anchor" in this document; unique; empty = none
};

enum class ParagraphStyle { Body, Lead, Small };

struct Paragraph {
  Inline runs;  // href may be "#anchor"
  ParagraphStyle style = ParagraphStyle::Body;
};

enum class Numbering { None, Bullet, Decimal, Checkbox };  // Checkbox: an empty box to tick on paper

struct List {
  Numbering numbering = Numbering::Bullet;
  int first_number = 1;
  std::vector<std::vector<Element>> items;
};

struct Cell {
  std::vector<Element> body;  // paragraphs and lists; a cell holds at least one paragraph (which may be empty)
};

struct Column {
  std::string header;
  int weight = 1;  // share of the width, >= 1
};

struct Table {
  std::string caption;
  std::vector<Column> columns;
  std::vector<std::vector<Cell>> rows;  // each as long as `columns`
  bool first_column_is_header = false;
};

enum class CalloutKind { Note, Good, Caution, Bad };

struct Callout {
  CalloutKind kind = CalloutKind::Note;
  std::string title;  // a word for the kind, so that colour is not all that tells
  std::vector<Element> body;
};

struct Figure {  // a QR symbol
  ModuleGrid modules;
  std::string alternative_text;
  Inline caption;
  int width_mm = 50;
};

struct Code {
  std::vector<std::string> lines;
};

struct Element {
  std::variant<Heading, Paragraph, List, Table, Callout, Figure, Code> value;
};

inline constexpr int kDeepestContents = 2;  // level of the headings that the table of contents lists at most

struct Handout {
  std::string title;
  std::string subtitle;
  std::string language;  // BCP 47
  std::string author;    // organisation that speaks
  std::string description;
  std::string created;         // ISO 8601 day "2026-11-24", given by the caller; the only date in the file
  std::string created_text;    // the same as the language writes it, "24 November 2026"; empty = as above
  std::string header;          // running text at the top of each page
  std::string page_label;      // footer, with {page} and {pages}: "Page {page} of {pages}"
  std::string page_reference;  // behind links within the document, with {page}: "(page {page})"; empty = nothing
  std::string contents_title;  // heading of the table of contents, which stands before the first heading; empty = none
  std::vector<Element> body;
};

}  // namespace flytt::handout
