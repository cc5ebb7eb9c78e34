#include "core/handout/portal_links.h"

#include <set>
#include <string>

namespace flytt::handout {
namespace {

// Calls `visit` with every heading and `change` with every stretch of text, in lists, tables, callouts and captions
// too.
template <class Visit, class Change>
class Walk {
public:
  Walk(const Visit& visit, const Change& change) : visit_(visit), change_(change) {}

  void elements(std::vector<Element>& elements) const {
    for (Element& element : elements) {
      std::visit([this](auto& value) { this->walk(value); }, element.value);
    }
  }

private:
  void runs(Inline& runs) const {
    for (Run& run : runs) change_(run);
  }
  void walk(Heading& heading) const {
    visit_(heading);
    runs(heading.runs);
  }
  void walk(Paragraph& paragraph) const { runs(paragraph.runs); }
  void walk(List& list) const {
    for (std::vector<Element>& item : list.items) elements(item);
  }
  void walk(Table& table) const {
    for (std::vector<Cell>& row : table.rows) {
      for (Cell& cell : row) elements(cell.body);
    }
  }
  void walk(Callout& callout) const { elements(callout.body); }
  void walk(Figure& figure) const { runs(figure.caption); }
  void walk(Code&) const {}

  const Visit& visit_;
  const Change& change_;
};

// "/en/faq/x/" -> "question-x"; empty for a page that is not one entry's.
std::string anchor_of(std::string_view path) {
  path = path.substr(0, path.find_first_of("?#"));
  std::vector<std::string_view> segments;
  while (!path.empty()) {
    const std::string_view segment = path.substr(0, path.find('/'));
    path.remove_prefix(segment.size() < path.size() ? segment.size() + 1 : path.size());
    if (!segment.empty()) segments.push_back(segment);
  }
  if (segments.size() != 3) return {};
  if (segments[1] == "faq") return "question-" + std::string(segments[2]);
  if (segments[1] == "breaking-changes") return "change-" + std::string(segments[2]);
  return {};
}

}  // namespace

void settle_portal_links(std::vector<Element>& body, std::string_view portal_url) {
  while (!portal_url.empty() && portal_url.back() == '/') portal_url.remove_suffix(1);
  std::set<std::string> anchors;
  const auto note = [&](const Heading& heading) { anchors.insert(heading.anchor); };
  const auto nothing = [](const auto&) {};
  Walk(note, nothing).elements(body);

  const auto settle = [&](Run& run) {
    if (run.href.empty() || run.href[0] != '/') return;
    const std::string anchor = anchor_of(run.href);
    if (!anchor.empty() && anchors.count(anchor) > 0) {
      run.href = "#" + anchor;
    } else {
      run.href = portal_url.empty() ? "" : std::string(portal_url) + run.href;
    }
  };
  Walk(nothing, settle).elements(body);
}

}  // namespace flytt::handout
