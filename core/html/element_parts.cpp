#include "core/html/element_parts.h"

#include <utility>
#include <vector>

#include "core/network/link.h"
#include "core/page/icon_path.h"
#include "core/page/kept_words.h"

namespace flytt::html {

using page::kQuietZoneModules;
using page::Look;
using page::Node;
using page::Widths;

namespace {

constexpr int kDefaultGapPx = 16;

std::string_view look_classes(Look look) {
  switch (look) {
    case Look::Default:
      return "";
    case Look::Lead:
      return "lead";
    case Look::Large:
      return "large";
    case Look::Small:
      return "small";
    case Look::Muted:
      return "muted";
    case Look::Card:
      return "card";
    case Look::Door:
      return "door";
    case Look::Primary:
      return "primary";
    case Look::Quiet:
      return "quiet";
    case Look::Chip:
      return "chip";
    case Look::Good:
      return "good";
    case Look::Caution:
      return "caution";
    case Look::Bad:
      return "bad";
    case Look::Neutral:
      return "neutral";
    case Look::Badge:
      return "badge";
    case Look::BadgeGood:
      return "badge good";
    case Look::BadgeCaution:
      return "badge caution";
    case Look::BadgeBad:
      return "badge bad";
    case Look::Key:
      return "key";
    case Look::Unseen:
      return "unseen";
  }
  return "";
}

std::string_view widths_class(Widths widths) {
  switch (widths) {
    case Widths::All:
      return "";
    case Widths::WideOnly:
      return "wide-only";
    case Widths::MediumOnly:
      return "medium-only";
    case Widths::NarrowOnly:
      return "narrow-only";
    case Widths::BelowWide:
      return "below-wide";
    case Widths::FromMedium:
      return "from-medium";
  }
  return "";
}

bool is_plain(const Run& run, InnerLinks inner_links) {
  const bool is_link = inner_links == InnerLinks::Keep && network::is_safe_link(run.href);
  return !run.strong && !run.emphasis && !run.code && !is_link;
}

Element piece_element(const Element& whole, std::size_t position, std::string text) {
  Element piece = make_element("span", whole.key + (whole.part == Part::Run ? ".t" : "#t") + std::to_string(position),
                               whole.node, Part::Run);
  piece.text = std::move(text);
  return piece;
}

// One run: an element for each attribute, the link outermost; the innermost has the text.
Element run_element(const Run& run, const std::string& key, int node, InnerLinks inner_links) {
  std::vector<std::string_view> tags;
  if (inner_links == InnerLinks::Keep && network::is_safe_link(run.href)) tags.emplace_back("a");
  if (run.strong) tags.emplace_back("strong");
  if (run.emphasis) tags.emplace_back("em");
  if (run.code) tags.emplace_back("code");
  if (tags.empty()) tags.emplace_back("span");
  Element outer;
  for (std::size_t depth = tags.size(); depth-- > 0;) {
    const std::string own_key = depth == 0 ? key : key + "." + std::to_string(depth);
    Element element = make_element(tags[depth], own_key, node, Part::Run);
    if (tags[depth] == "a") add_link(element, run.href);
    if (depth + 1 == tags.size()) {
      add_text(element, run.text);
    } else {
      element.children.push_back(std::move(outer));
    }
    outer = std::move(element);
  }
  return outer;
}

// Dark modules as one path: stretches of neighbours in a row, each drawn as a rectangle.
std::string modules_path(const ModuleGrid& grid) {
  std::string path;
  for (int row = 0; row < grid.side; ++row) {
    for (int column = 0; column < grid.side; ++column) {
      if (!grid.is_dark(column, row)) continue;
      const int begin = column;
      while (column + 1 < grid.side && grid.is_dark(column + 1, row)) ++column;
      const std::string width = std::to_string(column + 1 - begin);
      path += "M" + std::to_string(begin + kQuietZoneModules) + " " + std::to_string(row + kQuietZoneModules) + "h" +
              width + "v1h-" + width + "z";
    }
  }
  return path;
}

Element graphic(const std::string& key, int node, std::string_view class_name, const std::string& side,
                std::string path_data) {
  Element svg = make_element("svg", key, node, Part::Graphic);
  add_attribute_unless_empty(svg, "class", std::string(class_name));
  add_attribute(svg, "viewBox", "0 0 " + side + " " + side);
  add_attribute(svg, "aria-hidden", "true");
  Element path = make_element("path", key.substr(0, key.rfind('#')) + "#path", node, Part::Graphic);
  add_attribute(path, "d", std::move(path_data));
  svg.children.push_back(std::move(path));
  return svg;
}

}  // namespace

Element make_element(std::string_view tag, std::string key, int node, Part part) {
  Element element;
  element.tag = std::string(tag);
  element.key = std::move(key);
  element.node = node;
  element.part = part;
  return element;
}

void add_attribute(Element& element, std::string_view name, std::string value) {
  element.attributes.push_back({std::string(name), std::move(value)});
}

void add_attribute_unless_empty(Element& element, std::string_view name, const std::string& value) {
  if (!value.empty()) add_attribute(element, name, value);
}

void add_link(Element& element, const std::string& href) {
  const bool is_fragment = !href.empty() && href.front() == '#';
  const network::LinkKind kind = is_fragment ? network::LinkKind::Portal : network::classify_link(href);
  if (kind == network::LinkKind::Unsafe) return;
  add_attribute(element, "href", href);
  if (kind == network::LinkKind::Web) add_attribute(element, "rel", "noopener noreferrer");
}

std::string classes_of(const Node& node, std::string_view base) {
  std::string classes(base);
  const auto add = [&](std::string_view more) {
    if (more.empty() || more == base) return;
    if (!classes.empty()) classes += ' ';
    classes += more;
  };
  add(look_classes(node.look));
  if (node.arrangement == page::Arrangement::Row) add("row");
  if (node.arrangement == page::Arrangement::Grid) add("grid grid-" + std::to_string(node.grid_column_px));
  if (node.gap_px != kDefaultGapPx) add("gap-" + std::to_string(node.gap_px));
  add(widths_class(node.widths));
  return classes;
}

void add_text(Element& element, const std::string& text) {
  const std::vector<page::ByteRange> words = page::kept_words(text);
  if (words.empty()) {
    element.text = text;
    return;
  }
  std::size_t position = 0;
  const auto add = [&](std::size_t end) {
    if (end > position) {
      element.children.push_back(piece_element(element, position, text.substr(position, end - position)));
    }
    position = end;
  };
  for (const page::ByteRange& word : words) {
    add(word.begin);
    add(word.end);
    add_attribute(element.children.back(), "class", "kept");
  }
  add(text.size());
}

void add_runs(Element& element, const Node& node, std::size_t first, std::size_t last, InnerLinks inner_links) {
  if (last == first + 1 && is_plain(node.runs[first], inner_links)) {
    add_text(element, node.runs[first].text);
    return;
  }
  for (std::size_t i = first; i < last; ++i) {
    element.children.push_back(
        run_element(node.runs[i], node.key + "#" + std::to_string(i), element.node, inner_links));
  }
}

Element icon_element(const Node& node, int index, page::Icon icon, std::string_view class_name) {
  return graphic(node.key + "#icon", index, class_name, "24", std::string(page::icon_path(icon)));
}

Element modules_element(const Node& node, int index) {
  Element svg = graphic(node.key + "#graphic", index, "", std::to_string(node.modules.side + 2 * kQuietZoneModules),
                        modules_path(node.modules));
  const std::string side_px = std::to_string(page::figure_side_px(node.modules));
  add_attribute(svg, "width", side_px);
  add_attribute(svg, "height", side_px);
  return svg;
}

}  // namespace flytt::html
