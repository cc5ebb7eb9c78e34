// Properties of the layout that hold for every document.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

#include "core/handout/check_handout.h"
#include "core/pdf/flow_composer.h"
#include "core/pdf/line_breaker.h"
#include "core/pdf/page_edges.h"
#include "core/pdf/pagination.h"
#include "core/pdf/write_pdf.h"
#include "core/text/utf8.h"
#include "tests/core/pdf/random_handout.h"
#include "tests/core/pdf/sample_handout.h"
#include "tests/core/pdf/test_fonts.h"

namespace flytt::pdf {
namespace {

struct Layout {
  handout::Outline headings;
  Composition composition;
  Pagination pagination;
};

Layout layout_of(const handout::Handout& document) {
  Layout layout;
  layout.headings = *handout::check_handout(document);
  layout.composition = FlowComposer(test_faces(), layout.headings).compose(document);
  layout.pagination = paginate(layout.composition.flow, layout.headings.size());
  resolve_page_numbers(test_faces(), layout.pagination);
  return layout;
}

struct Box {
  Length left = 0;
  Length top = 0;
  Length right = 0;
  Length bottom = 0;
};

Box box_of(const Drawing& drawing) {
  if (const auto* text = std::get_if<TextDrawing>(&drawing)) {
    return {text->x, text->baseline - text->size * 7 / 10, text->x + text->width, text->baseline + text->size * 2 / 10};
  }
  if (const auto* rectangle = std::get_if<RectangleDrawing>(&drawing)) {
    return {rectangle->x, rectangle->y, rectangle->x + rectangle->width, rectangle->y + rectangle->height};
  }
  if (const auto* modules = std::get_if<ModulesDrawing>(&drawing)) {
    return {modules->x, modules->y, modules->x + modules->side, modules->y + modules->side};
  }
  const auto& dots = std::get<DotsDrawing>(drawing);
  return {dots.x, dots.y, dots.x + dots.width, dots.y};
}

// Words of the body in reading order. Words of random documents occur once each.
std::string words_of(const std::vector<handout::Element>& elements);

std::string text_of(const handout::Heading& heading) { return plain_text(heading.runs); }
std::string text_of(const handout::Paragraph& paragraph) { return plain_text(paragraph.runs); }
std::string text_of(const handout::Callout& callout) { return callout.title + words_of(callout.body); }
std::string text_of(const handout::Figure& figure) { return plain_text(figure.caption); }
std::string text_of(const handout::List& list) {
  std::string text;
  for (const auto& item : list.items) text += words_of(item);
  return text;
}
std::string text_of(const handout::Code& code) {
  std::string text;
  for (const std::string& line : code.lines) text += line;
  return text;
}
std::string text_of(const handout::Table& table) {
  std::string text = table.caption;
  for (const handout::Column& column : table.columns) text += column.header;
  for (const auto& row : table.rows) {
    for (const handout::Cell& cell : row) text += words_of(cell.body);
  }
  return text;
}

std::string words_of(const std::vector<handout::Element>& elements) {
  std::string text;
  for (const handout::Element& element : elements) {
    text += std::visit([](const auto& value) { return text_of(value); }, element.value);
  }
  return text;
}

std::string without_spaces(std::string text) {
  text.erase(std::remove(text.begin(), text.end(), ' '), text.end());
  return text;
}

class EveryLayout : public testing::TestWithParam<unsigned> {};

TEST_P(EveryLayout, StaysWithinTheMargins) {
  for (const Page& page : layout_of(random_handout(GetParam(), 16)).pagination.pages) {
    for (const Drawing& drawing : page.content) {
      const Box box = box_of(drawing);
      EXPECT_GE(box.left, kLeftMargin);
      EXPECT_LE(box.right, kLeftMargin + kColumnWidth + 1);
      EXPECT_GE(box.top, kTopMargin - 1);
      EXPECT_LE(box.bottom, kTopMargin + kBodyHeight + 1);
    }
  }
}

// In the order of the structure slots, which is the order of the model: what a slot shows, over pages and columns.
TEST_P(EveryLayout, ShowsEachTextOnce) {
  handout::Handout document = random_handout(GetParam(), 16);
  document.contents_title.clear();  // stands amid the body
  const Layout layout = layout_of(document);
  std::map<SlotId, std::string> by_slot;
  for (const Page& page : layout.pagination.pages) {
    for (const Drawing& drawing : page.content) {
      const auto* text = std::get_if<TextDrawing>(&drawing);
      if (text == nullptr || !std::holds_alternative<SlotId>(text->owner)) continue;
      const SlotId slot = std::get<SlotId>(text->owner);
      if (layout.composition.tree.type_of_slot(slot) == "Lbl") continue;
      for (char32_t character : text->text) text::append_utf8(by_slot[slot], character);
    }
  }
  std::string shown;
  for (const auto& [slot, text] : by_slot) shown += text;
  const std::string expected = without_spaces(words_of(document.body));
  shown = without_spaces(shown);
  ASSERT_GE(shown.size(), expected.size());
  EXPECT_EQ(shown.substr(shown.size() - expected.size()), expected);  // before the body: the title
}

// How tall a heading is with what it stands above: no page holds one of too many lines.
Length height_with_next(const Flow& flow, int heading) {
  const auto begin = std::find_if(flow.strips.begin(), flow.strips.end(), [&](const Strip& strip) {
    return std::count(strip.headings.begin(), strip.headings.end(), heading) > 0;
  });
  const auto next = std::find_if(begin, flow.strips.end(), [](const Strip& strip) { return !strip.is_heading; });
  Length height = next == flow.strips.end() ? 0 : next->space_before + next->height;
  for (auto line = begin; line != next; ++line) height += line->height;
  return height;
}

TEST_P(EveryLayout, NeverEndsAPageWithAHeading) {
  const Layout layout = layout_of(random_handout(GetParam(), 16));
  for (std::size_t i = 0; i < layout.pagination.headings.size(); ++i) {
    if (height_with_next(layout.composition.flow, static_cast<int>(i)) > kBodyHeight) continue;
    const HeadingPlace& place = layout.pagination.headings[i];
    const Page& page = layout.pagination.pages[static_cast<std::size_t>(place.page)];
    bool has_body_below = false;
    for (const Drawing& drawing : page.content) {
      const bool is_below = box_of(drawing).bottom > place.y;
      const auto* text = std::get_if<TextDrawing>(&drawing);
      if (text == nullptr) {
        has_body_below |= is_below;
      } else if (std::holds_alternative<SlotId>(text->owner)) {
        const std::string type = layout.composition.tree.type_of_slot(std::get<SlotId>(text->owner));
        has_body_below |= is_below && type[0] != 'H';
      }
    }
    EXPECT_TRUE(has_body_below) << "page " << place.page + 1;
  }
}

TEST_P(EveryLayout, BecomesAFile) {
  const Result<std::string> file = write_pdf(random_handout(GetParam(), 16), test_fonts());
  ASSERT_TRUE(file.has_value()) << file.error().message;
  EXPECT_EQ(file->substr(0, 8), "%PDF-1.7");
}

INSTANTIATE_TEST_SUITE_P(Random, EveryLayout, testing::Range(1u, 31u));

// --- Cases with a known answer -----------------------------------------------------------------------------------

handout::Handout with_body(std::vector<handout::Element> body) {
  handout::Handout document = small_handout();
  document.body = std::move(body);
  return document;
}

TEST(Layout, KeepsARowWholeUnlessItIsTallerThanAPage) {
  handout::Table table;
  table.columns = {{"Header", 1}};
  std::string long_text;
  for (int i = 0; i < 450; ++i) long_text += "word ";
  for (int i = 0; i < 4; ++i) table.rows.push_back({cell(long_text)});
  const Layout layout = layout_of(with_body({heading(1, "x"), {table}}));
  for (const Strip& strip : layout.composition.flow.strips) EXPECT_LE(strip.height, kBodyHeight);
  std::size_t rows = 0;
  for (const Strip& strip : layout.composition.flow.strips) rows += strip.table >= 0 ? 1 : 0;
  EXPECT_EQ(rows, 4u);

  table.rows = {{cell(long_text + long_text + long_text)}};
  const Layout tall = layout_of(with_body({heading(1, "x"), {table}}));
  rows = 0;
  for (const Strip& strip : tall.composition.flow.strips) rows += strip.table >= 0 ? 1 : 0;
  EXPECT_GT(rows, 1u);
}

TEST(Layout, LeavesNoLineOfAParagraphAlone) {
  std::vector<handout::Element> body{heading(1, "x")};
  for (int words = 5; words < 160; ++words) {
    std::string text;
    for (int i = 0; i < words; ++i) text += "word ";
    body.push_back(paragraph(text));
  }
  const Layout layout = layout_of(with_body(body));
  std::map<SlotId, std::vector<int>> lines_by_page;
  for (const Page& page : layout.pagination.pages) {
    std::map<SlotId, int> lines;
    for (const Drawing& drawing : page.content) {
      const auto* text = std::get_if<TextDrawing>(&drawing);
      if (text != nullptr) ++lines[std::get<SlotId>(text->owner)];
    }
    for (const auto& [slot, count] : lines) lines_by_page[slot].push_back(count);
  }
  int divided = 0;
  for (const auto& [slot, counts] : lines_by_page) {
    if (counts.size() < 2) continue;
    ++divided;
    for (int count : counts) EXPECT_GE(count, 2);
  }
  EXPECT_GT(divided, 5);
}

TEST(Layout, LeavesNeitherALeadNorALastRowAlone) {
  for (int filler = 20; filler < 45; ++filler) {
    std::vector<handout::Element> body{heading(1, "x")};
    for (int i = 0; i < filler; ++i) body.push_back(paragraph("Filler."));
    handout::Paragraph lead;
    lead.runs = {plain_run("Lead.")};
    lead.style = handout::ParagraphStyle::Lead;
    handout::Table table;
    table.columns = {{"Header", 1}};
    table.rows = {{cell("first")}, {cell("second")}, {cell("third")}};
    for (const handout::Element& element :
         {handout::Element{lead}, heading(2, "y"), paragraph("z"), handout::Element{table}}) {
      body.push_back(element);
    }
    for (int i = 0; i < 20; ++i) body.push_back(paragraph("Filler."));
    const Layout layout = layout_of(with_body(body));
    for (const Page& page : layout.pagination.pages) {
      std::vector<std::string> lines;
      for (const Drawing& drawing : page.content) {
        const auto* text = std::get_if<TextDrawing>(&drawing);
        if (text == nullptr) continue;
        lines.emplace_back();
        for (char32_t character : text->text) text::append_utf8(lines.back(), character);
      }
      EXPECT_NE(lines.back(), "Lead.") << filler;
      EXPECT_FALSE(lines.size() > 1 && lines[0] == "Header" && lines[1] == "third") << filler;
    }
  }
}

std::size_t count_repeated_texts(const Layout& layout) {
  std::size_t repeated = 0;
  for (const Page& page : layout.pagination.pages) {
    for (const Drawing& drawing : page.content) {
      const auto* text = std::get_if<TextDrawing>(&drawing);
      if (text != nullptr && text->owner == Owner(Artifact::RepeatedHeaderRow)) ++repeated;
    }
  }
  return repeated;
}

handout::Table long_table() {
  handout::Table table;
  table.columns = {{"Header", 1}};
  for (int i = 0; i < 200; ++i) table.rows.push_back({cell("row")});
  return table;
}

TEST(Layout, RepeatsTheHeaderRowOnceAPage) {
  const Layout layout = layout_of(with_body({heading(1, "x"), {long_table()}}));
  EXPECT_GT(layout.pagination.pages.size(), 3u);
  EXPECT_EQ(count_repeated_texts(layout), layout.pagination.pages.size() - 1);
}

TEST(Layout, DoesNotRepeatTheLabelOfAListItemThatBeginsWithATable) {
  handout::List list;
  list.numbering = handout::Numbering::Decimal;
  list.items = {{{long_table()}}};
  const Layout layout = layout_of(with_body({heading(1, "x"), {list}}));
  EXPECT_GT(layout.pagination.pages.size(), 3u);
  EXPECT_EQ(count_repeated_texts(layout), layout.pagination.pages.size() - 1);
}

TEST(Layout, GivesAColumnTheRoomOfItsLongestWord) {
  handout::Table table;
  table.columns = {{"", 1}, {"", 9}};
  table.rows = {{cell("Responsibilities"), cell("x")}};
  const Layout layout = layout_of(with_body({heading(1, "x"), {table}}));
  bool is_whole = false;
  for (const Drawing& drawing : layout.pagination.pages[0].content) {
    const auto* text = std::get_if<TextDrawing>(&drawing);
    is_whole |= text != nullptr && text->text == U"Responsibilities";
  }
  EXPECT_TRUE(is_whole);
}

TEST(Layout, NumbersThePagesOfTheContentsAsTheHeadingsStand) {
  const Layout layout = layout_of(full_handout());
  std::vector<std::string> numbers;
  for (const Drawing& drawing : layout.pagination.pages[0].content) {
    const auto* text = std::get_if<TextDrawing>(&drawing);
    if (text == nullptr || text->link < 0 || text->x < kPageWidth - 2 * kLeftMargin) continue;
    std::string digits;
    for (char32_t character : text->text) text::append_utf8(digits, character);
    numbers.push_back(digits);
  }
  std::vector<std::string> expected;
  for (const HeadingPlace& place : layout.pagination.headings) expected.push_back(std::to_string(place.page + 1));
  EXPECT_EQ(numbers, expected);
}

// --- What readers see ----------------------------------------------------------------------------------------------

std::string repeated(const char* words, int count) {
  std::string text;
  for (int i = 0; i < count; ++i) text += words;
  return text;
}

handout::Element small_print(const std::string& text) {
  handout::Element element = paragraph(text);
  std::get<handout::Paragraph>(element.value).style = handout::ParagraphStyle::Small;
  return element;
}

// The texts of a page, one a line of it.
std::vector<std::string> lines_of(const Page& page) {
  std::vector<std::string> lines;
  for (const Drawing& drawing : page.content) {
    const auto* text = std::get_if<TextDrawing>(&drawing);
    if (text == nullptr) continue;
    if (!text->follows) lines.emplace_back();
    for (char32_t character : text->text) text::append_utf8(lines.back(), character);
  }
  return lines;
}

Length baseline_of(const Page& page, std::u32string_view beginning) {
  for (const Drawing& drawing : page.content) {
    const auto* text = std::get_if<TextDrawing>(&drawing);
    if (text != nullptr && text->text.substr(0, beginning.size()) == beginning) return text->baseline;
  }
  ADD_FAILURE() << "not on the page";
  return 0;
}

TEST(Layout, PutsTheLeadBeforeTheContentsAndThemBeforeTheFirstHeading) {
  handout::Handout document = with_body({paragraph("Lead."), small_print("As of spring."), heading(1, "First")});
  document.contents_title = "Contents";
  const std::vector<std::string> lines = lines_of(layout_of(document).pagination.pages[0]);
  EXPECT_EQ(lines, (std::vector<std::string>{"Small", "Lead.", "As of spring.", "Contents", "First ", "1", "First"}));
}

TEST(Layout, NamesTheDayAsTheLanguageWritesIt) {
  handout::Handout document = with_body({heading(1, "x")});
  document.created = "2026-11-24";
  document.created_text = "24 November 2026";
  EXPECT_EQ(lines_of(layout_of(document).pagination.pages[0])[1], "24 November 2026");
}

TEST(Layout, HasLinesOfAbout75Characters) {
  const std::string text = repeated("Existing users are redirected to the new address automatically. ", 12);
  handout::List list;
  list.items = {{paragraph(text)}};
  const Layout layout = layout_of(with_body({heading(1, "x"), paragraph(text), {list}, small_print(text)}));
  std::size_t longest = 0;
  for (const std::string& line : lines_of(layout.pagination.pages[0])) longest = std::max(longest, line.size());
  EXPECT_LE(longest, 80u);
  EXPECT_GE(longest, 65u);
}

TEST(Layout, SetsThePartsOfAnItemCloserThanItems) {
  handout::List list;
  list.numbering = handout::Numbering::Checkbox;
  list.items = {{paragraph("First"), paragraph("part"), small_print("For: all")}, {paragraph("Second")}};
  const Page page = layout_of(with_body({heading(1, "x"), {list}})).pagination.pages[0];
  const Length within = baseline_of(page, U"part") - baseline_of(page, U"First");
  const Length between = baseline_of(page, U"Second") - baseline_of(page, U"For: all");
  EXPECT_LT(within, between);
  EXPECT_LT(baseline_of(page, U"For: all") - baseline_of(page, U"part"), between);
}

// At every height of the page.
TEST(Layout, LeavesNothingAloneThatBelongsToWhatStandsAboveOrBelow) {
  for (int filler = 20; filler < 75; ++filler) {
    handout::List list;
    list.items = {{paragraph("item")}, {paragraph("item")}};
    handout::List checklist;
    checklist.numbering = handout::Numbering::Checkbox;
    checklist.items = {{paragraph("Task"), paragraph("How"), small_print("For: IT")},
                       {{handout::List{list}}, small_print("For: IT")}};
    handout::Callout callout;
    callout.title = "Passed";
    callout.body = {paragraph("This was the plan.")};
    handout::Paragraph labelled;
    labelled.runs = {plain_run("When:"), plain_run(" in spring")};
    labelled.runs[0].strong = true;
    std::vector<handout::Element> body{heading(1, "x")};
    for (int i = 0; i < filler; ++i) body.push_back(paragraph("Filler."));
    for (const handout::Element& element : {paragraph("The points are:"),
                                            {list},
                                            small_print("Related"),
                                            {checklist},
                                            paragraph("Answer."),
                                            {callout},
                                            {labelled},
                                            heading(1, "Source"),
                                            paragraph("The summary.")}) {
      body.push_back(element);
    }
    const Layout layout = layout_of(with_body(body));
    for (const Page& page : layout.pagination.pages) {
      const std::vector<std::string> lines = lines_of(page);
      ASSERT_FALSE(lines.empty());
      EXPECT_NE(lines.back().back(), ':') << filler;
      for (const char* orphan : {"Related", "For: IT", "Passed", "When: in spring", "How", "Source"})
        EXPECT_NE(lines.front(), orphan) << filler;
      const auto* label = std::get_if<RectangleDrawing>(&page.content.back());
      EXPECT_TRUE(label == nullptr || label->stroke_width == 0) << filler;
    }
    EXPECT_GE(lines_of(layout.pagination.pages.back()).size(), 5u) << filler;
  }
}

TEST(Layout, TellsThePageOfWhatALinkLeadsTo) {
  handout::Handout document = with_body({heading(1, "First")});
  document.page_reference = "(page {page})";
  handout::Paragraph references;
  references.runs = {plain_run("See "), plain_run("the end"), plain_run(", and "), plain_run("the first"),
                     plain_run(".")};
  references.runs[1].href = "#end";
  references.runs[3].href = "#start";
  document.body.push_back({references});
  for (int i = 0; i < 400; ++i) document.body.push_back(paragraph("Filler."));
  document.body.push_back(heading(1, "The end", "end"));
  std::get<handout::Heading>(document.body[0].value).anchor = "start";
  const Layout layout = layout_of(document);
  const std::string last = std::to_string(layout.pagination.headings[1].page + 1);
  ASSERT_EQ(last.size(), 2u);
  EXPECT_EQ(lines_of(layout.pagination.pages[0])[2], "See the end (page " + last + "), and the first (page 1).");
  Length end = 0;
  for (const Drawing& drawing : layout.pagination.pages[0].content) {
    const auto* text = std::get_if<TextDrawing>(&drawing);
    if (text != nullptr && text->follows) {
      EXPECT_NEAR(static_cast<double>(text->x), static_cast<double>(end), 10);
    }
    if (text != nullptr) end = text->x + width_of(text->text, text->face, text->size, test_faces());
  }
}

TEST(AddPageEdges, PutsAFooterOnEachPageAndAHeaderOnAllButTheFirst) {
  Layout layout = layout_of(full_handout());
  const std::size_t on_first = layout.pagination.pages[0].content.size();
  const std::size_t before = layout.pagination.pages[1].content.size();
  add_page_edges(full_handout(), test_faces(), layout.pagination);
  const std::vector<Drawing>& content = layout.pagination.pages[1].content;
  ASSERT_EQ(content.size(), before + 2);
  EXPECT_EQ(std::get<TextDrawing>(content[before]).text, U"Moving to the cloud");
  EXPECT_EQ(std::get<TextDrawing>(content[before + 1]).text.substr(0, 10), U"Page 2 of ");
  ASSERT_EQ(layout.pagination.pages[0].content.size(), on_first + 1);
  EXPECT_EQ(std::get<TextDrawing>(layout.pagination.pages[0].content.back()).text.substr(0, 10), U"Page 1 of ");
}

}  // namespace
}  // namespace flytt::pdf
