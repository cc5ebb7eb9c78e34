#include "shell/command_line/files.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <system_error>
#include <utility>

namespace flytt::command_line {
namespace {

namespace fs = std::filesystem;

Place at(const fs::path& path) {
  Place place;
  place.file = path.string();
  return place;
}

bool write_bytes(const fs::path& path, const std::string& bytes) {
  std::ofstream stream(path, std::ios::binary | std::ios::trunc);
  stream.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  stream.close();
  return !stream.fail();
}

}  // namespace

Result<std::string> read_file(const fs::path& path) {
  std::error_code code;
  const std::uintmax_t size = fs::file_size(path, code);
  if (code) return fail(ErrorCode::MissingValue, code.message() + ".", "Name a file that exists.", at(path));
  if (size > kMaxInputBytes) {
    return fail(ErrorCode::TooLarge, "The file is larger than 64 MiB.", "Split it, or name a smaller file.", at(path));
  }
  std::ifstream stream(path, std::ios::binary);
  std::string bytes((std::istreambuf_iterator<char>(stream)), std::istreambuf_iterator<char>());
  if (!stream) return fail(ErrorCode::MissingValue, "The file cannot be read.", "Check its permissions.", at(path));
  return bytes;
}

Result<void> write_file(const fs::path& path, const std::string& bytes) {
  const Result<void> cannot_write =
      fail(ErrorCode::MissingValue, "The file cannot be written.",
           "Check that the folder exists, that you may write in it, and that the disk is not full.", at(path));
  std::error_code code;
  const fs::file_status status = fs::status(path, code);
  if (fs::exists(status) && !fs::is_regular_file(status)) {
    return !fs::is_directory(status) && write_bytes(path, bytes) ? Result<void>() : cannot_write;
  }
  // A link stays a link: the file that it leads to is replaced.
  const fs::path target = fs::is_symlink(fs::symlink_status(path, code)) ? fs::weakly_canonical(path, code) : path;
  fs::path beside = target;
  beside += ".part";
  if (!write_bytes(beside, bytes)) {
    if (fs::is_regular_file(beside, code)) fs::remove(beside, code);
    return cannot_write;
  }
  fs::rename(beside, target, code);
  if (!code) return {};
  const std::string reason = code.message();
  fs::remove(beside, code);
  return fail(ErrorCode::MissingValue, reason + ".", "Name a file in a folder in which you may write.", at(path));
}

Result<std::vector<content::PackFile>> read_pack_folder(const fs::path& folder) {
  std::vector<content::PackFile> files;
  std::error_code code;
  for (fs::recursive_directory_iterator entry(folder, code), end; !code && entry != end; entry.increment(code)) {
    const fs::path relative = entry->path().lexically_relative(folder);
    std::error_code unknown;
    if (!entry->is_regular_file(unknown) || relative.extension() != ".json" || *relative.begin() == "schema") continue;
    Result<std::string> bytes = read_file(entry->path());
    if (!bytes) return tl::unexpected<Error>(bytes.error());
    files.push_back({relative.generic_string(), std::move(*bytes)});
  }
  if (code) {
    return fail(ErrorCode::MissingValue, code.message() + ".", "Name the folder that holds pack.json with --content.",
                at(folder));
  }
  std::sort(files.begin(), files.end(),
            [](const content::PackFile& a, const content::PackFile& b) { return a.path < b.path; });
  return files;
}

Result<fs::path> shipped_pack_folder() {
  std::error_code code;
  const fs::path program = fs::read_symlink("/proc/self/exe", code);
  const fs::path folder = code ? fs::current_path(code) : program.parent_path();
  const std::array candidates{folder / "content", folder / ".." / "share" / "flytt" / "content",
                              folder / ".." / ".." / "public" / "content"};
  for (const fs::path& candidate : candidates) {
    if (fs::exists(candidate / "pack.json", code)) return candidate.lexically_normal();
  }
  return fail(ErrorCode::MissingValue, "The shipped content pack is not beside this program.",
              "Name a pack with --content DIR.", at(folder));
}

}  // namespace flytt::command_line
