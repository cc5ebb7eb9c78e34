#include "tests/support/sample_page.h"

#include <string>

#include "ui/app/page_builder.h"

namespace flytt::test {
namespace {

using page::Icon;
using page::Look;
using page::Widths;
using ui::PageBuilder;

Run strong(std::string text) {
  Run run = plain_run(std::move(text));
  run.strong = true;
  return run;
}

Run code(std::string text) {
  Run run = plain_run(std::move(text));
  run.code = true;
  return run;
}

Run link(std::string text, std::string href) {
  Run run = plain_run(std::move(text));
  run.href = std::move(href);
  return run;
}

ModuleGrid checkered_grid() {  // looks like a symbol, says nothing
  ModuleGrid grid;
  grid.side = 29;
  for (int row = 0; row < grid.side; ++row) {
    for (int column = 0; column < grid.side; ++column) {
      grid.dark.push_back(static_cast<std::uint8_t>((row * 7 + column * 11 + row * column) % 3 == 0));
    }
  }
  return grid;
}

void add_frame_top(PageBuilder& b) {
  {
    const auto banner = b.banner("banner");
    b.link("banner/name", "Flytt", "/en/", Look::Lead).widths = Widths::BelowWide;
    {
      const auto search = b.search("banner/search", "Search");
      b.text_field("banner/search/field", "Search", "", "Search questions, changes, addresses",
                   ui::search_field::EditQuery{}, page::InputKind::Search)
          .look = Look::Quiet;
    }
    b.link("banner/language", "Svenska", "/sv/", Look::Quiet, Icon::Language).widths = Widths::FromMedium;
    b.icon_button("banner/theme", "Dark appearance", Icon::Moon,
                  ui::preferences::Choose{ui::preferences::Preference::Theme, 2});
  }
  const struct {
    const char* key;
    const char* text;
    Icon icon;
  } links[] = {{"overview", "Overview", Icon::Home},        {"changes", "Breaking changes", Icon::Changes},
               {"questions", "Questions", Icon::Questions}, {"firewall", "Firewall", Icon::Shield},
               {"mobile", "Mobile app", Icon::Phone},       {"documents", "Documents", Icon::Document}};
  {
    const auto rail = b.rail("rail", "Portal");
    b.link("rail/name", "Flytt", "/en/", Look::Lead);
    for (const auto& entry : links) {
      b.link(std::string("rail/") + entry.key, entry.text, "/en/x/", Look::Default, entry.icon).state.current =
          entry.icon == Icon::Changes;
    }
  }
}

void add_frame_bottom(PageBuilder& b) {
  {
    const auto aside = b.on_this_page("aside", "On this page");
    b.heading("aside/heading", 2, "On this page");
    b.link("aside/one", "What will be contacted", "#one").state.current = true;
    b.link("aside/two", "New address of the programming interface", "#two");
    b.link("aside/three", "Questions", "#three");
  }
  {
    const auto footer = b.footer("footer");
    b.paragraph(
        "footer/as-of",
        "As of September 2025. This portal is static files. What you type, load or check stays in your browser.");
    b.link("footer/source", "Source of the facts", "/en/source/");
  }
  const auto bar = b.bottom_bar("bar", "Portal");
  b.link("bar/overview", "Overview", "/en/", Look::Default, Icon::Home);
  b.link("bar/changes", "Changes", "/en/x/", Look::Default, Icon::Changes).state.current = true;
  b.link("bar/questions", "Questions", "/en/x/", Look::Default, Icon::Questions);
  b.link("bar/firewall", "Firewall", "/en/x/", Look::Default, Icon::Shield);
  b.link("bar/mobile", "Mobile", "/en/x/", Look::Default, Icon::Phone);
}

void add_doors(PageBuilder& b) {
  const auto doors = b.grid("doors", 200);
  b.door("doors/read", "I read up", "Questions and answers about login, e-mail, data and dates.", "/en/faq/",
         Icon::Questions);
  b.door("doors/network", "I run the network", "Check from your own network whether the new addresses can be reached.",
         "/en/firewall/", Icon::Shield);
  b.door("doors/phone", "I set up my phone", "Scan a QR code and open the mobile app at its new address.",
         "/en/mobile/", Icon::Phone);
}

void add_callouts(PageBuilder& b) {
  const struct {
    const char* key;
    Look look;
    const char* title;
  } tones[] = {{"good", Look::Good, "Reached"},
               {"caution", Look::Caution, "Not certain"},
               {"bad", Look::Bad, "Not reached"},
               {"neutral", Look::Neutral, "Not published in this portal yet"}};
  for (const auto& tone : tones) {
    const std::string key = std::string("callout/") + tone.key;
    const auto callout = b.callout(key, tone.look);
    b.paragraph(key + "/title", {strong(tone.title)});
    b.paragraph(key + "/text", {plain_run("The browser tried to open a connection to "), code("mobile.flexhrm.com"),
                                plain_run(" and this is what it saw, in words that fill more than one line.")});
  }
}

void add_change(PageBuilder& b) {
  const auto card = b.card("change");
  {
    const auto badges = b.row("change/badges", 8);
    b.badge("change/class", "Breaking", Look::BadgeBad, Icon::Error);
    b.badge("change/audience", "IT");
    b.badge("change/state", "Date passed", Look::BadgeCaution, Icon::Clock);
    b.badge("change/done", "Done", Look::BadgeGood, Icon::Check);
    b.badge("change/shortcut", "Ctrl K", Look::Key);
  }
  b.heading("change/title", 3, "New address of the programming interface");
  b.paragraph("change/text", {plain_run("Integrations must call the new host, "), strong("at the latest"),
                              plain_run(" when the customer moves. See "), link("the guide for integrators", "/en/x/"),
                              plain_run(".")});
  {
    const auto table = b.table("change/table", "Old and new address");
    {
      const auto row = b.table_row("change/table/0");
      b.column_header("change/table/0/0", "What");
      b.column_header("change/table/0/1", "Before");
      b.column_header("change/table/0/2", "After");
      b.column_header("change/table/0/3", "");
    }
    const char* rows[][3] = {{"Timeclock", "timeclock.example.com", "timeclock.flexhrm.com"},
                             {"Web", "an-old-and-rather-long-host-name.example.com/start", "web.flexhrm.com"}};
    for (const auto& row : rows) {
      const std::string key = std::string("change/table/") + row[0];
      const auto scope = b.table_row(key);
      b.row_header(key + "/what", ui::text_runs(row[0]));
      b.text_cell(key + "/before", {code(row[1])});
      b.text_cell(key + "/after", {code(row[2])});
      const auto cell = b.cell(key + "/copy");
      b.copy_button(key + "/copy/button", "Copy", row[2]);
    }
  }
  Blocks steps;
  Block list;
  list.kind = BlockKind::NumberedList;
  list.items.push_back({paragraph_block({plain_run("Find every place where the old address is written.")})});
  Block inner;
  inner.kind = BlockKind::BulletList;
  inner.items.push_back({paragraph_block({plain_run("Configuration files")})});
  inner.items.push_back({paragraph_block({plain_run(
      "Jobs that run at night, and jobs that run once a month and that nobody remembers before they fail")})});
  list.items.push_back({paragraph_block({plain_run("Replace it.")}), inner});
  steps.push_back(list);
  Block lines;
  lines.kind = BlockKind::Code;
  lines.runs = {plain_run("curl --head https://web.flexhrm.com/"), plain_run("HTTP/2 200")};
  steps.push_back(lines);
  b.blocks("change/steps", steps);
}

void add_controls(PageBuilder& b) {
  {
    const auto chips = b.row("chips", 8);
    b.chip("chips/all", "Everyone", true, ui::role::ChooseRole{});
    b.chip("chips/it", "IT", false, ui::role::ChooseRole{"it"});
    b.chip("chips/payroll", "Payroll", false, ui::role::ChooseRole{"payroll"});
  }
  b.text_field("company", "Company name (optional)", "", "As it should stand under the code",
               ui::phones::EditCompany{});
  b.select("set", "What to include", "all", {{"all", "Everything"}, {"faq", "Questions"}}, ui::documents::EditSet{});
  b.checkbox("done", "I have told the people who run the firewall", true, ui::ConfirmCopy{});
  b.checkbox("open", "The new certificate is installed", false, ui::ConfirmCopy{});
  {
    const auto choice = b.radio_group("kind", "What to check");
    b.radio("kind/all", "Everything", true, ui::ConfirmCopy{});
    b.radio("kind/own", "My own addresses only", false, ui::ConfirmCopy{});
    b.radio("kind/none", "Nothing yet", false, ui::ConfirmCopy{}).state.disabled = true;
  }
  {
    const auto table = b.table("hosts", "Hosts");
    {
      const auto row = b.table_row("hosts/header");
      b.sort_header("hosts/name", "Host", page::Sort::Ascending, ui::ConfirmCopy{});
      b.sort_header("hosts/port", "Port", page::Sort::None, ui::ConfirmCopy{});
      b.column_header("hosts/state", "State");
    }
    {
      const auto row = b.table_row("hosts/api");
      b.row_header("hosts/api/name", ui::text_runs("api.example"));
      b.text_cell("hosts/api/port", ui::text_runs("443"));
      b.text_cell("hosts/api/state", ui::text_runs("Open"));
    }
  }
  b.file_field("files", "Lists of addresses", "Choose files, drop them here or paste them");
  b.text_field("lines", "Addresses, one a line", "a.example\nb.example", "", ui::ConfirmCopy{}, page::InputKind::Lines);
  b.progress_bar("progress", 0.4, "Probes answered");
  {
    const auto buttons = b.row("buttons");
    b.button("buttons/start", "Start the check", Look::Primary, ui::firewall_check::StartCheck{}, Icon::Play);
    b.button("buttons/cancel", "Cancel", Look::Default, ui::firewall_check::CancelCheck{});
    b.button("buttons/save", "Save as text", Look::Quiet, ui::firewall_check::SaveReport{}, Icon::Download);
    b.button("buttons/off", "Not now", Look::Default, ui::firewall_check::StartCheck{}).state.disabled = true;
  }
  b.status("status", "3 of 8 probes answered").look = Look::Good;
  b.status("status/empty", "");
  b.alert("alert", "Two addresses were not reached.").look = Look::Bad;
  b.link("more", "All changes with what to do", "/en/changes/", Look::Default, Icon::ArrowRight);
}

}  // namespace

page::Page sample_page() {
  page::Page page;
  page.path = "/en/sample/";
  page.title = "Sample";
  page.language = "en";
  ui::Actions actions;
  PageBuilder b(page, actions);
  add_frame_top(b);
  {
    const auto main = b.main("main");
    b.heading("title", 1, "Breaking changes");
    b.paragraph(
        "lead",
        "Every change with who it concerns, the old and the new address, what to do and what happens otherwise.",
        Look::Lead);
    add_doors(b);
    b.heading("callouts", 2, "What will be contacted");
    add_callouts(b);
    b.heading("changes", 2, "Changes");
    add_change(b);
    b.heading("controls", 2, "Controls");
    add_controls(b);
    b.heading("questions", 2, "Questions");
    {
      const auto group = b.stack("questions/list", 8);
      {
        const auto closed =
            b.disclosure("question/one", {plain_run("Which addresses must be opened in the firewall?")}, false, 3);
        b.paragraph("question/one/answer", "Hidden.");
      }
      const auto open = b.disclosure(
          "question/two", {plain_run("What happens to people who have no e-mail address of their own?")}, true, 3);
      b.paragraph("question/two/answer",
                  "They can be given an alias. Ask the person who runs your mail system, and give every alias "
                  "to one person only, since the address is what the new login knows a person by.");
      b.paragraph("question/two/as-of", "As of September 2025", Look::Muted).look = Look::Small;
    }
    {
      const auto pages = b.navigation("pages", "Pages of the list");
      pages.node().arrangement = page::Arrangement::Row;
      b.link("pages/first", "First page", "/en/x/");
      b.link("pages/previous", "Previous page", "/en/x/");
      b.paragraph("pages/place", "Page 50 of 100");
      b.link("pages/next", "Next page", "/en/x/");
      b.link("pages/last", "Last page", "/en/x/");
    }
    b.heading("code", 2, "The code");
    b.figure("qr", checkered_grid(), "QR code for https://mobile.flexhrm.com/");
    b.paragraph("qr/name", "mobile.flexhrm.com");
  }
  add_frame_bottom(b);
  return page;
}

page::Page long_page(int entries) {
  page::Page page;
  page.path = "/en/long/";
  page.title = "Long";
  page.language = "en";
  ui::Actions actions;
  PageBuilder b(page, actions);
  add_frame_top(b);
  {
    const auto main = b.main("main");
    b.heading("title", 1, "Questions and answers");
    for (int i = 0; i < entries; ++i) {
      const std::string key = "question/" + std::to_string(i);
      const auto open = b.disclosure(key, {plain_run("Question number " + std::to_string(i))}, true, 2);
      b.paragraph(key + "/answer",
                  {plain_run("An answer of some length with "), strong("strong words"), plain_run(" and "),
                   link("a link", "/en/x/"), plain_run(" so that it takes several lines on most pages.")});
      const auto list = b.list(key + "/list");
      for (int k = 0; k < 3; ++k) {
        const std::string item_key = key + "/list/" + std::to_string(k);
        const auto item = b.item(item_key);
        b.paragraph(item_key + "/text", "A point to remember");
      }
    }
  }
  add_frame_bottom(b);
  return page;
}

}  // namespace flytt::test
