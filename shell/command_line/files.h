// Files in and out, whole and without losing what was there before.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/content/read_content.h"
#include "core/error.h"

namespace flytt::command_line {

// Errors: Unavailable where it does not exist or cannot be read, TooLarge over kMaxInputBytes.
inline constexpr std::size_t kMaxInputBytes = 64u << 20;
Result<std::string> read_file(const std::filesystem::path& path);

// Writes beside the target, under a name that nobody else has, and renames, so that a failure leaves the earlier file
// as it was. A file that is replaced keeps its mode. A device or a pipe is written to as it is. Error: Unavailable,
// with what the system says (no such folder, not permitted, disk full).
Result<void> write_file(const std::filesystem::path& path, const std::string& bytes);

// The same, but "-" is standard output.
Result<void> write_output(const std::string& name, const std::string& bytes);

struct PackFolderRead {
  std::vector<content::PackFile> files;  // paths relative to the folder, sorted
  std::vector<Error> unreadable;         // those that could not be read: where the pack needs one, it lacks it
};

// The files that a pack can have (content::is_pack_path): whatever else lies in the folder is not opened. Error:
// Unavailable, the folder itself cannot be read.
Result<PackFolderRead> read_pack_folder(const std::filesystem::path& folder);

// The pack that ships with this program: beside it, in share/flytt, or in the source tree it was built from. Error:
// Unavailable.
Result<std::filesystem::path> shipped_pack_folder();

}  // namespace flytt::command_line
