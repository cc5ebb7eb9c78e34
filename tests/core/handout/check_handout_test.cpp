#include "core/handout/check_handout.h"

#include <gtest/gtest.h>

#include "tests/support/sample_handout.h"

namespace flytt::handout {
namespace {

Element link_to(const std::string& href) {
  Run run = plain_run("link");
  run.href = href;
  return tests::paragraph(Inline{run});
}

Element nested_lists(int depth) {
  List list;
  list.items = {{tests::paragraph("item")}};
  if (depth > 1) list.items[0].push_back(nested_lists(depth - 1));
  return {list};
}

Element table_with(int columns, const std::vector<Cell>& row) {
  Table table;
  table.columns.resize(static_cast<std::size_t>(columns));
  table.rows = {row};
  return {table};
}

Element figure_without_modules() {
  Figure figure;
  figure.alternative_text = "QR code";
  return {figure};
}

TEST(CheckHandout, ListsTheHeadingsInReadingOrder) {
  const auto outline = check_handout(tests::sample_handout());
  ASSERT_TRUE(outline) << outline.error().place.pointer;
  ASSERT_EQ(outline->size(), 5U);
  EXPECT_EQ((*outline)[0].text, "Text & text <only>");
  EXPECT_EQ((*outline)[0].anchor, "text");
  EXPECT_EQ((*outline)[1].level, 2);
  EXPECT_EQ((*outline)[4].text, "On the phone");
}

struct Breach {
  const char* what;
  Element element;
  ErrorCode code;
  const char* pointer;
};

TEST(CheckHandout, NamesTheNodeThatBreaksARule) {
  const Cell cell_with_heading{{tests::heading(2, "x")}};
  const Breach breaches[] = {
      {"heading without text", tests::heading(1, " "), ErrorCode::MissingValue, "/body/1"},
      {"skipped level", tests::heading(3, "x"), ErrorCode::InvalidValue, "/body/1"},
      {"level 0", tests::heading(0, "x"), ErrorCode::InvalidValue, "/body/1"},
      {"table without columns", {Table{}}, ErrorCode::MissingValue, "/body/1"},
      {"short row", table_with(2, {tests::cell("a")}), ErrorCode::InvalidValue, "/body/1/rows/0"},
      {"heading in a cell", table_with(1, {cell_with_heading}), ErrorCode::InvalidValue, "/body/1/rows/0/0/body/0"},
      {"figure without modules", figure_without_modules(), ErrorCode::InvalidValue, "/body/1"},
      {"figure without text", tests::figure(""), ErrorCode::MissingValue, "/body/1/alternative_text"},
      {"control character", tests::paragraph("a\x07"), ErrorCode::InvalidEncoding, "/body/1/runs/0"},
      {"not UTF-8", tests::paragraph("a\xFF"), ErrorCode::InvalidEncoding, "/body/1/runs/0"},
      {"script", link_to("javascript:alert(1)"), ErrorCode::UnsafeLink, "/body/1/runs/0"},
      {"path in the portal", link_to("/faq/x/"), ErrorCode::UnsafeLink, "/body/1/runs/0"},
      {"blank in a link", link_to("https://a b"), ErrorCode::UnsafeLink, "/body/1/runs/0"},
      {"scheme alone", link_to("https://"), ErrorCode::UnsafeLink, "/body/1/runs/0"},
      {"number sign alone", link_to("#"), ErrorCode::UnsafeLink, "/body/1/runs/0"},
      {"no such anchor", link_to("#nowhere"), ErrorCode::BrokenReference, "/body/1/runs/0"},
      {"too deep", nested_lists(kMaxListDepth + 1), ErrorCode::TooLarge,
       "/body/1/items/0/1/items/0/1/items/0/1/items/0/1/items/0/1/items/0/1/items/0/1/items/0/1/items/0/1"},
  };
  for (const Breach& breach : breaches) {
    const auto outline = check_handout(tests::handout_with({breach.element}));
    ASSERT_FALSE(outline) << breach.what;
    EXPECT_EQ(outline.error().code, breach.code) << breach.what;
    EXPECT_EQ(outline.error().place.pointer, breach.pointer) << breach.what;
    EXPECT_FALSE(outline.error().remedy.empty()) << breach.what;
  }
}

TEST(CheckHandout, AcceptsWhatLiesJustWithinTheRules) {
  const Element elements[] = {tests::heading(2, "x"),          table_with(1, {Cell{}}),
                              nested_lists(kMaxListDepth),     link_to("https://example.com/?a=b&c=d#e"),
                              link_to("mailto:a@example.com"), link_to("tel:+4681234"),
                              tests::paragraph("a\tb\nc"),     tests::figure("QR code")};
  for (const Element& element : elements) EXPECT_TRUE(check_handout(tests::handout_with({element})));
}

TEST(CheckHandout, RefusesAnAnchorUsedTwice) {
  const auto outline = check_handout(tests::handout_with({tests::heading(2, "a", "x"), tests::heading(2, "b", "x")}));
  ASSERT_FALSE(outline);
  EXPECT_EQ(outline.error().code, ErrorCode::DuplicateName);
  EXPECT_EQ(outline.error().place.pointer, "/body/2");
}

TEST(CheckHandout, RefusesADateThatIsNoDay) {
  for (const std::string date :
       {"2026-13-01", "2026-00-10", "2026-01-32", "2026-1-1", "24 November", "2026-11-24T00"}) {
    Handout handout = tests::handout_with({});
    handout.created = date;
    EXPECT_FALSE(check_handout(handout)) << date;
  }
}

TEST(IsLanguageTag, FollowsTheFormOfBcp47) {
  for (const std::string tag : {"en", "sv-SE", "zh-Hant-TW", "de-1996", "abcdefgh"})
    EXPECT_TRUE(is_language_tag(tag)) << tag;
  for (const std::string tag : {"", "-", "en-", "-en", "e n", "1en", "abcdefghi", "en_US", "sv--SE"}) {
    EXPECT_FALSE(is_language_tag(tag)) << tag;
  }
}

}  // namespace
}  // namespace flytt::handout
