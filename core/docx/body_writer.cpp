#include "core/docx/body_writer.h"

#include <algorithm>
#include <utility>

#include "core/docx/drawing.h"
#include "core/docx/looks.h"
#include "core/docx/page_geometry.h"
#include "core/docx/styles.h"
#include "core/png/write_png.h"
#include "core/qr/qr_code.h"
#include "core/qr/qr_svg.h"

namespace flytt::docx {
namespace {

using handout::Element;

constexpr int kSpaceBelowTable = 200;
constexpr int kSpaceBelowCallout = 240;
constexpr int kSpaceWithinItem = 20;
constexpr int kPixelsPerModule = 8;

std::string_view paragraph_style(handout::ParagraphStyle style) {
  switch (style) {
    case handout::ParagraphStyle::Lead:
      return kLeadStyle;
    case handout::ParagraphStyle::Small:
      return kSmallStyle;
    case handout::ParagraphStyle::Body:
      break;
  }
  return kBodyStyle;
}

std::string_view list_style(handout::Numbering numbering) {
  switch (numbering) {
    case handout::Numbering::Decimal:
      return kListNumberStyle;
    case handout::Numbering::Checkbox:
      return kChecklistStyle;
    case handout::Numbering::None:
      return kPlainListStyle;
    case handout::Numbering::Bullet:
      break;
  }
  return kListBulletStyle;
}

Inline strong(Inline runs) {
  for (Run& run : runs) run.strong = true;
  return runs;
}

// Shares of `width` by weight that add up to it exactly.
std::vector<int> column_widths(const std::vector<handout::Column>& columns, int width) {
  long long weights = 0;
  for (const handout::Column& column : columns) weights += column.weight;
  std::vector<int> widths;
  long long passed = 0;
  int left = 0;
  for (const handout::Column& column : columns) {
    passed += column.weight;
    const int right = static_cast<int>(passed * width / weights);
    widths.push_back(right - left);
    left = right;
  }
  return widths;
}

}  // namespace

BodyWriter::BodyWriter(const handout::Outline& outline, Relationships& relationships)
    : relationships_(relationships), paragraphs_(outline, relationships) {}

XmlWriter BodyWriter::take() {
  // The section's properties come next; a table right before them leaves Word without a last paragraph.
  if (std::exchange(follows_table_, false)) write_text({}, {.style = kSmallStyle, .space_after = 0}, whole_width());
  return paragraphs_.take();
}

BodyWriter::Context BodyWriter::whole_width() {
  Context context;
  context.width = kTextWidth;
  return context;
}

void BodyWriter::write(const std::vector<Element>& elements) { write(elements, whole_width()); }

void BodyWriter::write(const std::vector<Element>& elements, const Context& context) {
  for (std::size_t i = 0; i < elements.size(); ++i) {
    Context inside = context;
    inside.is_last_of_callout = context.is_last_of_callout && i + 1 == elements.size();
    std::visit([&](const auto& value) { write(value, inside); }, elements[i].value);
  }
}

ParagraphFormat BodyWriter::format_of(std::string_view style, const Context& context) {
  ParagraphFormat format;
  format.style = style;
  if (context.list_depth > 0) format.indent = context.indent;
  if (context.is_last_of_callout) format.space_after = kSpaceBelowCallout;
  if (follows_table_) format.space_before = kSpaceBelowTable;
  follows_table_ = false;
  return format;
}

TextMeasure BodyWriter::measure_of(const ParagraphFormat& format, const Context& context) const {
  TextMeasure measure = docx::measure_of(effective_look(format.style), context.width);
  if (format.space_before >= 0) measure.space_before = format.space_before;
  if (format.space_after >= 0) measure.space_after = format.space_after;
  if (context.list_depth > 0) measure.indent = context.indent;
  measure.keep_next = measure.keep_next || format.keep_next;
  return measure;
}

void BodyWriter::write_text(const Inline& runs, const ParagraphFormat& format, const Context& context) {
  const Inline text = context.is_strong ? strong(runs) : runs;
  const TextMeasure measure = measure_of(format, context);
  if (cell_ != nullptr) {
    cell_->add_paragraph(text, measure);
  } else {
    pages_.add_paragraph(text, measure);
  }
  paragraphs_.write(text, format);
}

void BodyWriter::write(const handout::Heading& heading, const Context& context) {
  const std::string style = heading_style(heading.level);
  ParagraphFormat format;
  format.style = style;
  if (context.list_depth > 0) format.indent = context.indent;
  follows_table_ = false;
  if (std::exchange(starts_page_, false)) format.space_before = 0;
  pages_.add_heading(heading.runs, measure_of(format, context));
  paragraphs_.write_heading(heading.runs, format, headings_++);
}

void BodyWriter::write(const handout::Paragraph& paragraph, const Context& context) {
  const bool has_own_style = context.paragraph_style.empty() || (context.paragraph_style == kListContinueStyle &&
                                                                 paragraph.style != handout::ParagraphStyle::Body);
  const std::string_view style =
      has_own_style ? paragraph_style(paragraph.style) : std::string_view(context.paragraph_style);
  write_text(paragraph.runs, format_of(style, context), context);
}

void BodyWriter::write(const handout::List& list, const Context& context) {
  ParagraphFormat label;
  label.number_id = numbering_.add_list(list, context.list_depth);
  label.level = context.list_depth;
  const std::string style(context.list_style.empty() ? list_style(list.numbering) : context.list_style);
  label.style = style;

  Context inside = context;
  inside.list_depth = context.list_depth + 1;
  inside.indent = inside.list_depth * kListIndent;
  inside.width = context.width - kListIndent;
  if (inside.paragraph_style.empty()) inside.paragraph_style = kListContinueStyle;
  for (std::size_t i = 0; i < list.items.size(); ++i) {
    inside.is_last_of_callout = context.is_last_of_callout && i + 1 == list.items.size();
    write_item(list.items[i], label, inside);
  }
}

void BodyWriter::write_item(const std::vector<Element>& item, const ParagraphFormat& label, const Context& inside) {
  const auto* first = item.empty() ? nullptr : std::get_if<handout::Paragraph>(&item.front().value);
  Context context = inside;
  context.is_last_of_callout = inside.is_last_of_callout && item.size() <= 1;
  ParagraphFormat format = format_of(label.style, context);
  format.number_id = label.number_id;
  format.level = label.level;
  format.indent = -1;  // the label's level says it, hanging
  if (item.size() > 1) {
    format.keep_next = true;
    format.space_after = kSpaceWithinItem;
  }
  write_text(first != nullptr ? first->runs : Inline{}, format, context);

  const auto rest = item.begin() + (first != nullptr ? 1 : 0);
  write(std::vector<Element>(rest, item.end()), inside);
}

void BodyWriter::write(const handout::Table& table, const Context& context) {
  XmlWriter& xml = paragraphs_.xml();
  Context above;
  above.width = context.width;
  if (!table.caption.empty()) {
    ParagraphFormat format = format_of(kCaptionStyle, above);
    format.keep_next = true;
    write_text({plain_run(table.caption)}, format, above);
  } else if (follows_table_) {
    write_text({}, {.style = kSmallStyle, .space_after = 0}, above);  // or Word makes one table of the two
  }
  follows_table_ = false;

  const int width = context.width;
  const std::vector<int> widths = column_widths(table.columns, width);
  xml.open("w:tbl").open("w:tblPr");
  xml.empty("w:tblStyle", {{"w:val", kTableStyle}}).empty("w:tblW", {{"w:w", width}, {"w:type", "dxa"}});
  if (context.indent > 0) xml.empty("w:tblInd", {{"w:w", context.indent}, {"w:type", "dxa"}});
  xml.empty("w:tblLayout", {{"w:type", "fixed"}});
  // First row, no bands, and perhaps first column. The bits alone: Word 2007 knows no attributes for them.
  xml.empty("w:tblLook", {{"w:val", table.first_column_is_header ? "06A0" : "0620"}});
  if (!table.caption.empty()) {
    std::string description;
    for (const handout::Column& column : table.columns) {
      if (!column.header.empty()) description += (description.empty() ? "" : ", ") + column.header;
    }
    xml.empty("w:tblCaption", {{"w:val", table.caption}}).empty("w:tblDescription", {{"w:val", description}});
  }
  xml.close();
  xml.open("w:tblGrid");
  for (const int column : widths) xml.empty("w:gridCol", {{"w:w", column}});
  xml.close();
  write_header_row(table, widths);
  for (const auto& row : table.rows) write_row(table, row, widths);
  xml.close();
  follows_table_ = true;
}

void BodyWriter::open_cell(int width) {
  XmlWriter& xml = paragraphs_.xml();
  xml.open("w:tc").open("w:tcPr").empty("w:tcW", {{"w:w", width}, {"w:type", "dxa"}}).close();
}

void BodyWriter::write_header_row(const handout::Table& table, const std::vector<int>& widths) {
  XmlWriter& xml = paragraphs_.xml();
  xml.open("w:tr").open("w:trPr").empty("w:cantSplit").empty("w:tblHeader").close();
  int height = 0;
  for (std::size_t i = 0; i < widths.size(); ++i) {
    const std::string& header = table.columns[i].header;
    open_cell(widths[i]);
    CellEstimate cell;
    cell_ = &cell;
    Context inside;
    inside.width = widths[i] - 2 * kCellMargin;
    write_text(header.empty() ? Inline{} : Inline{plain_run(header)}, {.style = kTableHeadingStyle}, inside);
    cell_ = nullptr;
    xml.close();
    height = std::max(height, cell.height());
  }
  xml.close();
  pages_.add_row(height, RowKind::Header);
}

void BodyWriter::write_row(const handout::Table& table, const std::vector<handout::Cell>& row,
                           const std::vector<int>& widths) {
  XmlWriter& xml = paragraphs_.xml();
  xml.open("w:tr").open("w:trPr").empty("w:cantSplit").close();
  int height = 0;
  for (std::size_t i = 0; i < row.size(); ++i) {
    Context inside;
    inside.paragraph_style = kTableTextStyle;
    inside.list_style = kTableTextStyle;
    inside.width = widths[i] - 2 * kCellMargin;
    inside.is_strong = i == 0 && table.first_column_is_header;
    CellEstimate cell;
    cell_ = &cell;
    open_cell(widths[i]);
    write(row[i].body, inside);
    if (row[i].body.empty()) write_text({}, {.style = kTableTextStyle}, inside);  // a cell ends with a paragraph
    xml.close();
    cell_ = nullptr;
    height = std::max(height, cell.height());
  }
  xml.close();
  pages_.add_row(height, RowKind::Body);
}

void BodyWriter::write(const handout::Callout& callout, const Context& context) {
  Context inside = context;
  inside.paragraph_style = callout_style(callout.kind);
  inside.list_style = inside.paragraph_style;
  inside.is_last_of_callout = true;
  if (!callout.title.empty()) {
    const std::string title_style = callout_title_style(callout.kind);
    Context title_setting = inside;
    title_setting.is_last_of_callout = callout.body.empty();
    write_text({plain_run(callout.title)}, format_of(title_style, title_setting), title_setting);
  }
  write(callout.body, inside);
}

void BodyWriter::write(const handout::Figure& figure, const Context& context) {
  const int number = static_cast<int>(media_.size()) / 2 + 1;
  const std::string name = "image" + std::to_string(number);
  const std::string bitmap_id = relationships_.add("image", "media/" + name + ".png");
  const std::string vector_id = relationships_.add("image", "media/" + name + ".svg");
  media_.push_back(
      {"word/media/" + name + ".png", png::write_png(figure.modules, kPixelsPerModule, qr::kQuietZoneModules)});
  media_.push_back({"word/media/" + name + ".svg", qr::write_svg(figure.modules, figure.alternative_text,
                                                                 {.quiet_zone_modules = qr::kQuietZoneModules,
                                                                  .pixels_per_module = kPixelsPerModule})});

  ParagraphFormat format = format_of(kFigureStyle, context);
  format.keep_next = !figure.caption.empty();
  paragraphs_.open_paragraph(format);
  paragraphs_.xml().open("w:r");
  write_drawing(paragraphs_.xml(), figure, {number, bitmap_id, vector_id});
  paragraphs_.xml().close().close();
  constexpr int kTwipsPerInch = 1440;
  pages_.add_figure(figure.width_mm * kTwipsPerInch * 10 / 254, measure_of(format, context));
  if (!figure.caption.empty()) write_text(figure.caption, format_of(kCaptionStyle, context), context);
}

void BodyWriter::write(const handout::Code& code, const Context& context) {
  ParagraphFormat format = format_of(kCodeStyle, context);
  std::string text;
  for (const std::string& line : code.lines) text += (text.empty() ? "" : "\n") + line;
  const Inline lines = {plain_run(text)};
  pages_.add_paragraph(lines, measure_of(format, context));
  paragraphs_.write_lines(code.lines, format);
}

}  // namespace flytt::docx
