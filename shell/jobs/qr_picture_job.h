// A QR code as a picture for posters: PNG.
#pragma once

#include <memory>
#include <string_view>

#include "shell/jobs/job.h"

namespace flytt::jobs {

// Parameters: "text" (what the code says) and "file_name". It needs no file. MissingValue and WrongType with the JSON
// pointer of the parameter; in the step TooLarge where no code holds the text.
Result<std::unique_ptr<Job>> begin_qr_picture(std::string_view parameters);

}  // namespace flytt::jobs
