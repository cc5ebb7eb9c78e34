#include "shell/jobs/job.h"

namespace flytt::jobs {

// NOLINTNEXTLINE(performance-unnecessary-value-param): work that needs the file keeps its bytes
Result<void> Job::give(std::string_view name, std::string /*bytes*/) {
  return fail(ErrorCode::UnknownName, "This work does not need " + std::string(name) + ".", "Give what needs() names.");
}

Result<void> Job::open_input(std::string_view name, std::uint64_t) {
  return fail(ErrorCode::UnsupportedFeature, "This work reads no file, but was given " + std::string(name) + ".",
              "Begin work that reads files.");
}

Result<void> Job::feed(std::string_view) {
  return fail(ErrorCode::UnsupportedFeature, "There is no file to which these bytes belong.", "Open it first.");
}

}  // namespace flytt::jobs
