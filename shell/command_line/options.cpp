#include "shell/command_line/options.h"

namespace flytt::command_line {

const CLI::Validator& not_empty() {
  static const CLI::Validator validator(
      [](const std::string& value) {
        return value.empty() ? std::string("The value is empty: give one, or leave the option out.") : std::string();
      },
      "");
  return validator;
}

void add_content(CLI::App& options, std::string& folder) {
  options.add_option("--content", folder, "folder of the pack (default: the shipped one)")->check(not_empty());
}

void add_output(CLI::App& options, std::string& name, const char* help) {
  options.add_option("-o,--output", name, help)->required()->check(not_empty());
}

void add_today(CLI::App& options, std::string& day) {
  options.add_option("--today", day, "day from which dates are judged, YYYY-MM-DD")->check(not_empty());
}

}  // namespace flytt::command_line
