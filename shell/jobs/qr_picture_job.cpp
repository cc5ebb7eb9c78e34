#include "shell/jobs/qr_picture_job.h"

#include <string>
#include <utility>

#include "core/png/write_png.h"
#include "core/qr/qr_code.h"
#include "shell/jobs/parameters.h"

namespace flytt::jobs {
namespace {

class QrPictureJob : public Job {
public:
  QrPictureJob(std::string text, std::string file_name) : text_(std::move(text)), file_name_(std::move(file_name)) {}

  Result<double> step() override {
    const Result<ModuleGrid> grid = qr::encode(text_, qr::Level::M);
    if (!grid) return tl::unexpected<Error>(grid.error());
    result_.files.push_back(
        {file_name_, "image/png", png::write_png(*grid, png::kPosterPixelsPerModule, qr::kQuietZoneModules)});
    return 1.0;
  }

  Result<JobResult> finish() override { return std::move(result_); }

private:
  std::string text_;
  std::string file_name_;
  JobResult result_;
};

}  // namespace

Result<std::unique_ptr<Job>> begin_qr_picture(std::string_view parameters) {
  const Result<Parameters> read = Parameters::read(parameters);
  if (!read) return tl::unexpected<Error>(read.error());
  Result<std::string> text = read->text("text");
  if (!text) return tl::unexpected<Error>(std::move(text.error()));
  Result<std::string> file_name = read->text("file_name");
  if (!file_name) return tl::unexpected<Error>(std::move(file_name.error()));
  return std::make_unique<QrPictureJob>(std::move(*text), std::move(*file_name));
}

}  // namespace flytt::jobs
