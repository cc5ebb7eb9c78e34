#include "core/content/json_document.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace flytt::content {
namespace {

constexpr JsonLimits kLimits{1000, 3};

std::string at(std::string_view bytes, const JsonValue& value) {
  const Place place = place_at(bytes, value.offset);
  return std::to_string(place.line) + ":" + std::to_string(place.column);
}

TEST(ParseJson, KnowsWhereEveryValueStands) {
  const std::string_view bytes =
      "{\n  \"a\": [1, \"two\", {\"b\" : null}],\n  \"c:,\": -2.5e3,\n  \"d\\\"\": true, \"e\": "
      "18446744073709551615\n}";
  const Result<JsonDocument> document = parse_json(bytes, kLimits);
  ASSERT_TRUE(document.has_value());
  const JsonValue& root = document->root;
  EXPECT_EQ(at(bytes, root), "1:1");
  ASSERT_EQ(root.members.size(), 4u);
  const JsonValue& list = root.find("a")->value;
  EXPECT_EQ(at(bytes, list), "2:8");
  ASSERT_EQ(list.elements.size(), 3u);
  EXPECT_EQ(list.elements[0].integer, 1);
  EXPECT_EQ(at(bytes, list.elements[0]), "2:9");
  EXPECT_EQ(at(bytes, list.elements[1]), "2:12");
  EXPECT_EQ(at(bytes, list.elements[2]), "2:19");
  EXPECT_EQ(at(bytes, list.elements[2].find("b")->value), "2:26");
  EXPECT_EQ(root.find("c:,")->value.kind, JsonKind::Number);
  EXPECT_EQ(at(bytes, root.find("c:,")->value), "3:10");
  EXPECT_TRUE(root.find("d\"")->value.boolean);
  EXPECT_EQ(at(bytes, root.find("d\"")->value), "4:10");
  EXPECT_EQ(root.find("e")->value.kind, JsonKind::Number);
  EXPECT_EQ(root.find("missing"), nullptr);
}

TEST(ParseJson, AcceptsAByteOrderMark) {
  const std::string_view bytes = "\xEF\xBB\xBF{\"a\":1}";
  const Result<JsonDocument> document = parse_json(bytes, kLimits);
  ASSERT_TRUE(document.has_value());
  EXPECT_EQ(document->root.offset, 3u);
}

TEST(ParseJson, ListsRepeatedMembersAndKeepsTheFirst) {
  const Result<JsonDocument> document = parse_json(R"({"x": [{"a": 1, "b": 2, "a": 3, "a": 4}], "x": 5})", kLimits);
  ASSERT_TRUE(document.has_value());
  ASSERT_EQ(document->duplicates.size(), 3u);
  EXPECT_EQ(document->duplicates[0].pointer, "/x/0/a");
  EXPECT_EQ(document->duplicates[0].offset, 24u);
  EXPECT_EQ(document->duplicates[1].offset, 32u);
  EXPECT_EQ(document->duplicates[2].pointer, "/x");
  const JsonValue& object = document->root.find("x")->value.elements[0];
  EXPECT_EQ(object.find("a")->value.integer, 1);
  EXPECT_EQ(object.find("b")->value.integer, 2);
}

struct Refusal {
  std::string_view bytes;
  ErrorCode code;
  int line;
  int column;
};

TEST(ParseJson, RefusesWhatIsNoJsonAtItsPlace) {
  const Refusal cases[] = {
      {"", ErrorCode::InvalidSyntax, 1, 1},
      {"{", ErrorCode::InvalidSyntax, 1, 2},
      {"{\n\"a\": 1,\n}", ErrorCode::InvalidSyntax, 3, 1},
      {"{\"a\": tru}", ErrorCode::InvalidSyntax, 1, 7},
      {"{'a': 1}", ErrorCode::InvalidSyntax, 1, 2},
      {"[1] x", ErrorCode::InvalidSyntax, 1, 5},
      {"[1e999]", ErrorCode::InvalidSyntax, 1, 2},
      {"// comment\n{}", ErrorCode::InvalidSyntax, 1, 1},
      {"\"a\nb\"", ErrorCode::InvalidSyntax, 1, 3},
      {"[\"\xFF\"]", ErrorCode::InvalidEncoding, 1, 3},
      {"[\"\\ud800\"]", ErrorCode::InvalidSyntax, 1, 9},
  };
  for (const Refusal& refusal : cases) {
    const Result<JsonDocument> document = parse_json(refusal.bytes, kLimits);
    ASSERT_FALSE(document.has_value()) << refusal.bytes;
    EXPECT_EQ(document.error().code, refusal.code) << refusal.bytes << document.error().message;
    EXPECT_EQ(document.error().place.line, refusal.line) << refusal.bytes;
    EXPECT_EQ(document.error().place.column, refusal.column) << refusal.bytes;
  }
}

TEST(ParseJson, RefusesAZeroByteWhereverItStands) {
  for (const std::string_view bytes : {std::string_view("{}\0", 3), std::string_view("{}\n\0{", 5)}) {
    const Result<JsonDocument> document = parse_json(bytes, kLimits);
    ASSERT_FALSE(document);
    EXPECT_EQ(document.error().code, ErrorCode::InvalidSyntax);
    EXPECT_EQ(document.error().place.line, bytes.size() == 3 ? 1 : 2);
  }
}

TEST(ParseJson, KeepsItsLimits) {
  EXPECT_TRUE(parse_json("[[[1]]]", kLimits).has_value());
  const Result<JsonDocument> deep = parse_json("[[[[1]]]]", kLimits);
  ASSERT_FALSE(deep.has_value());
  EXPECT_EQ(deep.error().code, ErrorCode::TooLarge);
  EXPECT_EQ(deep.error().place.column, 4);
  EXPECT_TRUE(parse_json("\"" + std::string(998, 'a') + "\"", kLimits).has_value());
  const Result<JsonDocument> large = parse_json("\"" + std::string(999, 'a') + "\"", kLimits);
  ASSERT_FALSE(large.has_value());
  EXPECT_EQ(large.error().code, ErrorCode::TooLarge);
}

TEST(OffsetWithinString, CountsEscapesAsWhatTheyStandFor) {
  const std::string_view bytes = R"(  "a\n\u00e5\ud83d\udd12z")";
  EXPECT_EQ(offset_within_string(bytes, 2, 0), 3u);   // a
  EXPECT_EQ(offset_within_string(bytes, 2, 1), 4u);   // \n
  EXPECT_EQ(offset_within_string(bytes, 2, 2), 6u);   // two bytes
  EXPECT_EQ(offset_within_string(bytes, 2, 4), 12u);  // four bytes
  EXPECT_EQ(offset_within_string(bytes, 2, 8), 24u);  // z
  EXPECT_EQ(offset_within_string(bytes, 2, 99), 25u);
  EXPECT_EQ(offset_within_string("", 0, 5), 0u);
}

TEST(CompactJson, DropsWhiteSpaceOutsideStringsOnly) {
  EXPECT_EQ(compact_json("\xEF\xBB\xBF{ \"a \\\" b\" :\n\t[ 1 , 2.50 ]\r\n}"), "{\"a \\\" b\":[1,2.50]}");
}

TEST(PointerToken, EscapesTildeAndSlash) {
  EXPECT_EQ(pointer_token("a/b~c"), "/a~1b~0c");
  EXPECT_EQ(pointer_token(""), "/");
}

}  // namespace
}  // namespace flytt::content
