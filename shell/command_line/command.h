// A command of `flytt`. Each has a file of its own, which describes its options and does its work.
#pragma once

#include <array>
#include <functional>

#include "core/error.h"
#include "shell/command_line/exit_status.h"

namespace CLI {
class App;
}

namespace flytt::command_line {

// Does the command's work with the options that were read. Results go to standard output or the file that was named,
// problems of a pack to standard error; an error is returned, and said by who called.
using Run = std::function<Result<Verdict>()>;

struct Command {
  const char* name;
  const char* purpose;                 // in the list of commands
  Run (*describe)(CLI::App& options);  // adds what the command takes, each with its help text
};

extern const Command kExportCommand;
extern const Command kLintCommand;
extern const Command kQrCommand;
extern const Command kSearchCommand;
extern const Command kSiteCommand;

// In the order in which the help lists them.
inline constexpr std::array<const Command*, 5> kCommands{&kLintCommand, &kExportCommand, &kQrCommand, &kSearchCommand,
                                                         &kSiteCommand};

}  // namespace flytt::command_line
