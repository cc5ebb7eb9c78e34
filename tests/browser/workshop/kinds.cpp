// One kind of job: it counts what it is fed.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>

#include "shell/jobs/job.h"

namespace flytt::jobs {
namespace {

class CountJob : public Job {
public:
  explicit CountJob(std::string_view parameters) : parameters_(parameters) {}

  Result<void> open_input(std::string_view name, std::uint64_t bytes) override {
    names_ += (names_.empty() ? "" : " ") + std::string(name);
    announced_ += bytes;
    ++files_;
    return {};
  }
  Result<void> feed(std::string_view piece) override {
    lines_ += static_cast<std::uint64_t>(std::count(piece.begin(), piece.end(), '\n'));
    bytes_ += piece.size();
    largest_ = std::max(largest_, piece.size());
    return {};
  }
  Result<double> step() override {
    if (parameters_ == "refuse") return fail(ErrorCode::InvalidValue, "This is refused.", "Ask for something else.");
    while (parameters_ == "never end") continue;
    steps_ += 1;
    return steps_ / 4.0;
  }
  Result<JobResult> finish() override {
    JobResult result;
    result.report = "{\"lines\":" + std::to_string(lines_) + ",\"bytes\":" + std::to_string(bytes_) +
                    ",\"announced\":" + std::to_string(announced_) + ",\"files\":" + std::to_string(files_) +
                    ",\"names\":\"" + names_ + "\",\"largest\":" + std::to_string(largest_) + "}";
    if (parameters_ == "long report") result.report = std::string(1U << 20, 'x');
    return result;
  }

private:
  std::string parameters_;
  std::string names_;
  std::uint64_t lines_ = 0;
  std::uint64_t bytes_ = 0;
  std::uint64_t announced_ = 0;
  std::size_t largest_ = 0;
  int files_ = 0;
  int steps_ = 0;
};

}  // namespace

Result<std::unique_ptr<Job>> begin_job(std::string_view, std::string_view parameters) {
  return std::make_unique<CountJob>(parameters);
}

}  // namespace flytt::jobs
