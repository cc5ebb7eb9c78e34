#include "shell/command_line/exit_status.h"

namespace flytt::command_line {

ExitStatus status_of(const Result<Verdict>& outcome) {
  if (outcome) return *outcome == Verdict::Fine ? ExitStatus::Fine : ExitStatus::Finding;
  const Error& error = outcome.error();
  const bool is_of_a_file = error.code == ErrorCode::Unavailable || !error.place.file.empty();
  return is_of_a_file ? ExitStatus::CouldNotDo : ExitStatus::WrongUse;
}

Error in_file(Error error, const std::string& file) {
  if (error.place.file.empty()) error.place.file = file;
  return error;
}

}  // namespace flytt::command_line
