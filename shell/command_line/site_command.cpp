// flytt site: the pages of the portal as files.
#include <cstdio>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "shell/command_line/command.h"
#include "shell/command_line/edition.h"
#include "shell/command_line/files.h"
#include "shell/command_line/options.h"
#include "shell/command_line/report.h"
#include "shell/command_line/site.h"
#include "shell/command_line/site_files.h"

namespace flytt::command_line {
namespace {

struct Arguments {
  std::string content;
  std::string output;    // folder; made where it is missing; of other files there none is touched
  std::string base_url;  // "https://portal.example"; empty = not known: no canonical addresses, no sitemap
  std::string today;
};

Result<void> write_below(const std::filesystem::path& folder, const SiteFile& file) {
  const std::filesystem::path path = folder / file.path;
  const Result<void> made = make_folder(path.parent_path());
  if (!made) return made;
  return write_file(path, file.bytes);
}

Result<void> write_files(const std::filesystem::path& folder, const std::vector<SiteFile>& files) {
  const Result<void> announced = announce_files(folder, files);
  if (!announced) return announced;
  for (const SiteFile& file : files) {
    const Result<void> written = write_below(folder, file);
    if (!written) return written;
  }
  return remove_files_of_old(folder, files);
}

// Finding where there are content errors, which are said on standard error: nothing is written then. Files that an
// earlier run wrote and this one does not are removed.
Result<Verdict> write_site(const Arguments& arguments) {
  if (arguments.output == "-") {  // standard output for the commands that write one file
    return fail(ErrorCode::InvalidValue, "A site is a folder; it cannot be written to standard output.",
                "Name a folder: -o site.");
  }
  const Result<content::Day> today = day_or_today(arguments.today);
  if (!today) return tl::unexpected<Error>(today.error());
  std::string origin;
  if (!arguments.base_url.empty()) {
    const Result<std::string> named = site_origin(arguments.base_url);
    if (!named) return tl::unexpected<Error>(named.error());
    origin = *named;
  }
  const Result<std::vector<content::PackFile>> pack = pack_files_for(arguments.content);
  if (!pack) return tl::unexpected<Error>(pack.error());
  const Result<std::string> version = read_version(arguments.output);
  if (!version) return tl::unexpected<Error>(version.error());
  const Result<Site> site = make_site(*pack, *today, origin, *version);
  if (!site) return tl::unexpected<Error>(in_file(site.error(), "pack.json"));
  // A site without what could not be read would pass for all there is.
  if (print_errors(site->problems)) {
    std::fprintf(stderr, "flytt: nothing was written.\n");
    return Verdict::Finding;
  }
  const Result<void> written = write_files(arguments.output, site->files);
  if (!written) return tl::unexpected<Error>(written.error());
  return Verdict::Fine;
}

Run describe_options(CLI::App& options) {
  const auto arguments = std::make_shared<Arguments>();
  add_output(options, arguments->output, "folder to write into");
  options.add_option("--base-url", arguments->base_url, "the portal's address, for search engines")->check(not_empty());
  add_today(options, arguments->today);
  add_content(options, arguments->content);
  return [arguments] { return write_site(*arguments); };
}

}  // namespace

const Command kSiteCommand{"site", "write the portal's pages", describe_options};

}  // namespace flytt::command_line
