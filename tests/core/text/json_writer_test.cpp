#include "core/text/json_writer.h"

#include <gtest/gtest.h>

namespace flytt::text {
namespace {

std::string sample(JsonWriter::Layout layout) {
  JsonWriter json(layout);
  json.open('{');
  json.member("name", "Åsa \"B\" \\ \n");
  json.member("count", -3);
  json.member("is_true", true);
  json.list("list", std::vector<int>{1, 2});
  json.key("empty");
  json.open('[');
  json.close(']');
  json.close('}');
  return json.finish();
}

TEST(JsonWriter, WritesWithoutWhiteSpace) {
  EXPECT_EQ(sample(JsonWriter::Layout::Compact),
            R"({"name":"Åsa \"B\" \\ \u000a","count":-3,"is_true":true,"list":[1,2],"empty":[]})");
}

TEST(JsonWriter, WritesOneMemberALine) {
  EXPECT_EQ(sample(JsonWriter::Layout::Lines), R"({
  "name": "Åsa \"B\" \\ \u000a",
  "count": -3,
  "is_true": true,
  "list": [
    1,
    2
  ],
  "empty": []
})");
}

}  // namespace
}  // namespace flytt::text
