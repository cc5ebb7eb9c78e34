#include "core/html/page_elements.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "core/html/element_parts.h"

namespace flytt::html {

using page::Icon;
using page::Look;
using page::Node;
using page::Page;
using page::Role;
using page::Widths;

namespace {

std::size_t position(int index) { return static_cast<std::size_t>(index); }

// "0.4": without a locale, four digits are finer than any screen.
std::string decimal(double fraction) {
  constexpr int kUnit = 10000;
  const int units = static_cast<int>(fraction * kUnit + 0.5);
  if (units >= kUnit) return "1";
  std::string digits = std::to_string(kUnit + units).substr(1);
  while (!digits.empty() && digits.back() == '0') digits.pop_back();
  return digits.empty() ? "0" : "0." + digits;
}

// By which a label names its field; plain enough for any selector.
std::string field_id(std::string_view key) {
  std::string id = "field-";
  for (const char character : key) {
    const bool is_kept = (character >= 'A' && character <= 'Z') || (character >= 'a' && character <= 'z') ||
                         (character >= '0' && character <= '9');
    id += is_kept ? character : '-';
  }
  return id;
}

// What a browser needs to know of a field to bring up the right keyboard and to fill in what it may (WCAG 1.3.5).
struct FieldKind {
  std::string_view type;
  std::string_view autocapitalize;
  std::string_view enter_key;     // word on the phone's Enter key
  std::string_view autocomplete;  // "off", or a reload fills in what the portal does not know of
};

FieldKind field_kind(page::InputKind kind) {
  switch (kind) {
    case page::InputKind::Text:
    case page::InputKind::Files:
      break;
    case page::InputKind::Search:
      return {"search", "none", "search", "off"};
    case page::InputKind::Url:
      return {"url", "none", "done", "off"};
    case page::InputKind::Organization:
      return {"text", "words", "done", "organization"};
    case page::InputKind::Lines:
      return {"", "sentences", "enter", "off"};
  }
  return {"text", "sentences", "done", "off"};
}

class ElementTree {
public:
  explicit ElementTree(const Page& page) : page_(page), children_(page.nodes.size()) {
    for (std::size_t i = 0; i < page.nodes.size(); ++i) {
      const int parent = page.nodes[i].parent;
      (parent < 0 ? top_ : children_[position(parent)]).push_back(static_cast<int>(i));
    }
  }

  std::vector<Element> build() const { return elements_of(top_); }

  std::vector<Element> elements_of(const std::vector<int>& nodes) const {
    std::vector<Element> elements;
    for (const int index : nodes) elements.push_back(element_of(index));
    return elements;
  }

private:
  const Node& node(int index) const { return page_.nodes[position(index)]; }

  Element element_of(int index) const {
    switch (node(index).role) {
      case Role::Table:
        return table(index);
      case Role::Heading:
      case Role::Paragraph:
      case Role::Status:
      case Role::Alert:
        return text(index);
      case Role::Summary:
        return summary(index);
      case Role::CodeBlock:
        return code_block(index);
      case Role::Figure:
        return figure(index);
      case Role::ProgressBar:
        return progress_bar(index);
      case Role::Link:
        return link(index);
      case Role::Button:
        return button(index);
      case Role::TextField:
      case Role::FileField:
      case Role::Select:
        return field(index);
      case Role::Checkbox:
      case Role::Radio:
        return checkbox(index);
      case Role::ColumnHeader:
      case Role::RowHeader:
      case Role::Cell:
        return cell(index, "");
      default:
        return container(index);
    }
  }

  // --- What every element of a node has ------------------------------------------------------------------------------

  Element begin(int index, std::string_view tag, std::string_view base_class = "") const {
    const Node& source = node(index);
    Element element = make_element(tag, source.key, index, Part::Node);
    add_attribute_unless_empty(element, "id", source.role == Role::Main ? "main" : source.anchor);
    add_attribute_unless_empty(element, "class", classes_of(source, base_class));
    add_attribute_unless_empty(element, "lang", source.language);
    if (source.state.hidden) add_attribute(element, "hidden");
    if (source.state.busy) add_attribute(element, "aria-busy", "true");
    return element;
  }

  void add_children(Element& element, int index) const {
    for (const int child : children_[position(index)]) element.children.push_back(element_of(child));
  }

  // Icon and text of a node that shows both, or the text alone.
  void add_icon_and_text(Element& element, Icon icon, InnerLinks inner_links) const {
    const Node& source = node(element.node);
    const std::size_t count = source.runs.size();
    if (icon == Icon::None) return add_runs(element, source, 0, count, inner_links);
    element.children.push_back(icon_element(source, element.node, icon, "icon"));
    if (count == 0) return;
    Element span = make_element("span", source.key + "#text", element.node, Part::Text);
    add_runs(span, source, 0, count, inner_links);
    element.children.push_back(std::move(span));
  }

  // --- Containers ----------------------------------------------------------------------------------------------------

  Element begin_container(int index) const {
    const Node& source = node(index);
    switch (source.role) {
      case Role::Banner:
        return begin(index, "header", "banner");
      case Role::Navigation:
        if (source.parent >= 0 || (source.widths != Widths::WideOnly && source.widths != Widths::NarrowOnly)) {
          return begin(index, "nav", "nav");
        }
        return begin(index, "nav", source.widths == Widths::WideOnly ? "rail" : "bottom");
      case Role::Main:
        return begin(index, "main");
      case Role::Complementary:
        return begin(index, "aside", "aside");
      case Role::Footer:
        return begin(index, "footer", "footer");
      case Role::Dialog:
        return begin(index, "dialog");
      case Role::Search:
        return begin(index, "div", "search");
      case Role::Article:
        return begin(index, source.label.empty() ? "div" : "article", "card");
      case Role::List:
        return begin(index, source.first_number > 0 ? "ol" : "ul");
      case Role::ListItem:
        return begin(index, "li");
      case Role::Row:
        return begin(index, "tr");
      case Role::Disclosure:
        return begin(index, "details");
      default:
        return begin(index, "div", page::is_tone(source.look) ? "callout" : "");
    }
  }

  Element container(int index) const {
    const Node& source = node(index);
    Element element = begin_container(index);
    if (source.role == Role::Main) add_attribute(element, "tabindex", "-1");  // the skip link's target
    if (source.role == Role::Search) add_attribute(element, "role", "search");
    if (source.role == Role::Group && !source.label.empty()) add_attribute(element, "role", "group");
    if (source.role == Role::RadioGroup) add_attribute(element, "role", "radiogroup");
    if (source.role == Role::Row) add_attribute(element, "role", "row");
    if (source.role == Role::List && source.first_number > 1) {
      add_attribute(element, "start", std::to_string(source.first_number));
    }
    if (source.role == Role::Disclosure && source.state.expanded) add_attribute(element, "open");
    add_attribute_unless_empty(element, "aria-label", source.label);
    if (source.role == Role::Dialog) {
      add_attribute(element, "role", "alertdialog");
      add_attribute_unless_empty(element, "aria-describedby", source.described_by);
    }
    const bool is_callout = source.role == Role::Group || source.role == Role::Article;
    if (is_callout && page::is_tone(source.look)) {
      element.children.push_back(icon_element(source, index, page::shown_icon(source), "icon"));
    }
    add_children(element, index);
    return element;
  }

  // --- Tables: roles are named since the style sheet turns rows into cards on narrow pages ---------------------------

  Element table(int index) const {
    Element element = begin(index, "table");
    add_attribute(element, "role", "table");
    add_attribute_unless_empty(element, "aria-label", node(index).label);
    Element body = make_element("tbody", node(index).key + "#body", index, Part::Structure);
    add_attribute(body, "role", "rowgroup");
    std::vector<std::string> headers;
    for (const int row : children_[position(index)]) {
      if (node(row).role != Role::Row) {
        body.children.push_back(element_of(row));
        continue;
      }
      Element row_element = begin(row, "tr");
      add_attribute(row_element, "role", "row");
      std::size_t column = 0;
      for (const int child : children_[position(row)]) {
        if (node(child).role == Role::ColumnHeader) {
          headers.resize(std::max(headers.size(), column + 1));
          headers[column] = page::text_below(page_, child);  // its own, or that of its button
        }
        row_element.children.push_back(cell(child, column < headers.size() ? headers[column] : std::string()));
        ++column;
      }
      body.children.push_back(std::move(row_element));
    }
    element.children.push_back(std::move(body));
    return element;
  }

  Element cell(int index, const std::string& header) const {
    const Node& source = node(index);
    Element element = begin(index, source.role == Role::Cell ? "td" : "th");
    if (source.role == Role::Cell) {
      add_attribute(element, "role", "cell");
      add_attribute_unless_empty(element, "data-header", header);
    } else {
      const bool is_column = source.role == Role::ColumnHeader;
      add_attribute(element, "role", is_column ? "columnheader" : "rowheader");
      add_attribute(element, "scope", is_column ? "col" : "row");
      if (source.sort != page::Sort::None) {
        add_attribute(element, "aria-sort", source.sort == page::Sort::Ascending ? "ascending" : "descending");
      }
    }
    add_runs(element, source, 0, source.runs.size(), InnerLinks::Keep);
    if (source.runs.empty()) add_children(element, index);
    return element;
  }

  // --- Texts ---------------------------------------------------------------------------------------------------------

  Element text(int index) const {
    const Node& source = node(index);
    if (source.role == Role::Heading) {
      Element heading = begin(index, "h" + std::to_string(source.level));
      add_runs(heading, source, 0, source.runs.size(), InnerLinks::Keep);
      return heading;
    }
    Element element = begin(index, source.look == Look::Key ? "kbd" : "p");
    if (source.role == Role::Status) add_attribute(element, "role", "status");
    if (source.role == Role::Alert) add_attribute(element, "role", "alert");
    add_icon_and_text(element, page::shown_icon(source), InnerLinks::Keep);
    return element;
  }

  Element summary(int index) const {
    const Node& source = node(index);
    Element element = begin(index, "summary");
    const bool has_chevron = source.icon == Icon::None;
    // The style sheet turns the chevron, since a disclosure opens without script too.
    element.children.push_back(icon_element(source, index, has_chevron ? Icon::ChevronRight : source.icon,
                                            has_chevron ? "icon chevron" : "icon"));
    const std::string tag = source.level > 0 ? "h" + std::to_string(source.level) : "span";
    Element text = make_element(tag, source.key + "#text", index, Part::Text);
    add_runs(text, source, 0, source.runs.size(), InnerLinks::Drop);
    element.children.push_back(std::move(text));
    return element;
  }

  Element code_block(int index) const {
    Element element = begin(index, "pre", "code");
    for (const Run& line : node(index).runs) {
      if (!element.text.empty()) element.text += '\n';
      element.text += line.text;
    }
    return element;
  }

  // --- Graphics ------------------------------------------------------------------------------------------------------

  Element figure(int index) const {
    const Node& source = node(index);
    Element element = begin(index, "figure");
    add_attribute(element, "role", "img");
    add_attribute(element, "aria-label", source.label);
    element.children.push_back(modules_element(source, index));
    return element;
  }

  Element progress_bar(int index) const {
    const Node& source = node(index);
    Element element = begin(index, "progress");
    add_attribute(element, "max", "1");
    add_attribute(element, "value", decimal(source.fraction));
    add_attribute(element, "aria-label", source.label);
    return element;
  }

  // --- Controls ------------------------------------------------------------------------------------------------------

  Element link(int index) const {
    const Node& source = node(index);
    Element element = begin(index, "a");
    add_link(element, source.href);
    add_attribute_unless_empty(element, "download", source.download);
    const bool is_on_this_page = !source.href.empty() && source.href.front() == '#';
    if (source.state.current) add_attribute(element, "aria-current", is_on_this_page ? "location" : "page");
    add_attribute_unless_empty(element, "aria-label", source.label);
    if (source.look != Look::Door || source.runs.empty()) {
      add_icon_and_text(element, page::shown_icon(source), InnerLinks::Drop);
      return element;
    }
    if (source.icon != Icon::None) element.children.push_back(icon_element(source, index, source.icon, "icon"));
    Element title = make_element("span", source.key + "#title", index, Part::Title);
    add_attribute(title, "class", "title");
    add_text(title, source.runs.front().text);
    element.children.push_back(std::move(title));
    if (source.runs.size() > 1) {
      Element sentence = make_element("span", source.key + "#sentence", index, Part::Sentence);
      add_attribute(sentence, "class", "sentence");
      add_runs(sentence, source, 1, source.runs.size(), InnerLinks::Drop);
      element.children.push_back(std::move(sentence));
    }
    return element;
  }

  Element button(int index) const {
    const Node& source = node(index);
    Element element = begin(index, "button");
    add_attribute(element, "type", "button");
    if (source.look == Look::Chip) add_attribute(element, "aria-pressed", source.state.pressed ? "true" : "false");
    if (source.runs.empty()) add_attribute_unless_empty(element, "aria-label", source.label);
    if (source.state.disabled) add_attribute(element, "aria-disabled", "true");  // it keeps the focus that it has
    add_attribute_unless_empty(element, "data-copies", source.copies);
    add_icon_and_text(element, page::shown_icon(source), InnerLinks::Drop);
    return element;
  }

  bool is_in_banner(int index) const {
    while (node(index).parent >= 0) index = node(index).parent;
    return node(index).role == Role::Banner;
  }

  Element field(int index) const {
    const Node& source = node(index);
    const std::string id = field_id(source.key);
    const bool shows_label = source.look != Look::Quiet && !is_in_banner(index);
    const bool takes_files = source.role == Role::FileField;
    Element element = begin(index, "div", takes_files ? "field file" : "field");
    if (shows_label) {
      Element label = make_element("label", source.key + "#label", index, Part::Label);
      add_attribute(label, "for", id);
      add_text(label, source.label);
      element.children.push_back(std::move(label));
    }
    const bool is_select = source.role == Role::Select;
    const bool has_lines = source.input == page::InputKind::Lines;
    Element control = make_element(is_select   ? "select"
                                   : has_lines ? "textarea"
                                               : "input",
                                   source.key + "#field", index, Part::Field);
    add_attribute(control, "id", id);
    const FieldKind kind = field_kind(source.input);
    if (takes_files) {
      add_attribute(control, "type", "file");
      if (source.input == page::InputKind::Files) add_attribute(control, "multiple");
    } else if (!is_select) {
      add_attribute_unless_empty(control, "type", std::string(kind.type));
      if (has_lines) {
        control.text = source.value;
      } else {
        add_attribute(control, "value", source.value);
      }
      add_attribute_unless_empty(control, "placeholder", source.placeholder);
      add_attribute(control, "autocapitalize", std::string(kind.autocapitalize));
      add_attribute(control, "enterkeyhint", std::string(kind.enter_key));
    }
    add_attribute(control, "autocomplete", std::string(kind.autocomplete));
    add_attribute_unless_empty(control, "aria-describedby", source.described_by);
    if (!shows_label) add_attribute(control, "aria-label", source.label);
    if (source.state.invalid) add_attribute(control, "aria-invalid", "true");
    if (source.state.disabled) add_attribute(control, "disabled");
    for (std::size_t i = 0; i < source.options.size(); ++i) {
      Element option = make_element("option", source.key + "#option" + std::to_string(i), index, Part::Structure);
      add_attribute(option, "value", source.options[i].value);
      add_attribute_unless_empty(option, "lang", source.options[i].language);
      if (source.options[i].value == source.value) add_attribute(option, "selected");
      option.text = source.options[i].text;
      control.children.push_back(std::move(option));
    }
    element.children.push_back(std::move(control));
    if (takes_files) {  // a label too: both name the field
      Element text = make_element("label", source.key + "#text", index, Part::Text);
      add_attribute(text, "for", id);
      add_runs(text, source, 0, source.runs.size(), InnerLinks::Drop);
      element.children.push_back(std::move(text));
    }
    return element;
  }

  Element checkbox(int index) const {
    const Node& source = node(index);
    const bool is_radio = source.role == Role::Radio;
    Element element = begin(index, "label", is_radio ? "radio" : "checkbox");
    Element box = make_element("input", source.key + "#field", index, Part::Field);
    add_attribute(box, "type", is_radio ? "radio" : "checkbox");
    if (is_radio) add_attribute(box, "name", node(source.parent).key);  // those of one name exclude each other
    if (is_radio ? source.state.pressed : source.state.checked) add_attribute(box, "checked");
    add_attribute(box, "autocomplete", "off");
    add_attribute_unless_empty(box, "aria-describedby", source.described_by);
    if (source.state.disabled) add_attribute(box, "disabled");
    element.children.push_back(std::move(box));
    Element text = make_element("span", source.key + "#text", index, Part::Text);
    add_runs(text, source, 0, source.runs.size(), InnerLinks::Drop);
    element.children.push_back(std::move(text));
    return element;
  }

  const Page& page_;
  std::vector<int> top_;
  std::vector<std::vector<int>> children_;
};

}  // namespace

std::vector<Element> page_elements(const Page& page) { return ElementTree(page).build(); }

std::vector<Element> page_elements(const Page& page, const std::vector<int>& nodes) {
  return ElementTree(page).elements_of(nodes);
}

}  // namespace flytt::html
