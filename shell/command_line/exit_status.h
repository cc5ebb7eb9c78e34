// The exit statuses of `flytt`, the same for every command.
#pragma once

namespace flytt::command_line {

enum class ExitStatus {
  Fine = 0,
  Finding = 1,    // the command ran and found something: a content error, an address that is not reached
  WrongUse = 2,   // unknown command or option, missing or invalid argument
  CouldNotDo = 3  // a file that cannot be read or written, content without a usable edition
};

}  // namespace flytt::command_line
