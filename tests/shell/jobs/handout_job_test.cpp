#include "shell/jobs/handout_job.h"

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "core/content/bundle.h"
#include "tests/support/shipped_pack.h"

namespace flytt::jobs {
namespace {

std::string parameters(const std::string& format, const std::string& set = "faq",
                       const std::string& today = "2026-11-24") {
  return R"({"format":")" + format + R"(","set":")" + set + R"(","language":"en","file_name":"a.x","today":")" + today +
         R"(","portal":"","company":""})";
}

std::unique_ptr<Job> begun(const std::string& format) {
  Result<std::unique_ptr<Job>> job = begin_job("handout", parameters(format));
  EXPECT_TRUE(job.has_value());
  return job.has_value() ? std::move(*job) : nullptr;
}

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

TEST(HandoutJob, WritesOneFileInTwoSteps) {
  const Result<std::string> bundle = content::write_bundle(test_support::shipped_pack_files(), "en");
  ASSERT_TRUE(bundle.has_value());
  const std::unique_ptr<Job> job = begun("md");
  ASSERT_TRUE(job->give("content/en.json", *bundle).has_value());
  EXPECT_EQ(job->step().value(), 0.5);
  EXPECT_EQ(job->step().value(), 1.0);
  const Result<JobResult> result = job->finish();
  ASSERT_TRUE(result.has_value());
  ASSERT_EQ(result->files.size(), 1u);
  EXPECT_EQ(result->files[0].name, "a.x");
  EXPECT_EQ(result->files[0].media_type, "text/markdown;charset=utf-8");
  EXPECT_GT(result->files[0].bytes.size(), 1000u);
}

TEST(HandoutJob, RefusesWhatItIsNotToBeGiven) {
  EXPECT_EQ(begun("md")->step().error().code, ErrorCode::MissingValue);
  EXPECT_FALSE(begun("md")->give("content/en.json", "{}").has_value()) << "a bundle without a pack";
  EXPECT_EQ(begun("md")->give("content/sv.json", "{}").error().code, ErrorCode::UnknownName);
  EXPECT_EQ(begun("md")->open_input("users.csv", 12).error().code, ErrorCode::UnsupportedFeature);
  EXPECT_EQ(begun("md")->feed("a,b").error().code, ErrorCode::UnsupportedFeature);
}

}  // namespace
}  // namespace flytt::jobs
