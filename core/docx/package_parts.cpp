#include "core/docx/package_parts.h"

#include <string_view>

#include "core/docx/styles.h"
#include "core/docx/xml_writer.h"

namespace flytt::docx {
namespace {

constexpr std::string_view kMainUri = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

void append_override(XmlWriter& xml, std::string_view part, std::string_view type) {
  xml.empty("Override", {{"PartName", part}, {"ContentType", type}});
}

void append_font(XmlWriter& xml, std::string_view name, std::string_view alternative, std::string_view family,
                 std::string_view pitch) {
  xml.open("w:font", {{"w:name", name}});
  xml.empty("w:altName", {{"w:val", alternative}});
  xml.empty("w:charset", {{"w:val", "00"}}).empty("w:family", {{"w:val", family}}).empty("w:pitch", {{"w:val", pitch}});
  xml.close();
}

// English writes 1.5 and separates lists with a comma; the other languages this speaks write 1,5 and use a semicolon.
bool is_english(std::string_view language) { return language == "en" || language.substr(0, 3) == "en-"; }

}  // namespace

Result<std::string> write_content_types(bool has_header, bool has_footer, bool has_media) {
  constexpr std::string_view kWordTypes = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
  const auto word_type = [&](std::string_view name) { return std::string(kWordTypes) + std::string(name) + "+xml"; };
  XmlWriter xml = XmlWriter::document();
  xml.open("Types", {{"xmlns", "http://schemas.openxmlformats.org/package/2006/content-types"}});
  if (has_media) xml.empty("Default", {{"Extension", "png"}, {"ContentType", "image/png"}});
  xml.empty("Default",
            {{"Extension", "rels"}, {"ContentType", "application/vnd.openxmlformats-package.relationships+xml"}});
  if (has_media) xml.empty("Default", {{"Extension", "svg"}, {"ContentType", "image/svg+xml"}});
  xml.empty("Default", {{"Extension", "xml"}, {"ContentType", "application/xml"}});
  append_override(xml, "/docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml");
  append_override(xml, "/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
  append_override(xml, "/word/document.xml", word_type("document.main"));
  append_override(xml, "/word/fontTable.xml", word_type("fontTable"));
  if (has_footer) append_override(xml, "/word/footer1.xml", word_type("footer"));
  if (has_header) append_override(xml, "/word/header1.xml", word_type("header"));
  append_override(xml, "/word/numbering.xml", word_type("numbering"));
  append_override(xml, "/word/settings.xml", word_type("settings"));
  append_override(xml, "/word/styles.xml", word_type("styles"));
  xml.close();
  return xml.finish();
}

Result<std::string> write_settings(const handout::Handout& handout) {
  constexpr std::string_view kWordUri = "http://schemas.microsoft.com/office/word";
  XmlWriter xml = XmlWriter::document();
  xml.open("w:settings", {{"xmlns:w", kMainUri}});
  xml.empty("w:zoom", {{"w:percent", 100}}).empty("w:defaultTabStop", {{"w:val", 709}});
  xml.empty("w:characterSpacingControl", {{"w:val", "doNotCompress"}});
  xml.open("w:compat");
  xml.empty("w:compatSetting", {{"w:name", "compatibilityMode"}, {"w:uri", kWordUri}, {"w:val", "15"}});
  xml.close();
  xml.empty("w:themeFontLang", {{"w:val", handout.language}});
  const bool english = is_english(handout.language);
  xml.empty("w:decimalSymbol", {{"w:val", english ? "." : ","}});
  xml.empty("w:listSeparator", {{"w:val", english ? "," : ";"}});
  xml.close();
  return xml.finish();
}

Result<std::string> write_font_table() {
  XmlWriter xml = XmlWriter::document();
  xml.open("w:fonts", {{"xmlns:w", kMainUri}});
  append_font(xml, "Calibri", "Carlito", "swiss", "variable");
  append_font(xml, kCodeFace, "Menlo", "modern", "fixed");
  append_font(xml, "Segoe UI Symbol", "Apple Symbols", "swiss", "variable");
  xml.close();
  return xml.finish();
}

Result<std::string> write_core_properties(const handout::Handout& handout) {
  XmlWriter xml = XmlWriter::document();
  xml.open("cp:coreProperties",
           {{"xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"},
            {"xmlns:dc", "http://purl.org/dc/elements/1.1/"},
            {"xmlns:dcterms", "http://purl.org/dc/terms/"},
            {"xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"}});
  xml.text_element("dc:title", handout.title);
  if (!handout.subtitle.empty()) xml.text_element("dc:subject", handout.subtitle);
  if (!handout.author.empty()) xml.text_element("dc:creator", handout.author);
  if (!handout.description.empty()) xml.text_element("dc:description", handout.description);
  if (!handout.author.empty()) xml.text_element("cp:lastModifiedBy", handout.author);
  if (!handout.created.empty()) {
    const std::string moment = handout.created + "T00:00:00Z";
    xml.text_element("dcterms:created", moment, {{"xsi:type", "dcterms:W3CDTF"}});
    xml.text_element("dcterms:modified", moment, {{"xsi:type", "dcterms:W3CDTF"}});
  }
  xml.text_element("dc:language", handout.language);
  xml.close();
  return xml.finish();
}

Result<std::string> write_extended_properties(const handout::Handout& handout) {
  XmlWriter xml = XmlWriter::document();
  xml.open("Properties", {{"xmlns", "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"}});
  xml.text_element("Application", "Flytt");
  if (!handout.author.empty()) xml.text_element("Company", handout.author);
  xml.close();
  return xml.finish();
}

}  // namespace flytt::docx
