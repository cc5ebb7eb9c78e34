// From a command's arguments to the edition it works with.
#pragma once

#include <string>
#include <vector>

#include "core/content/read_content.h"
#include "core/error.h"

namespace flytt::command_line {

// The pack's files. `folder` empty = the shipped pack. Those that cannot be read are said on standard error.
Result<std::vector<content::PackFile>> pack_files_for(const std::string& folder);

struct EditionRead {
  content::Edition edition;
  std::vector<content::Problem> problems;  // of the pack's neutral files and of this language
};

// The edition in `language` (empty = the pack's first). Errors: UnknownName lists the languages there are; that of a
// file which cannot be read as a whole, or holds more than is read: what is left would pass for all there is.
Result<EditionRead> read_edition_for(const std::string& folder, const std::string& language);

// What --company gives, as mobile::company_name() has it; empty where it was not given. MissingValue: a reader would
// see nothing of it.
Result<std::string> company_for(const std::string& text);

// `text` as a day, or the machine's local calendar day when it is empty.
Result<content::Day> day_or_today(const std::string& text);

}  // namespace flytt::command_line
