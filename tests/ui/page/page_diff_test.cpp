#include "ui/page/page_diff.h"

#include <gtest/gtest.h>

#include <cstring>
#include <string>
#include <vector>

#include "tests/support/drawing.h"
#include "ui/app/page_builder.h"

namespace flytt::ui {
namespace {

// The commands as text, one a line, in the notation of the header's comment.
class CommandPrinter {
public:
  CommandPrinter(std::string_view bytes, std::vector<std::string>& names) : bytes_(bytes), names_(names) {
    if (bytes.empty()) return;
    const std::uint32_t size = integer();
    texts_ = bytes.substr(position_, size);
    position_ += size;
  }

  std::vector<std::string> lines() {
    std::vector<std::string> lines;
    while (position_ < bytes_.size()) lines.push_back(line());
    return lines;
  }

private:
  std::string line() {
    const int command = byte();
    if (command == 1) {
      std::string line = "page " + text();
      line += " \"" + text() + "\"";
      text();
      number();
      return line;
    }
    const std::string id = std::to_string(integer());
    switch (command) {
      case 2:
        return "remove " + id;
      case 3:
        return "element " + id + element();
      case 4:
        return "children " + id + children();
      case 5:
        return "place " + id + place();
      case 6:
        return "unplace " + id;
      default:
        position_ = bytes_.size();
        return "unknown command";
    }
  }

  std::string element() {
    const bool is_new = byte() == 1;
    std::string line = ":";
    if (is_new) {
      line = " " + text();
      line += " <" + name();
    }
    for (int count = number16(); count > 0; --count) {
      line += " " + name();
      line += "=\"" + text() + "\"";
    }
    if (is_new) line += ">";
    return line + (byte() == 1 ? " \"" + text() + "\"" : "");
  }

  std::string children() {
    std::string line;
    for (std::uint32_t count = integer(); count > 0; --count) line += " " + std::to_string(integer());
    return line;
  }

  std::string place() {
    const int kind = byte();
    if (kind == 0) return " off";
    const bool shows_text = byte() == 1;
    for (int i = 0; i < 7; ++i) number();
    return std::string(kind == 2 ? " in viewport" : "") + (shows_text ? " with its text" : "");
  }

  int byte() { return static_cast<unsigned char>(bytes_[position_++]); }
  std::uint32_t integer() {
    std::uint32_t value = 0;
    for (int shift = 0; shift < 32; shift += 8) value |= static_cast<std::uint32_t>(byte()) << shift;
    return value;
  }
  float number() {
    const std::uint32_t bits = integer();
    float value = 0;
    std::memcpy(&value, &bits, sizeof(value));
    return value;
  }
  int number16() {
    const int low = byte();
    return low + 256 * byte();
  }
  std::string name() {
    const auto number = static_cast<std::size_t>(number16());
    if (number == names_.size()) names_.push_back(text());
    return names_.at(number);
  }
  // The next text, whose length is told in units of UTF-16.
  std::string text() {
    const std::size_t begin = text_position_;
    for (std::uint32_t left = integer(); left > 0;) {
      const auto lead = static_cast<unsigned char>(texts_[text_position_]);
      text_position_ += lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
      left -= lead < 0xF0 ? 1 : 2;
    }
    return std::string(texts_.substr(begin, text_position_ - begin));
  }

  std::string_view bytes_;
  std::string_view texts_;
  std::vector<std::string>& names_;
  std::size_t position_ = 0;
  std::size_t text_position_ = 0;
};

using Lines = std::vector<std::string>;

// The difference as text; remembers the names that were sent, as the host page does.
class PrintedDiff {
public:
  Lines update(const page::Page& page, const PageLayout* layout) {
    const std::string bytes = diff_.update(page, layout);
    return CommandPrinter(bytes, names_).lines();
  }
  Lines update_states(const page::Page& page, const std::vector<int>& nodes) {
    const std::string bytes = diff_.update_states(page, nodes);
    return CommandPrinter(bytes, names_).lines();
  }

private:
  PageDiff diff_;
  std::vector<std::string> names_;
};

page::Page page_with(const std::vector<std::string>& texts) {
  page::Page page;
  page.language = "en";
  page.title = "Title";
  Actions actions;
  PageBuilder builder(page, actions);
  const auto main = builder.main("main");
  for (const std::string& text : texts) builder.paragraph("text/" + text.substr(0, 1), text);
  return page;
}

TEST(PageDiff, MakesEveryElementTheFirstTime) {
  PrintedDiff diff;
  EXPECT_EQ(diff.update(page_with({"a", "b"}), nullptr),
            (Lines{"page en \"Title\"", "element 1 main <main id=\"main\" tabindex=\"-1\">",
                   "element 2 text/a <p> \"a\"", "element 3 text/b <p> \"b\"", "children 1 2 3", "children 0 1"}));
}

TEST(PageDiff, TellsTextsApartByTheirLengthInUtf16) {
  PrintedDiff diff;
  const Lines lines = diff.update(page_with({"a å – 😀", "b"}), nullptr);
  EXPECT_EQ(lines.at(2), "element 2 text/a <p> \"a å – 😀\"");
  EXPECT_EQ(lines.at(3), "element 3 text/b <p> \"b\"");
}

TEST(PageDiff, SaysNothingWhereNothingHasChanged) {
  PrintedDiff diff;
  diff.update(page_with({"a", "b"}), nullptr);
  EXPECT_EQ(diff.update(page_with({"a", "b"}), nullptr), Lines{});
}

TEST(PageDiff, ChangesOnlyWhatIsDifferent) {
  struct Case {
    std::vector<std::string> before;
    std::vector<std::string> after;
    Lines expected;
  };
  const Case cases[] = {
      {{"a", "b"}, {"a", "b2"}, {"element 3: \"b2\""}},
      {{"a", "b"}, {"b"}, {"remove 2", "children 1 3"}},
      {{"a", "b"}, {"b", "a"}, {"children 1 3 2"}},
      {{"a"}, {"c", "a"}, {"element 3 text/c <p> \"c\"", "children 1 3 2"}},
      {{"a"}, {}, {"remove 2", "element 1: id=\"main\" tabindex=\"-1\" \"\""}},
  };
  for (const Case& change : cases) {
    PrintedDiff diff;
    diff.update(page_with(change.before), nullptr);
    EXPECT_EQ(diff.update(page_with(change.after), nullptr), change.expected);
  }
}

TEST(PageDiff, ShowsStatesWithoutComparingThePage) {
  page::Page page;
  Actions actions;
  PageBuilder builder(page, actions);
  builder.link("first", "One", "#one");
  page::Node& second = builder.link("second", "Two", "#two");
  second.state.current = true;
  second.runs.push_back(plain_run(" parts"));
  second.runs.back().strong = true;
  PrintedDiff diff;
  diff.update(page, nullptr);
  page.nodes[0].state.current = true;
  page.nodes[1].state.current = false;
  EXPECT_EQ(diff.update_states(page, {0, 1}),
            (Lines{"element 1: href=\"#one\" aria-current=\"location\" \"One\"", "element 2: href=\"#two\""}));
  EXPECT_EQ(diff.update_states(page, {0, 1}), Lines{});
  EXPECT_EQ(diff.update(page, nullptr), Lines{});
}

TEST(PageDiff, ReplacesAnElementWhoseTagChanges) {
  const auto page_with_heading = [](int level) {
    page::Page page;
    Actions actions;
    PageBuilder builder(page, actions);
    builder.heading("heading", level, "H");
    return page;
  };
  PrintedDiff diff;
  diff.update(page_with_heading(2), nullptr);
  EXPECT_EQ(diff.update(page_with_heading(3), nullptr),
            (Lines{"remove 1", "element 2 heading <h3> \"H\"", "children 0 2"}));
}

TEST(PageDiff, ExchangesTextForElementsAndBack) {
  page::Page plain = page_with({"a"});
  page::Page linked = plain;
  linked.nodes[1].runs.push_back(plain_run("link"));
  linked.nodes[1].runs.back().href = "/en/";
  PrintedDiff diff;
  diff.update(plain, nullptr);
  EXPECT_EQ(diff.update(linked, nullptr), (Lines{"element 2:", "element 3 text/a#0 <span> \"a\"",
                                                 "element 4 text/a#1 <a href=\"/en/\"> \"link\"", "children 2 3 4"}));
  EXPECT_EQ(diff.update(plain, nullptr), (Lines{"remove 3", "remove 4", "element 2: \"a\""}));
}

class PlacedPageDiff : public testing::Test {
protected:
  PageLayout layout_of(const page::Page& page, float width = 800) {
    Viewport viewport;
    viewport.width_px = width;
    viewport.height_px = 600;
    return lay_out(page, viewport, drawing_.fonts());
  }
  test::Drawing drawing_;
};

TEST_F(PlacedPageDiff, PlacesWhatTheLayoutShowsAndSwitchesOffTheRest) {
  page::Page page = page_with({"a", "b"});
  page.nodes[2].widths = page::Widths::NarrowOnly;
  const PageLayout layout = layout_of(page);
  PrintedDiff diff;
  const Lines lines = diff.update(page, &layout);
  EXPECT_EQ(Lines(lines.end() - 3, lines.end()), (Lines{"place 1", "place 2", "place 3 off"}));
}

TEST_F(PlacedPageDiff, LetsElementsShowTheTextForWhichThereAreNoGlyphs) {
  const page::Page page = page_with({"a", "\u682A\u5F0F\u4F1A\u793E"});
  const PageLayout layout = layout_of(page);
  PrintedDiff diff;
  const Lines lines = diff.update(page, &layout);
  EXPECT_EQ(Lines(lines.end() - 3, lines.end()), (Lines{"place 1", "place 2", "place 3 with its text"}));
}

TEST_F(PlacedPageDiff, MovesOnlyWhatTheLayoutMoves) {
  const page::Page page = page_with({"a"});
  const PageLayout layout = layout_of(page);
  const PageLayout narrower = layout_of(page, 700);
  PrintedDiff diff;
  diff.update(page, &layout);
  EXPECT_EQ(diff.update(page, &layout), Lines{});
  EXPECT_EQ(diff.update(page, &narrower), (Lines{"place 1"}));  // the text keeps its measure
}

TEST_F(PlacedPageDiff, GoesBackToTheStyleSheetWithoutALayout) {
  const page::Page page = page_with({"a"});
  const PageLayout layout = layout_of(page);
  PrintedDiff diff;
  diff.update(page, &layout);
  EXPECT_EQ(diff.update(page, nullptr), (Lines{"page en \"Title\"", "unplace 1", "unplace 2"}));
}

TEST_F(PlacedPageDiff, FixesTheFrameInTheViewport) {
  page::Page page;
  Actions actions;
  PageBuilder builder(page, actions);
  {
    const auto banner = builder.banner("banner");
    builder.paragraph("banner/text", "Name");
  }
  const PageLayout layout = layout_of(page);
  PrintedDiff diff;
  const Lines lines = diff.update(page, &layout);
  EXPECT_EQ(Lines(lines.end() - 2, lines.end()), (Lines{"place 1 in viewport", "place 2"}));
}

}  // namespace
}  // namespace flytt::ui
