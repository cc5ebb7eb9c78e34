// Elements as one readable line, for comparison in tests.
#pragma once

#include <string>
#include <vector>

#include "core/html/element.h"

namespace flytt::html {

inline std::string element_text(const Element& element) {
  std::string text = "<" + element.tag;
  for (const Attribute& attribute : element.attributes) {
    text += " " + attribute.name;
    if (!attribute.value.empty()) text += "='" + attribute.value + "'";
  }
  text += ">" + element.text;
  for (const Element& child : element.children) text += element_text(child);
  return text + "</>";
}

// "KEY KEY ..." in the order of the document.
inline std::string element_keys(const Element& element) {
  std::string text = element.key;
  for (const Element& child : element.children) text += " " + element_keys(child);
  return text;
}

}  // namespace flytt::html
