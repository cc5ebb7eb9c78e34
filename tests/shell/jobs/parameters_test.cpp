#include "shell/jobs/parameters.h"

#include <gtest/gtest.h>

#include <string>

namespace flytt::jobs {
namespace {

TEST(JobParameters, AreTextsByName) {
  const Result<Parameters> read = Parameters::read(R"({"set":"faq","company":"Å & \"B\""})");
  ASSERT_TRUE(read.has_value());
  EXPECT_EQ(read->text("set").value(), "faq");
  EXPECT_EQ(read->text("company").value(), "Å & \"B\"");
  const Result<std::string> missing = read->text("language");
  ASSERT_FALSE(missing.has_value());
  EXPECT_EQ(missing.error().code, ErrorCode::MissingValue);
  EXPECT_EQ(missing.error().place.pointer, "/language");
}

TEST(JobParameters, OfAnotherKindAreRefused) {
  struct Case {
    std::string json;
    ErrorCode code;
    const char* pointer;
  };
  const Case cases[] = {
      {"", ErrorCode::InvalidSyntax, ""},
      {"[]", ErrorCode::WrongType, ""},
      {R"({"set":7})", ErrorCode::WrongType, "/set"},
      {"\"" + std::string(70'000, 'x') + "\"", ErrorCode::TooLarge, ""},
  };
  for (const Case& bad : cases) {
    const Result<Parameters> read = Parameters::read(bad.json);
    ASSERT_FALSE(read.has_value()) << bad.json;
    EXPECT_EQ(read.error().code, bad.code) << bad.json.substr(0, 40);
    EXPECT_EQ(read.error().place.pointer, bad.pointer) << bad.json.substr(0, 40);
    EXPECT_FALSE(read.error().remedy.empty());
  }
}

}  // namespace
}  // namespace flytt::jobs
