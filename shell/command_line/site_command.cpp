#include <cstdio>
#include <filesystem>
#include <string>
#include <vector>

#include "shell/command_line/commands.h"
#include "shell/command_line/edition.h"
#include "shell/command_line/files.h"
#include "shell/command_line/report.h"
#include "shell/command_line/site.h"
#include "shell/command_line/site_files.h"

namespace flytt::command_line {
namespace {

ExitStatus stop(const Error& error, ExitStatus status) {
  print_error(error);
  return status;
}

Result<void> write_below(const std::filesystem::path& folder, const SiteFile& file) {
  const std::filesystem::path path = folder / file.path;
  const Result<void> made = make_folder(path.parent_path());
  if (!made) return made;
  return write_file(path, file.bytes);
}

}  // namespace

ExitStatus write_site(const SiteArguments& arguments) {
  if (arguments.output == "-") {  // standard output for the commands that write one file
    return stop(Error{ErrorCode::InvalidValue,
                      {},
                      "A site is a folder; it cannot be written to standard output.",
                      "Name a folder: -o site."},
                ExitStatus::WrongUse);
  }
  const Result<content::Day> today = day_or_today(arguments.today);
  if (!today) return stop(today.error(), ExitStatus::WrongUse);
  std::string origin;
  if (!arguments.base_url.empty()) {
    const Result<std::string> named = site_origin(arguments.base_url);
    if (!named) return stop(named.error(), ExitStatus::WrongUse);
    origin = *named;
  }
  const Result<std::vector<content::PackFile>> pack = pack_files_for(arguments.content);
  if (!pack) return stop(pack.error(), ExitStatus::CouldNotDo);
  const Result<std::string> version = read_version(arguments.output);
  if (!version) return stop(version.error(), ExitStatus::CouldNotDo);
  const Result<Site> site = make_site(*pack, *today, origin, *version);
  if (!site) return stop(site.error(), ExitStatus::CouldNotDo);
  // A site without what could not be read would pass for all there is.
  if (print_errors(site->problems)) {
    std::fprintf(stderr, "flytt: nothing was written.\n");
    return ExitStatus::Finding;
  }
  const Result<void> announced = announce_files(arguments.output, site->files);
  if (!announced) return stop(announced.error(), ExitStatus::CouldNotDo);
  for (const SiteFile& file : site->files) {
    const Result<void> written = write_below(arguments.output, file);
    if (!written) return stop(written.error(), ExitStatus::CouldNotDo);
  }
  const Result<void> settled = remove_files_of_old(arguments.output, site->files);
  if (!settled) return stop(settled.error(), ExitStatus::CouldNotDo);
  return ExitStatus::Fine;
}

}  // namespace flytt::command_line
