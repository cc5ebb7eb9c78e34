#include "core/docx/write_docx.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <variant>
#include <vector>

#include "core/docx/body_writer.h"
#include "core/docx/document_part.h"
#include "core/docx/package_parts.h"
#include "core/docx/relationships.h"
#include "core/docx/styles.h"
#include "core/handout/check_handout.h"
#include "core/zip/write_zip.h"

namespace flytt::docx {
namespace {

constexpr char kContentTypesName[] = "[Content_Types].xml";

// Collects parts and remembers the first error of a writer.
class Package {
public:
  void add(std::string name, Result<std::string> part) {
    if (error_) return;
    if (!part) {
      error_ = part.error();
    } else {
      entries_.push_back({std::move(name), std::move(*part)});
    }
  }

  Result<std::string> write() {
    if (error_) return tl::unexpected<Error>(*error_);
    // The types come first: readers that stream need them before any part.
    std::sort(entries_.begin(), entries_.end(), [](const zip::Entry& a, const zip::Entry& b) {
      const bool a_is_types = a.name == kContentTypesName;
      const bool b_is_types = b.name == kContentTypesName;
      return a_is_types != b_is_types ? a_is_types : a.name < b.name;
    });
    return zip::write_zip(entries_);
  }

private:
  std::vector<zip::Entry> entries_;
  std::optional<Error> error_;
};

Result<std::string> write_package_relationships() {
  Relationships package;
  package.add("officeDocument", "word/document.xml");
  package.add("http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
              "docProps/core.xml");
  package.add("extended-properties", "docProps/app.xml");
  return package.write();
}

}  // namespace

Result<std::string> write_docx(const handout::Handout& handout) {
  const Result<handout::Outline> outline = handout::check_handout(handout);
  if (!outline) return tl::unexpected<Error>(outline.error());

  Relationships relationships;
  relationships.add("styles", "styles.xml");
  relationships.add("numbering", "numbering.xml");
  relationships.add("settings", "settings.xml");
  relationships.add("fontTable", "fontTable.xml");
  std::string header_id;
  std::string footer_id;
  if (!handout.header.empty()) header_id = relationships.add("header", "header1.xml");
  if (!handout.page_label.empty()) footer_id = relationships.add("footer", "footer1.xml");

  // What stands before the first heading introduces the document; the contents follow it.
  const auto first_heading = std::find_if(
      handout.body.begin(), handout.body.end(),
      [](const handout::Element& element) { return std::holds_alternative<handout::Heading>(element.value); });
  BodyWriter body(*outline, relationships);
  DocumentText text;
  estimate_title(handout, body.pages());
  body.write(std::vector<handout::Element>(handout.body.begin(), first_heading));
  text.before_contents = body.take();
  estimate_contents(handout, *outline, body.pages());
  if (front_of(handout, *outline) == Front::Page) body.start_page();
  body.write(std::vector<handout::Element>(first_heading, handout.body.end()));
  text.body = body.take();
  text.heading_pages = body.pages().heading_pages();

  Package package;
  package.add(kContentTypesName, write_content_types(!header_id.empty(), !footer_id.empty(), !body.media().empty()));
  package.add("_rels/.rels", write_package_relationships());
  package.add("docProps/app.xml", write_extended_properties(handout));
  package.add("docProps/core.xml", write_core_properties(handout));
  package.add("word/document.xml", write_document(handout, *outline, text, {header_id, footer_id}));
  package.add("word/_rels/document.xml.rels", relationships.write());
  package.add("word/styles.xml", write_styles(handout.language));
  package.add("word/numbering.xml", body.numbering().write());
  package.add("word/settings.xml", write_settings(handout));
  package.add("word/fontTable.xml", write_font_table());
  if (!header_id.empty()) package.add("word/header1.xml", write_header(handout));
  if (!footer_id.empty()) package.add("word/footer1.xml", write_footer(handout));
  for (const zip::Entry& picture : body.media()) package.add(picture.name, picture.bytes);
  return package.write();
}

}  // namespace flytt::docx
