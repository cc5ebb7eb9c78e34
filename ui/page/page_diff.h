// What has to change in the host document so that its elements say what the page says, and lie where it is drawn.
//
// After each change of page or layout the elements (core/html) are compared by key with those of the last time; the
// difference travels as one buffer, which the host page applies in the same animation frame (web/page_layer.ts).
//
// The buffer: u32 size of the texts in bytes, the texts one after the other in UTF-8, the commands; little-endian.
// `text` in a command is the u32 length of the next text in UTF-16 code units, so that the host decodes all texts at
// once. `name` is the u16 number of a tag or an attribute; a number that was never sent before is followed by its text.
//   1 Page      text language, text title, text description, f32 height of the document (0 = not laid out)
//   2 Remove    u32 id. Those of a subtree follow that of its root.
//   3 Element   u32 id, u8 is_new, [text key, name tag], u16 count, count x (name, text value), u8 has_text, [text]
//               creates the element or brings its attributes and text up to date
//   4 Children  u32 id (0 = the root), u32 count, count x u32 id: exactly these, in this order
//   5 Place     u32 id, u8 kind (0 = takes no room, 1 = in its ancestor, 2 = in the viewport), kind > 0: u8 1 = its own
//               text is not drawn and has to be shown, f32 x, y, width, height, text x, text y, space right of the
//               text; CSS px. x and y count from the nearest placed ancestor (kind 1). Text values are 0 where the
//               element holds no text itself.
//   6 Unplace   u32 id: flows as the style sheet has it
// All Page come first, then Remove, Element, Children, Place and Unplace.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/html/element.h"
#include "core/page/page.h"
#include "ui/page/layout.h"

namespace flytt::ui {

struct ElementPlace {
  enum class Kind : std::uint8_t { None, InAncestor, InViewport };
  Kind kind = Kind::None;
  Rect rect;
  float text_x = 0;
  float text_y = 0;
  float text_right = 0;
  bool shows_text = false;  // Fragment::is_left_to_browser

  friend bool operator==(const ElementPlace& a, const ElementPlace& b);
};

class PageDiff {
public:
  // `layout` is that of the page, or nullptr while nothing is drawn. Empty when nothing has changed.
  std::string update(const page::Page& page, const PageLayout* layout);

  // The same where nothing but the states of these nodes has changed since then. What is within their
  // elements, as the field of a checkbox, is not looked at.
  std::string update_states(const page::Page& page, const std::vector<int>& nodes);

private:
  struct Known {
    std::uint32_t id = 0;
    std::string tag;
    std::vector<html::Attribute> attributes;
    std::string text;
    std::vector<std::uint32_t> children;
    bool is_placed = false;
    ElementPlace place;
    std::uint32_t last_seen = 0;
  };
  struct Commands {
    std::string texts;
    std::string page;
    std::string removed;
    std::string elements;
    std::string children;
    std::string places;
  };
  struct PageFacts {
    std::string language;
    std::string title;
    std::string description;
    float height = 0;
  };
  struct Origin {
    float x = 0;
    float y = 0;
  };

  static std::string written(const Commands& commands);
  Known& known(const html::Element& element, Commands& commands);
  void put_page(const page::Page& page, const PageLayout* layout, Commands& commands);
  void bring_up_to_date(Known& record, const html::Element& element, bool is_new, Commands& commands);
  void put_element(std::uint32_t id, const html::Element& element, bool is_new, Commands& commands);
  void put_name(const std::string& name, Commands& commands);
  std::vector<std::uint32_t> visit(const std::vector<html::Element>& elements, const page::Page& page,
                                   const PageLayout* layout, Origin origin, Commands& commands);

  std::unordered_map<std::string, Known> known_;  // by key
  std::vector<std::uint32_t> roots_;
  std::vector<std::string> names_;  // those that were sent, by number
  PageFacts sent_;
  std::uint32_t next_id_ = 1;
  std::uint32_t turn_ = 0;
};

}  // namespace flytt::ui
