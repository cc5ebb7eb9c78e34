// flytt lint: the problems of a pack on standard output, one a line.
#include <cstdio>
#include <memory>
#include <string>
#include <vector>

#include "core/content/check_characters.h"
#include "core/content/check_parity.h"
#include "core/content/check_publish.h"
#include "core/content/read_content.h"
#include "shell/command_line/command.h"
#include "shell/command_line/edition.h"
#include "shell/command_line/fonts.h"
#include "shell/command_line/options.h"
#include "shell/command_line/report.h"

namespace flytt::command_line {
namespace {

struct Arguments {
  std::string content;  // folder of the pack; empty = the shipped one
  bool publish = false;
};

// Finding where one is an error (with `publish`: or an example address).
Result<Verdict> lint(const Arguments& arguments) {
  const Result<std::vector<content::PackFile>> files = pack_files_for(arguments.content);
  if (!files) return tl::unexpected<Error>(files.error());
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
  return errors > 0 ? Verdict::Finding : Verdict::Fine;
}

Run describe_options(CLI::App& options) {
  const auto arguments = std::make_shared<Arguments>();
  options.add_option("DIR,--content", arguments->content, "folder of the pack (default: the shipped one)")
      ->check(not_empty());
  options.add_flag("--publish", arguments->publish, "refuse example addresses and unset required settings");
  return [arguments] { return lint(*arguments); };
}

}  // namespace

const Command kLintCommand{"lint", "content problems, one a line", describe_options};

}  // namespace flytt::command_line
