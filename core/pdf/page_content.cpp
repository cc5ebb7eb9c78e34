#include "core/pdf/page_content.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string_view>

#include "core/pdf/big_endian.h"
#include "core/pdf/syntax.h"
#include "core/pdf/text_styles.h"

namespace flytt::pdf {

namespace {

constexpr Length kUnderlineDepth = 1600;
constexpr Length kUnderlineThickness = 450;

Length flipped(Length y) { return kPageHeight - y; }

std::string colour_operands(Colour colour) {
  std::string text;
  for (int part : {colour.red, colour.green, colour.blue}) text += decimal((part * 1000 + 127) / 255) + ' ';
  return text;
}

std::string artifact_properties(Artifact artifact) {
  const std::string left = decimal(kLeftMargin) + ' ';
  const std::string right = ' ' + decimal(kLeftMargin + kColumnWidth) + ' ';
  switch (artifact) {
    case Artifact::PageHeader:
      return "<</Type/Pagination/Subtype/Header/Attached[/Top]/BBox[" + left + decimal(kPageHeight - kTopMargin) +
             right + decimal(kPageHeight) + "]>>";
    case Artifact::PageFooter:
      return "<</Type/Pagination/Subtype/Footer/Attached[/Bottom]/BBox[" + left + "0" + right + decimal(kBottomMargin) +
             "]>>";
    case Artifact::RepeatedHeaderRow:
      return "<</Type/Pagination>>";
    case Artifact::Layout:
      break;
  }
  return "<</Type/Layout>>";
}

// To a hundredth of a point, 3.5 micrometres: what is finer costs digits and cannot be seen.
Length rounded(Length length) { return (length + (length < 0 ? -5 : 5)) / 10 * 10; }

// What lies beneath the text, so that all of it can be drawn first, with few changes of colour and no text in between.
bool is_beneath(const Drawing& drawing) {
  if (std::holds_alternative<DotsDrawing>(drawing)) return true;
  const auto* rectangle = std::get_if<RectangleDrawing>(&drawing);
  return rectangle != nullptr && rectangle->stroke_width == 0 && rectangle->owner == Owner(Artifact::Layout);
}

class PageWriter {
public:
  PageWriter(int page_index, const ShownByFace& shown, StructureTree& tree)
      : page_index_(page_index), shown_(shown), tree_(tree) {}

  PageContent run(const Page& page) {
    for (const Drawing& drawing : page.ground) draw_any(drawing);
    for (const Drawing& drawing : page.content) {
      if (is_beneath(drawing)) draw_any(drawing);
    }
    for (const Drawing& drawing : page.content) {
      if (!is_beneath(drawing)) draw_any(drawing);
    }
    for (const RectangleDrawing& underline : underlines_) draw(underline);
    close_sequence();
    close_text();
    return std::move(result_);
  }

private:
  // Marked sequences and text objects must not overlap (ISO 32000-1, 14.6.1): sequences of text begin and end within
  // one text object, which goes on from sequence to sequence; all others stand outside of it.
  enum class Within { Text, Page };

  void draw_any(const Drawing& drawing) {
    std::visit([&](const auto& value) { draw(value); }, drawing);
  }

  // `stands_for`: what the content says in place of what is drawn (ISO 32000-1, 14.9.4). No sequence within another
  // one: poppler loses the thread there.
  void open_sequence(const Owner& owner, Within within, std::string_view stands_for = {}) {
    const bool is_in_place = is_in_text_ == (within == Within::Text);
    if (owner_ == owner && is_in_place) return;
    close_sequence();
    if (!is_in_place) within == Within::Text ? open_text() : close_text();
    owner_ = owner;
    if (const auto* artifact = std::get_if<Artifact>(&owner)) {
      result_.operators += "/Artifact" + artifact_properties(*artifact) + "BDC\n";
    } else {
      const SlotId slot = std::get<SlotId>(owner);
      const std::string actual_text = stands_for.empty() ? "" : "/ActualText" + text_string(stands_for);
      result_.operators += name_object(stands_for.empty() ? tree_.type_of_slot(slot) : "Span") + "<</MCID " +
                           std::to_string(next_mcid_) + actual_text + ">>BDC\n";
      tree_.add_content(slot, {page_index_, next_mcid_});
      ++next_mcid_;
    }
  }

  void close_sequence() {
    close_path();
    if (owner_) result_.operators += "EMC\n";
    owner_.reset();
  }

  void open_text() {
    result_.operators += "BT\n";
    is_in_text_ = true;
    line_x_ = 0;
    line_y_ = 0;
  }

  void close_text() {
    if (is_in_text_) result_.operators += "ET\n";
    is_in_text_ = false;
  }

  // Paints the rectangles that were added since the last one of another colour.
  void close_path() {
    if (has_path_) result_.operators += "f\n";
    has_path_ = false;
  }

  void set_fill(Colour colour) {
    if (fill_ && *fill_ == colour) return;
    close_path();
    fill_ = colour;
    result_.operators += colour_operands(colour) + "rg\n";
  }

  void draw(const TextDrawing& text) {
    if (text.text.empty()) return;
    const bool is_substitute = !text.stands_for.empty();
    if (is_substitute) close_sequence();
    open_sequence(text.owner, Within::Text, text.stands_for);
    set_fill(text.colour);
    if (face_ != text.face || size_ != text.size) {
      face_ = text.face;
      size_ = text.size;
      result_.operators += "/F" + std::to_string(static_cast<int>(text.face)) + ' ' + decimal(text.size) + " Tf\n";
    }
    const Length x = rounded(text.x);
    const Length y = rounded(flipped(text.baseline));
    result_.operators += decimal(x - line_x_) + ' ' + decimal(y - line_y_) + " Td\n";
    line_x_ = x;
    line_y_ = y;
    const ShownCharacters& shown = shown_[static_cast<std::size_t>(text.face)];
    std::string codes;
    codes.reserve(2 * text.text.size());
    for (char32_t character : text.text) append_u16(codes, static_cast<std::uint32_t>(shown.cid_of(character)));
    result_.operators += byte_string(codes) + "Tj\n";
    if (is_substitute) close_sequence();
    if (text.link >= 0) add_link_area(text);
  }

  void add_link_area(const TextDrawing& text) {
    LinkArea area;
    area.link = text.link;
    area.left = rounded(text.x);
    area.right = rounded(text.x + text.width);
    area.bottom = rounded(flipped(text.baseline + text.size * 26 / 100));
    area.top = rounded(flipped(text.baseline - text.size * 78 / 100));
    if (!result_.areas.empty() && last_link_baseline_ == text.baseline && result_.areas.back().link == text.link) {
      LinkArea& last = result_.areas.back();
      last.right = std::max(last.right, area.right);
      last.bottom = std::min(last.bottom, area.bottom);
      last.top = std::max(last.top, area.top);
    } else {
      result_.areas.push_back(area);
    }
    last_link_baseline_ = text.baseline;
    if (text.colour != kAccent) return;
    RectangleDrawing underline;
    underline.x = text.x;
    underline.y = text.baseline + kUnderlineDepth;
    underline.width = text.width;
    underline.height = kUnderlineThickness;
    underline.colour = kAccent;
    underlines_.push_back(underline);
  }

  void draw(const RectangleDrawing& rectangle) {
    open_sequence(rectangle.owner, Within::Page);
    const std::string path = decimal(rounded(rectangle.x)) + ' ' +
                             decimal(rounded(flipped(rectangle.y + rectangle.height))) + ' ' +
                             decimal(rounded(rectangle.width)) + ' ' + decimal(rounded(rectangle.height)) + " re\n";
    if (rectangle.stroke_width > 0) {
      close_path();
      result_.operators +=
          colour_operands(rectangle.colour) + "RG\n" + decimal(rectangle.stroke_width) + " w\n" + path + "S\n";
    } else {
      set_fill(rectangle.colour);
      result_.operators += path;
      has_path_ = true;
    }
  }

  void draw(const DotsDrawing& dots) {
    open_sequence(Artifact::Layout, Within::Page);
    close_path();
    const std::string y = decimal(rounded(flipped(dots.y)));
    result_.operators += "q\n" + colour_operands(kMuted) + "RG\n0.8 w 1 J [0 3.6] 0 d\n" + decimal(rounded(dots.x)) +
                         ' ' + y + " m " + decimal(rounded(dots.x + dots.width)) + ' ' + y + " l S\nQ\n";
  }

  // One path for all modules, a rectangle for each run of dark ones in a row: viewers show no seams.
  void draw(const ModulesDrawing& drawing) {
    open_sequence(drawing.owner, Within::Page);
    close_path();
    const ModuleGrid& modules = drawing.modules;
    const Length module = drawing.side / modules.side;
    const Length top = flipped(drawing.y);
    set_fill(kBlack);
    result_.operators +=
        "q\n" + decimal(module) + " 0 0 -" + decimal(module) + ' ' + decimal(drawing.x) + ' ' + decimal(top) + " cm\n";
    for (int row = 0; row < modules.side; ++row) {
      for (int column = 0; column < modules.side; ++column) {
        if (!modules.is_dark(column, row)) continue;
        int end = column + 1;
        while (end < modules.side && modules.is_dark(end, row)) ++end;
        result_.operators +=
            std::to_string(column) + ' ' + std::to_string(row) + ' ' + std::to_string(end - column) + " 1 re\n";
        column = end;
      }
    }
    result_.operators += "f\nQ\n";
    const Length side = module * modules.side;
    tree_.add_entries(drawing.figure, "/A<</O/Layout/Placement/Block/BBox[" + decimal(drawing.x) + ' ' +
                                          decimal(top - side) + ' ' + decimal(drawing.x + side) + ' ' + decimal(top) +
                                          "]>>");
  }

  void draw(const PageNumberDrawing& number) { draw(number.text); }

  int page_index_;
  const ShownByFace& shown_;
  StructureTree& tree_;
  PageContent result_;
  std::optional<Owner> owner_;
  std::optional<Colour> fill_;
  std::optional<Face> face_;
  Length size_ = 0;
  bool is_in_text_ = false;
  bool has_path_ = false;  // rectangles that are not painted yet
  Length line_x_ = 0;      // where the last piece of the text object begins
  Length line_y_ = 0;
  int next_mcid_ = 0;
  Length last_link_baseline_ = -1;
  std::vector<RectangleDrawing> underlines_;
};

}  // namespace

void collect_characters(const Page& page, ShownByFace& shown) {
  for (const Drawing& drawing : page.content) {
    if (const auto* text = std::get_if<TextDrawing>(&drawing)) {
      for (char32_t character : text->text) shown[static_cast<std::size_t>(text->face)].add(character);
    }
  }
}

PageContent write_page(const Page& page, int page_index, const ShownByFace& shown, StructureTree& tree) {
  return PageWriter(page_index, shown, tree).run(page);
}

}  // namespace flytt::pdf
