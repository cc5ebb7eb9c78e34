#include "core/pdf/structure_tree.h"

#include <cstddef>
#include <utility>

#include "core/contract.h"
#include "core/pdf/syntax.h"

namespace flytt::pdf {

namespace {

constexpr char kRoleMap[] = "/RoleMap<</Title/P/Aside/Sect/Strong/Span/Em/Span>>";

std::size_t index(int id) { return static_cast<std::size_t>(id); }

}  // namespace

StructureTree::StructureTree() {
  Element document;
  document.type = "Document";
  elements_.push_back(document);
}

ElementId StructureTree::add_element(ElementId parent, std::string_view type) {
  const auto id = static_cast<ElementId>(elements_.size());
  Element element;
  element.type = type;
  element.parent = parent;
  elements_.push_back(std::move(element));
  elements_[index(parent)].children.emplace_back(ElementChild{id});
  return id;
}

void StructureTree::add_entries(ElementId element, std::string_view entries) {
  elements_[index(element)].entries += entries;
}

SlotId StructureTree::add_slot(ElementId parent) {
  const auto id = static_cast<SlotId>(slots_.size());
  slots_.push_back({parent, {}});
  elements_[index(parent)].children.emplace_back(SlotChild{id});
  return id;
}

void StructureTree::add_content(SlotId slot, MarkedContent content) { slots_[index(slot)].contents.push_back(content); }

void StructureTree::add_annotation(ElementId element, int page, int annotation) {
  elements_[index(element)].children.emplace_back(AnnotationChild{page, annotation});
  annotation_elements_.push_back(element);
}

const std::string& StructureTree::type_of_slot(SlotId slot) const {
  return elements_[index(slots_[index(slot)].element)].type;
}

std::string StructureTree::element_text(const Element& element, const std::vector<int>& objects, int root,
                                        const std::vector<int>& pages) const {
  int own_page = -1;  // the page of content that is named by its number alone
  std::string children;
  std::size_t child_count = 0;
  for (const auto& child : element.children) {
    if (const auto* nested = std::get_if<ElementChild>(&child)) {
      children += ' ' + reference(objects[index(nested->element)]);
      ++child_count;
    } else if (const auto* annotation = std::get_if<AnnotationChild>(&child)) {
      children += "<</Type/OBJR/Obj " + reference(annotation->annotation) + "/Pg " +
                  reference(pages[index(annotation->page)]) + ">>";
      ++child_count;
    } else if (const auto* slot = std::get_if<SlotChild>(&child)) {
      for (const MarkedContent& content : slots_[index(slot->slot)].contents) {
        ++child_count;
        if (own_page < 0) own_page = content.page;
        if (content.page == own_page) {
          children += ' ' + std::to_string(content.mcid);
        } else {
          children += "<</Type/MCR/Pg " + reference(pages[index(content.page)]) + "/MCID " +
                      std::to_string(content.mcid) + ">>";
        }
      }
    }
  }
  std::string text = "<</S" + name_object(element.type);
  text += "/P " + reference(element.parent < 0 ? root : objects[index(element.parent)]);
  if (own_page >= 0) text += "/Pg " + reference(pages[index(own_page)]);
  text += element.entries;
  if (child_count == 1) text += "/K" + children;
  if (child_count > 1) text += "/K[" + children + "]";
  return text + ">>";
}

int StructureTree::write(ObjectWriter& writer, const std::vector<int>& pages) const {
  const int root = writer.reserve();
  std::vector<int> objects;
  for (std::size_t i = 0; i < elements_.size(); ++i) objects.push_back(writer.reserve());
  for (std::size_t i = 0; i < elements_.size(); ++i) {
    writer.define(objects[i], element_text(elements_[i], objects, root, pages));
  }

  std::vector<std::vector<ElementId>> owners(pages.size());  // by page, then by mcid
  for (const Slot& slot : slots_) {
    for (const MarkedContent& content : slot.contents) {
      std::vector<ElementId>& row = owners[index(content.page)];
      if (row.size() <= index(content.mcid)) row.resize(index(content.mcid) + 1, -1);
      row[index(content.mcid)] = slot.element;
    }
  }
  std::string numbers;
  for (std::size_t page = 0; page < owners.size(); ++page) {
    numbers += std::to_string(page) + '[';
    for (ElementId owner : owners[page]) {
      FLYTT_EXPECTS(owner >= 0);
      numbers += reference(objects[index(owner)]) + ' ';
    }
    numbers += "]\n";
  }
  std::size_t key = pages.size();
  for (ElementId element : annotation_elements_) {
    numbers += std::to_string(key++) + ' ' + reference(objects[index(element)]) + '\n';
  }
  const int parent_tree = writer.add("<</Nums[" + numbers + "]>>");
  writer.define(root, "<</Type/StructTreeRoot/K " + reference(objects[index(kDocumentElement)]) + "/ParentTree " +
                          reference(parent_tree) + "/ParentTreeNextKey " + std::to_string(key) + kRoleMap + ">>");
  return root;
}

}  // namespace flytt::pdf
