#include "shell/command_line/site_files.h"

#include <algorithm>
#include <set>
#include <string>
#include <system_error>

#include "shell/command_line/files.h"

namespace flytt::command_line {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMaxVersionBytes = 32;

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

// As a run writes them: nothing in a line can name a file in two ways, and no name of ours begins with a dot. The list
// lies where others may write.
bool is_well_formed(const std::string& line) {
  if (line.empty()) return false;
  const bool has_control =
      std::any_of(line.begin(), line.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; });
  const bool has_hidden = line.front() == '.' || line.find("/.") != std::string::npos;
  return !has_control && !has_hidden && fs::path(line).lexically_normal().generic_string() == line;
}

Result<std::set<std::string>> read_list(const fs::path& folder) {
  std::set<std::string> paths;
  std::error_code code;
  if (!fs::exists(folder / kSiteFileList, code)) return paths;
  const Result<std::string> list = read_file(folder / kSiteFileList);
  if (!list) return tl::unexpected<Error>(list.error());
  for (std::size_t begin = 0; begin < list->size();) {
    const std::size_t end = std::min(list->find('\n', begin), list->size());
    std::string line = list->substr(begin, end - begin);
    if (is_well_formed(line)) paths.insert(std::move(line));
    begin = end + 1;
  }
  return paths;
}

Result<void> write_list(const fs::path& folder, const std::set<std::string>& paths) {
  std::string list;
  for (const std::string& path : paths) list += path + '\n';
  return write_file(folder / kSiteFileList, list);
}

std::set<std::string> paths_of(const std::vector<SiteFile>& files) {
  std::set<std::string> paths;
  for (const SiteFile& file : files) paths.insert(file.path);
  return paths;
}

}  // namespace

Result<std::string> read_version(const fs::path& folder) {
  std::error_code code;
  const fs::path path = folder / kVersionFile;
  if (!fs::exists(path, code)) return std::string();
  Result<std::string> version = read_file(path);
  if (!version) return version;
  if (!version->empty() && version->back() == '\n') version->pop_back();
  const bool is_word = std::all_of(version->begin(), version->end(),
                                   [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z'); });
  if (is_word && !version->empty() && version->size() <= kMaxVersionBytes) return version;
  Place place;
  place.file = path.string();
  return fail(ErrorCode::InvalidValue, "This is not the version of a build.",
              "Build the site again, or remove this file.", place);
}

Result<void> make_folder(const fs::path& folder) {
  std::error_code code;
  fs::create_directories(folder, code);
  if (!code && fs::is_directory(folder, code)) return {};
  Place place;
  place.file = folder.string();
  return fail(ErrorCode::Unavailable, code ? code.message() + "." : "This is no folder.",
              "Name a folder in which you may write.", place);
}

Result<void> announce_files(const fs::path& folder, const std::vector<SiteFile>& files) {
  const Result<void> made = make_folder(folder);
  if (!made) return made;
  Result<std::set<std::string>> paths = read_list(folder);
  if (!paths) return tl::unexpected<Error>(paths.error());
  paths->merge(paths_of(files));
  return write_list(folder, *paths);
}

Result<void> remove_files_of_old(const fs::path& folder, const std::vector<SiteFile>& files) {
  const Result<std::set<std::string>> before = read_list(folder);
  if (!before) return tl::unexpected<Error>(before.error());
  std::set<std::string> listed = paths_of(files);
  Result<void> outcome;
  for (const std::string& path : *before) {
    const fs::path relative(path);
    std::error_code code;
    if (listed.count(path) > 0 || !lies_in(folder, relative) || !fs::is_regular_file(folder / relative, code)) continue;
    fs::remove(folder / relative, code);
    if (code) {
      Place place;
      place.file = (folder / relative).string();
      outcome = fail(ErrorCode::Unavailable, code.message() + ".",
                     "Remove this page, which is no longer one, yourself.", place);
      listed.insert(path);
    } else {
      remove_empty_folders(folder, relative.parent_path());
    }
  }
  const Result<void> written = write_list(folder, listed);
  return written ? outcome : written;
}

}  // namespace flytt::command_line
