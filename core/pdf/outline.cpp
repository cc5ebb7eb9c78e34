#include "core/pdf/outline.h"

#include <algorithm>
#include <cstddef>

#include "core/pdf/syntax.h"
#include "core/pdf/text_styles.h"

namespace flytt::pdf {

namespace {

constexpr int kDeepestUnfolded = 2;  // level of the entries that are seen when the document is opened

struct Entry {
  int level = 0;
  std::string title;
  std::string destination;
  int parent = -1;  // -1 = the outline itself
  int previous = -1;
  int next = -1;
  int first = -1;
  int last = -1;
  int shown = 0;  // entries below it that are seen once it is unfolded
};

std::vector<Entry> linked(std::vector<Entry> entries) {
  std::vector<int> open;
  int last_of_root = -1;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const auto id = static_cast<int>(i);
    Entry& entry = entries[i];
    while (!open.empty() && entries[static_cast<std::size_t>(open.back())].level >= entry.level) open.pop_back();
    entry.parent = open.empty() ? -1 : open.back();
    int& last = open.empty() ? last_of_root : entries[static_cast<std::size_t>(open.back())].last;
    if (last < 0 && !open.empty()) entries[static_cast<std::size_t>(open.back())].first = id;
    entry.previous = last;
    if (last >= 0) entries[static_cast<std::size_t>(last)].next = id;
    last = id;
    for (int ancestor : open) {
      Entry& above = entries[static_cast<std::size_t>(ancestor)];
      // An entry that is shown folded counts what it would show unfolded, and adds nothing to those above it.
      const bool is_shown =
          above.level >= kDeepestUnfolded ? entry.parent == ancestor : entry.level <= kDeepestUnfolded;
      if (is_shown) ++above.shown;
    }
    open.push_back(id);
  }
  return entries;
}

}  // namespace

std::string destination(const HeadingPlace& place, const std::vector<int>& pages) {
  const Length top = kPageHeight - std::max<Length>(place.y - points(8), 0);
  return "[" + reference(pages[static_cast<std::size_t>(place.page)]) + "/XYZ " + decimal(kLeftMargin) + ' ' +
         decimal(top) + " null]";
}

int write_outline(ObjectWriter& writer, const std::string& title, const handout::Outline& headings,
                  const std::vector<HeadingPlace>& places, const std::vector<int>& pages) {
  std::vector<Entry> entries;
  for (std::size_t i = 0; i < headings.size(); ++i) {
    Entry entry;
    entry.level = headings[i].level;
    entry.title = headings[i].text;
    entry.destination = destination(places[i], pages);
    entries.push_back(entry);
  }
  if (entries.empty()) {
    Entry entry;
    entry.title = title;
    entry.destination = destination({0, 0}, pages);
    entries.push_back(entry);
  }
  entries = linked(entries);

  const int root = writer.reserve();
  std::vector<int> objects;
  for (std::size_t i = 0; i < entries.size(); ++i) objects.push_back(writer.reserve());
  const auto object_of = [&](int id) { return reference(id < 0 ? root : objects[static_cast<std::size_t>(id)]); };
  int last = 0;
  std::ptrdiff_t shown = std::count_if(entries.begin(), entries.end(), [](const Entry& entry) {
    return entry.parent < 0 || entry.level <= kDeepestUnfolded;
  });
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const Entry& entry = entries[i];
    if (entry.parent < 0) last = static_cast<int>(i);
    std::string text = "<</Title" + text_string(entry.title) + "/Parent " + object_of(entry.parent);
    if (entry.previous >= 0) text += "/Prev " + object_of(entry.previous);
    if (entry.next >= 0) text += "/Next " + object_of(entry.next);
    if (entry.first >= 0) {
      text += "/First " + object_of(entry.first) + "/Last " + object_of(entry.last) + "/Count " +
              std::to_string(entry.level < kDeepestUnfolded ? entry.shown : -entry.shown);
    }
    writer.define(objects[i], text + "/Dest" + entry.destination + ">>");
  }
  writer.define(root, "<</Type/Outlines/First " + object_of(0) + "/Last " + object_of(last) + "/Count " +
                          std::to_string(shown) + ">>");
  return root;
}

}  // namespace flytt::pdf
