// What earlier runs of `flytt site` have left in a folder.
#pragma once

#include <filesystem>
#include <vector>

#include "core/error.h"
#include "shell/command_line/site.h"

namespace flytt::command_line {

// The file in which a run writes down what it has written: paths below the folder, one a line.
inline constexpr const char* kSiteFileList = ".flytt-site";

// The file in which the build of the scripts writes down its version: letters and digits.
inline constexpr const char* kVersionFile = "version.txt";

// The version of the scripts that are in the folder; empty where there are none. Errors: InvalidValue where the file
// says something else; Unavailable where it cannot be read.
Result<std::string> read_version(const std::filesystem::path& folder);

// Makes a folder and those above it where they are missing. Unavailable: it cannot be made.
Result<void> make_folder(const std::filesystem::path& folder);

// Before the first file is written: adds `files` to the list, so that a run that breaks off leaves nothing unlisted.
Result<void> announce_files(const std::filesystem::path& folder, const std::vector<SiteFile>& files);

// After the last one: removes what the list names and `files` do not, and folders that are empty then. What the list
// does not name stays, and what lies outside the folder or behind a link is never touched, whatever the list says. A
// file that cannot be removed stays in the list and is an error (Unavailable).
Result<void> remove_files_of_old(const std::filesystem::path& folder, const std::vector<SiteFile>& files);

}  // namespace flytt::command_line
