#include "core/markdown/write_markdown.h"

#include <gtest/gtest.h>

#include "tests/support/sample_handout.h"

namespace flytt::markdown {
namespace {

constexpr std::string_view kStart = "# Moving to the new platform\n\n## First things first\n";

// What the elements become, without the title and the heading around them.
std::string markdown_of(std::vector<handout::Element> elements) {
  const std::string text = write_markdown(tests::handout_with(std::move(elements))).value();
  EXPECT_EQ(text.substr(0, kStart.size()), kStart);
  return text.substr(kStart.size());
}

Run run_with(const std::string& text, bool strong, bool code) {
  Run run = plain_run(text);
  run.strong = strong;
  run.code = code;
  return run;
}

TEST(WriteMarkdown, WritesParagraphsAndHeadings) {
  EXPECT_EQ(markdown_of({tests::paragraph("One."), tests::heading(2, "Two"), tests::paragraph("Three.")}),
            "\nOne.\n\n### Two\n\nThree.\n");
}

TEST(WriteMarkdown, EscapesWhatWouldBeMarkup) {
  struct Row {
    const char* text;
    const char* written;
  };
  const Row rows[] = {
      {"*a* _b_ `c` [d](e) <f> &amp; ~g~ h|i \\ !",
       "\\*a\\* \\_b\\_ \\`c\\` \\[d\\](e) \\<f\\> \\&amp; \\~g\\~ h\\|i \\\\ \\!"},
      {"# no heading", "\\# no heading"},
      {"- no list", "\\- no list"},
      {"+ no list", "\\+ no list"},
      {"1. no list", "1\\. no list"},
      {"12) no list", "12\\) no list"},
      {"=== no heading", "\\=== no heading"},
      {"> no quote", "\\> no quote"},
      {"    no code", "no code"},
      {"2026 is a year", "2026 is a year"},
      {"two\nlines", "two lines"},
  };
  for (const Row& row : rows)
    EXPECT_EQ(markdown_of({tests::paragraph(row.text)}), std::string("\n") + row.written + "\n");
}

TEST(WriteMarkdown, KeepsBlanksOutsideEmphasis) {
  EXPECT_EQ(markdown_of({tests::paragraph(Inline{plain_run("a"), run_with(" b ", true, false), plain_run("c")})}),
            "\na **b** c\n");
}

TEST(WriteMarkdown, ChoosesAFenceThatTheCodeDoesNotHold) {
  EXPECT_EQ(markdown_of({tests::paragraph(Inline{run_with("a``b", false, true)})}), "\n```a``b```\n");
  EXPECT_EQ(markdown_of({tests::paragraph(Inline{run_with("`", false, true)})}), "\n`` ` ``\n");
  EXPECT_EQ(markdown_of({{handout::Code{{"```", "x"}}}}), "\n````\n```\nx\n````\n");
}

TEST(WriteMarkdown, LinksOutsideAndWithin) {
  flytt::Run outside = plain_run("guide");
  outside.href = "https://example.com/(a)";
  flytt::Run inside = plain_run("there");
  inside.href = "#x";
  EXPECT_EQ(markdown_of({tests::paragraph(Inline{outside, plain_run(" "), inside}),
                         tests::heading(2, "A Heading, twice"), tests::heading(2, "A Heading, twice", "x")}),
            "\n[guide](<https://example.com/(a)>) [there](<#a-heading-twice-1>)\n\n### A Heading, twice\n\n"
            "### A Heading, twice\n");
}

TEST(WriteMarkdown, WritesTightListsWithTheirLabels) {
  EXPECT_EQ(markdown_of({tests::list(handout::Numbering::Bullet, {"a", "b"})}), "\n- a\n- b\n");
  EXPECT_EQ(markdown_of({tests::list(handout::Numbering::Decimal, {"a", "b"})}), "\n1. a\n2. b\n");
  EXPECT_EQ(markdown_of({tests::list(handout::Numbering::Checkbox, {"a", "b"})}), "\n- [ ] a\n- [ ] b\n");
}

TEST(WriteMarkdown, IndentsWhatBelongsToAnItem) {
  handout::List inner;
  inner.numbering = handout::Numbering::Decimal;
  inner.first_number = 9;
  inner.items = {{tests::paragraph("i")}, {tests::paragraph("j")}};
  handout::List outer;
  outer.items = {{tests::paragraph("a"), tests::paragraph("more"), {inner}}, {tests::paragraph("b")}};
  EXPECT_EQ(markdown_of({{outer}}), "\n- a\n\n  more\n\n  9. i\n  10. j\n\n- b\n");
}

TEST(WriteMarkdown, KeepsNeighbouringListsApart) {
  EXPECT_EQ(
      markdown_of({tests::list(handout::Numbering::Bullet, {"a"}), tests::list(handout::Numbering::Bullet, {"b"})}),
      "\n- a\n\n<!-- -->\n\n- b\n");
  EXPECT_EQ(markdown_of({tests::list(handout::Numbering::Bullet, {"a"}), tests::paragraph("b"),
                         tests::list(handout::Numbering::Bullet, {"c"})}),
            "\n- a\n\nb\n\n- c\n");
}

TEST(WriteMarkdown, PutsEachRowOfATableInOneLine) {
  handout::Table table;
  table.caption = "Addresses";
  table.columns = {{"Old|new", 1}, {"", 1}};
  table.rows = {{{{tests::paragraph(Inline{run_with("a|b", false, true)}), tests::paragraph("c")}},
                 {{tests::list(handout::Numbering::Bullet, {"d", "e"})}}}};
  EXPECT_EQ(markdown_of({{table}}),
            "\n**Addresses**\n\n| Old\\|new |  |\n| --- | --- |\n| `a\\|b`<br>c | \u2022 d<br>\u2022 e |\n");
}

TEST(WriteMarkdown, QuotesCallouts) {
  handout::Callout callout;
  callout.title = "Note";
  callout.body = {tests::paragraph("One."), tests::list(handout::Numbering::Bullet, {"a", "b"})};
  EXPECT_EQ(markdown_of({{callout}}), "\n> **Note**\n>\n> One.\n>\n> - a\n> - b\n");
}

TEST(WriteMarkdown, SaysWhatAFigureShows) {
  EXPECT_EQ(markdown_of({tests::figure("QR code")}),
            "\n*QR code*\n\n[https://mobile.flexhrm.com/](<https://mobile.flexhrm.com/>)\n");
}

TEST(WriteMarkdown, RefusesWhatEveryWriterRefuses) {
  EXPECT_EQ(write_markdown(tests::handout_with({tests::figure("")})).error().code, ErrorCode::MissingValue);
}

}  // namespace
}  // namespace flytt::markdown
