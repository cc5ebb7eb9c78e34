// Goes through a handout's elements, in reading order, those in lists, tables and callouts too. Internal to
// core/handout.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "core/handout/handout.h"

namespace flytt::handout {

// What a visitor may be interested in; one derives from this and hides what it needs.
struct Texts {
  void heading(Heading&) {}
  void runs(Inline&) {}  // of headings too
  void text(std::string&) {}
};

template <class Visitor>
void walk(std::vector<Element>& elements, Visitor& visitor);

template <class Visitor>
class Walk {
public:
  explicit Walk(Visitor& visitor) : visitor_(visitor) {}

  void operator()(Heading& heading) const {
    visitor_.heading(heading);
    visitor_.runs(heading.runs);
  }
  void operator()(Paragraph& paragraph) const { visitor_.runs(paragraph.runs); }
  void operator()(List& list) const {
    for (std::vector<Element>& item : list.items) walk(item, visitor_);
  }
  void operator()(Table& table) const {
    visitor_.text(table.caption);
    for (Column& column : table.columns) visitor_.text(column.header);
    for (std::vector<Cell>& row : table.rows) {
      for (Cell& cell : row) walk(cell.body, visitor_);
    }
  }
  void operator()(Callout& callout) const {
    visitor_.text(callout.title);
    walk(callout.body, visitor_);
  }
  void operator()(Figure& figure) const {
    visitor_.text(figure.alternative_text);
    visitor_.runs(figure.caption);
  }
  void operator()(Code& code) const {
    for (std::string& line : code.lines) visitor_.text(line);
  }

private:
  Visitor& visitor_;
};

template <class Visitor>
void walk(std::vector<Element>& elements, Visitor& visitor) {
  for (Element& element : elements) std::visit(Walk<Visitor>(visitor), element.value);
}

}  // namespace flytt::handout
