#include <cstdio>
#include <string>
#include <vector>

#include "core/content/check_characters.h"
#include "core/content/check_parity.h"
#include "core/content/check_publish.h"
#include "core/content/read_content.h"
#include "shell/command_line/commands.h"
#include "shell/command_line/edition.h"
#include "shell/command_line/fonts.h"
#include "shell/command_line/report.h"

namespace flytt::command_line {

ExitStatus lint(const LintArguments& arguments) {
  const Result<std::vector<content::PackFile>> files = pack_files_for(arguments.content);
  if (!files) {
    print_error(files.error());
    return ExitStatus::CouldNotDo;
  }
  std::vector<content::Problem> problems = content::read_pack(*files).problems;
  const auto append = [&](const std::vector<content::Problem>& more) {
    problems.insert(problems.end(), more.begin(), more.end());
  };
  append(content::check_parity(*files));
  append(content::check_characters(*files, characters_of_no_font));
  if (arguments.publish) append(content::check_publish(*files));
  int errors = 0;
  for (const content::Problem& problem : problems) {
    errors += problem.severity == content::Severity::Error ? 1 : 0;
    std::printf("%s\n", describe(problem).c_str());
  }
  return errors > 0 ? ExitStatus::Finding : ExitStatus::Fine;
}

}  // namespace flytt::command_line
