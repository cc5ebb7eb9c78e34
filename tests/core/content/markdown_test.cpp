#include "core/content/markdown.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <utility>

namespace flytt::content {
namespace {

std::string described(const Blocks& blocks);

std::string described(const Inline& runs) {
  std::string text;
  for (const flytt::Run& run : runs) {
    text += '[';
    if (run.strong) text += '*';
    if (run.emphasis) text += '/';
    if (run.code) text += '`';
    text += run.text;
    if (!run.href.empty()) text += " -> " + run.href;
    text += ']';
  }
  return text;
}

std::string described(const Blocks& blocks) {
  std::string text;
  for (const Block& block : blocks) {
    switch (block.kind) {
      case BlockKind::Paragraph:
        text += "p" + described(block.runs);
        break;
      case BlockKind::Code:
        text += "code" + described(block.runs);
        break;
      case BlockKind::BulletList:
        text += "ul";
        break;
      case BlockKind::NumberedList:
        text += "ol" + std::to_string(block.first_number);
        break;
    }
    for (const Blocks& item : block.items) text += "(" + described(item) + ")";
  }
  return text;
}

TEST(ParseMarkdown, ReadsTheSafeSubset) {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"", ""},
      {"one\ntwo", "p[one two]"},
      {"one\n\ntwo", "p[one]p[two]"},
      {"a **b** *c* `d` ***e***", "p[a ][*b][ ][/c][ ][`d][ ][*/e]"},
      {"**a *b***", "p[*a ][*/b]"},
      {"[text **strong**](https://example.com/) end",
       "p[text  -> https://example.com/][*strong -> https://example.com/][ end]"},
      {"[portal](/faq/x/) [mail](mailto:a@example.com) [call](tel:+46)",
       "p[portal -> /faq/x/][ ][mail -> mailto:a@example.com][ ][call -> tel:+46]"},
      {"<https://example.com>", "p[https://example.com -> https://example.com]"},
      {"[x](https://example.com/?a=1&amp;b=2)", "p[x -> https://example.com/?a=1&b=2]"},
      {"- a\n- b", "ul(p[a])(p[b])"},
      {"- a\n\n- b", "ul(p[a])(p[b])"},
      {"3. a\n4. b", "ol3(p[a])(p[b])"},
      {"- a\n  - b\n- c", "ul(p[a]ul(p[b]))(p[c])"},
      {"- a\n\n  b", "ul(p[a]p[b])"},
      {"text\n- a\n\nmore", "p[text]ul(p[a])p[more]"},
      {"```\na\n\n\tb\n```", "code[`a][` ][`    b]"},
      {"    indented", "p[indented]"},
      {"a &amp; b &#229; &#xE4;&nbsp;", "p[a & b å ä\xC2\xA0]"},
      {"1 \\* 2 \\< 3", "p[1 * 2 < 3]"},
      {"snake_case and a|b", "p[snake_case and a|b]"},
      {"bare https://example.com", "p[bare https://example.com]"},
  };
  for (const auto& [markdown, expected] : cases) {
    const Result<Blocks> blocks = parse_markdown(markdown);
    ASSERT_TRUE(blocks.has_value()) << markdown << ": " << blocks.error().message;
    EXPECT_EQ(described(*blocks), expected) << markdown;
  }
}

struct Refusal {
  std::string_view markdown;
  ErrorCode code;
  int line;
  int column;
  std::string_view message;
};

TEST(ParseMarkdown, RefusesTheRestWithItsPlace) {
  const Refusal cases[] = {
      {"# Title", ErrorCode::UnsupportedFeature, 1, 3, "A heading is not supported."},
      {"a\n\n## Title", ErrorCode::UnsupportedFeature, 3, 4, "A heading is not supported."},
      {"Title\n=====", ErrorCode::UnsupportedFeature, 1, 1, "A heading is not supported."},
      {"> quote", ErrorCode::UnsupportedFeature, 1, 3, "A block quote is not supported."},
      {"a\n\n***\n\nb", ErrorCode::UnsupportedFeature, 5, 1, "A rule is not supported."},
      {"a <b>c</b>", ErrorCode::UnsupportedFeature, 1, 3, "HTML is not supported."},
      {"a\n\n<div>x</div>", ErrorCode::UnsupportedFeature, 3, 1, "HTML is not supported."},
      {"<!-- x -->", ErrorCode::UnsupportedFeature, 1, 1, "HTML is not supported."},
      {"a ![alt](/x.png)", ErrorCode::UnsupportedFeature, 1, 5, "An image is not supported."},
      {"| a | b |\n|---|---|\n| 1 | 2 |", ErrorCode::UnsupportedFeature, 1, 3, "A table is not supported."},
      {"- [ ] task", ErrorCode::UnsupportedFeature, 1, 7, "A task list is not supported."},
      {"a ~~b~~", ErrorCode::UnsupportedFeature, 1, 5, "This emphasis is not supported."},
      {"a  \nb", ErrorCode::UnsupportedFeature, 1, 2, "A line break within a paragraph is not supported."},
      {"a &copy; b", ErrorCode::UnsupportedFeature, 1, 3, "The entity \"&copy;\" is not supported."},
      {"&#0;", ErrorCode::UnsupportedFeature, 1, 1, "The entity \"&#0;\" is not supported."},
      {"&#xD800;", ErrorCode::UnsupportedFeature, 1, 1, "The entity \"&#xD800;\" is not supported."},
      {"[x](/y/ \"title\")", ErrorCode::UnsupportedFeature, 1, 2, "A link title is not supported."},
      {"see [x](javascript:alert)", ErrorCode::UnsafeLink, 1, 6,
       "The link target \"javascript:alert\" is not permitted."},
      {"a\nb [x](//host/)", ErrorCode::UnsafeLink, 2, 4, "The link target \"//host/\" is not permitted."},
      {"[x]()", ErrorCode::UnsafeLink, 1, 1, "A link has no target."},
      {"a [](/x/)", ErrorCode::MissingValue, 1, 3, "A link has no text."},
      {"- a\n-\n- b", ErrorCode::MissingValue, 1, 4, "A list item is empty."},
      {"a\nb\xFF", ErrorCode::InvalidEncoding, 2, 2, "The text is not UTF-8."},
      {"a\x01", ErrorCode::InvalidEncoding, 1, 2, "The text holds a control character."},
      {"a\r\nb", ErrorCode::InvalidEncoding, 1, 2, "The text holds a control character."},
  };
  for (const Refusal& refusal : cases) {
    const Result<Blocks> blocks = parse_markdown(refusal.markdown);
    ASSERT_FALSE(blocks.has_value()) << refusal.markdown;
    EXPECT_EQ(blocks.error().code, refusal.code) << refusal.markdown;
    EXPECT_EQ(blocks.error().message, refusal.message) << refusal.markdown;
    EXPECT_EQ(blocks.error().place.line, refusal.line) << refusal.markdown;
    EXPECT_EQ(blocks.error().place.column, refusal.column) << refusal.markdown;
    EXPECT_NE(blocks.error().remedy, "") << refusal.markdown;
  }
}

TEST(ParseMarkdown, NestsListsUpToTheLimit) {
  const auto nested = [](int depth) {
    std::string markdown;
    for (int level = 0; level < depth; ++level)
      markdown += std::string(static_cast<std::size_t>(level) * 2, ' ') + "- a\n";
    return markdown;
  };
  EXPECT_TRUE(parse_markdown(nested(kMaxListDepth)).has_value());
  const Result<Blocks> deeper = parse_markdown(nested(kMaxListDepth + 1));
  ASSERT_FALSE(deeper.has_value());
  EXPECT_EQ(deeper.error().code, ErrorCode::TooLarge);
}

TEST(ParseMarkdown, ShowsEachMergedRunToTheFilterBeforeItJudgesLinks) {
  const auto filter = [](flytt::Run& run) {
    if (run.text == "a{b_c}d") run.text = "value";
    if (run.href == "{url}") run.href = "https://example.com/";
  };
  const Result<Blocks> blocks = parse_markdown("a{b_c}d [x]({url})", filter);
  ASSERT_TRUE(blocks.has_value()) << blocks.error().message;
  EXPECT_EQ(described(*blocks), "p[a{b_c}d ][x -> https://example.com/]");
  EXPECT_EQ(described(*parse_markdown("a{b_c}d", filter)), "p[value]");
  EXPECT_FALSE(parse_markdown("[x](/y/)", [](flytt::Run& run) { run.href = "javascript:x"; }).has_value());
}

TEST(ParseInline, TakesOneParagraphAtMost) {
  EXPECT_EQ(described(*parse_inline("a **b**")), "[a ][*b]");
  EXPECT_TRUE(parse_inline("")->empty());
  for (const std::string_view markdown : {"a\n\nb", "- a", "```\na\n```"}) {
    const Result<Inline> runs = parse_inline(markdown);
    ASSERT_FALSE(runs.has_value()) << markdown;
    EXPECT_EQ(runs.error().code, ErrorCode::UnsupportedFeature);
  }
}

TEST(PlainText, GivesOneLineForEachParagraphItemAndLineOfCode) {
  EXPECT_EQ(plain_text(*parse_markdown("a *b*\n\n- c\n  - d\n- e\n\n```\nf\ng\n```")), "a b\nc\nd\ne\nf\ng");
  EXPECT_EQ(plain_text(Blocks()), "");
}

}  // namespace
}  // namespace flytt::content
