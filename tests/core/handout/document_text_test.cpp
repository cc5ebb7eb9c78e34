#include "core/handout/document_text.h"

#include <gtest/gtest.h>

#include "core/handout/clusters.h"

namespace flytt::handout {
namespace {

struct Case {
  const char* what;
  const char* given;
  const char* expected;
};

TEST(DocumentText, LeavesWhatCanBeWritten) {
  const Case cases[] = {
      {"ASCII", "Port 443, \tto *.example.org", "Port 443, \tto *.example.org"},
      {"composed letters", "r\u00E4ksm\u00F6rg\u00E5s", "r\u00E4ksm\u00F6rg\u00E5s"},
      {"decomposed letters", "ra\u0308ksmo\u0308rga\u030As", "r\u00E4ksm\u00F6rg\u00E5s"},
      {"two marks in any order", "e\u0323\u0302 e\u0302\u0323", "\u1EC7 \u1EC7"},
      {"letters that are symbols, too", "\u212B \u2126", "\u00C5 \u03A9"},
      {"Hangul", "\u1112\u1161\u11AB", "\uD55C"},
      {"compatible is not equal", "\u00BD \u2082 \uFB01", "\u00BD \u2082 \uFB01"},
      {"spaces", "a\u2009b\u2003c\u3000d\u2028e\nf", "a b c d e f"},
      {"spaces at which no line ends", "a\u00A0b\u202Fc\u2007d", "a\u00A0b\u202Fc\u00A0d"},
      {"invisible characters", "a\u200Bb\u200Ec\u2060d\uFEFFe\u00ADf\u202Eg\u2066h", "abcdefgh"},
      {"controls", "a\u0001b\u007Fc\u0092d\u0085e", "abcd e"},
      {"non-characters", "a\uFFFEb\uFDD0c\U0001FFFFd", "abcd"},
      {"joiners of letters that need none", "f\u200Di 1\uFE0F", "fi 1"},
      {"joiners of emoji and scripts that need them",
       "\u26A0\uFE0F \U0001F469\u200D\U0001F4BB \u0645\u06CC\u200C\u0634",
       "\u26A0\uFE0F \U0001F469\u200D\U0001F4BB \u0645\u06CC\u200C\u0634"},
      {"a lone joiner", "\u200D\uFE0F", ""},
      {"not UTF-8", "a\xFFz", "a\uFFFDz"},
  };
  for (const Case& each : cases) {
    EXPECT_EQ(document_text(each.given), each.expected) << each.what;
    EXPECT_EQ(document_text(document_text(each.given)), each.expected) << each.what << ", twice";
  }
}

TEST(DocumentText, ComposesALongTextThatGrowsWhenItComesApart) {
  std::string given;
  std::string expected;
  for (int i = 0; i < 1000; ++i) {
    given += "\u1F82";  // comes apart into four
    expected += "\u1F82";
  }
  EXPECT_EQ(document_text(given), expected);
}

TEST(CleanTexts, ReachesEveryText) {
  Handout handout;
  const std::string raw = "a\u0308\u200B";
  for (std::string* text : {&handout.title, &handout.subtitle, &handout.author, &handout.description, &handout.header,
                            &handout.page_label, &handout.contents_title}) {
    *text = raw;
  }
  const Inline runs = {plain_run("\u200B"), plain_run(raw)};
  Figure figure;
  figure.alternative_text = raw;
  figure.caption = runs;
  Table table;
  table.caption = raw;
  table.columns = {{raw, 1}};
  table.rows = {{Cell{{{Paragraph{runs, ParagraphStyle::Body}}}}}};
  List list;
  list.items = {{{Callout{CalloutKind::Note, raw, {{Heading{1, runs, "x"}}, {Code{{raw}}}}}}}};
  handout.body = {{figure}, {table}, {list}};
  clean_texts(handout);

  for (const std::string& text : {handout.title, handout.subtitle, handout.author, handout.description, handout.header,
                                  handout.page_label, handout.contents_title}) {
    EXPECT_EQ(text, "\u00E4");
  }
  const auto& clean_figure = std::get<Figure>(handout.body[0].value);
  const auto& clean_table = std::get<Table>(handout.body[1].value);
  const auto& callout = std::get<Callout>(std::get<List>(handout.body[2].value).items[0][0].value);
  EXPECT_EQ(clean_figure.alternative_text, "\u00E4");
  EXPECT_EQ(clean_table.caption, "\u00E4");
  EXPECT_EQ(clean_table.columns[0].header, "\u00E4");
  EXPECT_EQ(callout.title, "\u00E4");
  EXPECT_EQ(std::get<Code>(callout.body[1].value).lines[0], "\u00E4");
  for (const Inline& clean : {clean_figure.caption, std::get<Heading>(callout.body[0].value).runs,
                              std::get<Paragraph>(clean_table.rows[0][0].body[0].value).runs}) {
    ASSERT_EQ(clean.size(), 1u);
    EXPECT_EQ(clean[0].text, "\u00E4");
  }
}

TEST(ClusterEnds, KeepsTogetherWhatReadersTakeForOneCharacter) {
  using Ends = std::vector<std::size_t>;
  EXPECT_EQ(cluster_ends(U""), Ends{});
  EXPECT_EQ(cluster_ends(U"ab"), (Ends{1, 2}));
  EXPECT_EQ(cluster_ends(U"x\u0302y"), (Ends{2, 3}));
  EXPECT_EQ(cluster_ends(U"\U0001F469\u200D\U0001F4BBa"), (Ends{3, 4}));
  EXPECT_EQ(cluster_ends(U"\U0001F1F8\U0001F1EA\U0001F1F3\U0001F1F4"), (Ends{2, 4}));  // flags of Sweden and Norway
  EXPECT_EQ(cluster_ends(U"a\U0001F1F8\U0001F1EA"), (Ends{1, 3}));
}

}  // namespace
}  // namespace flytt::handout
