#include "shell/command_line/report.h"

#include <cstdio>

namespace flytt::command_line {
namespace {

const char* severity_word(content::Severity severity) {
  switch (severity) {
    case content::Severity::Error:
      return "error";
    case content::Severity::Warning:
      return "warning";
    case content::Severity::Notice:
      return "notice";
  }
  return "";
}

}  // namespace

std::string describe(const Error& error) {
  std::string text = error.place.file;
  if (error.place.line > 0) {
    text += ":" + std::to_string(error.place.line);
    if (error.place.column > 0) text += ":" + std::to_string(error.place.column);
  }
  for (const std::string* part : {&error.place.pointer, &error.message}) {
    if (!part->empty()) text += (text.empty() ? "" : ": ") + *part;
  }
  if (!error.remedy.empty()) text += " " + error.remedy;
  return text;
}

std::string describe(const content::Problem& problem) {
  return std::string(severity_word(problem.severity)) + " " + describe(problem.error);
}

bool print_errors(const std::vector<content::Problem>& problems) {
  bool has_error = false;
  for (const content::Problem& problem : problems) {
    if (problem.severity != content::Severity::Error) continue;
    has_error = true;
    std::fprintf(stderr, "flytt: %s\n", describe(problem).c_str());
  }
  return has_error;
}

void print_error(const Error& error) { std::fprintf(stderr, "flytt: %s\n", describe(error).c_str()); }

}  // namespace flytt::command_line
