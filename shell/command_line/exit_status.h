// The exit statuses of `flytt`, the same for every command, and the one place where they are decided.
#pragma once

#include "core/error.h"

namespace flytt::command_line {

enum class ExitStatus {
  Fine = 0,
  Finding = 1,    // the command ran and found something: a content error, an address that is not reached
  WrongUse = 2,   // unknown command or option, missing or invalid argument
  CouldNotDo = 3  // a file that cannot be read or written, content without a usable edition
};

// What a command found where it could do its work.
enum class Verdict { Fine, Finding };

// How a command ended. An error whose place is a file, or that is Unavailable, is CouldNotDo; any other is of what was
// given to the command: WrongUse. So whoever reports what is wrong in a file names the file.
ExitStatus status_of(const Result<Verdict>& outcome);

// The error with this file as its place, unless it names one itself.
Error in_file(Error error, const std::string& file);

}  // namespace flytt::command_line
