// `flytt`: every ability of core without a browser.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>
#include <optional>
#include <string>

#include "shell/command_line/command.h"
#include "shell/command_line/exit_status.h"
#include "shell/command_line/report.h"

namespace flytt::command_line {
namespace {

// What was printed has arrived, or the status says that it has not: a full disk, a reader that went away.
ExitStatus status_after_output(ExitStatus status) {
  if (std::fflush(stdout) == 0 && std::ferror(stdout) == 0) return status;
  std::fprintf(stderr, "flytt: The output could not be written. Check that its disk is not full.\n");
  return ExitStatus::CouldNotDo;
}

bool has_command(const std::string& name) {
  return std::any_of(kCommands.begin(), kCommands.end(), [&](const Command* command) { return command->name == name; });
}

ExitStatus run(int argument_count, char** arguments) {
  CLI::App app{"Flytt, the migration portal's command line", "flytt"};
  app.require_subcommand(1);
  app.failure_message([](const CLI::App*, const CLI::Error& error) {
    return std::string("flytt: ") + error.what() + "\nRun flytt COMMAND --help for what it takes.\n";
  });
  app.set_version_flag("--version", FLYTT_VERSION);
  std::optional<Result<Verdict>> outcome;
  for (const Command* command : kCommands) {
    CLI::App* options = app.add_subcommand(command->name, command->purpose);
    options->callback([run = command->describe(*options), &outcome] { outcome = run(); });
  }

  if (argument_count > 1 && arguments[1][0] != '-' && !has_command(arguments[1])) {
    std::fprintf(stderr, "flytt: unknown command \"%s\". Run flytt --help for the list.\n", arguments[1]);
    return ExitStatus::WrongUse;
  }
  try {
    app.parse(argument_count, arguments);
  } catch (const CLI::ParseError& error) {
    // Help and version end well; everything else is wrong use.
    return app.exit(error) == 0 ? status_after_output(ExitStatus::Fine) : ExitStatus::WrongUse;
  }
  if (!*outcome) print_error(outcome->error());
  return status_after_output(status_of(*outcome));
}

}  // namespace
}  // namespace flytt::command_line

int main(int argument_count, char** arguments) {
  return static_cast<int>(flytt::command_line::run(argument_count, arguments));
}
