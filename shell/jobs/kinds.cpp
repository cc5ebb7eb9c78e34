// Every kind of job by its name.
#include <array>
#include <string>

#include "shell/jobs/handout_job.h"
#include "shell/jobs/job.h"
#include "shell/jobs/qr_picture_job.h"

namespace flytt::jobs {
namespace {

struct Kind {
  std::string_view name;
  Result<std::unique_ptr<Job>> (*begin)(std::string_view parameters);
};

constexpr std::array kKinds{
    Kind{"handout", begin_handout},
    Kind{"qr_picture", begin_qr_picture},
};

}  // namespace

Result<std::unique_ptr<Job>> begin_job(std::string_view kind, std::string_view parameters) {
  for (const Kind& known : kKinds) {
    if (known.name == kind) return known.begin(parameters);
  }
  return fail(ErrorCode::UnknownName, "There is no work of the kind \"" + std::string(kind) + "\".",
              "Load the page again, so that all its parts are of one version.");
}

}  // namespace flytt::jobs
