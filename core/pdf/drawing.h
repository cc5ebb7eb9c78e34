// What is painted on a page, before it becomes operators: each piece knows which part of the structure it belongs to.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "core/module_grid.h"
#include "core/pdf/colour.h"
#include "core/pdf/length.h"
#include "core/pdf/structure_tree.h"
#include "core/pdf/typefaces.h"

namespace flytt::pdf {

// Coordinates of a drawing: x from the page's left edge, y downwards from the top of the strip (later: of the page).

// Content of no structure element, for the eye only (ISO 32000-1, 14.8.2.2).
enum class Artifact { Layout, RepeatedHeaderRow, PageHeader, PageFooter };

using Owner = std::variant<SlotId, Artifact>;

struct TextDrawing {
  Length x = 0;
  Length baseline = 0;
  Length width = 0;
  Face face = Face::Regular;
  Length size = 0;
  Colour colour;
  std::u32string text;
  std::string stands_for;  // what is copied and read aloud in its place; empty = the text itself
  Owner owner = Artifact::Layout;
  int link = -1;         // index in the document's links; -1 = none
  int page_of = -1;      // the number of the page on which this heading stands, once the pages are known; -1 = a text
  bool follows = false;  // stands in a line behind the drawing before, and moves where that turns out narrower
};

struct RectangleDrawing {
  Length x = 0;
  Length y = 0;
  Length width = 0;
  Length height = 0;
  Colour colour;
  Length stroke_width = 0;  // 0 = filled
  Owner owner = Artifact::Layout;
};

struct DotsDrawing {  // the leader between an entry and its page number
  Length x = 0;
  Length y = 0;
  Length width = 0;
};

struct ModulesDrawing {
  Length x = 0;
  Length y = 0;
  Length side = 0;
  ModuleGrid modules;
  Owner owner = Artifact::Layout;
  ElementId figure = 0;  // takes its bounding box once the page is known
};

// The number of the page on which a heading stands, right-aligned; text once the pages are known.
struct PageNumberDrawing {
  TextDrawing text;  // x is the right edge
  int heading = 0;
};

using Drawing = std::variant<TextDrawing, RectangleDrawing, DotsDrawing, ModulesDrawing, PageNumberDrawing>;

// The same drawing lower by `distance`.
inline Drawing moved_down(Drawing drawing, Length distance) {
  if (auto* text = std::get_if<TextDrawing>(&drawing)) text->baseline += distance;
  if (auto* number = std::get_if<PageNumberDrawing>(&drawing)) number->text.baseline += distance;
  if (auto* rectangle = std::get_if<RectangleDrawing>(&drawing)) rectangle->y += distance;
  if (auto* dots = std::get_if<DotsDrawing>(&drawing)) dots->y += distance;
  if (auto* modules = std::get_if<ModulesDrawing>(&drawing)) modules->y += distance;
  return drawing;
}

}  // namespace flytt::pdf
