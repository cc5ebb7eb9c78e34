#include "tests/support/sample_handout.h"

#include <utility>

#include "core/contract.h"
#include "core/qr/qr_code.h"

namespace flytt::tests {

using handout::Element;

Element heading(int level, const std::string& text, const std::string& anchor) {
  return {handout::Heading{level, {plain_run(text)}, anchor}};
}

Element paragraph(const std::string& text) { return paragraph(Inline{plain_run(text)}); }

Element paragraph(Inline runs) {
  handout::Paragraph value;
  value.runs = std::move(runs);
  return {std::move(value)};
}

Element list(handout::Numbering numbering, const std::vector<std::string>& items) {
  handout::List value;
  value.numbering = numbering;
  for (const std::string& item : items) value.items.push_back({paragraph(item)});
  return {std::move(value)};
}

handout::Cell cell(const std::string& text) { return {{paragraph(text)}}; }

Element figure(const std::string& alternative_text) {
  const auto modules = qr::encode("https://mobile.flexhrm.com/", qr::Level::M);
  FLYTT_EXPECTS(modules.has_value());
  handout::Figure value;
  value.modules = *modules;
  value.alternative_text = alternative_text;
  Run link = plain_run("https://mobile.flexhrm.com/");
  link.href = link.text;
  value.caption = {link};
  return {std::move(value)};
}

handout::Handout handout_with(std::vector<Element> elements) {
  handout::Handout handout;
  handout.title = "Moving to the new platform";
  handout.language = "en";
  handout.body.push_back(heading(1, "First things first"));
  for (Element& element : elements) handout.body.push_back(std::move(element));
  return handout;
}

namespace {

Inline mixed_runs() {
  Run strong = plain_run("strong");
  strong.strong = true;
  Run emphasis = plain_run("emphasis");
  emphasis.emphasis = true;
  Run code = plain_run("api.example.com/v2");
  code.code = true;
  Run link = plain_run("the guide");
  link.href = "https://www.example.com/guide?a=1&b=2";
  Run inner = plain_run("the addresses");
  inner.href = "#addresses";
  return {plain_run("A sentence with a "),
          strong,
          plain_run(" word, an "),
          emphasis,
          plain_run(", an address "),
          code,
          plain_run(", a link to "),
          link,
          plain_run(", one to "),
          inner,
          plain_run(" and words in Swedish: "),
          plain_run("flytten är klar"),
          plain_run(".")};
}

Element nested_list() {
  handout::List inner;
  inner.numbering = handout::Numbering::Decimal;
  inner.items = {{paragraph("First step inside")}, {paragraph("Second step inside")}};
  handout::List outer;
  outer.items = {{paragraph("A point"), paragraph("that goes on in a second paragraph, long enough to reach the end of "
                                                  "its line and to show that it stays in line with the first.")},
                 {paragraph("A point with steps"), {inner}},
                 {paragraph("A last point")}};
  return {outer};
}

Element address_table() {
  handout::Table table;
  table.caption = "Addresses, old and new";
  table.columns = {{"Service", 2}, {"Old address", 3}, {"New address", 3}};
  table.first_column_is_header = true;
  table.rows = {{cell("Mobile"), cell("m.example.com"), cell("mobile.example.com")},
                {cell("API"), cell("api.example.com/v1"), {{paragraph("not published in this portal yet")}}},
                {cell("Timeclock"), cell(""), {{list(handout::Numbering::Bullet, {"192.0.2.10", "2001:db8::10"})}}}};
  return {table};
}

Element callout(handout::CalloutKind kind, const std::string& title) {
  handout::Callout value;
  value.kind = kind;
  value.title = title;
  value.body = {paragraph("A callout says what must not be missed, in one or two sentences that can be read without "
                          "what stands around them."),
                paragraph("It may have a second paragraph.")};
  return {value};
}

}  // namespace

handout::Handout sample_handout() {
  handout::Handout handout;
  handout.title = "Moving to the new platform";
  handout.subtitle = "What changes, for whom, and what to do";
  handout.language = "en";
  handout.author = "Example Vendor";
  handout.description = "Questions, changes & checklists <for> \"everyone\"";
  handout.created = "2026-11-24";
  handout.header = "Moving to the new platform";
  handout.page_label = "Page {page} of {pages}";
  handout.contents_title = "Contents";

  handout::Paragraph lead;
  lead.runs = {plain_run("One sentence that says what this is about and for whom it was written.")};
  lead.style = handout::ParagraphStyle::Lead;
  handout::Paragraph small = lead;
  small.runs = {plain_run("As of September 2025.")};
  small.style = handout::ParagraphStyle::Small;
  handout::List late;
  late.numbering = handout::Numbering::Decimal;
  late.first_number = 4;
  late.items = {{paragraph("Begins at four")}, {paragraph("Goes on with five")}};

  handout.body = {heading(1, "Text & text <only>", "text"),
                  {lead},
                  paragraph(mixed_runs()),
                  {small},
                  heading(2, "Lists"),
                  nested_list(),
                  list(handout::Numbering::Decimal, {"First", "Second", "Third"}),
                  {late},
                  list(handout::Numbering::Checkbox, {"Tick this", "and this"}),
                  list(handout::Numbering::None, {"No label here", "nor here"}),
                  heading(2, "Addresses", "addresses"),
                  address_table(),
                  paragraph("What follows a table keeps its distance."),
                  heading(1, "Callouts and code"),
                  callout(handout::CalloutKind::Note, "Note"),
                  callout(handout::CalloutKind::Good, "Done"),
                  callout(handout::CalloutKind::Caution, "Take care"),
                  callout(handout::CalloutKind::Bad, "Blocked"),
                  {handout::Code{{"POST /v2/token HTTP/1.1", "  Host: api.example.com", "", "{\"grant\": \"<x>\"}"}}},
                  heading(2, "On the phone"),
                  figure("QR code that opens https://mobile.flexhrm.com/")};
  return handout;
}

}  // namespace flytt::tests
