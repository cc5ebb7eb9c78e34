#include "shell/jobs/handout_job.h"

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <vector>

#include "fonts/embedded_fonts.h"

namespace flytt::jobs {
namespace {

std::string parameters(const std::string& format, const std::string& set = "faq",
                       const std::string& today = "2026-11-24") {
  return R"({"format":")" + format + R"(","set":")" + set + R"(","language":"en","file_name":"a.x","today":")" + today +
         R"(","portal":"","company":""})";
}

// As the bundle of an edition without entries would be read: the content says why it is none.
constexpr const char* kNoBundle = "{}";

TEST(HandoutJob, NeedsTheContentAndForPdfTheTypefaces) {
  const auto word = begin_job("handout", parameters("docx"));
  ASSERT_TRUE(word.has_value());
  EXPECT_EQ((*word)->needs(), std::vector<std::string>{"content/en.json"});
  const auto pdf = begin_job("handout", parameters("pdf"));
  ASSERT_TRUE(pdf.has_value());
  EXPECT_EQ((*pdf)->needs().size(), 5u);
}

TEST(HandoutJob, RefusesWhatItDoesNotKnow) {
  EXPECT_EQ(begin_job("handout", parameters("odt")).error().place.pointer, "/format");
  EXPECT_EQ(begin_job("handout", parameters("pdf", "everything")).error().place.pointer, "/set");
  EXPECT_EQ(begin_job("handout", parameters("pdf", "faq", "2026-11-31")).error().code, ErrorCode::InvalidValue);
  EXPECT_EQ(begin_job("handout", "{}").error().code, ErrorCode::MissingValue);
  EXPECT_EQ(begin_job("conjuring", "{}").error().code, ErrorCode::UnknownName);
}

TEST(HandoutJob, WritesNothingWithoutItsContent) {
  const auto job = begin_job("handout", parameters("md"));
  ASSERT_TRUE(job.has_value());
  EXPECT_EQ((*job)->step().error().code, ErrorCode::MissingValue);
  EXPECT_FALSE((*job)->give("content/en.json", kNoBundle).has_value());
  EXPECT_EQ((*job)->give("content/sv.json", kNoBundle).error().code, ErrorCode::UnknownName);
  EXPECT_EQ((*job)->open_input("users.csv", 12).error().code, ErrorCode::UnsupportedFeature);
  EXPECT_EQ((*job)->feed("a,b").error().code, ErrorCode::UnsupportedFeature);
}

}  // namespace
}  // namespace flytt::jobs
