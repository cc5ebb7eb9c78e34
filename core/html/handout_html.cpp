#include "core/html/handout_html.h"

#include <algorithm>
#include <string_view>
#include <variant>
#include <vector>

#include "core/handout/check_handout.h"
#include "core/html/escape.h"
#include "core/qr/qr_code.h"
#include "core/qr/qr_svg.h"
#include "core/text/percent_encoding.h"
#include "look/handout_style.h"

namespace flytt::html {
namespace {

using handout::Element;

std::string_view callout_class(handout::CalloutKind kind) {
  switch (kind) {
    case handout::CalloutKind::Good:
      return "good";
    case handout::CalloutKind::Caution:
      return "caution";
    case handout::CalloutKind::Bad:
      return "bad";
    case handout::CalloutKind::Note:
      break;
  }
  return "note";
}

class HandoutHtml {
public:
  HandoutHtml(const handout::Handout& handout, const handout::Outline& outline)
      : handout_(handout), outline_(outline) {}

  std::string write() {
    head();
    out_ += "<body>\n<main>\n<header>\n<h1>" + escape_text(handout_.title) + "</h1>\n";
    if (!handout_.subtitle.empty()) out_ += "<p class=\"subtitle\">" + escape_text(handout_.subtitle) + "</p>\n";
    const auto first_heading = std::find_if(handout_.body.begin(), handout_.body.end(), [](const Element& element) {
      return std::holds_alternative<handout::Heading>(element.value);
    });
    write(std::vector<Element>(handout_.body.begin(), first_heading));
    out_ += "</header>\n";
    contents();
    write(std::vector<Element>(first_heading, handout_.body.end()));
    out_ += "</main>\n</body>\n</html>\n";
    return std::move(out_);
  }

private:
  void head() {
    out_ += "<!DOCTYPE html>\n<html lang=\"" + escape_attribute(handout_.language) +
            "\">\n<head>\n<meta charset=\"utf-8\">\n"
            // Whoever passes the file on cannot make it fetch or run anything.
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>" +
            escape_text(handout_.title) + "</title>\n";
    meta("author", handout_.author);
    meta("description", handout_.description);
    meta("dcterms.created", handout_.created);
    out_ += "<style>\n";
    out_ += look::kHandoutStyle;
    out_ += "</style>\n</head>\n";
  }

  void meta(std::string_view name, const std::string& content) {
    if (content.empty()) return;
    out_ += "<meta name=\"" + std::string(name) + "\" content=\"" + escape_attribute(content) + "\">\n";
  }

  // Anchors of the handout are taken as they are; headings without one are counted. "-" cannot begin an anchor of ours.
  std::string id_of(std::size_t heading) const {
    const std::string& anchor = outline_[heading].anchor;
    return anchor.empty() ? "-heading-" + std::to_string(heading + 1) : anchor;
  }

  // Nested lists: an entry's list of the next level stands within its item.
  void contents() {
    if (handout_.contents_title.empty() || outline_.empty()) return;
    out_ +=
        "<nav aria-labelledby=\"-contents\">\n<h2 id=\"-contents\">" + escape_text(handout_.contents_title) + "</h2>\n";
    int level = 0;
    for (std::size_t i = 0; i < outline_.size(); ++i) {
      if (outline_[i].level > handout::kDeepestContents) continue;
      if (outline_[i].level > level) {
        out_ += "<ul>\n";
      } else {
        out_ += "</li>\n";
        for (; level > outline_[i].level; --level) out_ += "</ul>\n</li>\n";
      }
      level = outline_[i].level;
      out_ += "<li><a href=\"#" + escape_attribute(text::percent_encoded(id_of(i))) + "\">" +
              escape_text(outline_[i].text) + "</a>";
    }
    for (; level > 0; --level) out_ += "</li>\n</ul>\n";
    out_ += "</nav>\n";
  }

  void write(const std::vector<Element>& elements) {
    for (const Element& element : elements) {
      std::visit([this](const auto& value) { write(value); }, element.value);
    }
  }

  void write(const handout::Heading& heading) {
    const std::string tag = "h" + std::to_string(std::min(heading.level + 1, 6));
    out_ += "<" + tag + " id=\"" + escape_attribute(id_of(next_heading_++)) + "\">";
    runs(heading.runs);
    out_ += "</" + tag + ">\n";
  }

  void write(const handout::Paragraph& paragraph) {
    switch (paragraph.style) {
      case handout::ParagraphStyle::Lead:
        out_ += "<p class=\"lead\">";
        break;
      case handout::ParagraphStyle::Small:
        out_ += "<p class=\"small\">";
        break;
      case handout::ParagraphStyle::Body:
        out_ += "<p>";
        break;
    }
    runs(paragraph.runs);
    out_ += "</p>\n";
  }

  void write(const handout::List& list) {
    const bool is_numbered = list.numbering == handout::Numbering::Decimal;
    if (is_numbered && list.first_number != 1) {
      out_ += "<ol start=\"" + std::to_string(list.first_number) + "\">\n";
    } else if (is_numbered) {
      out_ += "<ol>\n";
    } else if (list.numbering == handout::Numbering::Checkbox) {
      out_ += "<ul class=\"checklist\" role=\"list\">\n";
    } else if (list.numbering == handout::Numbering::None) {
      out_ += "<ul class=\"plain\" role=\"list\">\n";  // a list without labels is none to some screen readers
    } else {
      out_ += "<ul>\n";
    }
    for (const auto& item : list.items) {
      out_ += "<li>";
      write(item);
      out_ += "</li>\n";
    }
    out_ += is_numbered ? "</ol>\n" : "</ul>\n";
  }

  void write(const handout::Table& table) {
    out_ += "<table>\n";
    if (!table.caption.empty()) out_ += "<caption>" + escape_text(table.caption) + "</caption>\n";
    out_ += "<thead>\n<tr>";
    for (const handout::Column& column : table.columns) {
      out_ += column.header.empty() ? "<td></td>" : "<th scope=\"col\">" + escape_text(column.header) + "</th>";
    }
    out_ += "</tr>\n</thead>\n<tbody>\n";
    for (const auto& row : table.rows) {
      out_ += "<tr>";
      for (std::size_t i = 0; i < row.size(); ++i) {
        const bool is_header = i == 0 && table.first_column_is_header;
        out_ += is_header ? "<th scope=\"row\">" : "<td>";
        write(row[i].body);
        out_ += is_header ? "</th>" : "</td>";
      }
      out_ += "</tr>\n";
    }
    out_ += "</tbody>\n</table>\n";
  }

  void write(const handout::Callout& callout) {
    out_ += "<div class=\"callout " + std::string(callout_class(callout.kind)) + "\" role=\"note\">\n";
    if (!callout.title.empty()) out_ += "<p class=\"callout-title\">" + escape_text(callout.title) + "</p>\n";
    write(callout.body);
    out_ += "</div>\n";
  }

  void write(const handout::Figure& figure) {
    std::string svg = qr::write_svg(figure.modules, figure.alternative_text,
                                    {.quiet_zone_modules = qr::kQuietZoneModules, .pixels_per_module = 8});
    svg.erase(0, svg.find("<svg"));  // inside HTML there is no XML declaration
    out_ += "<figure style=\"--width: " + std::to_string(figure.width_mm) + "mm\">\n" + svg;
    if (!figure.caption.empty()) {
      out_ += "<figcaption>";
      runs(figure.caption);
      out_ += "</figcaption>\n";
    }
    out_ += "</figure>\n";
  }

  void write(const handout::Code& code) {
    out_ += "<pre translate=\"no\"><code>";
    for (std::size_t i = 0; i < code.lines.size(); ++i) {
      if (i > 0) out_ += '\n';
      out_ += escape_text(code.lines[i]);
    }
    out_ += "</code></pre>\n";
  }

  void runs(const Inline& runs) {
    for (std::size_t i = 0; i < runs.size();) {
      const std::string& href = runs[i].href;
      std::size_t end = i + 1;
      if (!href.empty()) {
        while (end < runs.size() && runs[end].href == href) ++end;
        const std::string target = href[0] == '#' ? "#" + text::percent_encoded(href.substr(1)) : href;
        out_ += "<a href=\"" + escape_attribute(target) + "\">";
      }
      for (std::size_t k = i; k < end; ++k) run(runs[k]);
      if (!href.empty()) out_ += "</a>";
      i = end;
    }
  }

  void run(const Run& run) {
    if (run.strong) out_ += "<strong>";
    if (run.emphasis) out_ += "<em>";
    if (run.code) out_ += "<code translate=\"no\">";
    out_ += escape_text(run.text);
    if (run.code) out_ += "</code>";
    if (run.emphasis) out_ += "</em>";
    if (run.strong) out_ += "</strong>";
  }

  const handout::Handout& handout_;
  const handout::Outline& outline_;
  std::size_t next_heading_ = 0;
  std::string out_;
};

}  // namespace

Result<std::string> write_html(const handout::Handout& handout) {
  const Result<handout::Outline> outline = handout::check_handout(handout);
  if (!outline) return tl::unexpected<Error>(outline.error());
  return HandoutHtml(handout, *outline).write();
}

}  // namespace flytt::html
