#include "core/pdf/xmp_metadata.h"

#include <string_view>

namespace flytt::pdf {

namespace {

std::string escaped(std::string_view text) {
  std::string result;
  for (char character : text) {
    switch (character) {
      case '&':
        result += "&amp;";
        break;
      case '<':
        result += "&lt;";
        break;
      case '>':
        result += "&gt;";
        break;
      default:
        result += character;
    }
  }
  return result;
}

std::string alternative(std::string_view property, std::string_view value) {
  if (value.empty()) return {};
  const std::string name(property);
  return "<" + name + "><rdf:Alt><rdf:li xml:lang=\"x-default\">" + escaped(value) + "</rdf:li></rdf:Alt></" + name +
         ">\n";
}

std::string array_of_one(std::string_view property, std::string_view kind, std::string_view value) {
  if (value.empty()) return {};
  const std::string name(property);
  const std::string array(kind);
  return "<" + name + "><rdf:" + array + "><rdf:li>" + escaped(value) + "</rdf:li></rdf:" + array + "></" + name +
         ">\n";
}

std::string simple(std::string_view property, std::string_view value) {
  const std::string name(property);
  return "<" + name + ">" + escaped(value) + "</" + name + ">\n";
}

constexpr std::string_view kUniversalAccessSchema =
    "<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType=\"Resource\">\n"
    "<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>\n"
    "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>\n"
    "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\n"
    "<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">\n"
    "<pdfaProperty:name>part</pdfaProperty:name>\n"
    "<pdfaProperty:valueType>Integer</pdfaProperty:valueType>\n"
    "<pdfaProperty:category>internal</pdfaProperty:category>\n"
    "<pdfaProperty:description>Part of ISO 14289 the file conforms to</pdfaProperty:description>\n"
    "</rdf:li></rdf:Seq></pdfaSchema:property>\n"
    "</rdf:li></rdf:Bag></pdfaExtension:schemas>\n";

}  // namespace

std::string xmp_metadata(const handout::Handout& document) {
  std::string xmp =
      "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
      "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
      "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
      "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
      "xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" "
      "xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\" xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\" "
      "xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\" "
      "xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\" "
      "xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">\n";
  xmp += simple("dc:format", "application/pdf");
  xmp += alternative("dc:title", document.title);
  xmp += alternative("dc:description", document.description);
  xmp += array_of_one("dc:creator", "Seq", document.author);
  xmp += array_of_one("dc:language", "Bag", document.language);
  xmp += simple("pdf:Producer", kProducer);
  xmp += simple("xmp:CreatorTool", kProducer);
  if (!document.created.empty()) {
    for (std::string_view property : {"xmp:CreateDate", "xmp:ModifyDate", "xmp:MetadataDate"}) {
      xmp += simple(property, document.created + "T00:00:00Z");
    }
  }
  xmp += simple("pdfaid:part", "2") + simple("pdfaid:conformance", "A") + simple("pdfuaid:part", "1");
  xmp += kUniversalAccessSchema;
  return xmp + "</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"w\"?>\n";
}

}  // namespace flytt::pdf
