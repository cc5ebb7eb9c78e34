#include "core/pdf/write_pdf.h"

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

#include "core/handout/check_handout.h"
#include "core/pdf/flow_composer.h"
#include "core/pdf/font_objects.h"
#include "core/pdf/icc_profile.h"
#include "core/pdf/object_writer.h"
#include "core/pdf/outline.h"
#include "core/pdf/page_content.h"
#include "core/pdf/page_edges.h"
#include "core/pdf/pagination.h"
#include "core/pdf/syntax.h"
#include "core/pdf/xmp_metadata.h"

namespace flytt::pdf {

namespace {

class DocumentWriter {
public:
  DocumentWriter(const handout::Handout& document, const Typefaces& faces, const handout::Outline& headings,
                 Composition composition, Pagination pagination)
      : document_(document),
        faces_(faces),
        headings_(headings),
        composition_(std::move(composition)),
        pagination_(std::move(pagination)) {}

  std::string run() {
    const int catalog = writer_.reserve();
    const int information = writer_.add(information_text());
    page_tree_ = writer_.reserve();
    for (std::size_t i = 0; i < pagination_.pages.size(); ++i) pages_.push_back(writer_.reserve());
    for (const Page& page : pagination_.pages) collect_characters(page, shown_);
    for (ShownCharacters& shown : shown_) shown.number();
    write_resources();
    for (std::size_t i = 0; i < pages_.size(); ++i) write_one_page(i);
    std::string kids;
    for (int page : pages_) kids += reference(page) + ' ';
    writer_.define(page_tree_, "<</Type/Pages/Kids[" + kids + "]/Count " + std::to_string(pages_.size()) + ">>");
    write_catalog(catalog);
    return writer_.finish(catalog, information);
  }

private:
  std::string information_text() const {
    std::string text = "<</Title" + text_string(document_.title);
    if (!document_.author.empty()) text += "/Author" + text_string(document_.author);
    if (!document_.description.empty()) text += "/Subject" + text_string(document_.description);
    text += "/Creator" + text_string(kProducer) + "/Producer" + text_string(kProducer);
    if (!document_.created.empty()) {
      std::string day = document_.created;
      day.erase(std::remove(day.begin(), day.end(), '-'), day.end());
      text += "/CreationDate(D:" + day + "000000Z)/ModDate(D:" + day + "000000Z)";
    }
    return text + ">>";
  }

  void write_resources() {
    std::string fonts;
    for (Face face : kFaces) {
      const ShownCharacters& shown = shown_[static_cast<std::size_t>(face)];
      if (shown.is_empty()) continue;
      const int font = write_font(writer_, faces_.file(face), shown);
      fonts += "/F" + std::to_string(static_cast<int>(face)) + ' ' + reference(font);
    }
    resources_ = writer_.add("<</Font<<" + fonts + ">>>>");
  }

  void write_one_page(std::size_t index) {
    const auto number = static_cast<int>(index);
    const PageContent content = write_page(pagination_.pages[index], number, shown_, composition_.tree);
    const int stream = writer_.add_stream("", content.operators, StreamCoding::Deflate);
    std::string annotations;
    for (std::size_t begin = 0; begin < content.areas.size();) {
      std::size_t end = begin + 1;
      while (end < content.areas.size() && content.areas[end].link == content.areas[begin].link) ++end;
      const std::vector<LinkArea> areas(content.areas.begin() + static_cast<std::ptrdiff_t>(begin),
                                        content.areas.begin() + static_cast<std::ptrdiff_t>(end));
      annotations += reference(write_annotation(areas, number)) + ' ';
      begin = end;
    }
    std::string text = "<</Type/Page/Parent " + reference(page_tree_) + "/MediaBox[0 0 " + decimal(kPageWidth) + ' ' +
                       decimal(kPageHeight) + "]/Resources " + reference(resources_) + "/Contents " +
                       reference(stream) + "/StructParents " + std::to_string(number) + "/Tabs/S";
    if (!annotations.empty()) text += "/Annots[" + annotations + "]";
    writer_.define(pages_[index], text + ">>");
  }

  int write_annotation(const std::vector<LinkArea>& areas, int page) {
    const Link& link = composition_.links[static_cast<std::size_t>(areas[0].link)];
    LinkArea whole = areas[0];
    std::string corners;
    for (const LinkArea& area : areas) {
      whole.left = std::min(whole.left, area.left);
      whole.bottom = std::min(whole.bottom, area.bottom);
      whole.right = std::max(whole.right, area.right);
      whole.top = std::max(whole.top, area.top);
      const std::string left = decimal(area.left) + ' ';
      const std::string right = decimal(area.right) + ' ';
      const std::string top = decimal(area.top) + ' ';
      const std::string bottom = decimal(area.bottom) + ' ';
      corners += left + top + right + top + left + bottom + right + bottom;
    }
    const bool is_external = !link.uri.empty();
    const bool says_target = !is_external || link.text == link.uri;
    const std::string contents = says_target ? link.text : link.text + " (" + link.uri + ")";
    const std::string action =
        is_external
            ? "<</S/URI/URI" + byte_string(link.uri) + ">>"
            : "<</S/GoTo/D" + destination(pagination_.headings[static_cast<std::size_t>(link.heading)], pages_) + ">>";
    const int key = composition_.tree.next_annotation_key(static_cast<int>(pages_.size()));
    const int annotation =
        writer_.add("<</Type/Annot/Subtype/Link/Rect[" + decimal(whole.left) + ' ' + decimal(whole.bottom) + ' ' +
                    decimal(whole.right) + ' ' + decimal(whole.top) + "]" +
                    (areas.size() > 1 ? "/QuadPoints[" + corners + "]" : "") + "/Border[0 0 0]/F 4/P " +
                    reference(pages_[static_cast<std::size_t>(page)]) + "/StructParent " + std::to_string(key) +
                    "/Contents" + text_string(contents) + "/A" + action + ">>");
    composition_.tree.add_annotation(link.element, page, annotation);
    return annotation;
  }

  void write_catalog(int catalog) {
    const int metadata = writer_.add_stream("/Type/Metadata/Subtype/XML", xmp_metadata(document_), StreamCoding::Plain);
    const int profile = writer_.add_stream("/N 3", srgb_profile(), StreamCoding::Deflate);
    const int structure = composition_.tree.write(writer_, pages_);
    const int outline = write_outline(writer_, document_.title, headings_, pagination_.headings, pages_);
    writer_.define(catalog, "<</Type/Catalog/Pages " + reference(page_tree_) + "/Lang" +
                                text_string(document_.language) + "/MarkInfo<</Marked true>>/StructTreeRoot " +
                                reference(structure) + "/ViewerPreferences<</DisplayDocTitle true>>/Metadata " +
                                reference(metadata) + "/Outlines " + reference(outline) +
                                "/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)"
                                "/Info(sRGB IEC61966-2.1)/DestOutputProfile " +
                                reference(profile) + ">>]>>");
  }

  const handout::Handout& document_;
  const Typefaces& faces_;
  const handout::Outline& headings_;
  Composition composition_;
  Pagination pagination_;
  ObjectWriter writer_;
  ShownByFace shown_;
  std::vector<int> pages_;
  int page_tree_ = 0;
  int resources_ = 0;
};

}  // namespace

Result<std::string> write_pdf(const handout::Handout& document, const FontSet& fonts) {
  const Result<handout::Outline> headings = handout::check_handout(document);
  if (!headings) return tl::unexpected<Error>(headings.error());
  const Result<Typefaces> faces = Typefaces::read(fonts);
  if (!faces) return tl::unexpected<Error>(faces.error());
  Composition composition;
  Pagination pagination;
  int page_digits = kUsualPageDigits;
  while (true) {
    composition = FlowComposer(*faces, *headings, page_digits).compose(document);
    pagination = paginate(std::move(composition.flow), headings->size());
    const auto digits = static_cast<int>(std::to_string(pagination.pages.size()).size());
    if (digits <= page_digits) break;
    page_digits = digits;  // with more room for its numbers, a document grows longer, if at all
  }
  resolve_page_numbers(*faces, pagination);
  add_page_edges(document, *faces, pagination);
  return DocumentWriter(document, *faces, *headings, std::move(composition), std::move(pagination)).run();
}

}  // namespace flytt::pdf
