#include "core/html/page_html.h"

#include <string_view>

#include "core/html/escape.h"
#include "core/html/page_elements.h"

namespace flytt::html {
namespace {

void append_attribute(std::string& out, std::string_view name, std::string_view value) {
  out += ' ';
  out += name;
  if (!value.empty()) out += "=\"" + escape_attribute(value) + '"';
}

void append_element(std::string& out, const Element& element) {
  out += '<' + element.tag;
  append_attribute(out, "data-k", element.key);
  for (const Attribute& attribute : element.attributes) append_attribute(out, attribute.name, attribute.value);
  out += '>';
  if (element.tag == "input") return;  // the one void element of the tree
  // A parser drops the first line feed of these.
  if ((element.tag == "pre" || element.tag == "textarea") && !element.text.empty() && element.text.front() == '\n')
    out += '\n';
  out += escape_text(element.text);
  for (const Element& child : element.children) append_element(out, child);
  out += "</" + element.tag + '>';
}

class DocumentWriter {
public:
  DocumentWriter(const page::Page& page, const PageDocument& document) : page_(page), document_(document) {}

  std::string write() {
    out_ = "<!DOCTYPE html>\n<html";
    append_attribute(out_, "lang", page_.language);
    append_attribute(out_, "data-language", page_.language);
    if (!document_.languages.empty()) append_attribute(out_, "data-languages", joined(document_.languages));
    if (!document_.version.empty()) append_attribute(out_, "data-version", document_.version);
    out_ += ">\n";
    head();
    body();
    out_ += "</html>\n";
    return std::move(out_);
  }

private:
  static std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
    return text;
  }

  void meta(std::string_view name, std::string_view content) {
    out_ += "<meta";
    append_attribute(out_, "name", name);
    append_attribute(out_, "content", content);
    out_ += ">\n";
  }

  void head() {
    out_ += "<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\"";
    append_attribute(out_, "content", content_security_policy(document_.probed_origins));
    out_ += ">\n<title>" + escape_text(page_.title) + "</title>\n";
    meta("referrer", "no-referrer");
    meta("viewport", "width=device-width, initial-scale=1");
    meta("color-scheme", "light dark");
    if (!page_.description.empty()) meta("description", page_.description);
    if (document_.listing == Listing::Unlisted) meta("robots", "noindex");
    addresses();
    // No font is asked for here: it would share the connection with the style sheet, and the first paint waits for
    // that.
    out_ +=
        "<link rel=\"stylesheet\" href=\"/flytt.css\">\n"
        "<link rel=\"icon\" href=\"/icon.svg\" type=\"image/svg+xml\">\n"
        "<link rel=\"manifest\" href=\"/manifest.webmanifest\">\n"
        "<script type=\"module\" src=\"/main.js\"></script>\n</head>\n";
  }

  void alternate(std::string_view language, const std::string& path) {
    out_ += "<link rel=\"alternate\"";
    append_attribute(out_, "hreflang", language);
    append_attribute(out_, "href", document_.base_url + path);
    out_ += ">\n";
  }

  void addresses() {
    if (document_.base_url.empty() || document_.listing == Listing::Unlisted) return;
    out_ += "<link rel=\"canonical\"";
    append_attribute(out_, "href", document_.base_url + page_.path);
    out_ += ">\n";
    for (const page::Alternate& other : page_.alternates) alternate(other.language, other.path);
    if (!document_.default_path.empty()) alternate("x-default", document_.default_path);
  }

  void body() {
    out_ += "<body>\n<a class=\"skip\" href=\"#main\">" + escape_text(document_.skip_text) + "</a>\n";
    if (!document_.noscript_text.empty()) {
      out_ += "<noscript><p class=\"trouble\">" + escape_text(document_.noscript_text) + "</p></noscript>\n";
    }
    for (const Notice& notice : document_.notices) {
      out_ += "<div class=\"trouble\"";
      append_attribute(out_, "data-trouble", notice.cause);
      out_ += " role=\"alert\" hidden><p>" + escape_text(notice.text) + "</p><p>" + escape_text(notice.action) + "</p>";
      if (!notice.button.empty()) out_ += "<button type=\"button\">" + escape_text(notice.button) + "</button>";
      out_ += "</div>\n";
    }
    if (!document_.loading_text.empty()) {
      // The region is there before it speaks, or nobody hears it.
      out_ +=
          "<p class=\"loading\" role=\"status\"><span hidden>" + escape_text(document_.loading_text) + "</span></p>\n";
    }
    out_ += "<div id=\"page\">";
    for (const Element& element : page_elements(page_)) append_element(out_, element);
    out_ += "</div>\n<canvas id=\"canvas\" aria-hidden=\"true\"></canvas>\n</body>\n";
  }

  const page::Page& page_;
  const PageDocument& document_;
  std::string out_;
};

}  // namespace

std::string content_security_policy(const std::vector<std::string>& probed_origins) {
  std::string connect = "connect-src 'self'";
  for (const std::string& origin : probed_origins) connect += ' ' + origin;
  return "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; font-src 'self'; "
         "img-src 'self'; " +
         connect + "; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'";
}

std::string write_element(const Element& element) {
  std::string out;
  append_element(out, element);
  return out;
}

std::string write_page(const page::Page& page, const PageDocument& document) {
  return DocumentWriter(page, document).write();
}

}  // namespace flytt::html
