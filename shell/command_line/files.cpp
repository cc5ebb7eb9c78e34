#include "shell/command_line/files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <string_view>
#include <system_error>
#include <utility>

namespace flytt::command_line {
namespace {

namespace fs = std::filesystem;

tl::unexpected<Error> unavailable(const fs::path& path, const std::string& message, const char* remedy) {
  Place place;
  place.file = path.string();
  return fail(ErrorCode::Unavailable, message + ".", remedy, std::move(place));
}

// What the system says of the call that has just failed.
std::string system_message() { return std::generic_category().message(errno); }

constexpr const char* kWriteRemedy =
    "Check that the folder exists, that you may write in it, and that the disk is not full.";

// Appends what can still be read of the descriptor, at most `limit` bytes in all. False: errno says why.
bool read_all(int descriptor, std::size_t limit, std::string& bytes) {
  std::array<char, 1u << 16> buffer;
  while (bytes.size() <= limit) {
    const ssize_t count = ::read(descriptor, buffer.data(), buffer.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return false;
    if (count == 0) return true;
    bytes.append(buffer.data(), static_cast<std::size_t>(count));
  }
  return true;
}

// False: errno says why.
bool write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = ::write(descriptor, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return true;
}

// To a device or a pipe.
Result<void> write_as_it_is(const fs::path& path, std::string_view bytes) {
  const int descriptor = ::open(path.c_str(), O_WRONLY | O_TRUNC | O_CLOEXEC);
  if (descriptor < 0) return unavailable(path, system_message(), kWriteRemedy);
  const bool is_written = write_all(descriptor, bytes);
  const std::string message = is_written ? std::string() : system_message();
  if (::close(descriptor) == 0 && is_written) return {};
  return unavailable(path, is_written ? system_message() : message, kWriteRemedy);
}

// As the process makes files.
mode_t default_mode() {
  const mode_t mask = ::umask(0);
  ::umask(mask);
  return 0666 & ~mask;
}

// A new file beside `target` that holds the bytes; empty where that cannot be, and errno says why. Hidden, should the
// program be killed.
fs::path write_beside(const fs::path& target, const std::string& bytes) {
  std::string name = (target.parent_path() / ("." + target.filename().string() + ".flytt-XXXXXX")).string();
  const int descriptor = ::mkstemp(name.data());  // made by this call, or it fails: nobody's file or link is followed
  if (descriptor < 0) return {};
  struct stat before {};
  const bool exists = ::stat(target.c_str(), &before) == 0;
  // A file system without modes refuses it, and a file of others that is replaced must not become readable to more.
  const bool is_whole = write_all(descriptor, bytes) &&
                        (::fchmod(descriptor, exists ? before.st_mode & 07777 : default_mode()) == 0 || !exists);
  const int reason = is_whole ? 0 : errno;
  if (::close(descriptor) == 0 && is_whole) return name;
  const int shown = is_whole ? errno : reason;
  ::unlink(name.c_str());
  errno = shown;
  return {};
}

}  // namespace

Result<std::string> read_file(const fs::path& path) {
  constexpr const char* kRemedy = "Name a file that exists and that you may read.";
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return unavailable(path, system_message(), kRemedy);
  std::string bytes;
  const bool is_read = read_all(descriptor, kMaxInputBytes, bytes);
  const std::string message = is_read ? std::string() : system_message();
  ::close(descriptor);
  if (!is_read) return unavailable(path, message, kRemedy);
  if (bytes.size() <= kMaxInputBytes) return bytes;
  Place place;
  place.file = path.string();
  return fail(ErrorCode::TooLarge, "The file is larger than 64 MiB.", "Split it, or name a smaller file.",
              std::move(place));
}

Result<void> write_file(const fs::path& path, const std::string& bytes) {
  std::error_code code;
  const fs::file_status status = fs::status(path, code);
  if (fs::exists(status) && !fs::is_regular_file(status)) return write_as_it_is(path, bytes);
  // A link stays a link: the file that it leads to is replaced.
  const fs::path target = fs::is_symlink(fs::symlink_status(path, code)) ? fs::weakly_canonical(path, code) : path;
  const fs::path beside = write_beside(target, bytes);
  if (beside.empty()) return unavailable(path, system_message(), kWriteRemedy);
  fs::rename(beside, target, code);
  if (!code) return {};
  const std::string reason = code.message();
  fs::remove(beside, code);
  return unavailable(path, reason, kWriteRemedy);
}

Result<void> write_output(const std::string& name, const std::string& bytes) {
  if (name != "-") return write_file(name, bytes);
  if (write_all(STDOUT_FILENO, bytes)) return {};
  return unavailable("standard output", system_message(), "Check who reads it, or name a file.");
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
    return unavailable(folder, code.message(), "Name the folder that holds pack.json with --content.");
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
  return unavailable(folder, "The shipped content pack is not beside this program", "Name a pack with --content DIR.");
}

}  // namespace flytt::command_line
