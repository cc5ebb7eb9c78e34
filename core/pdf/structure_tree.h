// The logical structure of a tagged PDF (ISO 32000-1, 14.7 and 14.8): elements, and where on the pages their content
// is.
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/pdf/object_writer.h"

namespace flytt::pdf {

using ElementId = int;
using SlotId = int;

inline constexpr ElementId kDocumentElement = 0;

// One marked-content sequence: page counts from 0; mcid is its index on that page.
struct MarkedContent {
  int page = 0;
  int mcid = 0;
};

class StructureTree {
public:
  StructureTree();  // holds the element Document

  // A child at the end of `parent`'s children. `type` is a standard structure type or one of Title, Aside, Strong and
  // Em, which the role map knows.
  ElementId add_element(ElementId parent, std::string_view type);

  // `entries` go into the element's dictionary: "/Alt(..)", "/A<<..>>".
  void add_entries(ElementId element, std::string_view entries);

  // A place among `parent`'s children for content that is drawn later, perhaps in several pieces.
  SlotId add_slot(ElementId parent);
  void add_content(SlotId slot, MarkedContent content);

  // A link annotation that belongs to the element; `annotation` is an object number.
  void add_annotation(ElementId element, int page, int annotation);

  const std::string& type_of_slot(SlotId slot) const;

  // Number of the annotation's entry in the parent tree, `/StructParent`. Pages take the numbers 0..page_count-1.
  int next_annotation_key(int page_count) const { return page_count + static_cast<int>(annotation_elements_.size()); }

  // Defines all objects and returns the number of the StructTreeRoot. `pages` are object numbers.
  int write(ObjectWriter& writer, const std::vector<int>& pages) const;

private:
  struct Slot {
    ElementId element = 0;
    std::vector<MarkedContent> contents;
  };
  struct ElementChild {
    ElementId element = 0;
  };
  struct SlotChild {
    SlotId slot = 0;
  };
  struct AnnotationChild {
    int page = 0;
    int annotation = 0;
  };
  struct Element {
    std::string type;
    ElementId parent = -1;
    std::string entries;
    std::vector<std::variant<ElementChild, SlotChild, AnnotationChild>> children;
  };

  std::string element_text(const Element& element, const std::vector<int>& objects, int root,
                           const std::vector<int>& pages) const;

  std::vector<Element> elements_;
  std::vector<Slot> slots_;
  std::vector<ElementId> annotation_elements_;  // in the order of their keys
};

}  // namespace flytt::pdf
