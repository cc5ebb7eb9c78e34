// Messages of file fields, which only features that list them understand.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "shell/web/messages/read_event.h"
#include "shell/web/messages/write_request.h"

namespace flytt::web {
namespace {

TEST(ReadEvent, TakesTheNamesAndSizesOfChosenFiles) {
  const Result<ui::Event> event =
      read_event(R"({"type":"files_chosen","key":"files","names":["å.csv","b"],"sizes":[0,50000000000]})");
  ASSERT_TRUE(event.has_value()) << event.error().message;
  const auto& chosen = std::get<ui::FilesChosen>(*event);
  EXPECT_EQ(chosen.key, "files");
  EXPECT_EQ(chosen.names, (std::vector<std::string>{"å.csv", "b"}));
  EXPECT_EQ(chosen.sizes, (std::vector<std::uint64_t>{0, 50'000'000'000}));
}

TEST(ReadEvent, RefusesChosenFilesThatAreNone) {
  struct Case {
    const char* members;
    ErrorCode code;
    const char* pointer;
  };
  const Case cases[] = {
      {R"("names":["a"])", ErrorCode::MissingValue, "/sizes"},
      {R"("names":"a","sizes":[1])", ErrorCode::WrongType, "/names"},
      {R"("names":[1],"sizes":[1])", ErrorCode::WrongType, "/names"},
      {R"("names":["a"],"sizes":["1"])", ErrorCode::WrongType, "/sizes"},
      {R"("names":["a"],"sizes":[1.5])", ErrorCode::WrongType, "/sizes"},
      {R"("names":["a"],"sizes":[-1])", ErrorCode::InvalidValue, "/sizes"},
  };
  for (const Case& wrong : cases) {
    const Result<ui::Event> event =
        read_event(std::string(R"({"type":"files_chosen","key":"files",)") + wrong.members + "}");
    ASSERT_FALSE(event.has_value()) << wrong.members;
    EXPECT_EQ(event.error().code, wrong.code) << wrong.members;
    EXPECT_EQ(event.error().place.pointer, wrong.pointer) << wrong.members;
  }
}

TEST(WriteRequest, AsksThePageToReadFilesAndToForgetThem) {
  EXPECT_EQ(write_request(ui::BeginReading{8, "check", "{}", "a b"}),
            R"({"type":"begin_reading","job":8,"kind":"check","parameters":"{}","inputs":"a b"})");
  EXPECT_EQ(write_request(ui::ForgetFiles{"files"}), R"({"type":"forget_files","key":"files"})");
}

}  // namespace
}  // namespace flytt::web
