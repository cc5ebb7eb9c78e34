#include "shell/command_line/site_files.h"

#include <algorithm>
#include <set>
#include <string>
#include <system_error>

#include "shell/command_line/files.h"

namespace flytt::command_line {
namespace {

namespace fs = std::filesystem;

// Below the folder, by a way on which there is no link.
bool lies_in(const fs::path& folder, const fs::path& relative) {
  if (relative.empty() || relative.is_absolute()) return false;
  fs::path way = folder;
  for (const fs::path& step : relative) {
    if (step == ".." || step == "." || step.empty()) return false;
    way /= step;
    std::error_code code;
    if (fs::is_symlink(fs::symlink_status(way, code))) return false;
  }
  return true;
}

void remove_empty_folders(const fs::path& folder, fs::path relative) {
  std::error_code code;
  while (!relative.empty()) {
    const fs::path path = folder / relative;
    if (!fs::is_directory(path, code) || !fs::is_empty(path, code) || code) return;
    fs::remove(path, code);
    relative = relative.parent_path();
  }
}

}  // namespace

Result<void> remove_files_of_old(const fs::path& folder, const std::vector<SiteFile>& files) {
  std::set<std::string> written;
  std::string list;
  for (const SiteFile& file : files) written.insert(file.path);
  for (const std::string& path : written) list += path + '\n';

  const fs::path list_path = folder / kSiteFileList;
  std::error_code code;
  const Result<std::string> before = fs::exists(list_path, code) ? read_file(list_path) : Result<std::string>("");
  if (!before) return tl::unexpected<Error>(before.error());
  for (std::size_t begin = 0; begin < before->size();) {
    const std::size_t end = std::min(before->find('\n', begin), before->size());
    const fs::path relative = before->substr(begin, end - begin);
    begin = end + 1;
    if (written.count(relative.string()) > 0 || !lies_in(folder, relative)) continue;
    if (!fs::is_regular_file(folder / relative, code)) continue;
    fs::remove(folder / relative, code);
    remove_empty_folders(folder, relative.parent_path());
  }
  return write_file(list_path, list);
}

}  // namespace flytt::command_line
