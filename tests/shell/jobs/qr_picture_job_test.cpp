#include "shell/jobs/qr_picture_job.h"

#include <gtest/gtest.h>

#include <string>

#include "core/png/write_png.h"
#include "core/qr/qr_code.h"

namespace flytt::jobs {
namespace {

TEST(QrPictureJob, WritesThePictureThatTheCommandLineWrites) {
  const auto job = begin_job("qr_picture", R"({"text":"https://mobile.example/","file_name":"code.png"})");
  ASSERT_TRUE(job.has_value());
  EXPECT_TRUE((*job)->needs().empty());
  EXPECT_EQ((*job)->step().value(), 1.0);
  const Result<JobResult> result = (*job)->finish();
  ASSERT_TRUE(result.has_value());
  ASSERT_EQ(result->files.size(), 1U);
  EXPECT_EQ(result->files[0].name, "code.png");
  EXPECT_EQ(result->files[0].media_type, "image/png");
  EXPECT_EQ(result->files[0].bytes, png::write_png(*qr::encode("https://mobile.example/", qr::Level::M),
                                                   png::kPosterPixelsPerModule, qr::kQuietZoneModules));
}

TEST(QrPictureJob, RefusesWhatItCannotUse) {
  EXPECT_EQ(begin_job("qr_picture", R"({"file_name":"a"})").error().place.pointer, "/text");
  EXPECT_EQ(begin_job("qr_picture", R"({"text":"a"})").error().place.pointer, "/file_name");
  const auto job = begin_job("qr_picture", R"({"text":")" + std::string(5000, 'a') + R"(","file_name":"a"})");
  ASSERT_TRUE(job.has_value());
  EXPECT_EQ((*job)->step().error().code, ErrorCode::TooLarge);
}

}  // namespace
}  // namespace flytt::jobs
