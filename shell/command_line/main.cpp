// `flytt`: every ability of core without a browser.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <cstdio>
#include <string>
#include <vector>

#include "core/handout/handout_set.h"
#include "shell/command_line/commands.h"
#include "shell/command_line/exit_status.h"

namespace flytt::command_line {
namespace {

struct ComingCommand {
  const char* name;
  const char* purpose;
};

// Named in the documentation, built later; each says so instead of being unknown.
constexpr std::array<ComingCommand, 5> kComingCommands{{
    {"check", "reachability from this machine: DNS, TCP, TLS, HTTP"},
    {"rules", "firewall rules for a vendor's product"},
    {"coverage", "what an existing allowlist covers"},
    {"urls", "old addresses in configuration files"},
    {"registry", "analysis of a user export"},
}};

int status_of(ExitStatus status) { return static_cast<int>(status); }

// What was printed has arrived, or the status says that it has not: a full disk, a reader that went away.
int status_after_output(ExitStatus status) {
  if (std::fflush(stdout) == 0 && std::ferror(stdout) == 0) return status_of(status);
  std::fprintf(stderr, "flytt: The output could not be written. Check that its disk is not full.\n");
  return status_of(ExitStatus::CouldNotDo);
}

// An option that a script fills from a variable that is not set would silently mean its default.
const CLI::Validator kNotEmpty(
    [](const std::string& value) {
      return value.empty() ? std::string("The value is empty: give one, or leave the option out.") : std::string();
    },
    "");

bool has_command(CLI::App& app, const std::string& name) {
  const std::vector<CLI::App*> commands = app.get_subcommands([](const CLI::App*) { return true; });
  return std::any_of(commands.begin(), commands.end(),
                     [&](const CLI::App* command) { return command->get_name() == name; });
}

int run(int argument_count, char** arguments) {
  CLI::App app{"Flytt, the migration portal's command line", "flytt"};
  app.require_subcommand(1);
  app.failure_message([](const CLI::App*, const CLI::Error& error) {
    return std::string("flytt: ") + error.what() + "\nRun flytt COMMAND --help for what it takes.\n";
  });
  app.set_version_flag("--version", FLYTT_VERSION);
  ExitStatus status = ExitStatus::Fine;

  LintArguments lint_arguments;
  CLI::App* lint_app = app.add_subcommand("lint", "content problems, one a line");
  lint_app->add_option("DIR,--content", lint_arguments.content, "folder of the pack (default: the shipped one)")
      ->check(kNotEmpty);
  lint_app->add_flag("--publish", lint_arguments.publish, "refuse example addresses and unset required settings");
  lint_app->callback([&] { status = lint(lint_arguments); });

  ExportArguments export_arguments;
  export_arguments.set = "all";
  CLI::App* export_app = app.add_subcommand("export", "write the content as a document");
  export_app->add_option("FORMAT", export_arguments.format, "pdf, docx, html or md")
      ->required()
      ->check(CLI::IsMember({"pdf", "docx", "html", "md"}));
  export_app->add_option("-o,--output", export_arguments.output, "file to write; - is standard output")
      ->required()
      ->check(kNotEmpty);
  export_app->add_option("--set", export_arguments.set, "what to include")
      ->check(
          CLI::IsMember(std::vector<std::string>(handout::kHandoutSetNames.begin(), handout::kHandoutSetNames.end())));
  export_app->add_option("--lang", export_arguments.language, "language of the document (default: the pack's first)")
      ->check(kNotEmpty);
  export_app->add_option("--today", export_arguments.today, "day from which dates are judged, YYYY-MM-DD")
      ->check(kNotEmpty);
  export_app->add_option("--base-url", export_arguments.base_url, "address of the portal, for links to its pages")
      ->check(kNotEmpty);
  export_app
      ->add_option("--company", export_arguments.company,
                   "customer whose name and address stand by the code for phones")
      ->check(kNotEmpty);
  export_app->add_option("--content", export_arguments.content, "folder of the pack")->check(kNotEmpty);
  export_app->callback([&] { status = export_handout(export_arguments); });

  QrArguments qr_arguments;
  qr_arguments.level = "M";
  CLI::App* qr_app = app.add_subcommand("qr", "write a QR code");
  qr_app->add_option("TEXT", qr_arguments.text, "what the code says")->required();
  qr_app->add_option("-o,--output", qr_arguments.output, "file to write; - is standard output")
      ->required()
      ->check(kNotEmpty);
  qr_app->add_option("--level", qr_arguments.level, "error correction")->check(CLI::IsMember({"L", "M", "Q", "H"}));
  qr_app->add_option("--format", qr_arguments.format, "svg, png, pdf or txt (default: by the file's ending)")
      ->check(CLI::IsMember({"svg", "png", "pdf", "txt"}));
  qr_app->add_option("--company", qr_arguments.company, "name below the code (svg: in its title; pdf, txt)")
      ->check(kNotEmpty);
  qr_app->callback([&] { status = write_qr(qr_arguments); });

  SearchArguments search_arguments;
  CLI::App* search_app = app.add_subcommand("search", "find questions, changes and addresses");
  search_app->add_option("QUERY", search_arguments.query, "words to look for")->required();
  search_app->add_option("--lang", search_arguments.language, "language to search in (default: the pack's first)")
      ->check(kNotEmpty);
  search_app->add_flag("--json", search_arguments.json, "hits as JSON");
  search_app->add_option("--content", search_arguments.content, "folder of the pack")->check(kNotEmpty);
  search_app->callback([&] { status = search_pack(search_arguments); });

  SiteArguments site_arguments;
  CLI::App* site_app = app.add_subcommand("site", "write the portal's pages");
  site_app->add_option("-o,--output", site_arguments.output, "folder to write into")->required()->check(kNotEmpty);
  site_app->add_option("--base-url", site_arguments.base_url, "the portal's address, for search engines")
      ->check(kNotEmpty);
  site_app->add_option("--today", site_arguments.today, "day from which dates are judged, YYYY-MM-DD")
      ->check(kNotEmpty);
  site_app->add_option("--content", site_arguments.content, "folder of the pack")->check(kNotEmpty);
  site_app->callback([&] { status = write_site(site_arguments); });

  for (const ComingCommand& coming : kComingCommands) {
    CLI::App* coming_app = app.add_subcommand(coming.name, std::string("not built yet: ") + coming.purpose);
    coming_app->allow_extras();
    coming_app->callback([&status, &coming] {
      std::fprintf(stderr, "flytt: %s is not built yet (%s). Run flytt --help for what is.\n", coming.name,
                   coming.purpose);
      status = ExitStatus::WrongUse;
    });
  }

  if (argument_count > 1 && arguments[1][0] != '-' && !has_command(app, arguments[1])) {
    std::fprintf(stderr, "flytt: unknown command \"%s\". Run flytt --help for the list.\n", arguments[1]);
    return status_of(ExitStatus::WrongUse);
  }
  try {
    app.parse(argument_count, arguments);
  } catch (const CLI::ParseError& error) {
    // Help and version end well; everything else is wrong use.
    return app.exit(error) == 0 ? status_after_output(ExitStatus::Fine) : status_of(ExitStatus::WrongUse);
  }
  return status_after_output(status);
}

}  // namespace
}  // namespace flytt::command_line

int main(int argument_count, char** arguments) { return flytt::command_line::run(argument_count, arguments); }
