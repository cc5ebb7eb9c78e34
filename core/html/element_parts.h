// What elements are made of, below the level of roles: attributes, classes, texts, graphics.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "core/html/element.h"
#include "core/page/page.h"

namespace flytt::html {

Element make_element(std::string_view tag, std::string key, int node, Part part);

void add_attribute(Element& element, std::string_view name, std::string value = {});
void add_attribute_unless_empty(Element& element, std::string_view name, const std::string& value);

// href, and what keeps another host from learning of the portal. Nothing where the target is not safe.
void add_link(Element& element, const std::string& href);

// "callout good gap-8": `base`, then what look, arrangement, gap and widths add.
std::string classes_of(const page::Node& node, std::string_view base);

enum class InnerLinks { Keep, Drop };  // Drop within a control, which may not hold another one

// As the element's text; where words of it are kept whole (page/kept_words.h), as children.
void add_text(Element& element, const std::string& text);

// The runs from `first` to before `last` as the element's text or children.
void add_runs(Element& element, const page::Node& node, std::size_t first, std::size_t last, InnerLinks inner_links);

Element icon_element(const page::Node& node, int index, page::Icon icon, std::string_view class_name);
Element modules_element(const page::Node& node, int index);

}  // namespace flytt::html
