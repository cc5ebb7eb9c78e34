// The semantic page as elements of HTML: what the served file holds, what script builds in the document, and what lies
// over the canvas. All three come from the same tree.
#pragma once

#include <string>
#include <vector>

namespace flytt::html {

// What of its node an element is.
enum class Part {
  Node,      // the node itself
  Text,      // its text where an icon or a box stands beside it
  Label,     // of a field
  Field,     // the input, the select, the box of a checkbox
  Title,     // of a door
  Sentence,  // of a door
  Graphic,   // svg and what is in it
  Run,       // a stretch of text with attributes of its own
  Structure  // what HTML asks for and the page does not know: tbody, option
};

struct Attribute {
  std::string name;
  std::string value;  // empty for a boolean attribute

  friend bool operator==(const Attribute& a, const Attribute& b) { return a.name == b.name && a.value == b.value; }
};

// Text or children, never both: a change of text then never touches an element.
struct Element {
  std::string tag;
  std::string key;  // unique in the page: the node's key, or that key, "#" and what part of it this is
  int node = -1;    // index into Page::nodes
  Part part = Part::Node;
  std::vector<Attribute> attributes;  // in a fixed order; without data-k, which whoever writes the element adds
  std::string text;
  std::vector<Element> children;
};

}  // namespace flytt::html
