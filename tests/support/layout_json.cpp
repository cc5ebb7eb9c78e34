#include "tests/support/layout_json.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace flytt::test {
namespace {

using Json = nlohmann::ordered_json;

Json sides(const ui::Rect& rect) { return Json::array({rect.x, rect.y, rect.width, rect.height}); }

std::string text_of(const page::Page& page, const ui::Fragment& fragment) {
  const page::Node& node = page.nodes[static_cast<std::size_t>(fragment.node)];
  const std::string& text =
      fragment.run == ui::kLabelRun ? node.label : node.runs[static_cast<std::size_t>(fragment.run)].text;
  return text.substr(fragment.begin, fragment.end - fragment.begin);
}

Json lines_of(const page::Page& page, const ui::PageLayout& layout, const ui::Box& box) {
  Json lines = Json::array();
  ui::Rect line;
  std::string text;
  const auto finish = [&] {
    if (text.empty()) return;
    Json entry = sides(line);
    entry.push_back(text);
    lines.push_back(std::move(entry));
    text.clear();
  };
  for (int i = 0; i < box.fragment_count; ++i) {
    const ui::Fragment& fragment = layout.fragments[static_cast<std::size_t>(box.first_fragment + i)];
    if (fragment.run == ui::kColumnHeaderRun) continue;
    if (text.empty() || fragment.rect.y != line.y) {
      finish();
      line = fragment.rect;
    } else {
      line.width = fragment.rect.right() - line.x;
    }
    text += text_of(page, fragment);
  }
  finish();
  return lines;
}

}  // namespace

std::string layout_json(const page::Page& page, const ui::PageLayout& layout) {
  Json boxes = Json::array();
  for (std::size_t i = 0; i < layout.boxes.size(); ++i) {
    const ui::Box& box = layout.boxes[i];
    if (!box.is_visible) continue;
    Json entry;
    entry["key"] = page.nodes[i].key;
    entry["role"] = static_cast<int>(page.nodes[i].role);
    entry["rect"] = sides(box.rect);
    entry["fixed"] = box.region == ui::Region::Fixed;
    if (box.field.width > 0) entry["field"] = sides(box.field);
    if (box.icon.width > 0) entry["icon"] = sides(box.icon);
    if (box.fragment_count > 0) entry["lines"] = lines_of(page, layout, box);
    boxes.push_back(std::move(entry));
  }
  Json result;
  result["height"] = layout.document_height;
  result["boxes"] = std::move(boxes);
  return result.dump();
}

}  // namespace flytt::test
