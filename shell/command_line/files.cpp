#include "shell/command_line/files.h"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string_view>
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

bool write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = ::write(descriptor, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return true;
}

// As the process makes files.
mode_t default_mode() {
  const mode_t mask = ::umask(0);
  ::umask(mask);
  return 0666 & ~mask;
}

// A new file beside `target` that holds the bytes; empty where that cannot be. Hidden, should the program be killed.
fs::path write_beside(const fs::path& target, const std::string& bytes) {
  std::string name = (target.parent_path() / ("." + target.filename().string() + ".flytt-XXXXXX")).string();
  const int descriptor = ::mkstemp(name.data());  // made by this call, or it fails: nobody's file or link is followed
  if (descriptor < 0) return {};
  struct stat before {};
  const bool exists = ::stat(target.c_str(), &before) == 0;
  const bool is_written = write_all(descriptor, bytes);
  // A file system without modes refuses it, and a file of others that is replaced must not become readable to more.
  const bool has_mode = ::fchmod(descriptor, exists ? before.st_mode & 07777 : default_mode()) == 0 || !exists;
  if (::close(descriptor) == 0 && is_written && has_mode) return name;
  ::unlink(name.c_str());
  return {};
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
  const fs::path beside = write_beside(target, bytes);
  if (beside.empty()) return cannot_write;
  fs::rename(beside, target, code);
  if (!code) return {};
  const std::string reason = code.message();
  fs::remove(beside, code);
  return fail(ErrorCode::MissingValue, reason + ".", "Name a file in a folder in which you may write.", at(path));
}

Result<void> write_output(const std::string& name, const std::string& bytes) {
  if (name != "-") return write_file(name, bytes);
  if (write_all(STDOUT_FILENO, bytes)) return {};
  return fail(ErrorCode::MissingValue, "Standard output cannot be written to.", "Check who reads it, or name a file.");
}

Result<PackFolderRead> read_pack_folder(const fs::path& folder) {
  PackFolderRead read;
  std::error_code code;
  fs::recursive_directory_iterator entry(folder, fs::directory_options::skip_permission_denied, code);
  for (const fs::recursive_directory_iterator end; !code && entry != end; entry.increment(code)) {
    if (entry.depth() > 0) entry.disable_recursion_pending();
    const std::string path = entry->path().lexically_relative(folder).generic_string();
    std::error_code unknown;
    if (!content::is_pack_path(path) || !entry->is_regular_file(unknown)) continue;
    Result<std::string> bytes = read_file(entry->path());
    if (bytes) {
      read.files.push_back({path, std::move(*bytes)});
    } else {
      read.unreadable.push_back(std::move(bytes.error()));
    }
  }
  if (code) {
    return fail(ErrorCode::MissingValue, code.message() + ".", "Name the folder that holds pack.json with --content.",
                at(folder));
  }
  std::sort(read.files.begin(), read.files.end(),
            [](const content::PackFile& a, const content::PackFile& b) { return a.path < b.path; });
  return read;
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
