#include "ui/page/page_diff.h"

#include <algorithm>
#include <cstring>
#include <limits>
#include <utility>

#include "core/contract.h"
#include "core/html/page_elements.h"

namespace flytt::ui {

using html::Element;
using html::Part;

namespace {

enum class Command : std::uint8_t { Page = 1, Remove, Element, Children, Place, Unplace };

// The browser rounds widths to 1/64 px; without a little room the last word of a line could wrap.
constexpr float kTextRoom = 0.25F;

void put(std::string& out, std::uint32_t value) {
  for (int shift = 0; shift < 32; shift += 8) out += static_cast<char>((value >> shift) & 0xFFU);
}

void put_byte(std::string& out, std::uint8_t value) { out += static_cast<char>(value); }

void put(std::string& out, float value) {
  std::uint32_t bits = 0;
  std::memcpy(&bits, &value, sizeof(bits));
  put(out, bits);
}

void put_short(std::string& out, std::size_t value) {
  put_byte(out, static_cast<std::uint8_t>(value & 0xFFU));
  put_byte(out, static_cast<std::uint8_t>((value >> 8U) & 0xFFU));
}

std::uint32_t utf16_length(const std::string& text) {
  std::uint32_t length = 0;
  for (const char character : text) {
    const auto byte = static_cast<unsigned char>(character);
    length += (byte & 0xC0U) == 0x80U ? 0U : byte >= 0xF0U ? 2U : 1U;
  }
  return length;
}

void put_text(std::string& out, const std::string& text, std::string& texts) {
  put(out, utf16_length(text));
  texts += text;
}

void begin(std::string& out, Command command, std::uint32_t id) {
  put_byte(out, static_cast<std::uint8_t>(command));
  put(out, id);
}

struct TextBounds {
  Rect rect{0, 0, -1, 0};  // width < 0 = there is no text
  bool is_left_to_browser = false;
};

// Of those fragments of a node whose run lies in [first_run, last_run].
TextBounds text_bounds(const PageLayout& layout, const Box& box, int first_run, int last_run) {
  TextBounds text;
  Rect& bounds = text.rect;
  float right = 0;
  float bottom = 0;
  for (int i = box.first_fragment; i < box.first_fragment + box.fragment_count; ++i) {
    const Fragment& fragment = layout.fragments[static_cast<std::size_t>(i)];
    if (fragment.run < first_run || fragment.run > last_run) continue;
    text.is_left_to_browser = text.is_left_to_browser || fragment.is_left_to_browser;
    if (bounds.width < 0) {
      bounds = fragment.rect;
      right = fragment.rect.right();
      bottom = fragment.rect.bottom();
      continue;
    }
    bounds.x = std::min(bounds.x, fragment.rect.x);
    bounds.y = std::min(bounds.y, fragment.rect.y);
    right = std::max(right, fragment.rect.right());
    bottom = std::max(bottom, fragment.rect.bottom());
    bounds.width = right - bounds.x;
    bounds.height = bottom - bounds.y;
  }
  return text;
}

constexpr int kLastRun = std::numeric_limits<int>::max();

bool holds_text_itself(const Element& element) {
  if (!element.text.empty()) return true;
  return std::any_of(element.children.begin(), element.children.end(),
                     [](const Element& child) { return child.part == Part::Run; });
}

bool has_place_of_its_own(Part part) { return part != Part::Run && part != Part::Graphic && part != Part::Structure; }

// Where an element lies, in the coordinates of its box.
ElementPlace place_of(const Element& element, const page::Page& page, const PageLayout& layout) {
  const Box& box = layout.boxes[static_cast<std::size_t>(element.node)];
  ElementPlace place;
  if (!box.is_visible) return place;
  place.kind = ElementPlace::Kind::InAncestor;
  const bool is_root = page.nodes[static_cast<std::size_t>(element.node)].parent < 0;
  TextBounds bounds;
  switch (element.part) {
    case Part::Node:
      place.rect = box.rect;
      if (is_root && box.region == Region::Fixed) place.kind = ElementPlace::Kind::InViewport;
      if (holds_text_itself(element)) bounds = text_bounds(layout, box, 0, kLastRun);
      break;
    case Part::Text:
      bounds = text_bounds(layout, box, 0, kLastRun);
      break;
    case Part::Label:
      bounds = text_bounds(layout, box, kLabelRun, kLabelRun);
      break;
    case Part::Title:
      bounds = text_bounds(layout, box, 0, 0);
      break;
    case Part::Sentence:
      bounds = text_bounds(layout, box, 1, kLastRun);
      break;
    case Part::Field:
      place.rect = box.field.width > 0 ? box.field : box.rect;
      break;
    case Part::Graphic:
    case Part::Run:
    case Part::Structure:
      break;
  }
  const Rect& text = bounds.rect;
  if (text.width < 0) return place;
  place.shows_text = bounds.is_left_to_browser;
  if (element.part != Part::Node) {
    place.rect = Rect{text.x, text.y, text.width + kTextRoom, text.height};
  } else {
    place.text_x = text.x - box.rect.x;
    place.text_y = text.y - box.rect.y;
    const float room = box.rect.right() - text.right() - kTextRoom;
    // Letters that join are narrower or wider than each alone.
    place.text_right = bounds.is_left_to_browser ? 0 : std::max(0.0F, room);
    place.rect.width -= std::min(0.0F, room);
  }
  return place;
}

bool is_same(const std::vector<html::Attribute>& a, const std::vector<html::Attribute>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const html::Attribute& x, const html::Attribute& y) {
    return x.name == y.name && x.value == y.value;
  });
}

void put_children(std::string& out, std::uint32_t id, const std::vector<std::uint32_t>& children) {
  begin(out, Command::Children, id);
  put(out, static_cast<std::uint32_t>(children.size()));
  for (const std::uint32_t child : children) put(out, child);
}

void put_place(std::string& out, std::uint32_t id, const ElementPlace& place) {
  begin(out, Command::Place, id);
  put_byte(out, static_cast<std::uint8_t>(place.kind));
  if (place.kind == ElementPlace::Kind::None) return;
  put_byte(out, place.shows_text ? 1 : 0);
  for (const float value : {place.rect.x, place.rect.y, place.rect.width, place.rect.height, place.text_x, place.text_y,
                            place.text_right}) {
    put(out, value);
  }
}

}  // namespace

bool operator==(const ElementPlace& a, const ElementPlace& b) {
  return a.kind == b.kind && a.rect.x == b.rect.x && a.rect.y == b.rect.y && a.rect.width == b.rect.width &&
         a.rect.height == b.rect.height && a.text_x == b.text_x && a.text_y == b.text_y &&
         a.text_right == b.text_right && a.shows_text == b.shows_text;
}

void PageDiff::put_name(const std::string& name, Commands& commands) {
  const auto known = std::find(names_.begin(), names_.end(), name);
  put_short(commands.elements, static_cast<std::size_t>(known - names_.begin()));
  if (known != names_.end()) return;
  names_.push_back(name);
  put_text(commands.elements, name, commands.texts);
}

void PageDiff::put_element(std::uint32_t id, const Element& element, bool is_new, Commands& commands) {
  std::string& out = commands.elements;
  begin(out, Command::Element, id);
  put_byte(out, is_new ? 1 : 0);
  if (is_new) {
    put_text(out, element.key, commands.texts);
    put_name(element.tag, commands);
  }
  put_short(out, element.attributes.size());
  for (const html::Attribute& attribute : element.attributes) {
    put_name(attribute.name, commands);
    put_text(out, attribute.value, commands.texts);
  }
  const bool has_text = element.children.empty();
  put_byte(out, has_text ? 1 : 0);
  if (has_text) put_text(out, element.text, commands.texts);
}

void PageDiff::put_page(const page::Page& page, const PageLayout* layout, Commands& commands) {
  const float height = layout == nullptr ? 0.0F : layout->document_height;
  if (page.language == sent_.language && page.title == sent_.title && page.description == sent_.description &&
      height == sent_.height) {
    return;
  }
  put_byte(commands.page, static_cast<std::uint8_t>(Command::Page));
  for (const std::string* text : {&page.language, &page.title, &page.description}) {
    put_text(commands.page, *text, commands.texts);
  }
  put(commands.page, height);
  sent_ = PageFacts{page.language, page.title, page.description, height};
}

// The record of the element's key; a new one where the tag has changed, since an element cannot change it.
PageDiff::Known& PageDiff::known(const Element& element, Commands& commands) {
  Known& record = known_[element.key];
  if (record.id != 0 && record.tag != element.tag) {
    begin(commands.removed, Command::Remove, record.id);
    record = Known{};
  }
  return record;
}

void PageDiff::bring_up_to_date(Known& record, const Element& element, bool is_new, Commands& commands) {
  if (!is_new && is_same(record.attributes, element.attributes) && record.text == element.text &&
      (!element.children.empty() || record.children.empty())) {
    return;
  }
  put_element(record.id, element, is_new, commands);
  record.tag = element.tag;
  record.attributes = element.attributes;
  record.text = element.text;
}

std::vector<std::uint32_t> PageDiff::visit(const std::vector<Element>& elements, const page::Page& page,
                                           const PageLayout* layout, Origin origin, Commands& commands) {
  std::vector<std::uint32_t> ids;
  ids.reserve(elements.size());
  for (const Element& element : elements) {
    Known& record = known(element, commands);
    const bool is_new = record.id == 0;
    if (is_new) record.id = next_id_++;
    const std::uint32_t id = record.id;
    ids.push_back(id);
    record.last_seen = turn_;
    bring_up_to_date(record, element, is_new, commands);

    Origin inner = origin;
    const bool is_placed = layout != nullptr && has_place_of_its_own(element.part);
    if (is_placed) {
      ElementPlace place = place_of(element, page, *layout);
      if (place.kind != ElementPlace::Kind::None) inner = Origin{place.rect.x, place.rect.y};
      if (place.kind == ElementPlace::Kind::InAncestor) {
        place.rect.x -= origin.x;
        place.rect.y -= origin.y;
      }
      if (!record.is_placed || !(record.place == place)) put_place(commands.places, id, place);
      record.place = place;
    } else if (record.is_placed) {
      begin(commands.places, Command::Unplace, id);
    }
    record.is_placed = is_placed;

    // Visiting the children may move the records, so nothing of `record` is used after it.
    std::vector<std::uint32_t> children = visit(element.children, page, layout, inner, commands);
    Known& parent = known_[element.key];
    if (children != parent.children) {
      if (!children.empty()) put_children(commands.children, id, children);
      parent.children = std::move(children);
    }
  }
  return ids;
}

std::string PageDiff::written(const Commands& commands) {
  const std::string in_order =
      commands.page + commands.removed + commands.elements + commands.children + commands.places;
  if (in_order.empty()) return {};
  std::string changes;
  changes.reserve(sizeof(std::uint32_t) + commands.texts.size() + in_order.size());
  put(changes, static_cast<std::uint32_t>(commands.texts.size()));
  changes += commands.texts;
  changes += in_order;
  return changes;
}

std::string PageDiff::update(const page::Page& page, const PageLayout* layout) {
  ++turn_;
  Commands commands;
  put_page(page, layout, commands);
  std::vector<std::uint32_t> roots = visit(html::page_elements(page), page, layout, Origin{}, commands);
  if (roots != roots_) put_children(commands.children, 0, roots);
  roots_ = std::move(roots);

  std::vector<std::uint32_t> gone;
  for (auto record = known_.begin(); record != known_.end();) {
    if (record->second.last_seen == turn_) {
      ++record;
      continue;
    }
    gone.push_back(record->second.id);
    record = known_.erase(record);
  }
  std::sort(gone.begin(), gone.end());
  for (const std::uint32_t id : gone) begin(commands.removed, Command::Remove, id);
  return written(commands);
}

std::string PageDiff::update_states(const page::Page& page, const std::vector<int>& nodes) {
  Commands commands;
  for (const Element& element : html::page_elements(page, nodes)) {
    Known& record = known(element, commands);
    FLYTT_EXPECTS(record.id != 0);
    bring_up_to_date(record, element, false, commands);
  }
  return written(commands);
}

}  // namespace flytt::ui
