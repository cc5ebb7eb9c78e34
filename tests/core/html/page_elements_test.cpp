#include "core/html/page_elements.h"

#include <gtest/gtest.h>

#include <functional>
#include <string>
#include <vector>

#include "core/page/icon_path.h"
#include "tests/core/html/element_text.h"

namespace flytt::html {
namespace {

using page::Arrangement;
using page::Icon;
using page::InputKind;
using page::Look;
using page::Node;
using page::Page;
using page::Role;
using page::Widths;

Node make_node(std::string key, Role role, int parent = -1, std::string text = "") {
  Node node;
  node.key = std::move(key);
  node.role = role;
  node.parent = parent;
  if (!text.empty()) node.runs.push_back(plain_run(std::move(text)));
  return node;
}

std::string html_of(const std::vector<Node>& nodes) {
  Page page;
  page.nodes = nodes;
  std::string text;
  for (const Element& element : page_elements(page)) text += element_text(element);
  return text;
}

std::string svg(Icon icon, const std::string& class_name = "icon") {
  return "<svg class='" + class_name + "' viewBox='0 0 24 24' aria-hidden='true'><path d='" +
         std::string(page::icon_path(icon)) + "'></></>";
}

// One node, made from role and text, then changed.
struct NodeCase {
  const char* name;
  Role role;
  const char* text;
  std::function<void(Node&)> change;
  std::string html;
};

void check(const std::vector<NodeCase>& cases) {
  for (const NodeCase& one : cases) {
    Node node = make_node("k", one.role, -1, one.text);
    if (one.change) one.change(node);
    EXPECT_EQ(html_of({node}), one.html) << one.name;
  }
}

TEST(PageElements, GivesEachContainerItsElement) {
  check({
      {"banner", Role::Banner, "", [](Node& n) { n.arrangement = Arrangement::Row; }, "<header class='banner row'></>"},
      {"rail", Role::Navigation, "", [](Node& n) { n.label = "Portal", n.widths = Widths::WideOnly, n.gap_px = 4; },
       "<nav class='rail gap-4 wide-only' aria-label='Portal'></>"},
      {"bottom bar", Role::Navigation, "", [](Node& n) { n.label = "Portal", n.widths = Widths::NarrowOnly; },
       "<nav class='bottom narrow-only' aria-label='Portal'></>"},
      {"other navigation", Role::Navigation, "", [](Node& n) { n.label = "Languages"; },
       "<nav class='nav' aria-label='Languages'></>"},
      {"main", Role::Main, "", nullptr, "<main id='main' tabindex='-1'></>"},
      {"aside", Role::Complementary, "", [](Node& n) { n.label = "On this page"; },
       "<aside class='aside' aria-label='On this page'></>"},
      {"footer", Role::Footer, "", nullptr, "<footer class='footer'></>"},
      {"search", Role::Search, "", [](Node& n) { n.label = "Search"; },
       "<div class='search' role='search' aria-label='Search'></>"},
      {"group", Role::Group, "", nullptr, "<div></>"},
      {"grid", Role::Group, "", [](Node& n) { n.arrangement = Arrangement::Grid, n.grid_column_px = 220; },
       "<div class='grid grid-220'></>"},
      {"callout", Role::Group, "", [](Node& n) { n.look = Look::Bad; },
       "<div class='callout bad'>" + svg(Icon::Error) + "</>"},
      {"article", Role::Article, "", [](Node& n) { n.look = Look::Card, n.label = "API"; },
       "<article class='card' aria-label='API'></>"},
      {"card without a heading", Role::Article, "", [](Node& n) { n.look = Look::Card; }, "<div class='card'></>"},
      {"bullets", Role::List, "", [](Node& n) { n.gap_px = 8; }, "<ul class='gap-8'></>"},
      {"numbers", Role::List, "", [](Node& n) { n.first_number = 1; }, "<ol></>"},
      {"numbers from four", Role::List, "", [](Node& n) { n.first_number = 4; }, "<ol start='4'></>"},
      {"item", Role::ListItem, "", nullptr, "<li></>"},
      {"closed", Role::Disclosure, "", nullptr, "<details></>"},
      {"open", Role::Disclosure, "", [](Node& n) { n.state.expanded = true; }, "<details open></>"},
  });
}

TEST(PageElements, GivesEachTextItsElement) {
  check({
      {"heading", Role::Heading, "Dates", [](Node& n) { n.level = 2, n.anchor = "dates"; }, "<h2 id='dates'>Dates</>"},
      {"paragraph", Role::Paragraph, "Text", nullptr, "<p>Text</>"},
      {"empty paragraph", Role::Paragraph, "", nullptr, "<p></>"},
      {"lead", Role::Paragraph, "Text", [](Node& n) { n.look = Look::Lead; }, "<p class='lead'>Text</>"},
      {"small", Role::Paragraph, "Text", [](Node& n) { n.look = Look::Small; }, "<p class='small'>Text</>"},
      {"muted", Role::Paragraph, "Text", [](Node& n) { n.look = Look::Muted; }, "<p class='muted'>Text</>"},
      {"tone", Role::Paragraph, "Text", [](Node& n) { n.look = Look::Caution; },
       "<p class='caution'>" + svg(Icon::Warning) + "<span>Text</></>"},
      {"badge", Role::Paragraph, "IT", [](Node& n) { n.look = Look::Badge; }, "<p class='badge'>IT</>"},
      {"badge with icon", Role::Paragraph, "Done", [](Node& n) { n.look = Look::BadgeGood, n.icon = Icon::Check; },
       "<p class='badge good'>" + svg(Icon::Check) + "<span>Done</></>"},
      {"key", Role::Paragraph, "Ctrl K", [](Node& n) { n.look = Look::Key; }, "<kbd class='key'>Ctrl K</>"},
      {"status", Role::Status, "3 of 8", nullptr, "<p role='status'>3 of 8</>"},
      {"alert", Role::Alert, "Failed", [](Node& n) { n.look = Look::Bad; },
       "<p class='bad' role='alert'>" + svg(Icon::Error) + "<span>Failed</></>"},
      {"code", Role::CodeBlock, "a < b", [](Node& n) { n.runs.push_back(plain_run("c")); },
       "<pre class='code'>a < b\nc</>"},
      {"summary", Role::Summary, "Why?", nullptr,
       "<summary>" + svg(Icon::ChevronRight, "icon chevron") + "<span>Why?</></>"},
      {"summary as heading", Role::Summary, "Why?", [](Node& n) { n.level = 3; },
       "<summary>" + svg(Icon::ChevronRight, "icon chevron") + "<h3>Why?</></>"},
      {"menu", Role::Summary, "Menu", [](Node& n) { n.icon = Icon::Menu; },
       "<summary>" + svg(Icon::Menu) + "<span>Menu</></>"},
  });
}

TEST(PageElements, GivesEachControlItsElement) {
  check({
      {"link", Role::Link, "All", [](Node& n) { n.href = "/en/faq/"; }, "<a href='/en/faq/'>All</>"},
      {"link to a fragment", Role::Link, "Dates", [](Node& n) { n.href = "#dates"; }, "<a href='#dates'>Dates</>"},
      {"link to another host", Role::Link, "Page", [](Node& n) { n.href = "https://example.com/"; },
       "<a href='https://example.com/' rel='noopener noreferrer'>Page</>"},
      {"unsafe link", Role::Link, "Page", [](Node& n) { n.href = "javascript:alert(1)"; }, "<a>Page</>"},
      {"current link", Role::Link, "Here",
       [](Node& n) { n.href = "/en/", n.icon = Icon::Home, n.state.current = true; },
       "<a href='/en/' aria-current='page'>" + svg(Icon::Home) + "<span>Here</></>"},
      {"download", Role::Link, "PDF", [](Node& n) { n.href = "/a.pdf", n.download = "a.pdf"; },
       "<a href='/a.pdf' download='a.pdf'>PDF</>"},
      {"link that says too little", Role::Link, "Open", [](Node& n) { n.href = "/en/", n.label = "Open: API"; },
       "<a href='/en/' aria-label='Open: API'>Open</>"},
      {"door", Role::Link, "I read",
       [](Node& n) {
         n.href = "/en/faq/", n.look = Look::Door, n.icon = Icon::Questions;
         n.runs.front().strong = true;
         n.runs.push_back(plain_run("Answers."));
       },
       "<a class='door' href='/en/faq/'>" + svg(Icon::Questions) +
           "<span class='title'>I read</><span class='sentence'>Answers.</></>"},
      {"button", Role::Button, "Start", [](Node& n) { n.look = Look::Primary, n.icon = Icon::Play; },
       "<button class='primary' type='button'>" + svg(Icon::Play) + "<span>Start</></>"},
      {"icon button", Role::Button, "", [](Node& n) { n.look = Look::Quiet, n.icon = Icon::Moon, n.label = "Dark"; },
       "<button class='quiet' type='button' aria-label='Dark'>" + svg(Icon::Moon) + "</>"},
      {"chip", Role::Button, "IT", [](Node& n) { n.look = Look::Chip, n.state.pressed = true; },
       "<button class='chip' type='button' aria-pressed='true'>IT</>"},
      {"chip not pressed", Role::Button, "IT", [](Node& n) { n.look = Look::Chip; },
       "<button class='chip' type='button' aria-pressed='false'>IT</>"},
      {"button that copies", Role::Button, "Copy", [](Node& n) { n.copies = "a \"b\"", n.state.disabled = true; },
       "<button type='button' aria-disabled='true' data-copies='a \"b\"'>Copy</>"},
      {"field", Role::TextField, "",
       [](Node& n) { n.key = "a/b.c", n.label = "Company", n.value = "X", n.placeholder = "Name"; },
       "<div class='field'><label for='field-a-b-c'>Company</><input id='field-a-b-c' type='text' value='X' "
       "placeholder='Name' autocapitalize='sentences' enterkeyhint='done' autocomplete='off'></></>"},
      {"field with help", Role::TextField, "",
       [](Node& n) { n.label = "Company", n.input = InputKind::Organization, n.described_by = "help"; },
       "<div class='field'><label for='field-k'>Company</><input id='field-k' type='text' value autocapitalize='words' "
       "enterkeyhint='done' autocomplete='organization' aria-describedby='help'></></>"},
      {"field that cannot be used", Role::TextField, "", [](Node& n) { n.label = "Company", n.state.invalid = true; },
       "<div class='field'><label for='field-k'>Company</><input id='field-k' type='text' value "
       "autocapitalize='sentences' enterkeyhint='done' autocomplete='off' aria-invalid='true'></></>"},
      {"quiet field", Role::TextField, "",
       [](Node& n) { n.label = "Address", n.look = Look::Quiet, n.input = InputKind::Url, n.state.disabled = true; },
       "<div class='field quiet'><input id='field-k' type='url' value autocapitalize='none' enterkeyhint='done' "
       "autocomplete='off' aria-label='Address' disabled></></>"},
      {"field of many lines", Role::TextField, "",
       [](Node& n) { n.label = "Addresses", n.input = InputKind::Lines, n.value = "a\n<b>"; },
       "<div class='field'><label for='field-k'>Addresses</><textarea id='field-k' autocapitalize='sentences' "
       "enterkeyhint='enter' autocomplete='off'>a\n<b></></>"},
      {"file field", Role::FileField, "Choose, drop or paste",
       [](Node& n) { n.label = "Lists", n.described_by = "help", n.input = InputKind::Files; },
       "<div class='field file'><label for='field-k'>Lists</><input id='field-k' type='file' multiple "
       "autocomplete='off' "
       "aria-describedby='help'></><label for='field-k'>Choose, drop or paste</></>"},
      {"file field for one", Role::FileField, "Choose", [](Node& n) { n.label = "List", n.state.disabled = true; },
       "<div class='field file'><label for='field-k'>List</><input id='field-k' type='file' autocomplete='off' "
       "disabled></><label for='field-k'>Choose</></>"},
      {"dialog", Role::Dialog, "", [](Node& n) { n.look = Look::Card, n.label = "Remove?", n.described_by = "why"; },
       "<dialog class='card' aria-label='Remove?' role='alertdialog' aria-describedby='why'></>"},
      {"select", Role::Select, "",
       [](Node& n) {
         n.label = "Set", n.value = "faq", n.options = {{"all", "Everything"}, {"faq", "Questions"}};
       },
       "<div class='field'><label for='field-k'>Set</><select id='field-k' autocomplete='off'><option "
       "value='all'>Everything</><option value='faq' selected>Questions</></></>"},
      {"checkbox", Role::Checkbox, "Told", [](Node& n) { n.state.checked = true, n.described_by = "help"; },
       "<label class='checkbox'><input type='checkbox' checked autocomplete='off' aria-describedby='help'></>"
       "<span>Told</></>"},
      {"progress", Role::ProgressBar, "", [](Node& n) { n.fraction = 0.375, n.label = "Answers"; },
       "<progress max='1' value='0.375' aria-label='Answers'></>"},
      {"progress at its end", Role::ProgressBar, "", [](Node& n) { n.fraction = 1, n.label = "Answers"; },
       "<progress max='1' value='1' aria-label='Answers'></>"},
      {"progress at its start", Role::ProgressBar, "", [](Node& n) { n.label = "Answers"; },
       "<progress max='1' value='0' aria-label='Answers'></>"},
  });
}

TEST(PageElements, LetsTheRadiosOfAGroupExcludeEachOther) {
  Node group = make_node("kind", Role::RadioGroup);
  group.label = "What to check";
  Node one = make_node("kind/all", Role::Radio, 0, "Everything");
  one.look = Look::Chip;
  one.state.pressed = true;
  Node other = make_node("kind/own", Role::Radio, 0, "My own");
  other.look = Look::Chip;
  other.state.disabled = true;
  EXPECT_EQ(
      html_of({group, one, other}),
      "<div role='radiogroup' aria-label='What to check'>"
      "<label class='radio chip'><input type='radio' name='kind' checked autocomplete='off'></><span>Everything</></>"
      "<label class='radio chip'><input type='radio' name='kind' autocomplete='off' disabled></><span>My own</></></>");
}

TEST(PageElements, SaysWidthsLanguageAndState) {
  check({
      {"widths", Role::Group, "", [](Node& n) { n.widths = Widths::MediumOnly; }, "<div class='medium-only'></>"},
      {"below wide", Role::Group, "", [](Node& n) { n.widths = Widths::BelowWide; }, "<div class='below-wide'></>"},
      {"from medium", Role::Group, "", [](Node& n) { n.widths = Widths::FromMedium; }, "<div class='from-medium'></>"},
      {"language", Role::Paragraph, "Svenska", [](Node& n) { n.language = "sv"; }, "<p lang='sv'>Svenska</>"},
      {"hidden and busy", Role::Group, "", [](Node& n) { n.state.hidden = n.state.busy = true; },
       "<div hidden aria-busy='true'></>"},
      {"anchor", Role::Group, "", [](Node& n) { n.anchor = "here"; }, "<div id='here'></>"},
  });
}

TEST(PageElements, HidesTheLabelOfAFieldInTheBanner) {
  Node banner = make_node("banner", Role::Banner);
  Node search = make_node("search", Role::Search, 0);
  Node field = make_node("field", Role::TextField, 1);
  field.label = "Search";
  field.input = InputKind::Search;
  EXPECT_EQ(html_of({banner, search, field}),
            "<header class='banner'><div class='search' role='search'><div class='field'><input id='field-field' "
            "type='search' value autocapitalize='none' enterkeyhint='search' autocomplete='off' "
            "aria-label='Search'></></></></>");
}

TEST(PageElements, NamesTheRolesOfTablesAndTheHeaderOfEachCell) {
  Node table = make_node("t", Role::Table);
  table.label = "Addresses";
  const Node button = [] {
    Node node = make_node("t/copy", Role::Button, 7, "Copy");
    node.look = Look::Quiet;
    return node;
  }();
  EXPECT_EQ(html_of({table, make_node("t/0", Role::Row, 0), make_node("t/0/0", Role::ColumnHeader, 1, "What"),
                     make_node("t/0/1", Role::ColumnHeader, 1, "New"), make_node("t/1", Role::Row, 0),
                     make_node("t/1/0", Role::RowHeader, 4, "Web"), make_node("t/1/1", Role::Cell, 4, "a.example"),
                     make_node("t/1/2", Role::Cell, 4), button}),
            "<table role='table' aria-label='Addresses'><tbody role='rowgroup'>"
            "<tr role='row'><th role='columnheader' scope='col'>What</><th role='columnheader' scope='col'>New</></>"
            "<tr role='row'><th role='rowheader' scope='row'>Web</><td role='cell' data-header='New'>a.example</>"
            "<td role='cell'><button class='quiet' type='button'>Copy</></></></></>");
}

TEST(PageElements, DrawsModulesAsOnePathWithinTheQuietZone) {
  Node figure = make_node("code", Role::Figure);
  figure.label = "QR code";
  figure.modules.side = 2;
  figure.modules.dark = {1, 1, 0, 1};
  EXPECT_EQ(
      html_of({figure}),
      "<figure role='img' aria-label='QR code'><svg viewBox='0 0 10 10' aria-hidden='true' width='280' height='280'>"
      "<path d='M4 4h2v1h-2zM5 5h1v1h-1z'></></></>");
}

TEST(PageElements, GivesEachRunWithAttributesAnElement) {
  const struct {
    const char* name;
    std::function<void(flytt::Run&)> change;
    const char* html;
  } cases[] = {
      {"strong", [](flytt::Run& r) { r.strong = true; }, "<strong>word</>"},
      {"emphasis", [](flytt::Run& r) { r.emphasis = true; }, "<em>word</>"},
      {"code", [](flytt::Run& r) { r.code = true; }, "<code>word</>"},
      {"link", [](flytt::Run& r) { r.href = "/en/faq/"; }, "<a href='/en/faq/'>word</>"},
      {"mail", [](flytt::Run& r) { r.href = "mailto:a@example.com"; }, "<a href='mailto:a@example.com'>word</>"},
      {"unsafe link", [](flytt::Run& r) { r.href = "data:text/html,x", r.strong = true; }, "<strong>word</>"},
      {"all", [](flytt::Run& r) { r.href = "https://example.com/", r.strong = r.emphasis = r.code = true; },
       "<a href='https://example.com/' rel='noopener noreferrer'><strong><em><code>word</></></></>"},
  };
  for (const auto& one : cases) {
    Node paragraph = make_node("k", Role::Paragraph);
    paragraph.runs = {plain_run("word")};
    one.change(paragraph.runs.front());
    EXPECT_EQ(html_of({paragraph}), "<p>" + std::string(one.html) + "</>") << one.name;
  }
}

TEST(PageElements, KeepsLinksOutOfControls) {
  for (const Role role : {Role::Link, Role::Button, Role::Summary, Role::Checkbox}) {
    Node control = make_node("k", role, -1, "word");
    control.runs.front().href = "/en/";
    EXPECT_EQ(html_of({control}).find("href"), std::string::npos);
  }
}

TEST(PageElements, KeysEveryElementByItsNodeAndItsPart) {
  const auto keys = [](Node node) {
    Page page;
    page.nodes = {std::move(node)};
    return element_keys(page_elements(page).front());
  };
  Node paragraph = make_node("p", Role::Paragraph, -1, "a ");
  paragraph.look = Look::Good;
  paragraph.runs.push_back(plain_run("b"));
  paragraph.runs.back().strong = paragraph.runs.back().code = true;
  EXPECT_EQ(keys(paragraph), "p p#icon p#path p#text p#0 p#1 p#1.1");
  Node door = make_node("d", Role::Link, -1, "Title");
  door.look = Look::Door;
  door.runs.push_back(plain_run("Sentence"));
  EXPECT_EQ(keys(door), "d d#title d#sentence");
  Node select = make_node("s", Role::Select);
  select.options = {{"a", "A"}, {"b", "B"}};
  EXPECT_EQ(keys(select), "s s#label s#field s#option0 s#option1");
  EXPECT_EQ(keys(make_node("c", Role::Checkbox, -1, "Told")), "c c#field c#text");
  EXPECT_EQ(keys(make_node("f", Role::Figure)), "f f#graphic f#path");
  EXPECT_EQ(keys(make_node("t", Role::Table)), "t t#body");
}

TEST(PageElements, KeepWordsOfOneLetterAndAHyphenWhole) {
  const std::string html = html_of({make_node("p", Role::Paragraph, -1, "An e-mail.")});
  EXPECT_EQ(html, "<p><span>An </><span class='kept'>e-mail</><span>.</></>");
}

TEST(PageElements, SaysWhichNodeAndPartAnElementIs) {
  Page page;
  page.nodes = {make_node("main", Role::Main), make_node("k", Role::Checkbox, 0, "Told")};
  const Element main = page_elements(page).front();
  const Element& checkbox = main.children.front();
  EXPECT_EQ(main.node, 0);
  EXPECT_EQ(checkbox.node, 1);
  EXPECT_EQ(checkbox.part, Part::Node);
  EXPECT_EQ(checkbox.children[0].part, Part::Field);
  EXPECT_EQ(checkbox.children[1].part, Part::Text);
  EXPECT_EQ(checkbox.children[1].node, 1);
}

}  // namespace
}  // namespace flytt::html
