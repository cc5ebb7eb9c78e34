#include "tests/core/pdf/sample_handout.h"

#include <utility>

namespace flytt::pdf {

namespace {

using handout::Element;

Run link(const std::string& text, const std::string& href) {
  Run run = plain_run(text);
  run.href = href;
  return run;
}

Element rich_paragraph() {
  handout::Paragraph paragraph;
  paragraph.runs.push_back(plain_run("The service moves to "));
  Run strong = plain_run("Public Cloud Azure");
  strong.strong = true;
  paragraph.runs.push_back(strong);
  paragraph.runs.push_back(plain_run(", and that is "));
  Run emphasis = plain_run("good news");
  emphasis.emphasis = true;
  paragraph.runs.push_back(emphasis);
  paragraph.runs.push_back(plain_run(" for those who use "));
  Run code = plain_run("timeclock.flexhrm.com");
  code.code = true;
  paragraph.runs.push_back(code);
  paragraph.runs.push_back(plain_run(". Read "));
  paragraph.runs.push_back(link("what the network needs", "#firewall"));
  paragraph.runs.push_back(plain_run(" or open "));
  paragraph.runs.push_back(link("https://status.example.com/services/flex/migration/waves/2026/spring?language=sv",
                                "https://status.example.com/services/flex/migration/waves/2026/spring?language=sv"));
  paragraph.runs.push_back(plain_run(" in a browser; in Swedish one says "));
  paragraph.runs.push_back(plain_run("brandväggsöppning"));
  paragraph.runs.push_back(plain_run("."));
  return {paragraph};
}

handout::List list(handout::Numbering numbering, std::vector<std::vector<Element>> items) {
  handout::List list;
  list.numbering = numbering;
  list.items = std::move(items);
  return list;
}

Element address_table(int rows) {
  handout::Table table;
  table.caption = "Addresses that must be open";
  table.columns = {{"Endpoint", 2}, {"Address", 3}, {"Port", 1}, {"What it is for", 4}};
  table.first_column_is_header = true;
  for (int i = 0; i < rows; ++i) {
    table.rows.push_back(
        {cell("Endpoint " + std::to_string(i + 1)), cell("198.51.100." + std::to_string(i + 1)), cell("443"),
         cell("Sign-in, the web client and the programming interface, which integrations use at night.")});
  }
  return {table};
}

Element callout(handout::CalloutKind kind, const std::string& title, std::vector<Element> body) {
  handout::Callout callout;
  callout.kind = kind;
  callout.title = title;
  callout.body = std::move(body);
  return {callout};
}

}  // namespace

handout::Element heading(int level, const std::string& text, const std::string& anchor) {
  handout::Heading heading;
  heading.level = level;
  heading.runs = {plain_run(text)};
  heading.anchor = anchor;
  return {heading};
}

handout::Element paragraph(const std::string& text) {
  handout::Paragraph paragraph;
  paragraph.runs = {plain_run(text)};
  return {paragraph};
}

handout::Cell cell(const std::string& text) { return {{paragraph(text)}}; }

ModuleGrid checkered_grid(int side) {
  ModuleGrid grid;
  grid.side = side;
  for (int row = 0; row < side; ++row) {
    for (int column = 0; column < side; ++column) grid.dark.push_back((row * 7 + column * column) % 3 == 0 ? 1 : 0);
  }
  return grid;
}

handout::Handout small_handout() {
  handout::Handout document;
  document.title = "Small";
  document.language = "en";
  document.body = {heading(1, "Only heading"), paragraph("One paragraph.")};
  return document;
}

handout::Handout full_handout() {
  handout::Handout document;
  document.title = "Moving to the cloud: questions, changes and what to open";
  document.subtitle = "For administrators and the network team";
  document.language = "en";
  document.author = "Example Organisation & Partners";
  document.description = "All that changes, <in one document>.";
  document.created = "2026-11-24";
  document.header = "Moving to the cloud";
  document.page_label = "Page {page} of {pages}";
  document.page_reference = "(page {page})";
  document.contents_title = "Contents";
  std::vector<Element>& body = document.body;

  handout::Paragraph lead;
  lead.style = handout::ParagraphStyle::Lead;
  lead.runs = {plain_run(
      "Customers are moved in waves. Nothing is lost on the way, and most people notice only a new address.")};
  handout::Paragraph small;
  small.style = handout::ParagraphStyle::Small;
  small.runs = {plain_run("As of September 2025. Ask for the current plan when this date has passed.")};

  body.push_back(heading(1, "What moves", "what"));
  body.push_back({lead});
  body.push_back(rich_paragraph());
  body.push_back({small});
  body.push_back(heading(2, "Who is affected"));
  body.push_back(
      {list(handout::Numbering::Bullet,
            {{paragraph("Everyone who signs in, with or without a mailbox of their own.")},
             {paragraph("Network administrators:"),
              {list(handout::Numbering::Bullet, {{paragraph("open the new addresses,")},
                                                 {paragraph("keep the old ones until the move is over.")}})}},
             {paragraph("Integrations that call the interface."),
              paragraph("They need the new address as well, and a test run before the day of the move comes.")}})});
  body.push_back(callout(handout::CalloutKind::Caution, "Caution",
                         {paragraph("The single sign-on certificate is a new one. Configure and verify it before the "
                                    "move, or nobody signs in on the morning after.")}));
  body.push_back(heading(2, "Steps", "steps"));
  body.push_back({list(handout::Numbering::Decimal,
                       {{paragraph("Create a new application in Entra.")},
                        {paragraph("Upload the certificate."),
                         {handout::Code{{"openssl x509 -in certificate.pem -noout \\", "    -fingerprint -sha256"}}}},
                        {paragraph("Verify sign-in with one user.")}})});
  body.push_back(
      {list(handout::Numbering::Checkbox, {{paragraph("Firewall opened")}, {paragraph("Terminals restarted")}})});
  body.push_back({list(handout::Numbering::None, {{paragraph("An item without a label.")}})});
  body.push_back(heading(1, "Firewall", "firewall"));
  body.push_back(
      paragraph("Every address below is an example. \xC3\x85 \xC3\x84 \xC3\x96 \xC3\xA9 \xE2\x80\x93 "
                "\xE2\x80\x9Cquoted\xE2\x80\x9D \xE2\x82\xAC."));
  body.push_back(address_table(34));
  body.push_back(callout(handout::CalloutKind::Note, "Note",
                         {paragraph("A list within a callout:"),
                          {list(handout::Numbering::Bullet, {{paragraph("first")}, {paragraph("second")}})}}));
  body.push_back(callout(handout::CalloutKind::Good, "Good", {paragraph("All data is migrated.")}));
  body.push_back(
      callout(handout::CalloutKind::Bad, "Stop", {paragraph("Do not delete the old application before the move.")}));
  body.push_back(heading(1, "On the phone"));
  handout::Figure figure;
  figure.modules = checkered_grid(29);
  figure.alternative_text = "QR code that opens https://mobile.flexhrm.com";
  figure.caption = {plain_run("Scan to open "), link("https://mobile.flexhrm.com", "https://mobile.flexhrm.com")};
  figure.width_mm = 50;
  body.push_back({figure});
  body.push_back(heading(2, "Words that are long"));
  handout::Table narrow;
  narrow.columns = {{"", 1}, {"Narrow", 1}, {"", 6}};
  narrow.rows.push_back({cell("a"), cell("Verksamhetsutvecklingsprojektledningssammanträdesprotokollföring"),
                         cell("A compound that no column holds is divided rather than cut off.")});
  body.push_back({narrow});
  return document;
}

}  // namespace flytt::pdf
